/** Colours by meaning: what each word of a text is, as the protocol counts it, whole, in part, and as a change of what was sent before. */
import { descend, type Lexeme, lexemesOf, linesOf, type Symbol as Meaning, type Source, type Span } from '@scorelang/language';
import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import { type Analysis, isTooLong } from '../analysis.ts';
import { positionOf } from '../convert.ts';
import { type Occurrence, occurrencesOf } from '../names.ts';

/** The names are the protocol's own, so that every theme has a colour for them. */
export const TOKEN_TYPES = [
  'keyword',
  'operator',
  'comment',
  'string',
  'number',
  'variable',
  'property',
  'event',
  'enum',
  'enumMember',
  'parameter',
  'function',
  'namespace',
  'class',
] as const;
export const TOKEN_MODIFIERS = ['declaration', 'readonly', 'defaultLibrary'] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

/** Five numbers a word: lines and characters on from the word before, length, type, modifiers. */
export function semanticTokens(analysis: Analysis, span: Span | null = null): number[] {
  const { source } = analysis;
  if (isTooLong(source)) return [];
  const own = occurrencesOf(analysis).filter((one) => one.source === source);
  const named = new Map(own.map((one): [number, Occurrence] => [one.name.span.start, one]));
  const bare = bareWords(analysis);
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const lexeme of lexemesOf(source)) {
    if (span !== null && (lexeme.span.end <= span.start || lexeme.span.start >= span.end)) continue;
    const kind = kindOf(lexeme, named.get(lexeme.span.start), bare.has(lexeme.span.start));
    if (kind === null) continue;
    for (const part of linesIn(source, lexeme.span)) {
      const start = positionOf(source, part.start);
      const character = start.line === before.line ? start.character - before.character : start.character;
      data.push(start.line - before.line, character, part.end - part.start, TOKEN_TYPES.indexOf(kind.type), kind.modifiers);
      before = start;
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

/** Where words stand for themselves. */
function bareWords({ file, model }: Analysis): ReadonlySet<number> {
  const starts = new Set<number>();
  descend(file, (node) => {
    if (node.kind === 'Reference' && !model.symbolOf.has(node.name)) starts.add(node.span.start);
    return true;
  });
  return starts;
}

interface TokenKind {
  readonly type: TokenType;
  /** A bit a modifier, in the order of `TOKEN_MODIFIERS`. */
  readonly modifiers: number;
}

const DECLARATION = 1;
const READONLY = 2;
const LIBRARY = 4;

function kindOf({ kind }: Lexeme, occurrence: Occurrence | undefined, isBare: boolean): TokenKind | null {
  if (occurrence !== undefined) {
    const { symbol, isDeclaration, key } = occurrence;
    const type = symbol === null ? 'function' : TYPE_OF_SYMBOL[symbol.kind];
    const modifiers = (isDeclaration ? DECLARATION : 0) | (symbol?.kind === 'param' ? READONLY : 0) | (key === null ? LIBRARY : 0);
    return { type, modifiers };
  }
  const type = isBare ? 'string' : TYPE_OF_LEXEME[kind];
  return type === null ? null : { type, modifiers: 0 };
}

const TYPE_OF_SYMBOL: Readonly<Record<Meaning['kind'], TokenType>> = {
  field: 'variable',
  property: 'property',
  event: 'event',
  list: 'enum',
  param: 'parameter',
  let: 'variable',
  group: 'namespace',
  grade: 'class',
  tier: 'enumMember',
  score: 'variable',
};

/** A name that stands for nothing is a text, and so is a word in a text's place: `status = test`. */
const TYPE_OF_LEXEME: Readonly<Record<Lexeme['kind'], TokenType | null>> = {
  keyword: 'keyword',
  word: 'keyword',
  name: 'string',
  text: 'string',
  number: 'number',
  date: 'number',
  symbol: 'operator',
  comment: 'comment',
};

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
