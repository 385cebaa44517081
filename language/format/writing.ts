/** How a tree is written out. */
import type { Source } from '../source.ts';

/** A line longer than this is wrapped where it can be. */
export const WIDTH = 120;
export const INDENT = 2;

export interface Writing {
  /** What the tree was read from, to keep what it does not say: how a number was written, whether a list was broken. Null for plain text. */
  readonly source: Source | null;
  /** Whether `because ".."` is written. */
  readonly because: boolean;
  /** How far in the statement stands. */
  readonly indent: number;
}

/** One line of text for people and for the compiler, without a look at the source. */
export const PLAIN: Writing = { source: null, because: true, indent: 0 };

/** How what stands inside a block is written. */
export const deeper = (writing: Writing): Writing => ({ ...writing, indent: writing.indent + INDENT });
