/**
 * The colours of a text, piece by piece: a piece is the statements at the left that begin on one line, with all lines up to the next. Its words
 * are looked at again where its text changed, or where a name in it stands for something else.
 */
import { type File, lexemesOf, linesOf, type Source, type Span, type Statement } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import { namesWithin, type StatementNames } from '../names.ts';
import { kindOf, TOKEN_TYPES } from './kinds.ts';

/** A part of a word on one line. Places count from the start of its piece. */
export interface Coloured {
  readonly offset: number;
  readonly line: number;
  readonly character: number;
  readonly length: number;
  /** Index into `TOKEN_TYPES`. */
  readonly type: number;
  readonly modifiers: number;
}

export interface ColouredPiece {
  /** Where it begins: a line's start. */
  readonly start: number;
  readonly colours: readonly Coloured[];
}

interface Kept {
  readonly text: string;
  readonly names: readonly StatementNames[];
  readonly colours: readonly Coloured[];
}

/** By the file, which stays the same from one version of an open text to the next: its pieces, as they were last. */
const kept = new WeakMap<File, readonly Kept[]>();

/** The pieces that reach into a span; all without one. */
export function colouredPieces(analysis: Analysis, span: Span | null): readonly ColouredPiece[] {
  const cuts = piecesOf(analysis);
  if (span !== null) return cuts.filter((cut) => cut.start < span.end && cut.end > span.start).map((cut) => coloured(cut, analysis, []));
  const last = kept.get(analysis.file) ?? [];
  const grown = last.length - cuts.length;
  // An edit is in one place: what stands before it keeps its number from the start, what follows it that from the end.
  const pieces = cuts.map((cut, index) => coloured(cut, analysis, [last[index], last[index + grown]]));
  kept.set(analysis.file, pieces);
  return pieces;
}

interface Cut extends Span {
  readonly statements: readonly Statement[];
}

function piecesOf({ source: { text }, file }: Analysis): readonly Cut[] {
  const cuts: { start: number; end: number; statements: Statement[] }[] = [{ start: 0, end: text.length, statements: [] }];
  for (const statement of file.statements) {
    const line = text.lastIndexOf('\n', statement.span.start - 1) + 1;
    const last = cuts.at(-1)!;
    const isFirstOnLine = text.slice(line, statement.span.start).trim() === '';
    if (!isFirstOnLine || line <= last.start) last.statements.push(statement);
    else {
      last.end = line;
      cuts.push({ start: line, end: text.length, statements: [statement] });
    }
  }
  return cuts;
}

function coloured(
  { start, end, statements }: Cut,
  { source, model }: Analysis,
  before: readonly (Kept | undefined)[],
): ColouredPiece & Kept {
  const text = source.text.slice(start, end);
  const names = statements.flatMap((statement) => namesWithin(statement, model));
  const same = before.find((one) => one?.text === text && isSameList(one.names, names));
  if (same !== undefined) return { start, text: same.text, names, colours: same.colours };
  const own = copyOf(text);
  return { start, text: own, names, colours: coloursOf({ path: source.path, text: own }, names, start) };
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/** An engine may keep a slice as a view of the text that it was cut from: of every version one. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

function coloursOf(piece: Source, names: readonly StatementNames[], start: number): readonly Coloured[] {
  const named = new Map(names.flatMap((each) => each.named.map((one) => [one.name.span.start - start, one] as const)));
  const bare = new Set(names.flatMap((each) => each.bare.map(({ span }) => span.start - start)));
  const lines = linesOf(piece);
  return lexemesOf(piece).flatMap((lexeme): readonly Coloured[] => {
    const kind = kindOf(lexeme, named.get(lexeme.span.start), bare.has(lexeme.span.start));
    if (kind === null) return [];
    const type = TOKEN_TYPES.indexOf(kind.type);
    return linesIn(piece, lexeme.span).map((part): Coloured => {
      const { line, column } = lines.positionAt(part.start);
      const length = part.end - part.start;
      return { offset: part.start, line: line - 1, character: column - 1, length, type, modifiers: kind.modifiers };
    });
  });
}

/** A word has its line to itself, but for a comment of another language that goes on: each line is told by itself. */
function linesIn(source: Source, { start, end }: Span): readonly Span[] {
  const index = linesOf(source);
  const first = index.positionAt(start).line;
  const last = index.positionAt(end).line;
  if (first === last) return [{ start, end }];
  const parts: Span[] = [];
  for (let line = first; line <= last; line += 1) {
    const from = Math.max(start, index.startOf(line));
    const to = Math.min(end, index.startOf(line) + index.textOf(line).length);
    if (to > from) parts.push({ start: from, end: to });
  }
  return parts;
}
