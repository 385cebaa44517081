/** Comparisons in other shapes: `0 < a < 10`, `employees at least 50`, `employees more than 50`. */
import { replacing } from '../scan/reading.ts';
import { Comparison, DateNumeral, isNameLike, kindOfText, Numeral, reserved, symbol, type Token, UnitWord, word } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import { evidenceOf } from './evidence.ts';
import { inFamily, insertedBehind, isKind, type Mender, mend, spanOfTokens, tokenAt, tokenFor, writtenIn } from './place.ts';

const mirrored: Readonly<Record<string, '<' | '<=' | '>' | '>='>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const isOrder = (token: Token | undefined): boolean => token !== undefined && Object.hasOwn(mirrored, token.tokenType.name);

/** `0 < a < 10`: the middle is compared twice. */
const chain: Mender = (place) => {
  const { tokens, stop, source } = place;
  const [left, first, middle, second] = tokens.slice(Math.max(0, stop.index - 3), stop.index + 1);
  if (!isOrder(second) || !isOrder(first) || !isNameLike(middle) || left === undefined) return [];
  const isFixed = isKind(left, Numeral, DateNumeral);
  if (!isFixed && !isNameLike(left)) return [];
  const hasMinus = isFixed && isKind(tokens[stop.index - 4], symbol['-']) && !isOperand(tokens[stop.index - 5]);
  const from = hasMinus ? stop.index - 4 : stop.index - 3;
  const low = tokens.slice(from, stop.index - 2);
  const operator = isFixed ? mirrored[first!.tokenType.name]! : null;
  const start: readonly Token[] =
    operator === null ? [...low, first!, middle!] : [middle!, tokenFor(symbol[operator], operator, spanOfToken(first!)), ...low];
  const put = [...start, insertedBehind(middle!, reserved.and, 'and'), { ...middle! }];
  const end = isKind(tokenAt(place, 1), symbol['-']) ? stop.index + 3 : stop.index + 2;
  const span = spanOfTokens(tokens.slice(from, Math.min(end, tokens.length)));
  const written = (part: readonly Token[]): string =>
    part
      .map((token) => writtenIn(source, spanOfToken(token)))
      .join(' ')
      .replace(/- (?=\d)/g, '-');
  const name = written([middle!]);
  const one = operator === null ? written([...low, first!, middle!]) : `${name} ${operator} ${written(low)}`;
  const meant = `${one} and ${name} ${written(tokens.slice(stop.index, end))}`;
  return [mend(place, { from, count: stop.index - from, put }, span, 'comparison-chain', [meant], [replacing(span, meant)])];
};

const isOperand = (token: Token | undefined): boolean => isNameLike(token) || isKind(token, Numeral, DateNumeral, symbol[')']);

/** What people say before a number, how it compares, and how often that is. */
const counts: Readonly<
  Record<string, { readonly operator: '>=' | '<=' | '=' | '>' | '<'; readonly times: string; readonly more: number }>
> = {
  'at least': { operator: '>=', times: 'at least', more: 0 },
  'at most': { operator: '<=', times: 'at most', more: 0 },
  exactly: { operator: '=', times: 'exactly', more: 0 },
  'more than': { operator: '>', times: 'at least', more: 1 },
  'greater than': { operator: '>', times: 'at least', more: 1 },
  'less than': { operator: '<', times: 'at most', more: -1 },
  'fewer than': { operator: '<', times: 'at most', more: -1 },
};

/** `employees at least 50`, `page_view more than 3 times`: of a number it is a comparison, of an event a count. */
const bareCount: Mender = (place) => {
  const { tokens, stop, source } = place;
  // `fewer` is no word of the language, so reading stops before the number; `more` is, and it stops behind.
  const number = tokens.findIndex((token, index) => index >= stop.index - 1 && index <= stop.index + 2 && token.tokenType === Numeral);
  const found = number === -1 ? null : countBefore(tokens, number);
  if (found === null || isKind(tokens[number + 1], UnitWord, word.days)) return [];
  const { from, count } = found;
  const subject = tokens[from - 1];
  if (!isNameLike(subject)) return [];
  const hasTimes = isKind(tokens[number + 1], word.times);
  const evidence = hasTimes ? 'event' : evidenceOf(subject!.image, source);
  const end = hasTimes ? number + 2 : number + 1;
  const span = spanOfTokens(tokens.slice(from, end));
  const written = writtenIn(source, span);
  const comparison = `${count.operator} ${tokens[number]!.image}`;
  // `at least 3` of an event lacks only its `times`, which is told in fewer words.
  if (evidence === 'event' && count.more === 0) return [];
  const often = oftenOf(count, tokens[number]!.image);
  const meant = evidence === 'event' && often !== null ? often : comparison;
  const put = meant
    .split(' ')
    .map((text) => (/^\d/.test(text) ? tokenFor(Numeral, text, spanOfToken(tokens[number]!)) : tokenFor(kindOfText(text), text, span)));
  const change = { from, count: end - from, put };
  if (evidence !== null || often === null) {
    return [mend(place, change, span, 'foreign-word', [written, meant], [replacing(span, meant)])];
  }
  const fixes = [replacing(span, comparison), replacing(span, often)];
  return [mend(place, change, span, 'count-or-comparison', [written, comparison, often], fixes)];
};

function countBefore(tokens: readonly Token[], number: number): { readonly from: number; readonly count: (typeof counts)[string] } | null {
  for (const length of [2, 1]) {
    const from = number - length;
    const said = tokens
      .slice(Math.max(0, from), number)
      .map(({ image }) => image.toLowerCase())
      .join(' ');
    if (from > 0 && Object.hasOwn(counts, said)) return { from, count: counts[said]! };
  }
  return null;
}

/** `at least 51 times`; null for a number that nothing can happen times. */
function oftenOf({ times, more }: (typeof counts)[string], written: string): string | null {
  const count = /^\d+$/.test(written) ? Number(written) + more : -1;
  return count < 0 ? null : `${times} ${count} times`;
}

/** `title = CEO, employees > 5`. */
const commaForAnd: Mender = (place) => {
  const token = tokenAt(place);
  const [subject, relation] = place.tokens.slice(place.stop.index + 1, place.stop.index + 3);
  const isTest = inFamily(relation, Comparison) || isKind(relation, reserved.in, reserved.is, word.contains, word.starts, word.ends);
  if (!isKind(token, symbol[',']) || !isNameLike(subject) || !isTest || !ofConditions.has(place.stop.rules[0] ?? '')) return [];
  const span = spanOfToken(token!);
  const put = [tokenFor(reserved.and, 'and', span)];
  return [
    mend(place, { from: place.stop.index, count: 1, put }, span, 'foreign-word', [',', 'and'], [replacing(span, ' and', 'Write and')]),
  ];
};

const ofConditions: ReadonlySet<string> = new Set(['whenRule', 'eachRule', 'letDeclaration', 'tierDeclaration', 'promiseStatement']);

/** `no activity for 30 days`. */
const forSpan: Mender = (place) => {
  const { tokens, stop } = place;
  const at = [stop.index, stop.index - 1].find((index) => tokens[index]?.image === 'for' && isKind(tokens[index + 1], Numeral));
  if (at === undefined || !isKind(tokens[at + 2], UnitWord, word.days) || !ofConditions.has(stop.rules[0] ?? '')) return [];
  const span = spanOfToken(tokens[at]!);
  const put = [tokenFor(reserved.within, 'within', span), tokenFor(word.last, 'last', span)];
  return [mend(place, { from: at, count: 1, put }, span, 'foreign-word', ['for', 'within last'], [replacing(span, 'within last')])];
};

/** `title contains "head of" or contains "vp"`: `contains` was taken for a name. */
const unnamedText: Mender = (place) => {
  const { tokens, stop, source } = place;
  const relation = tokenAt(place, -1);
  const connective = tokenAt(place, -2);
  if (!isKind(relation, word.contains, word.starts, word.ends, word.like) || !isKind(connective, reserved.and, reserved.or)) return [];
  const before = tokens.findLastIndex(
    ({ tokenType }, index) =>
      index < stop.index - 2 && [word.contains, word.starts, word.ends, word.like].some((kind) => kind === tokenType),
  );
  const subject = tokens[before - 1];
  if (!isNameLike(subject)) return [];
  const span = spanOfToken(relation!);
  const name = writtenIn(source, spanOfToken(subject!));
  const put = [insertedBehind(connective!, subject!.tokenType, subject!.image)];
  const fix = { title: `Insert ${name}`, edits: [{ span: { start: span.start, end: span.start }, text: `${name} ` }] };
  return [mend(place, { from: stop.index - 1, count: 0, put }, span, 'missing-subject', [name, relation!.image], [fix])];
};

export const comparisonMenders: readonly Mender[] = [chain, bareCount, commaForAnd, forSpan, unnamedText];
