/** What is better than what: the higher score; `disqualified` behind all others; equals in the order of the file. */
export interface Rank {
  readonly disqualified: boolean;
  readonly score: number;
  /** The how-manieth lead of the file it is. */
  readonly order: number;
}

/** Negative where the first is better. Two leads of one file are never equal. */
export function compareRanks(first: Rank, second: Rank): number {
  if (first.disqualified !== second.disqualified) return first.disqualified ? 1 : -1;
  return second.score - first.score || first.order - second.order;
}

/** A copy of its own: a piece of a larger text would keep all of it in memory. */
export function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
