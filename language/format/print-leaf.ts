/** Names, texts, numbers, lists: what has no words of the language in it. */
import type {
  Ago,
  Amount,
  Duration,
  Hole,
  ListLiteral,
  Literal,
  MissingLiteral,
  Name,
  NumberLiteral,
  Set as SetNode,
  TextLiteral,
} from '../ast.ts';
import type { Span } from '../source.ts';
import { isPlainWord, PLACED_WORDS, quoteName, quoteText, UNITS } from '../words.ts';
import {
  BEFORE_CLOSING,
  brokenGroup,
  COMMA,
  type Doc,
  group,
  indent,
  join,
  LINE,
  plain,
  SOFT_LINE,
  separated,
  spaced,
  together,
  word,
} from './doc.ts';
import type { Writing } from './writing.ts';

/** Stands where something is missing in a half-typed statement. */
const GAP = '…';

/** A word where it stands in the source; where there is none, text alone. */
const written = (text: string, span: Span, { source }: Writing): Doc => (source === null ? plain(text) : word(text, span));

export const holeDoc = (hole: Hole, writing: Writing): Doc => written(GAP, hole.span, writing);

const wordsOfTheLanguage: ReadonlySet<string> = new Set([...PLACED_WORDS, ...UNITS, ...UNITS.map((unit) => `${unit}s`)]);

/** In backticks where it needs them; a word of the language keeps those that the author gave it, as its neighbours may make it a keyword. */
export function nameDoc(name: Name, writing: Writing): Doc {
  if (name.text === '') return written(GAP, name.span, writing);
  const before = writing.source?.text.slice(name.span.start, name.span.end) ?? '';
  return written(before.includes('`') && needsBackticks(name.text) ? before : quoteName(name.text), name.span, writing);
}

const needsBackticks = (name: string): boolean => wordsOfTheLanguage.has(name) || name.includes('.') || !isPlainWord(name);

export const textDoc = (text: TextLiteral, writing: Writing): Doc => written(quoteText(text.value), text.span, writing);
export const numberDoc = (number: NumberLiteral, writing: Writing): Doc => written(number.text, number.span, writing);

export function literalDoc(literal: Literal | Hole, writing: Writing): Doc {
  switch (literal.kind) {
    case 'Number':
      return numberDoc(literal, writing);
    case 'Text':
      return textDoc(literal, writing);
    case 'Date':
      return written(literal.text, literal.span, writing);
    case 'YesNo':
      return written(literal.value ? 'yes' : 'no', literal.span, writing);
    case 'Reference':
      return nameDoc(literal.name, writing);
    case 'Hole':
      return holeDoc(literal, writing);
  }
}

/** Points and bounds. */
export const amountDoc = (amount: Amount, writing: Writing): Doc => literalDoc(amount, writing);

export function durationDoc({ count, unit, span }: Duration, writing: Writing): Doc {
  const number = writtenCount(writing.source?.text.slice(span.start, span.end) ?? '') ?? String(count);
  return written(`${number} ${unit}${count === 1 ? '' : 's'}`, span, writing);
}

/** The number of a duration as it was written: `1_000` of `1_000 days`. */
const writtenCount = (duration: string): string | null => /^\d[\d_]*(\.\d+)?((bn|[kKmM])(?![\p{L}_]))?/u.exec(duration)?.[0] ?? null;

const COMMA_LINE: Doc = join([COMMA, LINE]);

/** One item a line, if the author began a line after the bracket or they do not fit on one. */
export function listDoc(list: ListLiteral, writing: Writing): Doc {
  if (list.items.length === 0) return written('[]', list.span, writing);
  const items = separated(
    list.items.map((item) => literalDoc(item, writing)),
    COMMA_LINE,
  );
  const inside = together(indent(join([SOFT_LINE, items, BEFORE_CLOSING])), SOFT_LINE, ']');
  // The bracket stands outside of the group: a comment before it does not break the list.
  const { start } = list.span;
  const opening = written('[', { start, end: start + 1 }, writing);
  return together(opening, isBrokenInSource(list, writing) ? brokenGroup(inside) : group(inside));
}

/** Whether the author began a line right after the opening bracket, or put a comment among the items. */
export function isBrokenInSource({ items, span }: ListLiteral, { source }: Writing): boolean {
  if (source === null || items.length === 0) return false;
  const ends = [span.start + 1, ...items.map((item) => item.span.end)];
  const starts = [...items.map((item) => item.span.start), span.end - 1];
  const between = ends.map((end, index) => source.text.slice(end, starts[index]));
  return /[\r\n]/.test(between[0]!) || between.some((gap) => gap.includes('#'));
}

export const setDoc = (set: SetNode, writing: Writing): Doc =>
  set.kind === 'ListLiteral' ? listDoc(set, writing) : literalDoc(set, writing);

/** What a test gives to a field. */
export function givenValueDoc(value: Literal | ListLiteral | Ago | MissingLiteral | Hole, writing: Writing): Doc {
  if (value.kind === 'ListLiteral') return listDoc(value, writing);
  if (value.kind === 'Ago') return spaced(durationDoc(value.duration, writing), 'ago');
  if (value.kind === 'MissingLiteral') return written('missing', value.span, writing);
  return literalDoc(value, writing);
}
