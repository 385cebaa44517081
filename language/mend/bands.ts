/** Bands and lines: `> 500 add 5`, `500+ add 5`, `tier hot = 70`. */
import { removing, replacing } from '../scan/reading.ts';
import { Comparison, isNameLike, Numeral, phrase, reserved, Sign, symbol, type Token, type TokenType, word } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import {
  inFamily,
  insertedBehind,
  isKind,
  isWithin,
  type Mender,
  mend,
  type Place,
  spanOfTokens,
  tokenAt,
  tokenFor,
  writtenIn,
} from './place.ts';

type Wording = readonly [before: readonly (readonly [TokenType, string])[], after: readonly (readonly [TokenType, string])[]];

const bandOf: Readonly<Record<string, Wording>> = {
  '>': [[[phrase.above, 'above']], []],
  over: [[[phrase.above, 'above']], []],
  'more than': [[[phrase.above, 'above']], []],
  'greater than': [[[phrase.above, 'above']], []],
  '<': [[[phrase.below, 'below']], []],
  under: [[[phrase.below, 'below']], []],
  'less than': [[[phrase.below, 'below']], []],
  '>=': [
    [],
    [
      [reserved.or, 'or'],
      [word.more, 'more'],
    ],
  ],
  'at least': [
    [],
    [
      [reserved.or, 'or'],
      [word.more, 'more'],
    ],
  ],
  '<=': [
    [],
    [
      [reserved.or, 'or'],
      [word.less, 'less'],
    ],
  ],
  'at most': [
    [],
    [
      [reserved.or, 'or'],
      [word.less, 'less'],
    ],
  ],
  'up to': [
    [],
    [
      [reserved.or, 'or'],
      [word.less, 'less'],
    ],
  ],
  '=': [[], []],
  from: [[], []],
};

/** `> 500`, `at least 500`, `under 50`, in a band. */
const comparedBand: Mender = (place) => {
  const { tokens, source } = place;
  if (place.stop.rules[0] !== 'band') return [];
  for (const count of [2, 1]) {
    const said = tokens
      .slice(0, count)
      .map(({ image }) => image)
      .join(' ');
    const wording = Object.hasOwn(bandOf, said) ? bandOf[said] : undefined;
    const numberEnd = isKind(tokens[count], symbol['-']) ? count + 2 : count + 1;
    if (wording === undefined || !isKind(tokens[numberEnd - 1], Numeral)) continue;
    const number = tokens.slice(count, numberEnd);
    const span = spanOfTokens(tokens.slice(0, numberEnd));
    // `from 500 to 900` has its other end.
    const [before, after] = said === 'from' && inFamily(tokens[numberEnd], Sign) ? bandOf['>=']! : wording;
    const put: readonly Token[] = [
      ...before.map(([kind, text]) => tokenFor(kind, text, { start: span.start, end: span.start })),
      ...number,
      ...after.map(([kind, text]) => tokenFor(kind, text, { start: span.end, end: span.end })),
    ];
    const meant = put.map(({ image }) => image).join(' ');
    return [
      mend(place, { from: 0, count: numberEnd, put }, span, 'foreign-word', [writtenIn(source, span), meant], [replacing(span, meant)]),
    ];
  }
  return [];
};

/** `500+ add 5`. */
const plusBand: Mender = (place) => {
  const plus = tokenAt(place);
  const number = tokenAt(place, -1);
  if (place.stop.rules[0] !== 'band' || !isKind(plus, symbol['+']) || !isKind(number, Numeral)) return [];
  const span = spanOfTokens([number!, plus!]);
  const put = [tokenFor(reserved.or, 'or', spanOfToken(plus!)), tokenFor(word.more, 'more', spanOfToken(plus!))];
  const meant = `${number!.image} or more`;
  return [
    mend(
      place,
      { from: place.stop.index, count: 1, put },
      span,
      'foreign-word',
      [writtenIn(place.source, span), meant],
      [replacing(span, meant)],
    ),
  ];
};

const openEnds: Readonly<Record<string, 'more' | 'less'>> = {
  more: 'more',
  above: 'more',
  over: 'more',
  up: 'more',
  upwards: 'more',
  higher: 'more',
  greater: 'more',
  less: 'less',
  below: 'less',
  under: 'less',
  lower: 'less',
  fewer: 'less',
};

/** `500 and more`, `500 or above`. */
const openBand: Mender = (place) => {
  const { tokens, source } = place;
  const at = tokens.findIndex((token) => isKind(token, reserved.and, reserved.or));
  const said = tokens[at + 1]?.image ?? '';
  if (place.stop.rules[0] !== 'band' || !isKind(tokens[at - 1], Numeral) || !Object.hasOwn(openEnds, said)) return [];
  const span = spanOfTokens(tokens.slice(at, at + 2));
  const meant = `or ${openEnds[said]!}`;
  const put = [tokenFor(reserved.or, 'or', spanOfToken(tokens[at]!)), tokenFor(word[openEnds[said]!], openEnds[said]!, span)];
  return [mend(place, { from: at, count: 2, put }, span, 'foreign-word', [writtenIn(source, span), meant], [replacing(span, meant)])];
};

/** `50 - 499`, `50 and 499`, `50 until 499`. */
const dashBand: Mender = (place) => {
  const token = tokenAt(place);
  if (place.stop.rules[0] !== 'band' || token === undefined || !['-', 'and', 'until', ':'].includes(token.image)) return [];
  const span = spanOfToken(token);
  const put = [tokenFor(word.to, 'to', span)];
  return [mend(place, { from: place.stop.index, count: 1, put }, span, 'foreign-word', [token.image, 'to'], [replacing(span, 'to')])];
};

/** `between 50 and 499`: `between` was taken for a value. */
const betweenBand: Mender = (place) => {
  const { tokens, source } = place;
  const [between, low, and, high] = tokens;
  if (
    place.stop.rules[0] !== 'band' ||
    !isKind(between, word.between) ||
    !isKind(low, Numeral) ||
    !isKind(and, reserved.and) ||
    !isKind(high, Numeral)
  )
    return [];
  const span = spanOfTokens(tokens.slice(0, 4));
  const meant = `${low!.image} to ${high!.image}`;
  const put = [low!, tokenFor(word.to, 'to', spanOfToken(and!)), high!];
  return [mend(place, { from: 0, count: 4, put }, span, 'foreign-word', [writtenIn(source, span), meant], [replacing(span, meant)])];
};

/** `Manufacturing: add 33`. */
const colonBand: Mender = (place) => {
  const token = tokenAt(place);
  if (place.stop.rules[0] !== 'band' || !isKind(token, symbol[':'], symbol['='], symbol['>=']) || !inFamily(tokenAt(place, 1), Sign))
    return [];
  const span = spanOfToken(token!);
  return [
    mend(place, { from: place.stop.index, count: 1, put: [] }, span, 'needless-word', [token!.image], [removing(place.source, span)]),
  ];
};

const isLine = (place: Place): boolean => place.stop.rules[0] === 'tierDeclaration' || place.stop.rules[0] === 'gradeLine';

/** `tier hot = 70`, `tier hot: 70`, `tier hot above 70`. */
const otherLine: Mender = (place) => {
  const { tokens, stop, source } = place;
  const from = stop.rules[0] === 'tierDeclaration' ? 2 : 1;
  if (!isLine(place) || stop.index < from) return [];
  let end = from;
  while (lineWords.has(tokens[end]?.image.toLowerCase() ?? '')) end += 1;
  const isCompared = isKind(tokens[end], symbol['>='], symbol['>']);
  if (end === from || !(isCompared || isKind(tokens[end], Numeral))) return [];
  const run = tokens.slice(from, end);
  const span = spanOfTokens(run);
  const written = writtenIn(source, span);
  if (isCompared) return [mend(place, { from, count: run.length, put: [] }, span, 'needless-word', [written], [removing(source, span)])];
  const operator = run.some(({ image }) => /^(above|over|more|greater|exceeds)$/i.test(image)) ? '>' : '>=';
  const put = [tokenFor(symbol[operator], operator, span)];
  const fix = replacing(span, spaced(span, operator, source.text), `Write ${operator}`);
  return [mend(place, { from, count: run.length, put }, span, 'foreign-word', [written, operator], [fix])];
};

/** What people write between a tier and its points. */
const lineWords: ReadonlySet<string> = new Set(
  '= : - is if when at least from above over more than greater starts min minimum of score points exceeds'.split(' '),
);

const spaced = ({ start }: { readonly start: number }, text: string, source: string): string =>
  /\s/.test(source.charAt(start - 1)) ? text : ` ${text}`;

/** `tier hot 70`. */
const missingLine: Mender = (place) => {
  const token = tokenAt(place);
  const previous = tokenAt(place, -1);
  if (!isLine(place) || !isKind(token, Numeral) || previous === undefined || inFamily(previous, Comparison) || place.stop.index > 2)
    return [];
  const span = spanOfToken(token!);
  const put = [insertedBehind(previous, symbol['>='], '>=')];
  return [
    mend(
      place,
      { from: place.stop.index, count: 0, put },
      span,
      'missing-word',
      ['>=', previous.image],
      [replacing(span, `>= ${token!.image}`)],
    ),
  ];
};

/** `tier warm >= 30 and < 70`, `tier warm 30 to 69`: only the lower end counts. */
const upperLine: Mender = (place) => {
  const token = tokenAt(place);
  if (
    !isLine(place) ||
    !isWithin(place, 'tierDeclaration', 'gradeLine') ||
    !isKind(token, word.to, reserved.and, symbol['-'], symbol[','], symbol['<'], symbol['<='])
  )
    return [];
  const run = place.tokens.slice(place.stop.index);
  if (!run.every((part, index) => isOfUpperEnd(part, run[index - 1]))) return [];
  // A lone comma is no upper end.
  if (!run.some((part) => isNameLike(part) || isKind(part, Numeral))) return [];
  const span = spanOfTokens(run);
  const written = writtenIn(place.source, span);
  return [
    {
      ...mend(place, { from: place.stop.index, count: run.length, put: [] }, span, 'upper-line', [written], [removing(place.source, span)]),
      isGreedy: true,
    },
  ];
};

/** What says how far up a tier reaches; anything else (`keep until`, a second field, a second grade) is not to be lost. */
const isOfUpperEnd = (part: Token, previous: Token | undefined): boolean =>
  isKind(part, word.to, reserved.and, symbol['-'], symbol[','], symbol['<'], symbol['<='], Numeral) ||
  upperWords.has(part.image.toLowerCase()) ||
  (isNameLike(part) && isKind(previous, word.to, symbol['-'], symbol['<'], symbol['<=']));

const upperWords: ReadonlySet<string> = new Set(
  'score points point pts below under less fewer than up until at most max maximum but'.split(' '),
);

export const bandMenders: readonly Mender[] = [
  comparedBand,
  betweenBand,
  plusBand,
  openBand,
  dashBand,
  colonBand,
  otherLine,
  missingLine,
  upperLine,
];
