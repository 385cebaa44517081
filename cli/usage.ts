/** What is said of a command that was typed wrong. */
import { printable } from '@scorelang/language';
import type { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { paintFor } from './style.ts';
import { VERBS, type Verb } from './verbs.ts';

/** What is wrong with the verb of a command; null where nothing is. */
export async function unknownVerb(words: readonly string[]): Promise<string | null> {
  const [first, second] = words;
  const asked = first === 'help' ? second : first;
  if (asked === undefined || asked.startsWith('-') || Object.hasOwn(VERBS, asked) || asked === 'help') return null;
  // Only here, so that a command which is spelt right does not load the language for it.
  const { nearest } = await import('@scorelang/language');
  const near = nearest(asked, Object.keys(VERBS)) ?? (Object.hasOwn(LIKELY, asked) ? LIKELY[asked] : null);
  const isModel = asked.endsWith('.score');
  if (isModel) return `Say what to do with ${asked}: score check ${asked}`;
  return `There is no verb ${asked === '' ? 'without a name' : asked}.${near === null ? '' : ` Did you mean ${near}?`} These are all: ${Object.keys(VERBS).join(', ')}.`;
}

/** What other tools call the same thing. */
const LIKELY: Readonly<Record<string, Verb>> = {
  format: 'fmt',
  new: 'init',
  create: 'init',
  start: 'init',
  lint: 'check',
  build: 'compile',
  score: 'run',
  why: 'explain',
  verify: 'check',
};

/** The verbs that machines read in several forms, where `score explain` has its one by `--json`. */
const WITH_FORMATS: readonly string[] = ['check', 'test'] satisfies readonly Verb[];

/** Says it, and gives the exit code of wrong usage. */
export function complain(sentence: string, io: Io): ExitCode {
  io.stderr.write(`${paintFor(io.stderr)('error', 'error:')} ${printable(sentence)}\n`);
  return EXIT.usage;
}

/** Commander's own words, made a sentence, and where to read on. */
export function usageSentence(cause: CommanderError, words: readonly string[]): string {
  const said = cause.message.replace(/^error: /, '').replace(/\s*\n\s*\(Did you mean (.*)\?\)/, '. Did you mean $1?');
  const verb = words.find((word) => Object.hasOwn(VERBS, word));
  const isJsonAsked = cause.code === 'commander.unknownOption' && said.includes("'--json'");
  const instead = isJsonAsked && verb !== undefined && WITH_FORMATS.includes(verb) ? ' Write --format json.' : '';
  const sentence = `${said[0]?.toUpperCase() ?? ''}${said.slice(1)}`.replace(/([^.?!])$/, '$1.').concat(instead);
  return `${sentence} See: score help${verb === undefined ? '' : ` ${verb}`}`;
}
