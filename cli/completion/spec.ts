/** What can be completed where: read from the program, so that a new verb or option comes by itself. */
import type { Argument, Command, Option } from 'commander';

export interface CompletionSpec {
  readonly options: readonly OptionSpec[];
  readonly verbs: readonly VerbSpec[];
  /** For the place of a model or a code. */
  readonly codes: readonly string[];
}

export interface VerbSpec {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly arguments: readonly ArgumentSpec[];
}

export interface OptionSpec {
  /** `o`, without its dash. */
  readonly short: string | null;
  /** `output`, without its dashes. */
  readonly long: string;
  readonly description: string;
  /** Null for an option that takes none. */
  readonly value: ValueSpec | null;
  readonly isRepeatable: boolean;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly value: ValueSpec;
  /** Stands for all that follow, too. */
  readonly isVariadic: boolean;
}

/** `files` with these endings, and folders on the way; without endings any file. */
export type ValueSpec =
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'files'; readonly endings: readonly string[]; readonly orCode: boolean }
  | { readonly kind: 'folder' }
  | { readonly kind: 'anything' };

const MODELS = ['score'];
const LEADS = ['csv', 'tsv', 'jsonl', 'ndjson', 'json', 'gz'];

/** By what stands between `<` and `>` in the usage. What is not here is a word of any kind. */
const VALUES: Readonly<Record<string, ValueSpec>> = {
  model: { kind: 'files', endings: MODELS, orCode: false },
  models: { kind: 'files', endings: MODELS, orCode: false },
  'model-or-code': { kind: 'files', endings: MODELS, orCode: true },
  leads: { kind: 'files', endings: LEADS, orCode: false },
  lead: { kind: 'files', endings: LEADS, orCode: false },
  source: { kind: 'files', endings: LEADS, orCode: false },
  file: { kind: 'files', endings: [], orCode: false },
  files: { kind: 'files', endings: [], orCode: false },
  path: { kind: 'files', endings: [], orCode: false },
  folder: { kind: 'folder' },
};

export function specOf(program: Command, codes: readonly string[]): CompletionSpec {
  const verbs = program.commands.map(verbSpec);
  const names = { kind: 'choices', values: verbs.map(({ name }) => name) } as const;
  const help: VerbSpec = {
    name: 'help',
    summary: 'show the page of a verb, with examples',
    options: [],
    arguments: [{ name: 'verb', value: names, isVariadic: false }],
  };
  return { options: optionsOf(program), verbs: [...verbs, help], codes };
}

const verbSpec = (verb: Command): VerbSpec => ({
  name: verb.name(),
  summary: verb.summary(),
  options: optionsOf(verb),
  arguments: verb.registeredArguments.map((argument) => ({
    name: argument.name(),
    value: placeValue(argument.name(), argument),
    isVariadic: argument.variadic,
  })),
});

const optionsOf = (command: Command): readonly OptionSpec[] => command.createHelp().visibleOptions(command).map(optionSpec);

function optionSpec(option: Option): OptionSpec {
  const [, placeholder] = /[<[]([^>\].]+)/.exec(option.flags) ?? [];
  return {
    short: option.short?.slice(1) ?? null,
    long: (option.long ?? '').slice(2),
    description: option.description,
    value: placeholder === undefined ? null : placeValue(placeholder, option),
    isRepeatable: option.variadic || Array.isArray(option.defaultValue),
  };
}

function placeValue(placeholder: string, { argChoices }: Pick<Option | Argument, 'argChoices'>): ValueSpec {
  if (argChoices !== undefined) return { kind: 'choices', values: argChoices };
  return VALUES[placeholder] ?? { kind: 'anything' };
}

/** A text as all three shells take it for one word. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** `-o --output`. */
export const spellings = ({ short, long }: OptionSpec): readonly string[] => [...(short === null ? [] : [`-${short}`]), `--${long}`];
