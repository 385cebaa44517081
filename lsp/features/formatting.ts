/** The one shape of a file: of all of it, of some lines, or of what was just typed. Never changes a file with mistakes in its writing. */
import { type Edit, formatText, linesOf, type Source, type Span } from '@scorelang/language';
import type { TextEdit } from 'vscode-languageserver-types';
import { type Analysis, isTooLong } from '../analysis.ts';
import { applied, editsBetween, lineByLine, textEdits } from '../edits.ts';

/** What is typed for `formattingOnType` to look at the lines above. */
export const ON_TYPE = { first: '}', others: ['\n'] } as const;

type Text = Pick<Analysis, 'source'>;

export function formatting({ source }: Text): TextEdit[] {
  return textEdits(source, formatted({ source }));
}

/** Changes only lines that `span` touches. */
export function rangeFormatting({ source }: Text, span: Span): TextEdit[] {
  const lines = linesTouched(source, span);
  const all = formatted({ source });
  const isInside = (edit: Edit): boolean => lines.start <= edit.span.start && edit.span.end <= lines.end && edit.span.start < lines.end;
  // A part of the changes may say something else than the whole: it is taken only if the rest of them still leads to the same file.
  const whole = applied(source.text, all);
  for (const edits of [lineByLine(source, all), all]) {
    const inside = edits.filter(isInside);
    const result = formatText({ path: source.path, text: applied(source.text, inside) });
    if (result.kind === 'formatted' && result.text === whole) return textEdits(source, inside);
  }
  return [];
}

/** The whole lines that a span touches; one that ends where a line begins does not touch that line. */
function linesTouched(source: Source, { start, end }: Span): Span {
  const index = linesOf(source);
  const lineOf = (offset: number): number => index.positionAt(offset).line;
  const last = end > start && index.startOf(lineOf(end)) === end ? lineOf(end) - 1 : lineOf(end);
  return { start: index.startOf(lineOf(start)), end: last >= index.count ? source.text.length : index.startOf(last + 1) };
}

/** After `}` its block, after a new line the statement above it. The line that is being written stays as it is. */
export function formattingOnType({ source, file }: Analysis, offset: number, typed: string): TextEdit[] {
  const index = linesOf(source);
  const line = index.positionAt(offset).line;
  if (typed === '\n') {
    if (line < 2) return [];
    const above = index.startOf(line - 1);
    const statement = file.statements.findLast(({ span }) => span.start <= index.startOf(line));
    const start = statement === undefined ? above : Math.min(above, statement.span.start);
    return rangeFormatting({ source }, { start, end: index.startOf(line) });
  }
  const statement = file.statements.find(({ span }) => span.start < offset && offset <= span.end);
  return statement === undefined ? [] : rangeFormatting({ source }, { start: statement.span.start, end: offset });
}

function formatted({ source }: Text): readonly Edit[] {
  if (isTooLong(source)) return [];
  const result = formatText(source);
  return result.kind === 'formatted' ? editsBetween(source, result.text) : [];
}
