/** What every part of a random text is drawn with. */
import { drawParam, type Head } from './head.ts';
import type { Row } from './row.ts';
import { drawPoints } from './writing.ts';

export interface Drawing {
  readonly row: Row;
  readonly head: Head;
  readonly tiers: readonly string[];
  /** Whether shorthands are written out: the same model in other words. */
  readonly isSpelledOut: boolean;
  /** Whether nothing may be asked of events here. */
  readonly isWithoutEvents: boolean;
  /** Every group that has been opened, in the order of the text. */
  readonly groups: DrawnGroup[];
}

export interface DrawnGroup {
  readonly name: string;
  /** It stands in no other group. */
  readonly isOutermost: boolean;
  /** Those right within it, where nothing else is. */
  parts: readonly DrawnGroup[] | null;
}

/** Points: a number or a param. */
export const drawAmount = ({ row, head }: Drawing): string => (row.chance(15) ? drawParam(row, head).name : drawPoints(row));
