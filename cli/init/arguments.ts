/** What `score init` is told, and what it takes its words for. */
import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { DateOrder, Format, NumberFormat } from '@scorelang/batch';
import { nearest } from '@scorelang/language';
import { refuse } from '../fail.ts';
import type { Io } from '../io.ts';

export interface InitArguments {
  /** `leads.csv`; or what the files are, and the files. */
  readonly from?: readonly string[];
  readonly output?: string;
  /** A model to add to: its path, or true for the one that `-o` names or that the source's name leads to. */
  readonly update?: string | true;
  readonly outcome?: string;
  /** Of HubSpot's tables, the kind of object whose properties are wanted (default: contact). */
  readonly object?: string;
  /** Columns to leave out. */
  readonly without: readonly string[];
  readonly dates?: DateOrder;
  readonly numbers?: NumberFormat;
  readonly delimiter?: string;
  readonly encoding?: string;
  /** False for `--no-header`. */
  readonly header: boolean;
  readonly inputFormat?: Format;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** Asks nothing. */
  readonly yes?: boolean;
}

/** The kinds of source, by the word that says one. */
const KINDS = ['leads', 'salesforce', 'hubspot', 'marketo'] as const;
export type SourceKind = (typeof KINDS)[number];

const EXAMPLES: Readonly<Record<SourceKind, string>> = {
  leads: 'leads.csv',
  salesforce: 'Lead_describe.json',
  hubspot: 'property_data.csv property_option_data.csv',
  marketo: 'lead_describe.json',
};

export interface Source {
  readonly kind: SourceKind;
  /** The kind was among the words. */
  readonly isSaid: boolean;
  /** As they were given; one at least. */
  readonly files: readonly string[];
}

/** `leads.csv`, or `leads leads.csv`; a first word that is no file says the kind. */
export function sourceOf(words: readonly string[], io: Io): Source {
  const [first = '', ...rest] = words;
  const kind = KINDS.find((each) => each === first.toLowerCase());
  if (kind !== undefined && rest.length === 0) refuse(`--from ${first} takes a file behind it: --from ${first} ${EXAMPLES[kind]}`);
  if (kind === undefined && rest.length > 0 && extname(first) === '') {
    const near = nearest(first, KINDS);
    refuse(`--from knows ${KINDS.join(', ')}, not ${first}.${near === null ? '' : ` Did you mean ${near}?`}`);
  }
  const files = kind === undefined ? words : rest;
  if (kind === undefined || kind === 'leads') {
    if (files.length > 1) refuse(`--from takes one file of leads, not ${files.length}: ${files.join(', ')}.`);
  }
  for (const file of files) {
    const isPipe = statSync(resolve(io.cwd, file), { throwIfNoEntry: false })?.isFIFO() === true;
    if (file === '-') refuse('init reads its source twice, so it cannot take it from standard input. Save it in a file first.');
    if (isPipe) refuse(`init reads its source twice, so it cannot take it from ${file}, a pipe. Save it in a file first.`);
    if (/\.score$/i.test(file)) refuse(`${file} is a model. --from takes what it is to be made from, as in --from leads.csv`);
  }
  return { kind: kind ?? 'leads', isSaid: kind !== undefined, files };
}
