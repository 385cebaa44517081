/** A guide as steps: the files that a reader writes, the commands that are typed, and what they print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../', import.meta.url).pathname;

export type Step =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  /** A text for the end of a file that is there already. */
  | { readonly kind: 'addition'; readonly path: string; readonly text: string }
  | { readonly kind: 'command'; readonly line: string; readonly shows: string | null };

const FENCE = /^( *)```([^\n`]+)\n([\s\S]*?)^\1```/gm;

/** What a page asks its reader to do, in order. A `text` block shows what the command before it prints. */
export function stepsOf(page: string): readonly Step[] {
  const steps: Step[] = [];
  for (const [, indent = '', info = '', inner = ''] of readFileSync(join(ROOT, page), 'utf8').matchAll(FENCE)) {
    const text = inner.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const path = /\bfile=(\S+)/.exec(info)?.[1];
    const grown = /\badd-to=(\S+)/.exec(info)?.[1];
    if (path !== undefined) steps.push({ kind: 'file', path, text });
    else if (grown !== undefined) steps.push({ kind: 'addition', path: grown, text });
    else if (info === 'sh') for (const line of commandsIn(text)) steps.push({ kind: 'command', line, shows: null });
    else if (info === 'text') {
      const last = steps.at(-1);
      if (last?.kind !== 'command') throw new Error(`${page}: a text block shows what no command prints`);
      steps[steps.length - 1] = { ...last, shows: text };
    }
  }
  return steps;
}

/** Without comments; a line that ends in a backslash goes on. */
const commandsIn = (block: string): readonly string[] =>
  block
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s+)#.*/, ''))
    .filter((line) => line !== '');

/** Whether a command printed what its page shows, where a line of two dots stands for any number of lines. */
export function isShown(printed: string, shows: string): boolean {
  const parts = shows
    .trimEnd()
    .split(/^\.\.$/m)
    .map((part) => part.replace(/^\n/, ''));
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const at = index === 0 ? (printed.startsWith(part) ? 0 : -1) : printed.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return printed.slice(from).trim() === '' || shows.trimEnd().endsWith('..');
}
