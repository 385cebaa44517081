/** Colours by meaning: what each word of a text is, as the protocol counts it, whole, in part, and as a change of what was sent before. */
import { linesOf, type Span } from '@scorelang/language';
import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import { type Analysis, isTooLong } from '../analysis.ts';
import { colouredPieces } from '../colours/pieces.ts';

/** Five numbers a word: lines and characters on from the word before, length, type, modifiers. */
export function semanticTokens(analysis: Analysis, span: Span | null = null): number[] {
  const { source } = analysis;
  if (isTooLong(source)) return [];
  const lines = linesOf(source);
  const data: number[] = [];
  let before = { line: 1, character: 0 };
  for (const { start, colours } of colouredPieces(analysis, span)) {
    const firstLine = lines.positionAt(start).line;
    for (const { offset, line: lineOn, character, length, type, modifiers } of colours) {
      if (span !== null && (start + offset + length <= span.start || start + offset >= span.end)) continue;
      const line = firstLine + lineOn;
      data.push(line - before.line, line === before.line ? character - before.character : character, length, type, modifiers);
      before = { line, character };
    }
  }
  return data;
}

/** What must change for `before` to be `after`; none where they are alike. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) }];
}
