/** Lists and texts: brackets of other shapes or none, commas and quotes left out. */
import { removing, replacing } from '../scan/reading.ts';
import { Comparison, isNameLike, Numeral, Operator, reserved, Sign, symbol, Text, type Token, word } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import { quoteText } from '../words.ts';
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
  spanOfTokens,
  tokenAt,
  tokenFor,
  writtenIn,
} from './place.ts';

/** `in (CFO, CEO)`. */
const parentheses: Mender = (place) => {
  const { tokens, stop, source } = place;
  const open = tokenAt(place);
  if (!isKind(open, symbol['(']) || !isReading(place, 'set', 'valueList', 'pattern', 'givenValue')) return [];
  const end = tokens.findIndex((token, index) => index > stop.index && token.tokenType === symbol[')']);
  if (end === -1) return [];
  const close = tokens[end]!;
  const span = spanOfTokens(tokens.slice(stop.index, end + 1));
  const put = [
    tokenFor(symbol['['], '[', spanOfToken(open!)),
    ...tokens.slice(stop.index + 1, end),
    tokenFor(symbol[']'], ']', spanOfToken(close)),
  ];
  const meant = `[${writtenIn(source, { start: span.start + 1, end: span.end - 1 })}]`;
  return [mend(place, { from: stop.index, count: end + 1 - stop.index, put }, span, 'list-brackets', [meant], [replacing(span, meant)])];
};

const isItem = (token: Token | undefined): boolean => isNameLike(token) || isKind(token, Text, Numeral);

/** `in CFO, CEO`, `one of Large, Small`, `in "CFO"`. */
const withoutBrackets: Mender = (place) => {
  const { tokens, stop, source } = place;
  const isBehindName = isKind(tokenAt(place), symbol[',']) && isItem(tokenAt(place, -1));
  const from = isBehindName ? stop.index - 1 : stop.index;
  const first = tokens[from];
  const before = tokens[from - 1];
  const isBand = stop.rules[0] === 'band' && from === 0;
  if (!isItem(first) || !(isReading(place, 'set', 'valueList') || isKind(before, reserved.in) || isBand)) return [];
  let end = from + 1;
  while (isKind(tokens[end], symbol[',']) && isItem(tokens[end + 1])) end += 2;
  if (isKind(before, word.treat) && !isKind(tokens[end], word.as)) return [];
  const items = tokens.slice(from, end);
  const ofItems = spanOfTokens(items);
  // `in CFO, CEO]`: the bracket that is there is kept.
  const hasClosing = isKind(tokens[end], symbol[']']) && !tokens.slice(0, from).some((token) => isKind(token, symbol['[']));
  const count = items.length + (hasClosing ? 1 : 0);
  const span = spanOfTokens(tokens.slice(from, from + count));
  const put = [
    tokenFor(symbol['['], '[', { start: span.start, end: span.start }),
    ...items,
    tokenFor(symbol[']'], ']', { start: ofItems.end, end: span.end }),
  ];
  const meant = `[${writtenIn(source, ofItems)}]`;
  return [mend(place, { from, count, put }, span, 'list-brackets', [meant], [replacing(span, meant)])];
};

/** `[US, UK or CA]`, `[US, UK, and CA]`: `Research and Development` alone in a list is a text. */
const wordForComma: Mender = (place) => {
  const { tokens, stop, source } = place;
  const token = tokenAt(place);
  const previous = tokenAt(place, -1);
  if (
    !isKind(token, reserved.or, reserved.and) ||
    !isWithin(place, 'valueList') ||
    !isItem(tokenAt(place, 1)) ||
    isConditionBehindList(place)
  )
    return [];
  const span = spanOfToken(token!);
  const from = stop.index;
  if (isKind(previous, symbol[','])) {
    return [mend(place, { from, count: 1, put: [] }, span, 'needless-word', [token!.image], [removing(source, span)])];
  }
  const opening = tokens.findLastIndex(({ tokenType }, index) => index < from && tokenType === symbol['[']);
  const hasComma = tokens.slice(opening, from).some(({ tokenType }) => tokenType === symbol[',']);
  if (!isItem(previous) || (token!.tokenType === reserved.and && !hasComma)) return [];
  const put = [tokenFor(symbol[','], ',', span)];
  const fix = { title: 'Write a comma', edits: [{ span: { start: previous!.endOffset + 1, end: span.end }, text: ',' }] };
  return [mend(place, { from, count: 1, put }, span, 'foreign-word', [token!.image, 'a comma'], [fix])];
};

/** `Germany or France add 5`, in a rate. */
const orInBand: Mender = (place) => {
  const { tokens, stop } = place;
  if (stop.rules[0] !== 'band' || !isKind(tokens[1], reserved.or) || !isItem(tokens[0])) return [];
  const kindOfItem = (token: Token | undefined): boolean => isItem(token) && isKind(token, Numeral) === isKind(tokens[0], Numeral);
  let end = 1;
  while (isKind(tokens[end], reserved.or, symbol[',']) && kindOfItem(tokens[end + 1])) end += 2;
  if (!inFamily(tokens[end], Sign)) return [];
  const items = tokens.slice(0, end).filter((_, index) => index % 2 === 0);
  const span = spanOfTokens(tokens.slice(0, end));
  const put = items.flatMap((item, index) => [
    tokenFor(symbol[index === 0 ? '[' : ','], index === 0 ? '[' : ',', { start: item.startOffset, end: item.startOffset }),
    item,
  ]);
  put.push(tokenFor(symbol[']'], ']', { start: span.end, end: span.end }));
  const meant = `[${items.map(({ image }) => image).join(', ')}]`;
  return [mend(place, { from: 0, count: end, put }, span, 'list-brackets', [meant], [replacing(span, meant)])];
};

/** `title = [CFO, CEO]`. */
const equalsList: Mender = (place) => {
  const comparison = tokenAt(place, -1);
  if (!isKind(tokenAt(place), symbol['[']) || !isKind(comparison, symbol['='], symbol['!='])) return [];
  const isEqual = comparison!.tokenType === symbol['='];
  const span = spanOfToken(comparison!);
  const meant = isEqual ? 'in' : 'not in';
  const put = isEqual ? [tokenFor(reserved.in, 'in', span)] : [tokenFor(reserved.not, 'not', span), tokenFor(reserved.in, 'in', span)];
  return [
    mend(place, { from: place.stop.index - 1, count: 1, put }, span, 'foreign-word', [comparison!.image, meant], [replacing(span, meant)]),
  ];
};

/** `title = CEO, CFO add 5`; `title = CEO, employees > 5` are two tests. */
const equalsItems: Mender = (place) => {
  const { tokens, stop, source } = place;
  const from = stop.index - 2;
  const comparison = tokens[from];
  if (!isKind(comparison, symbol['='], symbol['!=']) || !inConditions.has(stop.rules[0] ?? '') || !isItem(tokens[from + 1])) return [];
  let end = stop.index;
  while (isKind(tokens[end], symbol[',']) && isItem(tokens[end + 1])) end += 2;
  if (end === stop.index || !(inFamily(tokens[end], Sign) || isKind(tokens[end], reserved.and, reserved.or, symbol['{'], symbol[')'])))
    return [];
  const span = spanOfTokens(tokens.slice(from, end));
  const items = tokens.slice(from + 1, end);
  const at = spanOfToken(comparison!);
  const isNot = comparison!.tokenType === symbol['!='];
  const meant = `${isNot ? 'not in' : 'in'} [${writtenIn(source, spanOfTokens(items))}]`;
  const put = [
    ...(isNot ? [tokenFor(reserved.not, 'not', at)] : []),
    tokenFor(reserved.in, 'in', at),
    tokenFor(symbol['['], '[', { start: at.end, end: at.end }),
    ...items,
    insertedBehind(items.at(-1)!, symbol[']'], ']'),
  ];
  const change = { from, count: end - from, put };
  return [mend(place, change, span, 'foreign-word', [writtenIn(source, span), meant], [replacing(span, meant)])];
};

const inConditions: ReadonlySet<string> = new Set(['whenRule', 'eachRule', 'letDeclaration', 'tierDeclaration', 'promiseStatement']);

/** `title = Chief Financial Officer`: words in a text's place are one text in quotes. */
const wordsWithoutQuotes: Mender = (place) => {
  const { tokens, stop, source } = place;
  const from = stop.index - 1;
  const first = tokens[from];
  const before = tokens[from - 1];
  const isValue =
    inFamily(before, Comparison) ||
    isKind(before, symbol['['], symbol[','], reserved.in) ||
    isReading(place, 'valueList', 'band') ||
    isWithin(place, 'pattern');
  if (!isValue || stop.expected === '[' || !isNameLike(first) || first!.image.startsWith('`')) return [];
  // `page contains /pricing`: the word before is no part of the text.
  if (isKind(first, word.contains, word.like, word.with) && !isNameLike(tokenAt(place))) return [];
  // `contains CEO` is no value.
  if (isReading(place, 'band') && isKind(first, word.contains, word.starts, word.ends, word.like, word.does, word.has)) return [];
  let end = stop.index;
  while (isTextWord(tokens[end]) && !goesOnWithRule(tokens, end) && !tokens[end]!.startsLine && end - from < MOST_WORDS) end += 1;
  const mends: Mend[] = [];
  for (; end > stop.index; end -= 1) if (mayFollowText(tokens, end)) mends.push(quoted(place, from, end, source.text));
  return mends;
};

/** A text of more words would have been put in quotes; and each length is tried. */
const MOST_WORDS = 12;

const isTextWord = (token: Token | undefined): boolean =>
  (isNameLike(token) && !token!.image.startsWith('`')) ||
  isKind(token, Numeral, reserved.and, reserved.in, symbol['-'], symbol['/'], symbol['+']);

/** `page = Big deals at least 3 times`: words that go on with a rule are not of its text. */
const goesOnWithRule = (tokens: readonly Token[], index: number): boolean =>
  isKind(tokens[index], word.followed, word.limit, word.qualify, word.disqualify) ||
  (isKind(tokens[index], word.at) && isKind(tokens[index + 1], word.least, word.most));

/** What a text without quotes may be followed by: `CEO cap fit at 5` is none. */
const mayFollowText = (tokens: readonly Token[], index: number): boolean =>
  tokens[index] === undefined || endsText(tokens[index]!) || goesOnWithRule(tokens, index);

const endsText = (token: Token): boolean =>
  token.startsLine ||
  inFamily(token, Sign) ||
  isKind(token, reserved.and, reserved.or, reserved.within, reserved.because, symbol[']'], symbol[','], symbol[')'], symbol['{']) ||
  isKind(token, symbol[':'], symbol['=']);

function quoted(place: Place, from: number, end: number, text: string): Mend {
  const run = place.tokens.slice(from, end);
  const span = spanOfTokens(run);
  const written = text.slice(span.start, span.end);
  const put = [tokenFor(Text, quoteText(written), span)];
  const fix = replacing(span, quoteText(written), 'Put it in quotes');
  return { ...mend(place, { from, count: run.length, put }, span, 'unquoted-text', [written], [fix]), isGreedy: true };
}

/** `page = /pricing`, `email like *.edu`: what hangs together is one text. */
const runWithoutQuotes: Mender = (place) => {
  const { tokens, stop, source } = place;
  let from = stop.index;
  while (from > 0 && stop.index - from < MOST_WORDS && hangsOn(tokens[from - 1], tokens[from])) from -= 1;
  let end = stop.index + 1;
  while (end - from < 2 * MOST_WORDS && hangsOn(tokens[end - 1], tokens[end])) end += 1;
  while (end > stop.index && isKind(tokens[end - 1], symbol[':'])) end -= 1;
  const run = tokens.slice(from, end);
  const hasOdd = run.some((token) => inFamily(token, Operator) || isKind(token, symbol[':']));
  if (
    !isWithin(
      place,
      'whenRule',
      'eachRule',
      'letDeclaration',
      'band',
      'givenStep',
      'expectStep',
      'valueList',
      'tierDeclaration',
      'gradeLine',
      'promiseStatement',
    )
  )
    return [];
  if (!hasOdd || !run.some((token) => isNameLike(token)) || isKind(tokens[from], symbol['-'])) return [];
  return [quoted(place, from, end, source.text)];
};

const hangsOn = (token: Token | undefined, next: Token | undefined): boolean =>
  token !== undefined && next !== undefined && token.endOffset + 1 === next.startOffset && isRunPart(token) && isRunPart(next);

const isRunPart = (token: Token): boolean => isNameLike(token) || inFamily(token, Operator) || isKind(token, Numeral, symbol[':']);

/** `employees in 5 to 10`. */
const inRange: Mender = (place) => {
  const { tokens, stop, source } = place;
  const [low, to, high] = tokens.slice(stop.index, stop.index + 3);
  const before = tokenAt(place, -1);
  if (!isKind(before, reserved.in) || !isKind(low, Numeral) || !isKind(to, word.to, reserved.and, symbol['-']) || !isKind(high, Numeral))
    return [];
  const span = spanOfTokens(tokens.slice(stop.index - 1, stop.index + 3));
  const put = [tokenFor(word.between, 'between', spanOfToken(before!)), low!, tokenFor(reserved.and, 'and', spanOfToken(to!)), high!];
  const meant = put.map(({ image }) => image).join(' ');
  return [
    mend(place, { from: stop.index - 1, count: 4, put }, span, 'foreign-word', [writtenIn(source, span), meant], [replacing(span, meant)]),
  ];
};

/** `[CFO CEO]`, over lines or between texts and numbers. */
const missingComma: Mender = (place) => {
  const { stop } = place;
  const previous = tokenAt(place, -1);
  const isProperty = stop.expected === '}' && isWithin(place, 'eventDeclaration', 'occurrence');
  if (previous === undefined || !isItem(tokenAt(place))) return [];
  if (!isProperty && !(isReading(place, 'valueList') && isItem(previous))) return [];
  const behind = { start: previous.endOffset + 1, end: previous.endOffset + 1 };
  const fix = { title: 'Insert a comma', edits: [{ span: behind, text: ',' }] };
  const put = [insertedBehind(previous, symbol[','], ',')];
  return [
    mend(
      place,
      { from: place.stop.index, count: 0, put },
      spanOfToken(tokenAt(place)!),
      'missing-comma',
      [previous.image, tokenAt(place)!.image],
      [fix],
    ),
  ];
};

/** `[CFO, CEO,]` and `[CFO,, CEO]`. */
const extraComma: Mender = (place) => {
  const distance = isKind(tokenAt(place), symbol[',']) ? 0 : -1;
  const comma = tokenAt(place, distance);
  if (!isKind(comma, symbol[',']) || !isWithin(place, 'valueList', 'eventDeclaration', 'occurrence', 'givenStep')) return [];
  const span = spanOfToken(comma!);
  return [
    mend(place, { from: place.stop.index + distance, count: 1, put: [] }, span, 'needless-word', [','], [removing(place.source, span)]),
  ];
};

/** `in [US, CA and title = CEO`: the condition goes on. */
function isConditionBehindList(place: Place): boolean {
  const [subject, relation] = [tokenAt(place, 1), tokenAt(place, 2)];
  const isTest = inFamily(relation, Comparison) || isKind(relation, reserved.in, reserved.is, word.contains, word.starts, word.ends);
  return isReading(place, 'valueList') && isKind(tokenAt(place), reserved.and, reserved.or) && isNameLike(subject) && isTest;
}

/** A `[` or `(` that nobody closed, closed before the token that cannot stand in it. */
const unclosed: Mender = (place) => {
  const { tokens, stop } = place;
  const expected = isConditionBehindList(place) ? ']' : stop.expected;
  const previous = tokenAt(place, -1);
  if ((expected !== ']' && expected !== ')') || previous === undefined) return [];
  const openings = openIn(tokens.slice(0, stop.index), expected === ']' ? '[' : '(', expected);
  const opening = openings.at(-1);
  const behind = { start: previous.endOffset + 1, end: previous.endOffset + 1 };
  const count = Math.max(1, openings.length);
  const fix = { title: `Insert ${expected.repeat(count)}`, edits: [{ span: behind, text: expected.repeat(count) }] };
  const put = Array.from({ length: count }, () => insertedBehind(previous, symbol[expected], expected));
  const span = spanOfToken(opening ?? previous);
  return [mend(place, { from: stop.index, count: 0, put }, span, 'unclosed-bracket', [opening?.image ?? expected, expected], [fix])];
};

/** The brackets of one kind that are still open at the end of `tokens`. */
function openIn(tokens: readonly Token[], opening: string, closing: string): readonly Token[] {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.tokenType.name === opening) open.push(token);
    else if (token.tokenType.name === closing) open.pop();
  }
  return open;
}

export const listMenders: readonly Mender[] = [
  inRange,
  parentheses,
  equalsList,
  equalsItems,
  extraComma,
  wordForComma,
  orInBand,
  wordsWithoutQuotes,
  withoutBrackets,
  runWithoutQuotes,
  missingComma,
  unclosed,
];
