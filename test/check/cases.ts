/** Every code of the checker: a text that provokes it, with `[|..|]` around the place, what it says, and the text put right. */
import { IGNORES } from './cases-ignores.ts';
import { FILES_AND_NAMES } from './cases-names.ts';
import { RESULTS } from './cases-results.ts';
import { RULES } from './cases-rules.ts';
import { TYPES } from './cases-types.ts';

export interface Case {
  readonly code: string;
  /** What is wrong, with `[|..|]` around the place that is reported. */
  readonly bad: string;
  readonly message: string;
  readonly good: string;
  /** The title of a ready change that turns `bad` into a text without this finding. */
  readonly fix?: string;
  /** The path of the text, where it matters. */
  readonly path?: string;
  /** Other files, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

export const CASES: readonly Case[] = [...FILES_AND_NAMES, ...TYPES, ...RULES, ...RESULTS, ...IGNORES];
