import type { Token } from '../tokens.ts';

/** What stands in a block. */
export type BlockKind = 'rules' | 'bands' | 'grade lines' | 'steps';

/** A statement, a block's opening, a line of its inside, or a `}`: what is read in one go. */
export interface Segment {
  /** Which of the grammar's rules reads it; a `closing` is a lone `}`. */
  readonly kind: 'statement' | 'band' | 'grade line' | 'step' | 'closing';
  readonly tokens: readonly Token[];
  /** What stands in the block that it opens with its last token; null if it opens none. */
  readonly opens: BlockKind | null;
}
