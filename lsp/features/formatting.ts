/** The one shape of a file: of all of it, of some lines, or of what was just typed. Never changes a file with mistakes in its writing. */
import { type Edit, formatText, linesOf, type Source, type Span } from '@scorelang/language';
import type { TextEdit } from 'vscode-languageserver-types';
import { type Analysis, isTooLong } from '../analysis.ts';
import { applied, editsBetween, lineByLine, textEdits } from '../edits.ts';

/** What is typed for `formattingOnType` to look at the lines above. */
export const ON_TYPE = { first: '}', others: ['\n'] } as const;

export const formatting = (analysis: Analysis): TextEdit[] => textEdits(analysis.source, formatted(analysis, analysis.source));

/** Changes only lines that `span` touches. */
export function rangeFormatting(analysis: Analysis, span: Span): TextEdit[] {
  const { source } = analysis;
  const lines = linesTouched(source, span);
  const around = source.text.length > READ_AT_ONCE ? sectionAround(analysis, lines) : { start: 0, end: source.text.length };
  const section: Source = { path: source.path, text: source.text.slice(around.start, around.end) };
  const all = formatted(analysis, section);
  const [start, end] = [lines.start - around.start, lines.end - around.start];
  const isInside = (edit: Edit): boolean => start <= edit.span.start && edit.span.end <= end && edit.span.start < end;
  // A part of the changes may say something else than the whole: it is taken only if the rest of them still leads to the same file.
  const whole = applied(section.text, all);
  for (const edits of [lineByLine(section, all), all]) {
    const inside = edits.filter(isInside);
    const result = formatText({ path: source.path, text: applied(section.text, inside) });
    if (result.kind === 'formatted' && result.text === whole) {
      const moved = inside.map(({ span: own, text }) => ({
        span: { start: own.start + around.start, end: own.end + around.start },
        text,
      }));
      return textEdits(source, moved);
    }
  }
  return [];
}

/** A longer text would be waited for: of that only the statements around are laid out. */
const READ_AT_ONCE = 60_000;

/** The statements at the left that some lines touch, with one before and one behind them, in whole lines. */
function sectionAround({ source, file: { statements } }: Analysis, { start, end }: Span): Span {
  const index = linesOf(source);
  const lineOf = (offset: number): number => index.positionAt(offset).line;
  const isFirstOnLine = (at: number): boolean => at <= 0 || lineOf(statements[at - 1]!.span.end) < lineOf(statements[at]!.span.start);
  const firstTouched = statements.findIndex(({ span }) => span.end >= start);
  const lastTouched = statements.findLastIndex(({ span }) => span.start < end);
  let first = Math.min(firstTouched === -1 ? statements.length : firstTouched, lastTouched + 1) - 1;
  // Tiers that stand together have their lines below each other.
  const isTier = (at: number): boolean => statements[at]?.kind === 'Tier';
  while (!isFirstOnLine(first) || isTier(first)) first -= 1;
  let last = Math.max(lastTouched, firstTouched) + 1;
  while (isTier(last) || (last + 1 < statements.length && !isFirstOnLine(last + 1))) last += 1;
  const lastLine = last < statements.length && last >= 0 ? lineOf(statements[last]!.span.end) : index.count;
  return {
    start: first < 0 ? 0 : Math.min(start, index.startOf(lineOf(statements[first]!.span.start))),
    end: lastLine >= index.count ? source.text.length : Math.max(end, index.startOf(lastLine + 1)),
  };
}

/** The whole lines that a span touches; one that ends where a line begins does not touch that line. */
function linesTouched(source: Source, { start, end }: Span): Span {
  const index = linesOf(source);
  const lineOf = (offset: number): number => index.positionAt(offset).line;
  const last = end > start && index.startOf(lineOf(end)) === end ? lineOf(end) - 1 : lineOf(end);
  return { start: index.startOf(lineOf(start)), end: last >= index.count ? source.text.length : index.startOf(last + 1) };
}

/** After `}` its block, after a new line the statement above it. The line that is being written stays as it is. */
export function formattingOnType(analysis: Analysis, offset: number, typed: string): TextEdit[] {
  const { source, file } = analysis;
  const index = linesOf(source);
  const line = index.positionAt(offset).line;
  if (typed === '\n') {
    if (line < 2) return [];
    const above = index.startOf(line - 1);
    const statement = file.statements.findLast(({ span }) => span.start <= index.startOf(line));
    const start = statement === undefined ? above : Math.min(above, statement.span.start);
    return rangeFormatting(analysis, { start, end: index.startOf(line) });
  }
  const statement = file.statements.find(({ span }) => span.start < offset && offset <= span.end);
  return statement === undefined ? [] : rangeFormatting(analysis, { start: statement.span.start, end: offset });
}

/** What is to be changed in the text, or in a section of it; nothing where the file has mistakes in its writing. */
function formatted({ source, syntax }: Analysis, section: Source): readonly Edit[] {
  if (isTooLong(source) || syntax.some(({ severity }) => severity === 'error')) return [];
  const result = formatText(section);
  return result.kind === 'formatted' ? editsBetween(section, result.text) : [];
}
