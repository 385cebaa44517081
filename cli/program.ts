/** The command line itself: which verbs and options there are. What a verb does is in `commands/`, loaded when it is asked for. */

import { Argument, Command, CommanderError, Option } from 'commander';
import type { Shell } from './commands/completion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { fail } from './fail.ts';
import type { Io } from './io.ts';
import { collect, collectList, meaningOf, wholeNumber } from './option-values.ts';
import { paintFor } from './style.ts';
import { complain, unknownVerb, usageSentence } from './usage.ts';
import { VERBS, type Verb } from './verbs.ts';
import { VERSION } from './version.ts';

/** Runs `score` with these arguments (without the program's own name) and gives the exit code. Never throws. */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  const unknown = await unknownVerb(words);
  if (unknown !== null) return complain(unknown, io);
  let code: ExitCode = EXIT.fine;
  const program = programFor(io, (exit) => {
    code = exit;
  });
  if (words.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (cause) {
    if (!(cause instanceof CommanderError)) return fail(cause, io);
    return cause.exitCode === 0 ? EXIT.fine : complain(usageSentence(cause, words), io);
  }
}

/** The program with all its verbs; `finish` is told what a verb ends with. */
export function programFor(io: Io, finish: (code: ExitCode) => void): Command {
  const paint = paintFor(io.stdout);
  const program = new Command('score');
  program
    .description('Score leads with models written as text.')
    .version(VERSION, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this page')
    .helpCommand('help [verb]', 'show the page of a verb, with examples')
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => paint('strong', title),
      subcommandTerm: (command) => command.name(),
      optionDescription: meaningOf,
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => io.stdout.colour,
      getErrHasColors: () => io.stderr.colour,
    })
    .addHelpText('after', () => examples([VERBS.run.examples[0], VERBS.check.examples[0], VERBS.explain.examples[2]]));

  verb('init', '')
    .option('--from <source...>', 'a file of leads; or salesforce, hubspot or marketo, and the files that say their fields and activities')
    .option('-o, --output <file>', 'write the model here; `-` is standard output (default: the name of the leads, with .score)')
    .option('--update [model]', 'add what is new in the source to a model that is there, and leave all else as it is')
    .option('--outcome <column>', 'a yes/no column with what became of each lead: the first points follow it')
    .option('--object <name>', "of HubSpot's tables: whose properties (default: contact)")
    .option('--without <column>', 'leave this column out; may be repeated', collect, [])
    .addOption(new Option('--dates <order>', 'how to read 1/2/2026').choices(['dmy', 'mdy', 'ymd']))
    .addOption(new Option('--numbers <format>', 'how numbers are written, 1,234.5 or 1.234,5').choices(['us', 'eu']))
    .option(
      '--encoding <name>',
      'how the file is written: windows-1252, windows-1250, gbk, big5 .. (default: UTF-8, or as its first bytes say)',
    )
    .option('--delimiter <character>', 'what stands between cells: , ; | tab spaces (default: found out)')
    .option('--no-header', 'the first line is a lead already; columns are called 1, 2, 3')
    .addOption(new Option('--input-format <format>', 'when the name of the file does not tell').choices(['csv', 'jsonl']))
    .option('-y, --yes', 'ask nothing, and take what is usual')
    .option('--json', 'what was found, as JSON')
    .option('-q, --quiet', 'no summary and no progress')
    .action(async (options) => {
      const { init } = await import('./commands/init.ts');
      finish(await init(options, io));
    });

  verb('run', '<model> <leads>')
    .option('-o, --output <file>', 'write the scored leads here, in a new folder if need be; `-` is standard output')
    .option('--top <number>', 'only the best so many, best first', wholeNumber('--top'))
    .option('--sort', 'best first')
    .option('--tier <names>', 'only leads of these tiers, with commas between', collectList, [])
    .option('--set <param=value>', 'another value for a param of the model; may be repeated', collect, [])
    .option('--as-of <moment>', 'score as of this date or moment (default: now)')
    .option('--as-of-column <column>', 'each lead as of the moment in this column, or so long after it, as in "created + 7 days"')
    .option('--previous-column <column>', 'the column with the tier that each lead had before')
    .option('--first-run', 'no actions: nobody had a tier before')
    .option('--events <file>', 'what the leads did; kind=FILE where all of it is of one kind; may be repeated', collect, [])
    .option('--event-key <column>', 'the column of the events that names the lead (default: as in the leads)')
    .option('--event-column <column>', 'the column with the kind of the event (default: event)')
    .option('--at-column <column>', 'the column with its moment (default: at)')
    .option('--explain', 'show why the best lead has its score')
    .option('--key <column>', 'the column that names a lead (default: the first)')
    .option('--outcome <column>', 'a yes/no column, or column=value, with what became of each lead: adds the share of yes by tier')
    .option('--rejects <file>', 'write rows that cannot be read here')
    .option('--strict', 'stop at the first row or value that cannot be read')
    .addOption(new Option('--dates <order>', 'how to read 1/2/2026').choices(['dmy', 'mdy', 'ymd']))
    .addOption(new Option('--numbers <format>', 'how numbers are written, 1,234.5 or 1.234,5').choices(['us', 'eu']))
    .option(
      '--encoding <name>',
      'how the file is written: windows-1252, windows-1250, gbk, big5 .. (default: UTF-8, or as its first bytes say)',
    )
    .option('--delimiter <character>', 'what stands between cells: , ; | tab spaces (default: found out)')
    .option('--no-header', 'the first line is a lead already; columns are called 1, 2, 3')
    .option('--allow-missing-columns', 'go on when the leads lack a column that rules look at')
    .addOption(new Option('--input-format <format>', 'when the name of the file does not tell').choices(['csv', 'jsonl']))
    .addOption(new Option('--output-format <format>', 'when the name of the file does not tell').choices(['csv', 'jsonl']))
    .option('--no-reasons', 'leave out the column with the reasons')
    .option('--json', 'the summary as JSON')
    .option('-q, --quiet', 'no summary and no progress')
    .addHelpText(
      'after',
      [
        '',
        'Without -o a terminal shows a summary and the best leads; a pipe gets the',
        'scored leads, and the summary goes to standard error. With --explain or',
        '--json a pipe gets the summary.',
      ].join('\n'),
    )
    .action(async (model: string, leads: string, options) => {
      const { run } = await import('./commands/run.ts');
      finish(await run({ ...options, model, leads }, io));
    });

  verb('check', '[models...]')
    .addOption(
      new Option('--format <format>', 'how to print findings')
        .choices(['pretty', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit'])
        .default('pretty'),
    )
    .addOption(
      new Option(
        '--fail-level <severity>',
        'the mildest finding that makes the exit code 1 (default: as in score.config.json, else error)',
      ).choices(['error', 'warning', 'hint']),
    )
    .option('--stdin-path <path>', 'what `-` is called, and where its `use` looks')
    .option('--skip-excluded', 'leave out what score.config.json leaves out, also where it is named itself')
    .option('-q, --quiet', 'no summary line')
    .action(async (paths: string[], options) => {
      const { check } = await import('./commands/check.ts');
      finish(await check({ ...options, paths }, io));
    });

  verb('test', '[models...]')
    .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json', 'junit', 'tap', 'github']).default('pretty'))
    .option('-t, --filter <text>', 'only tests with this in their name')
    .option('-w, --watch', 'run again at every change')
    .option('-q, --quiet', 'only failures')
    .action(async (paths: string[], options) => {
      const { test } = await import('./commands/test.ts');
      finish(await test({ ...options, paths }, io));
    });

  verb('explain', '<model-or-code> [lead...]')
    .option('--lead <value>', 'which lead of a file: its value in the --key column; of several the first, and you are told')
    .option('--key <column>', 'the column that names a lead (default: the first)')
    .option('--set <param=value>', 'another value for a param of the model; may be repeated', collect, [])
    .option('--as-of <moment>', 'score as of this date or moment (default: now)')
    .option('--previous <tier>', 'the tier that the lead had before')
    .option('--events <file>', 'what the leads did; kind=FILE where all of it is of one kind; may be repeated', collect, [])
    .option('--event-key <column>', 'the column of the events that names the lead (default: as in the leads)')
    .option('--event-column <column>', 'the column with the kind of the event (default: event)')
    .option('--at-column <column>', 'the column with its moment (default: at)')
    .option('--next', 'when the score or tier changes next, if nothing happens')
    .option('--reach <tier>', 'what would lift the lead to this tier: one change, or two')
    .addOption(new Option('--dates <order>', 'how to read 1/2/2026').choices(['dmy', 'mdy', 'ymd']))
    .addOption(new Option('--numbers <format>', 'how numbers are written, 1,234.5 or 1.234,5').choices(['us', 'eu']))
    .option(
      '--encoding <name>',
      'how the file is written: windows-1252, windows-1250, gbk, big5 .. (default: UTF-8, or as its first bytes say)',
    )
    .option('--delimiter <character>', 'what stands between cells: , ; | tab spaces (default: found out)')
    .addOption(new Option('--input-format <format>', 'when the name of the file does not tell').choices(['csv', 'jsonl']))
    .option('--json', 'as JSON')
    .action(async (model: string, lead: string[], options) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain({ ...options, which: options.lead, model, lead }, io));
    });

  verb('fmt', '[models...]')
    .option('--check', 'write nothing; exit code 1 when a file is not tidy')
    .option('--diff', 'write nothing; show what would change')
    .option('--stdin-path <path>', 'what `-` is called')
    .option('--skip-excluded', 'leave out what score.config.json leaves out, also where it is named itself')
    .option('-q, --quiet', 'no summary line')
    .action(async (paths: string[], options) => {
      const { fmt } = await import('./commands/fmt.ts');
      finish(await fmt({ ...options, paths }, io));
    });

  verb('compile', '<models...>')
    .option('-o, --output <file>', 'write the module here, in a new folder if need be; `-` is standard output')
    .option('--out-dir <folder>', 'write a module for each model here')
    .addOption(new Option('--target <language>', 'default: by the ending of the output, else ts').choices(['ts', 'js', 'plan']))
    .addOption(new Option('--module <system>', 'default: by the ending of the output, else esm').choices(['esm', 'cjs']))
    .addOption(new Option('--bundle <platform>', 'one file that runs there as it is').choices(['hubspot-action', 'lambda', 'worker']))
    .option(
      '--entry <functions>',
      'what the module exports: score, explain, explainFired, scoreOnly, scoreColumns, with a comma between (default: score,explain)',
      collectList,
      [],
    )
    .option('--set <param=value>', 'another value for a param, compiled in; may be repeated', collect, [])
    .option('--check', 'write nothing; exit code 1 when what is on disk is stale')
    .option('--explain-plan', 'write nothing; show how the module would look at each field')
    .option('-w, --watch', 'compile again at every change')
    .option('--json', 'what was written, or is stale, and all findings, as JSON')
    .option('-q, --quiet', 'only problems')
    .action(async (paths: string[], options) => {
      const { compile } = await import('./commands/compile.ts');
      finish(await compile({ ...options, paths }, io));
    });

  verb('lsp', '')
    .option('--stdio', 'over standard input and output, which is how it always is')
    .action(async () => {
      const { lsp } = await import('./commands/lsp.ts');
      finish(await lsp(io));
    });

  verb('completion', '')
    .addArgument(new Argument('<shell>', 'for which shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { completion } = await import('./commands/completion.ts');
      finish(completion(shell, program, io));
    });

  return program;

  function verb(name: Verb, usage: string): Command {
    const page = VERBS[name];
    return program
      .command(`${name} ${usage}`.trim())
      .summary(page.summary)
      .description(`${page.summary[0]?.toUpperCase()}${page.summary.slice(1)}.`)
      .exitOverride()
      .addHelpText('after', () => examples(page.examples));
  }

  function examples(lines: readonly (readonly [command: string, meaning: string])[]): string {
    const widest = Math.max(...lines.map(([command]) => command.length));
    const isWide = widest + 60 <= (io.stdout.columns ?? 100) + 20;
    const shown = lines.map(([command, meaning]) =>
      isWide ? `  ${command.padEnd(widest)}  ${paint('quiet', meaning)}` : `  ${paint('quiet', `# ${meaning}`)}\n  ${command}`,
    );
    return `\n${paint('strong', 'Examples:')}\n${shown.join(isWide ? '\n' : '\n\n')}`;
  }
}
