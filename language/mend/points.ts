/** What a rule does: `give 20`, `+20`, `= 20`, `20`, `else`. */
import { removing, replacing } from '../scan/reading.ts';
import type { Span } from '../source.ts';
import { Comparison, isNameLike, Name, Numeral, Operator, reserved, symbol, Text, type Token, word } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import {
  inFamily,
  insertedBehind,
  isKind,
  isReading,
  isWithin,
  type Mender,
  mend,
  type Place,
  spanOfTokens,
  tokenAt,
  tokenFor,
  writtenIn,
} from './place.ts';
import { signAt } from './signs.ts';

const effects: readonly string[] = ['whenRule', 'eachRule', 'alwaysRule', 'effect', 'band'];

/** `e-commerce`: no sign stands within a word. */
const isHyphen = (place: Place): boolean => {
  const token = tokenAt(place);
  return isKind(token, symbol['-']) && isNameLike(tokenAt(place, 1)) && tokenAt(place, 1)!.startOffset === token!.startOffset + 1;
};

/** `give 20`, `minus 20`, `score += 20`. */
const otherSign: Mender = (place) => {
  const { tokens, stop, source } = place;
  // `a += 20`: its `+` was taken for a sum's.
  const assigned = tokenAt(place)?.image === '=' ? signAt(tokens, stop.index - 1) : null;
  const found = assigned ?? (isReading(place, ...effects) ? signAt(tokens, stop.index) : null);
  if (found === null || isHyphen(place)) return [];
  const from = assigned === null ? stop.index : stop.index - 1;
  const { sign, count } = found;
  const span = spanOfTokens(tokens.slice(from, from + count));
  const put = [tokenFor(reserved[sign], sign, span)];
  return [
    mend(
      place,
      { from, count, put },
      span,
      'foreign-word',
      [writtenIn(source, span), sign],
      [replacing(span, spacedBefore(place, span, isSpaceAt(place, span.end) ? sign : `${sign} `), `Write ${sign}`)],
    ),
  ];
};

/** With a space before it where there is none. */
const spacedBefore = ({ source }: Place, { start }: Span, text: string): string =>
  /\s/.test(source.text.charAt(start - 1)) ? text : ` ${text}`;

/**
 * `when unsubscribed -30` reads as a difference: the statement ends, and says not what to do. A comparison alone is a condition to which the
 * effect is still to come; a second one behind it compares nothing.
 */
const operatorAsSign: Mender = (place) => {
  const { tokens, stop } = place;
  const from = tokens.findLastIndex((token) => inFamily(token, Operator) || isKind(token, symbol['>='], symbol['=']));
  if (inFamily(tokens[from], Comparison) && !tokens.slice(0, from).some((token) => inFamily(token, Comparison))) return [];
  const token = tokens[from];
  if (token === undefined || from < 2 || !isReading(place, 'whenRule', 'effect') || !isKind(tokens[from + 1], Numeral) || stop.index < from)
    return [];
  const sign: 'add' | 'subtract' = token.image === '-' ? 'subtract' : 'add';
  if (isKind(token, symbol['*'], symbol['/'])) return [];
  const span = spanOfToken(token);
  const put = [tokenFor(reserved[sign], sign, span)];
  return [
    mend(
      place,
      { from, count: 1, put },
      span,
      'foreign-word',
      [token.image, sign],
      [replacing(span, isSpaceAt(place, span.end) ? sign : `${sign} `, `Write ${sign}`)],
    ),
  ];
};

const isSpaceAt = ({ source }: Place, index: number): boolean => /\s/.test(source.text.charAt(index));

/** `when title = CEO 20`. */
const missingSign: Mender = (place) => {
  const token = tokenAt(place);
  const previous = tokenAt(place, -1);
  if (previous === undefined || !isReading(place, ...effects)) return [];
  const isSeparator = isKind(token, symbol[':'], symbol['='], symbol['>='], symbol['>']);
  const next = isSeparator ? tokenAt(place, 1) : token;
  const isMinus = isKind(next, symbol['-']);
  const points = isMinus ? tokenAt(place, isSeparator ? 2 : 1) : next;
  if (!isKind(points, Numeral) || isWithin(place, 'arithmetic')) return [];
  // `Studio 54 add 5` has its sign.
  if (place.tokens.slice(place.stop.index).some(({ tokenType }) => tokenType === reserved.add || tokenType === reserved.subtract))
    return [];
  const sign = isMinus ? 'subtract' : 'add';
  const replaced = (isSeparator ? 1 : 0) + (isMinus ? 1 : 0);
  const put = [insertedBehind(previous, reserved[sign], sign)];
  const numberSpan = spanOfToken(points!);
  const span = { start: place.tokens[place.stop.index]!.startOffset, end: numberSpan.end };
  const meant = `${sign} ${points!.image}`;
  return [
    mend(
      place,
      { from: place.stop.index, count: replaced, put },
      span,
      'missing-sign',
      [meant],
      [replacing(span, spacedBefore(place, span, meant), `Write ${meant}`)],
    ),
  ];
};

/** `add 20 to score`. */
const toScore: Mender = (place) => {
  const goal = tokenAt(place, 1);
  if (!isKind(tokenAt(place), word.to) || !isNameLike(goal)) return [];
  const run = place.tokens.slice(place.stop.index, place.stop.index + 2);
  const span = spanOfTokens(run);
  const written = writtenIn(place.source, span);
  const change = { from: place.stop.index, count: 2, put: [] };
  // Without `to fit` the points would go elsewhere: only the author can move the rule.
  if (!wholes.has(goal!.image.toLowerCase())) return [mend(place, change, span, 'points-to-group', [goal!.image], [])];
  return [mend(place, change, span, 'needless-word', [written], [removing(place.source, span)])];
};

const wholes: ReadonlySet<string> = new Set(['score', 'total', 'lead', 'points', 'it', 'result']);

/** `add 20 "a reason"`. */
const missingBecause: Mender = (place) => {
  const token = tokenAt(place);
  const previous = tokenAt(place, -1);
  if (!place.stop.isRest || previous === undefined || !isKind(token, Text) || !isWithinRule(place)) return [];
  const put = [insertedBehind(previous, reserved.because, 'because')];
  const span = spanOfToken(token!);
  const fix = { title: 'Insert because', edits: [{ span: { start: span.start, end: span.start }, text: 'because ' }] };
  return [mend(place, { from: place.stop.index, count: 0, put }, span, 'missing-word', ['because', previous.image], [fix])];
};

/** `limit to 50`. */
const limitOfScore: Mender = (place) => {
  const { tokens, stop } = place;
  const at = tokens.findIndex(
    ({ tokenType }, index) => tokenType === word.limit && tokens[index + 1]?.tokenType === word.to && index < stop.index,
  );
  if (at === -1 || !isWithin(place, 'effect')) return [];
  const limit = tokens[at]!;
  const behind = { start: limit.endOffset + 1, end: limit.endOffset + 1 };
  const fix = { title: 'Insert score', edits: [{ span: behind, text: ' score' }] };
  const put = [insertedBehind(limit, Name, 'score')];
  return [mend(place, { from: at + 1, count: 0, put }, spanOfToken(limit), 'missing-word', ['score', 'limit'], [fix])];
};

const elses: ReadonlySet<string> = new Set(['else', 'otherwise', 'elsif', 'ELSE', 'Else']);

/** `when .. add 5 else add 1`: the rest is a rule of its own. */
const otherwise: Mender = (place) => {
  const token = tokenAt(place);
  if (token === undefined || !elses.has(token.image) || !isWithinRule(place)) return [];
  const put: readonly Token[] = [];
  return [mend(place, { from: place.stop.index, count: place.tokens.length, put }, spanOfToken(token), 'foreign-else', [token.image], [])];
};

const isWithinRule = (place: Place): boolean => isWithin(place, 'whenRule', 'eachRule', 'alwaysRule');

export const pointsMenders: readonly Mender[] = [
  otherwise,
  missingBecause,
  limitOfScore,
  otherSign,
  missingSign,
  toScore,

  operatorAsSign,
];
