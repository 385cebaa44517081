import type { Token } from '../tokens.ts';

/** What stands in a block. */
export type BlockKind = 'rules' | 'bands' | 'grade lines' | 'steps';

/** A block that is open, and those around it. */
export interface OpenBlock {
  readonly kind: BlockKind;
  /** How far its statement is indented: what stands as far left as that is no longer in it. */
  readonly column: number;
  readonly outer: OpenBlock | null;
}

/** A statement, a block's opening, a line of its inside, or a `}`: what is read in one go. */
export interface Segment {
  /** Which of the grammar's rules reads it; a `closing` is a lone `}`. */
  readonly kind: 'statement' | 'band' | 'grade line' | 'step' | 'closing';
  readonly tokens: readonly Token[];
  /** What stands in the block that it opens with its last token; null if it opens none. */
  readonly opens: BlockKind | null;
  /** The blocks that it stands in, the innermost first. */
  readonly around: OpenBlock | null;
  /** The place of the furthest token behind it that it was looked for a brace; -1 if it was not, infinite if there was none. */
  readonly seesTo: number;
}
