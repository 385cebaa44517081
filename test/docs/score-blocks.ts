/** The `score` blocks of a Markdown text. */

/** `whole`: a model without errors. `fragment`: a part of one, without mistakes in its writing. `wrong`: shows a mistake. */
export type Promised = 'whole' | 'fragment' | 'wrong';

export interface ScoreBlock {
  /** The line of the Markdown file on which the model begins, from 1. */
  readonly line: number;
  readonly promised: Promised | null;
  readonly text: string;
}

const PROMISES: Readonly<Record<string, Promised>> = { score: 'whole', 'score fragment': 'fragment', 'score wrong': 'wrong' };

export function scoreBlocksOf(markdown: string): readonly ScoreBlock[] {
  const fence = /^( *)```(score\b[^\r\n]*)\r?\n([\s\S]*?)^\1```/gm;
  return [...markdown.matchAll(fence)].map((match) => {
    const [, indent = '', info = '', text = ''] = match;
    return {
      line: markdown.slice(0, match.index).split('\n').length + 1,
      promised: PROMISES[info.trim()] ?? null,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}
