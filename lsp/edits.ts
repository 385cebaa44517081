/** Changes of a text: applied, and found between two texts. */
import { type Edit, linesOf, type Source } from '@scorelang/language';
import { diffArrays } from 'diff';
import type { TextEdit } from 'vscode-languageserver-types';
import { rangeOf } from './convert.ts';

/** The text after these edits, which must not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((one, other) => other.span.start - one.span.start || other.span.end - one.span.end);
  return ordered.reduce((current, { span, text: inserted }) => current.slice(0, span.start) + inserted + current.slice(span.end), text);
}

export const textEdits = (source: Source, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: rangeOf(source, span), newText: text }));

/** Beyond so many changed lines no time is spent on finding which: the stretch is replaced as a whole. */
const MOST_CHANGES = 2000;

/** What must change for `source` to read `text`, by whole lines, so that cursors and folds elsewhere stay where they are. */
export function editsBetween(source: Source, text: string): readonly Edit[] {
  if (source.text === text) return [];
  const parts = diffArrays(linesIn(source), linesIn({ path: source.path, text }), { maxEditLength: MOST_CHANGES });
  if (parts === undefined) return [{ span: { start: 0, end: source.text.length }, text }];
  const edits: Edit[] = [];
  let offset = 0;
  for (const part of parts) {
    const length = part.added ? 0 : lengthOf(part.value);
    if (part.added || part.removed) {
      const last = edits.at(-1);
      const inserted = part.added ? part.value.join('') : '';
      if (last !== undefined && last.span.end === offset) {
        edits[edits.length - 1] = { span: { start: last.span.start, end: offset + length }, text: last.text + inserted };
      } else edits.push({ span: { start: offset, end: offset + length }, text: inserted });
    }
    offset += length;
  }
  return edits;
}

/** The same edits, taken apart line by line; lines that come or go beyond that stay together. By itself such a part may mean something else. */
export function lineByLine(source: Source, edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit) => {
    const before = linesIn({ path: source.path, text: source.text.slice(edit.span.start, edit.span.end) });
    const after = linesIn({ path: source.path, text: edit.text });
    const parts: Edit[] = [];
    let { start } = edit.span;
    const paired = Math.min(before.length, after.length);
    for (const [index, line] of before.slice(0, paired).entries()) {
      parts.push({ span: { start, end: start + line.length }, text: after[index]! });
      start += line.length;
    }
    if (before.length !== after.length) parts.push({ span: { start, end: edit.span.end }, text: after.slice(paired).join('') });
    return parts;
  });
}

/** The lines with their ends. */
function linesIn(source: Source): string[] {
  const { count, startOf } = linesOf(source);
  const lines = Array.from({ length: count }, (_, index) =>
    source.text.slice(startOf(index + 1), index + 1 === count ? source.text.length : startOf(index + 2)),
  );
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
