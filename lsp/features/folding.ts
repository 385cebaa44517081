/** What can be folded: blocks, runs of comments, lists over several lines, and runs of declarations. */
import { descend, linesOf, type Span } from '@scorelang/language';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';

export function folding({ file, source }: Analysis): FoldingRange[] {
  const index = linesOf(source);
  const lineOf = (offset: number): number => index.positionAt(offset).line - 1;
  const ranges: FoldingRange[] = [];
  const add = (first: number, last: number, kind?: FoldingRangeKind): void => {
    if (last > first) ranges.push({ startLine: first, endLine: last, ...(kind === undefined ? {} : { kind }) });
  };
  descend(file, (node) => {
    // The line with the closing brace stays to be seen.
    if ('bodySpan' in node) add(lineOf(node.span.start), lineOf(node.span.end) - 1);
    else if (node.kind === 'ListLiteral' || node.kind === 'Event') add(lineOf(node.span.start), lineOf(node.span.end) - 1);
    return true;
  });
  const own = file.comments.filter(({ span }) => /^\s*#/.test(index.textOf(lineOf(span.start) + 1)));
  for (const run of runs(
    own.map(({ span }) => span),
    lineOf,
  ))
    add(lineOf(run.start), lineOf(run.end), FoldingRangeKind.Comment);
  const uses = file.statements.filter(({ kind }) => kind === 'Use').map(({ span }) => span);
  for (const run of runs(uses, lineOf)) add(lineOf(run.start), lineOf(run.end), FoldingRangeKind.Imports);
  return ranges;
}

/** Spans on lines that follow each other, as one. */
function runs(spans: readonly Span[], lineOf: (offset: number) => number): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && lineOf(span.start) === lineOf(last.end) + 1) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}
