/** The state of cutting tokens into segments. */
import { isLineEnd } from '../characters.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source.ts';
import { opener, type Token, type TokenType } from '../tokens.ts';
import type { BlockKind, OpenBlock, Segment } from './segment.ts';

export interface Cutting {
  readonly source: Source;
  readonly tokens: readonly Token[];
  readonly segments: Segment[];
  readonly problems: Diagnostic[];
  /** The block that is open at this place. */
  block: OpenBlock | null;
  /** The first token of the segment under way, or -1 between segments. */
  first: number;
  kind: Segment['kind'];
  /** The block that the segment under way stands in. */
  around: OpenBlock | null;
  /** The place of the furthest brace that was looked for in the segment under way, or -1. */
  seesTo: number;
  /** What the segment under way is, by its first word; null where that says nothing. */
  opener: TokenType | null;
  /** Where the segment's `add` or `subtract` stands, or -1. */
  sign: number;
  /** Whether it has said what it does (`add`, `qualify`, ..): only then can a rule be over. */
  hasEffect: boolean;
  /** How many `(` and `[` are open in it. */
  brackets: number;
  /** Whether an event's `{` is open in it. */
  inProperties: boolean;
}

const blockOf: ReadonlyMap<TokenType, BlockKind> = new Map([
  [opener.rate, 'bands'],
  [opener.grade, 'grade lines'],
  [opener.test, 'steps'],
]);

/** What stands in the block that a statement of this kind opens. */
export const blockOpenedBy = (kind: TokenType | null): BlockKind => (kind === null ? 'rules' : (blockOf.get(kind) ?? 'rules'));

/** The block that the next segment stands in. */
export const currentBlock = (cutting: Cutting): BlockKind => cutting.block?.kind ?? 'rules';

export function startSegment(cutting: Cutting, index: number, kind: Segment['kind'], openedBy: TokenType | null): void {
  cutting.first = index;
  cutting.kind = kind;
  cutting.around = cutting.block;
  cutting.seesTo = -1;
  cutting.opener = openedBy;
  cutting.sign = -1;
  cutting.hasEffect = false;
  cutting.brackets = 0;
  cutting.inProperties = false;
}

/** Ends the segment under way, if there is one, before the token at `end`. */
export function endSegment(cutting: Cutting, end: number, opens: BlockKind | null): void {
  if (cutting.first === -1) return;
  const { kind, around, seesTo } = cutting;
  cutting.segments.push({ kind, tokens: cutting.tokens.slice(cutting.first, end), opens, around, seesTo });
  cutting.first = -1;
}

/** Lines are not indented further. */
const MOST_COLUMNS = 1000;

/** How many characters stand before a place on its line, as far as that can be an indentation. */
export function columnOf(text: string, offset: number): number {
  let lineStart = offset;
  while (lineStart > 0 && offset - lineStart < MOST_COLUMNS && !isLineEnd(text.charCodeAt(lineStart - 1))) lineStart -= 1;
  return offset - lineStart;
}
