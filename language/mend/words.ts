/** Words: capitals, words of other languages, words too many, slips of the pen, small words left out. */
import { nearest } from '../diagnostics/nearest.ts';
import { removing, replacing } from '../scan/reading.ts';
import { Comparison, isNameLike, kindOfText, Name, Numeral, reserved, Sign, symbol, Text, type Token, wordKind } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import { isReserved, PLACED_WORDS, RESERVED_WORDS } from '../words.ts';
import {
  inFamily,
  insertedBehind,
  isKind,
  isReading,
  isWithin,
  type Mend,
  type Mender,
  mend,
  type Place,
  tokenAt,
  tokenFor,
  writtenIn,
} from './place.ts';

/** `AND`, `Between`: keywords are written in small letters. */
export const capitals: Mender = (place) =>
  nearStop(place).flatMap(({ token, index }) => {
    const lower = token.image.toLowerCase();
    if (token.tokenType !== Name || lower === token.image || wordKind(lower) === Name) return [];
    const span = spanOfToken(token);
    const put = [tokenFor(wordKind(lower), lower, span)];
    return [mend(place, { from: index, count: 1, put }, span, 'capital-word', [token.image, lower], [replacing(span, lower)])];
  });

/** The token that does not fit, and the one before it, which may be why. */
const nearStop = (place: Place): readonly { readonly token: Token; readonly index: number }[] =>
  [0, -1].flatMap((distance) => {
    const token = tokenAt(place, distance);
    return token === undefined ? [] : [{ token, index: place.stop.index + distance }];
  });

const fillerWords: ReadonlySet<string> = new Set(['then', 'points', 'point', 'pts', 'pt']);
const needlessWords: ReadonlySet<string> = new Set(['the', 'a', 'an', 'that', 'please', 'is', 'are', 'by', 'as', 'for', 'of']);
const needlessSymbols: ReadonlySet<string> = new Set([',', ':', '+', ')', ']']);

/** `then`, and `points` after a number. */
export const fillers: Mender = (place) => {
  const token = tokenAt(place);
  return token !== undefined && fillerWords.has(token.image.toLowerCase()) ? [without(place, place.stop.index)] : [];
};

/** `the`, a comma at the end: nothing is lost without them. */
export const needless: Mender = (place) =>
  nearStop(place).flatMap(({ token, index }) => {
    const isSymbol =
      (needlessSymbols.has(token.image) || (token.image === '=' && !isWithin(place, 'condition'))) &&
      index === place.stop.index &&
      place.stop.expected !== 'name' &&
      !(isOpening(place) && token.image !== ',');
    return isSymbol || needlessWords.has(token.image.toLowerCase()) ? [without(place, index)] : [];
  });

/** Where a block should open, a colon stands for its `{`: that is told as such. */
const isOpening = (place: Place): boolean => isReading(place, 'groupRule', 'rateRule', 'choiceRule', 'gradeDeclaration', 'testStatement');

function without(place: Place, index: number): Mend {
  const token = place.tokens[index]!;
  const span = spanOfToken(token);
  return mend(
    place,
    { from: index, count: 1, put: [] },
    span,
    'needless-word',
    [writtenIn(place.source, span)],
    [removing(place.source, span)],
  );
}

const keywords = [...RESERVED_WORDS, ...PLACED_WORDS, 'days', 'weeks', 'months', 'years', 'hours', 'minutes'];

/** `field add: number`, `country in [no, in]`, `when missing = 3`: a reserved word as a name or a text. */
export const reservedWord: Mender = (place) => {
  const token = tokenAt(place);
  const next = tokenAt(place, 1);
  if (token === undefined || !isReserved(token.image)) return [];
  const span = spanOfToken(token);
  if (inFamily(token, Sign) && isKind(next, Numeral)) return [];
  // `[US, UK, and CA]`
  if (isKind(token, reserved.and, reserved.or) && isKind(tokenAt(place, -1), symbol[',']) && isNameLike(next)) return [];
  const isText = isReading(place, 'literal', 'givenValue', 'match') || isRelationIn(place);
  const isName =
    place.stop.expected === 'name' ||
    (isReading(place, 'primary', 'claim') && next !== undefined && (inFamily(next, Comparison) || isKind(next, reserved.in, reserved.is)));
  if (!isText && !isName) return [];
  const meant = isText ? `"${token.image}"` : `\`${token.image}\``;
  const put = [tokenFor(isText ? Text : Name, meant, span)];
  return [mend(place, { from: place.stop.index, count: 1, put }, span, 'reserved-word', [token.image, meant], [replacing(span, meant)])];
};

/** Right of a comparison, with the statement going on behind the word. */
const isRelationIn = (place: Place): boolean => inFamily(tokenAt(place, -1), Comparison) && inFamily(tokenAt(place, 1), Sign);

/** `contians`, `substract`. */
export const misspelt: Mender = (place) =>
  nearStop(place).flatMap(({ token, index }) => {
    if (!isNameLike(token) || token.image.length < 3) return [];
    // A word of the language that was read as such is none misspelt: `disqualify` is not `qualify`.
    if (index < place.stop.index && keywords.includes(token.image)) return [];
    const meant = nearest(token.image, keywords);
    if (meant === null) return [];
    const span = spanOfToken(token);
    const put = [tokenFor(wordKind(meant), meant, span)];
    return [mend(place, { from: index, count: 1, put }, span, 'misspelt-word', [token.image, meant], [replacing(span, meant)])];
  });

const smallWords: ReadonlySet<string> = new Set([
  'of',
  'to',
  'by',
  'with',
  'times',
  'ago',
  'than',
  'as',
  'over',
  'every',
  'per',
  'until',
  'and',
  'missing',
  '=',
  ':',
  'before',
  'do',
  'number',
]);

/** `40% fit`. */
const isShare = (place: Place): boolean => tokenAt(place, -1)?.image.endsWith('%') === true && isNameLike(tokenAt(place));

const wantOf: ReadonlySet<string> = new Set(['count', 'sum', 'average', 'max', 'min', 'domain', 'any', 'all', 'one']);

/** `starts "x"`, `count page_view`: the one word that can follow is put in. */
export const leftOut: Mender = (place) => {
  const { stop } = place;
  const previous = tokenAt(place, -1);
  if (previous === undefined) return [];
  const missing = smallWords.has(stop.expected)
    ? stop.expected
    : wantOf.has(previous.image) || isShare(place)
      ? 'of'
      : tokenAt(place)?.image === 'reachable'
        ? 'is'
        : null;
  if (missing === null) return [];
  const put = [insertedBehind(previous, kindOfText(missing), missing)];
  const behind = { start: previous.endOffset + 1, end: previous.endOffset + 1 };
  const text = missing === ':' ? ':' : ` ${missing}`;
  const fix = { title: `Insert ${missing}`, edits: [{ span: behind, text }] };
  return [mend(place, { from: stop.index, count: 0, put }, spanOfToken(previous), 'missing-word', [missing, previous.image], [fix])];
};
