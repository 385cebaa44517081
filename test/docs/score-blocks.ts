/** The `score` blocks of a Markdown text, and the files that its other blocks give them. */

/** `whole`: a model without errors. `fragment`: a part of one, without mistakes in its writing. `wrong`: shows a mistake. */
export type Promised = 'whole' | 'fragment' | 'wrong';

export interface ScoreBlock {
  /** The line of the Markdown file on which the model begins, from 1. */
  readonly line: number;
  readonly promised: Promised | null;
  readonly text: string;
  /** What the fence says after `file=`. */
  readonly path: string;
  /** Files that stand above it on the page, by path; of two with one path the nearer. */
  readonly files: Readonly<Record<string, string>>;
}

const PROMISES: Readonly<Record<string, Promised>> = { score: 'whole', 'score fragment': 'fragment', 'score wrong': 'wrong' };

/** A block of any kind with `file=crm.score` or `file=accounts.csv` in its fence is a file for the blocks below it. */
export function scoreBlocksOf(markdown: string): readonly ScoreBlock[] {
  const fence = /^( *)```([^\r\n`]+)\r?\n([\s\S]*?)^\1```/gm;
  const blocks: ScoreBlock[] = [];
  let files: Readonly<Record<string, string>> = {};
  for (const match of markdown.matchAll(fence)) {
    const [, indent = '', info = '', inner = ''] = match;
    const text = inner.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const path = /\bfile=(\S+)/.exec(info)?.[1];
    if (/^score\b/.test(info)) {
      const promised = PROMISES[info.replace(/\s*\b(?:file|add-to)=\S+/, '').trim()] ?? null;
      const line = markdown.slice(0, match.index).split('\n').length + 1;
      blocks.push({ line, promised, text, path: path ?? 'snippet.score', files });
    }
    if (path !== undefined) files = { ...files, [path]: text };
  }
  return blocks;
}
