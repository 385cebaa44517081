/** Names that are written as texts, or with spaces and odd characters; and what stands right behind them in a declaration. */
import { removing, replacing } from '../scan/reading.ts';
import { meaningOfText } from '../scan/texts.ts';
import { isNameLike, Name, Numeral, Operator, reserved, symbol, Text, type Token, type TokenType, word } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import { quoteName } from '../words.ts';
import {
  inFamily,
  insertedBehind,
  isKind,
  isReading,
  type Mend,
  type Mender,
  mend,
  spanOfTokens,
  tokenAt,
  tokenFor,
  writtenIn,
} from './place.ts';

/** What comes after the name that a statement begins with. */
const behindName: Readonly<Record<string, readonly TokenType[]>> = {
  fieldDeclaration: [symbol[':']],
  eventDeclaration: [symbol['{'], reserved.not],
  listDeclaration: [symbol['='], word.from],
  paramDeclaration: [symbol['=']],
  letDeclaration: [symbol['=']],
  groupRule: [symbol['{'], Text, word.max, word.min],
  gradeDeclaration: [word.of],
  tierDeclaration: [symbol['>='], symbol['>'], reserved.when, reserved.otherwise],
};

/** `field Job Title: text`, `field first-name: text`: a name with spaces or odd characters. */
const spacedName: Mender = (place) => {
  const { tokens, stop, source } = place;
  const ends = behindName[stop.rules[0] ?? ''];
  if (ends === undefined || stop.index > 3) return [];
  let end = 1;
  while (isNamePart(tokens[end]) && (end === 1 || !isKind(tokens[end], ...ends))) end += 1;
  if (end < 3 || !isKind(tokens[end], ...ends)) return [];
  const span = spanOfTokens(tokens.slice(1, end));
  const meant = `\`${writtenIn(source, span).replaceAll('`', '')}\``;
  const put = [tokenFor(Name, meant, span)];
  return [greedy(mend(place, { from: 1, count: end - 1, put }, span, 'spaced-name', [meant, null], [replacing(span, meant)]))];
};

const greedy = (found: Mend): Mend => ({ ...found, isGreedy: true });

const isNamePart = (token: Token | undefined): boolean =>
  (isNameLike(token) || isKind(token, Numeral, reserved.and, reserved.or) || inFamily(token, Operator)) && !token!.startsLine;

/** `tier "Hot" >= 70`. */
const quotedName: Mender = (place) => {
  const token = tokenAt(place);
  if (place.stop.expected !== 'name' || !isKind(token, Text) || token!.image.includes('`')) return [];
  const span = spanOfToken(token!);
  const meant = quoteName(meaningOfText(token!.image));
  const put = [tokenFor(Name, meant, span)];
  return [mend(place, { from: place.stop.index, count: 1, put }, span, 'quoted-name', [meant], [replacing(span, meant)])];
};

/** `group fit up to 60`, `group fit at least 5`. */
const groupBounds: readonly (readonly [said: string, bound: 'max' | 'min'])[] = [
  ['up to', 'max'],
  ['at most', 'max'],
  ['maximum', 'max'],
  ['cap', 'max'],
  ['limit', 'max'],
  ['at least', 'min'],
  ['minimum', 'min'],
  ['floor', 'min'],
];

const otherBound: Mender = (place) => {
  const { tokens, stop, source } = place;
  if (!isReading(place, 'groupRule')) return [];
  return groupBounds.flatMap(([said, bound]) => {
    const count = said.split(' ').length;
    const run = tokens.slice(stop.index, stop.index + count);
    if (run.map(({ image }) => image.toLowerCase()).join(' ') !== said) return [];
    const span = spanOfTokens(run);
    const put = [tokenFor(word[bound], bound, span)];
    return [
      mend(place, { from: stop.index, count, put }, span, 'foreign-word', [writtenIn(source, span), bound], [replacing(span, bound)]),
    ];
  });
};

/** `group fit from 0 to 60 {`, `group fit between 0 and 60 {`. */
const groupRange: Mender = (place) => {
  const { tokens, stop, source } = place;
  if (!isReading(place, 'groupRule')) return [];
  const from = isKind(tokenAt(place), word.from, word.between, word.range) ? stop.index + 1 : stop.index;
  const [low, to, high] = tokens.slice(from, from + 3);
  if (!isKind(low, Numeral) || !isKind(to, word.to, reserved.and, symbol['-']) || !isKind(high, Numeral)) return [];
  const span = spanOfTokens(tokens.slice(stop.index, from + 3));
  const put = [tokenFor(word.min, 'min', spanOfToken(tokenAt(place)!)), low!, tokenFor(word.max, 'max', spanOfToken(to!)), high!];
  const meant = put.map(({ image }) => image).join(' ');
  const change = { from: stop.index, count: from + 3 - stop.index, put };
  return [mend(place, change, span, 'foreign-word', [writtenIn(source, span), meant], [replacing(span, meant)])];
};

/** `field size: [Small, Large]`. */
const missingOneOf: Mender = (place) => {
  const previous = tokenAt(place, -1);
  if (!isReading(place, 'type') || !isKind(tokenAt(place), symbol['[']) || previous === undefined) return [];
  const span = spanOfToken(tokenAt(place)!);
  const put = [insertedBehind(previous, word.one, 'one'), insertedBehind(previous, word.of, 'of')];
  const fix = { title: 'Insert one of', edits: [{ span: { start: span.start, end: span.start }, text: 'one of ' }] };
  return [mend(place, { from: place.stop.index, count: 0, put }, span, 'missing-word', ['one of', previous.image], [fix])];
};

/** `list vips = "vips.csv"`. */
const listFile: Mender = (place) => {
  const { tokens, stop, source } = place;
  const [, , mark, file] = tokens;
  if (stop.rules[0] !== 'listDeclaration' || !isKind(mark, symbol['='], symbol[':']) || !isKind(file, Text)) return [];
  if (!/\.(csv|tsv|txt)"$/i.test(file!.image)) return [];
  const span = spanOfToken(mark!);
  const put = [tokenFor(word.from, 'from', span)];
  const text = /\s/.test(source.text.charAt(span.start - 1)) ? 'from' : ' from';
  return [mend(place, { from: 2, count: 1, put }, span, 'foreign-word', [mark!.image, 'from'], [replacing(span, text, 'Write from')])];
};

/** `field age: number min 0 max 100`. */
const minToMax: Mender = (place) => {
  const { tokens, stop, source } = place;
  const [min, low, max, high] = tokens.slice(stop.index, stop.index + 4);
  if (!isKind(min, word.min) || !isKind(max, word.max) || !isKind(low, Numeral) || !isKind(high, Numeral)) return [];
  const span = spanOfTokens([min!, high!]);
  const put = [tokenFor(word.from, 'from', spanOfToken(min!)), low!, tokenFor(word.to, 'to', spanOfToken(max!)), high!];
  const meant = `from ${low!.image} to ${high!.image}`;
  return [
    mend(place, { from: stop.index, count: 4, put }, span, 'foreign-word', [writtenIn(source, span), meant], [replacing(span, meant)]),
  ];
};

/** `given title = CFO and country = US`. */
const givenAnd: Mender = (place) => {
  const token = tokenAt(place);
  if (!isKind(token, reserved.and) || place.stop.rules[0] !== 'givenStep') return [];
  const span = spanOfToken(token!);
  const put = [tokenFor(symbol[','], ',', span)];
  const fix = { title: 'Write a comma', edits: [{ span: { start: tokenAt(place, -1)!.endOffset + 1, end: span.end }, text: ',' }] };
  return [mend(place, { from: place.stop.index, count: 1, put }, span, 'foreign-word', ['and', 'a comma'], [fix])];
};

/** `domain(email)`, `count(page_view)`: a function of other languages. */
const functionCall: Mender = (place) => {
  const { tokens, stop, source } = place;
  const [called, open, name, close] = tokens.slice(stop.index - 1, stop.index + 3);
  if (!isKind(called, word.domain, word.count, word.sum, word.average, word.max, word.min) || !isKind(open, symbol['('])) return [];
  if (!isNameLike(name) || !isKind(close, symbol[')'])) return [];
  const span = spanOfTokens([called!, close!]);
  const meant = `${called!.image} of ${name!.image}`;
  const put = [called!, tokenFor(word.of, 'of', spanOfToken(open!)), name!];
  return [
    mend(place, { from: stop.index - 1, count: 4, put }, span, 'foreign-word', [writtenIn(source, span), meant], [replacing(span, meant)]),
  ];
};

/** `add 5 (max 20)`, `group fit (max 60) {`: brackets around a clause. */
const bracketedClause: Mender = (place) => {
  const { tokens, stop, source } = place;
  const end = tokens.findIndex((token, index) => index > stop.index && token.tokenType === symbol[')']);
  if (!isKind(tokenAt(place), symbol['(']) || end === -1 || !(place.stop.isRest || isReading(place, 'groupRule'))) return [];
  const put = tokens.slice(stop.index + 1, end);
  const open = spanOfToken(tokenAt(place)!);
  const close = spanOfToken(tokens[end]!);
  const edits = [removing(source, open), removing(source, close)].flatMap((fix) => fix.edits);
  return [
    mend(
      place,
      { from: stop.index, count: end + 1 - stop.index, put },
      open,
      'needless-word',
      ['('],
      [{ title: 'Remove the brackets', edits }],
    ),
  ];
};

export const nameMenders: readonly Mender[] = [
  givenAnd,
  functionCall,
  bracketedClause,
  quotedName,
  otherBound,
  groupRange,
  spacedName,
  missingOneOf,
  listFile,
  minToMax,
];
