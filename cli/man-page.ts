/** The manual page `score(1)`, made from the program itself. */
import type { Argument, Command } from 'commander';
import { EXIT } from './exit.ts';
import { meaningOf } from './option-values.ts';
import { VERBS } from './verbs.ts';

export interface ManPageOptions {
  readonly version: string;
  /** `2026-11-22`, or empty for none. */
  readonly date: string;
}

/** The text of the page, in the `man` macros of roff. */
export function manPage(program: Command, { version, date }: ManPageOptions): string {
  return [
    `.TH SCORE 1 ${argument(date)} ${argument(`score ${version}`)} ${argument('User commands')}`,
    '.SH NAME',
    `score \\- ${text(
      program
        .description()
        .replace(/^./, (letter) => letter.toLowerCase())
        .replace(/\.$/, ''),
    )}`,
    '.SH SYNOPSIS',
    ...program.commands.flatMap((verb) => [...synopsis(verb), '.br']).slice(0, -1),
    '.SH DESCRIPTION',
    ...paragraphs([
      'A scoring model is a text file that ends in .score. This command finds mistakes in models, lays them out, runs the tests inside them, compiles them to modules, scores files of leads with them, and shows why a lead has its score.',
      'Where models are named, a file, a folder or a pattern may stand. `-` is standard input.',
    ]),
    ...program.commands.flatMap(verbSection),
    '.SH EXIT STATUS',
    ...EXIT_MEANINGS.flatMap(([code, meaning]) => item(String(code), meaning)),
    '.SH FILES',
    ...item(
      'score.config.json',
      'Levels of findings by code and path, and which models a folder stands for. Looked for from the folder of each model upwards.',
    ),
    '.SH ENVIRONMENT',
    ...item('NO_COLOR', 'No colours, even on a terminal.'),
    ...item('FORCE_COLOR', 'Colours, even in a pipe.'),
    ...item('SCORE_DEBUG=1', 'A defect of the command shows where it happened.'),
    '',
  ].join('\n');
}

const EXIT_MEANINGS: readonly (readonly [number, string])[] = [
  [EXIT.fine, 'All is well.'],
  [EXIT.findings, 'Findings at the fail level, failed tests, a file that is not tidy, a stale module, a row rejected under --strict.'],
  [EXIT.usage, 'Wrong usage, a broken score.config.json, or a file that cannot be read.'],
  [EXIT.broken, 'A defect of the command itself.'],
  [EXIT.interrupted, 'Interrupted.'],
  [EXIT.terminated, 'Ended by another program, as a build server does.'],
];

function verbSection(verb: Command): readonly string[] {
  const help = verb.createHelp();
  const page = VERBS[verb.name() as keyof typeof VERBS];
  return [
    `.SH ${text(`score ${verb.name()}`.toUpperCase())}`,
    text(verb.description()),
    '.PP',
    ...synopsis(verb),
    ...help.visibleOptions(verb).flatMap((option) => ['.TP', `.B ${text(option.flags)}`, `${text(meaningOf(option))}.`]),
    '.PP',
    'Examples:',
    ...page.examples.flatMap(([command, meaning]) => ['.PP', text(meaning), '.PP', '.RS 4', '.EX', text(command), '.EE', '.RE']),
  ];
}

const synopsis = (verb: Command): readonly string[] => [
  `.B score ${text(verb.name())}`,
  text(['[options]', ...verb.registeredArguments.map(argumentUsage)].join(' ')),
];

function argumentUsage(each: Argument): string {
  const name = `${each.name()}${each.variadic ? '...' : ''}`;
  return each.required ? `<${name}>` : `[${name}]`;
}

const item = (term: string, meaning: string): readonly string[] => ['.TP', `.B ${text(term)}`, text(meaning)];

const paragraphs = (all: readonly string[]): readonly string[] => all.flatMap((each) => [text(each), '.PP']).slice(0, -1);

/** A line of text: nothing in it is a request or an escape. */
const text = (line: string): string =>
  line
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1')
    .replace(/[^ -~]/gu, (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);

/** An argument of a request. */
const argument = (value: string): string => `"${text(value).replaceAll('"', '\\(dq')}"`;
