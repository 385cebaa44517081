/** Declarations, settings and steps: other marks between their parts, types of other languages, texts without quotes. */
import { replacing } from '../scan/reading.ts';
import { isNameLike, kindOfText, Name, Numeral, reserved, symbol, Text, type Token, word } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import { quoteText } from '../words.ts';
import { insertedBehind, isKind, isReading, type Mend, type Mender, mend, spanOfTokens, tokenAt, tokenFor, writtenIn } from './place.ts';

/** `param x: 5`, `field x = text`, `given title is CFO`: the mark between a name and what is said of it. */
const otherMark: Mender = (place) => {
  const token = tokenAt(place);
  const meant = markAt(place.stop.expected, place.stop.rules.at(-1));
  if (token === undefined || meant === null || !marks.has(token.image.toLowerCase())) return [];
  const span = spanOfToken(token);
  const put = [tokenFor(kindOfText(meant), meant, span)];
  return [mend(place, { from: place.stop.index, count: 1, put }, span, 'foreign-word', [token.image, meant], [replacing(span, meant)])];
};

const marks: ReadonlySet<string> = new Set([':', '=', 'is', 'equals', 'be', 'as', 'to', 'was', '-']);

const steps: ReadonlySet<string> = new Set(['givenStep', 'expectStep', 'assignment', 'expectation']);

function markAt(expected: string, rule: string | undefined): ':' | '=' | null {
  if (expected === ':' || expected === '=') return expected;
  if (rule === 'listDeclaration' && expected === '') return '=';
  return rule !== undefined && steps.has(rule) ? '=' : null;
}

/** `given title CFO`, `expect fit 60`. */
const missingMark: Mender = (place) => {
  const token = tokenAt(place);
  const previous = tokenAt(place, -1);
  if (!isReading(place, 'givenStep', 'expectStep', 'assignment', 'expectation') || !isNameLike(previous)) return [];
  if (!isNameLike(token) && !isKind(token, Numeral, Text, reserved.yes, reserved.no, symbol['['], symbol['-'])) return [];
  const put = [insertedBehind(previous!, symbol['='], '=')];
  const behind = { start: previous!.endOffset + 1, end: previous!.endOffset + 1 };
  const fix = { title: 'Insert =', edits: [{ span: behind, text: ' =' }] };
  return [mend(place, { from: place.stop.index, count: 0, put }, spanOfToken(previous!), 'missing-word', ['=', previous!.image], [fix])];
};

/** Types as databases, spreadsheets and programs call them. */
const types: Readonly<Record<string, string>> = {
  string: 'text',
  str: 'text',
  varchar: 'text',
  char: 'text',
  email: 'text',
  url: 'text',
  phone: 'text',
  texts: 'text',
  integer: 'whole number',
  int: 'whole number',
  bigint: 'whole number',
  long: 'whole number',
  float: 'number',
  double: 'number',
  decimal: 'number',
  numeric: 'number',
  currency: 'number',
  money: 'number',
  percent: 'number',
  numbers: 'number',
  num: 'number',
  boolean: 'yes / no',
  bool: 'yes / no',
  checkbox: 'yes / no',
  flag: 'yes / no',
  yesno: 'yes / no',
  timestamp: 'datetime',
  time: 'datetime',
  enum: 'one of',
  picklist: 'one of',
  dropdown: 'one of',
  choice: 'one of',
  select: 'one of',
  array: 'list of text',
  multiselect: 'list of text',
};

const foreignType: Mender = (place) => {
  const token = tokenAt(place);
  if (token === undefined || !isReading(place, 'type')) return [];
  const lower = token.image.toLowerCase();
  const meant = Object.hasOwn(types, lower) ? types[lower] : undefined;
  if (meant === undefined) return [];
  const span = spanOfToken(token);
  const put = meant.split(' ').map((text) => tokenFor(kindOfText(text), text, span));
  const written = meant.replace(' / ', '/');
  return [mend(place, { from: place.stop.index, count: 1, put }, span, 'foreign-type', [token.image, written], [replacing(span, written)])];
};

/** `yes or no`, and `yes` alone. */
const yesNoType: Mender = (place) => {
  if (!isReading(place, 'type') || place.stop.expected !== '/') return [];
  const start = tokenAt(place, -1)!.startOffset;
  const hasNo = isKind(tokenAt(place, 1), reserved.no);
  const span = { start, end: (hasNo ? tokenAt(place, 1)! : tokenAt(place, -1)!).endOffset + 1 };
  const put = [symbol['/'], reserved.no].map((kind) => tokenFor(kind, kind.name, { start: span.end, end: span.end }));
  const written = writtenIn(place.source, span);
  const count = hasNo ? 2 : 0;
  return [mend(place, { from: place.stop.index, count, put }, span, 'foreign-type', [written, 'yes/no'], [replacing(span, 'yes/no')])];
};

/** `number range 0 to 5`, `number between 0 and 5`, `number 0 to 5`. */
const numberRange: Mender = (place) => {
  const { tokens, stop } = place;
  if (!['fieldDeclaration', 'paramDeclaration', 'eventDeclaration', 'numberRange'].includes(stop.rules[0] ?? '')) return [];
  const from = isKind(tokenAt(place), word.range, word.between, symbol[':']) ? stop.index + 1 : stop.index;
  const [low, to, high] = tokens.slice(from, from + 3);
  if (!isKind(low, Numeral) || !isKind(high, Numeral) || !isKind(to, word.to, reserved.and, symbol['-'], symbol[','])) return [];
  const span = spanOfTokens(tokens.slice(stop.index, from + 3));
  const put = [tokenFor(word.from, 'from', { start: span.start, end: span.start }), low!, tokenFor(word.to, 'to', spanOfToken(to!)), high!];
  const meant = `from ${low!.image} to ${high!.image}`;
  return [
    mend(
      place,
      { from: stop.index, count: from + 3 - stop.index, put },
      span,
      'foreign-word',
      [writtenIn(place.source, span), meant],
      [replacing(span, meant)],
    ),
  ];
};

/** `range 0 - 100`, `between 5 to 10`. */
const otherRangeWord: Mender = (place) => {
  const token = tokenAt(place);
  const { expected, rules } = place.stop;
  const meant = expected === 'and' ? 'and' : expected === 'to' || rules[0] === 'rangeSetting' ? 'to' : null;
  if (token === undefined || meant === null || !['to', 'and', '-', ',', 'until', 'through', ':', 'or'].includes(token.image)) return [];
  const span = spanOfToken(token);
  const put = [tokenFor(kindOfText(meant), meant, span)];
  return [mend(place, { from: place.stop.index, count: 1, put }, span, 'foreign-word', [token.image, meant], [replacing(span, meant)])];
};

/** Each length is tried, so there is a longest. */
const MOST_WORDS = 20;

/** `because C-suite`, `column Job Title`, `use crm.score`: up to the end of its line, or less. */
const textWithoutQuotes: Mender = (place) => {
  const { tokens, stop, source } = place;
  const first = tokenAt(place);
  if (stop.expected !== 'text-literal' || first === undefined || !(isNameLike(first) || isKind(first, Numeral))) return [];
  let end = stop.index + 1;
  while (end - stop.index < MOST_WORDS && !endsText(tokens[end], stop.rules[0])) end += 1;
  if (isKind(tokens[end], Text)) return [];
  const mends: Mend[] = [];
  for (; end > stop.index; end -= 1) {
    const span = spanOfTokens(tokens.slice(stop.index, end));
    const written = writtenIn(source, span);
    const put = [tokenFor(Text, quoteText(written), span)];
    mends.push(
      mend(
        place,
        { from: stop.index, count: end - stop.index, put },
        span,
        'unquoted-text',
        [written],
        [replacing(span, quoteText(written), 'Put it in quotes')],
      ),
    );
  }
  return mends;
};

/** Where a text without quotes is over at the latest: `column Size treat [..] as missing`, `from accounts.csv column domain`. */
const endsText = (token: Token | undefined, rule: string | undefined): boolean =>
  token === undefined ||
  token.startsLine ||
  isKind(token, symbol['{'], Text) ||
  ((rule === 'fieldDeclaration' || rule === 'listDeclaration') && isKind(token, word.treat, word.column));

/** `tier cold else`. */
const otherOtherwise: Mender = (place) => {
  const token = tokenAt(place);
  const said = ['else', 'default', 'rest', 'other', 'others', 'everyone'];
  if (token === undefined || !isReading(place, 'line', 'match') || !said.includes(token.image.toLowerCase())) return [];
  const span = spanOfToken(token);
  const put = [tokenFor(reserved.otherwise, 'otherwise', span)];
  return [
    mend(
      place,
      { from: place.stop.index, count: 1, put },
      span,
      'foreign-word',
      [token.image, 'otherwise'],
      [replacing(span, 'otherwise')],
    ),
  ];
};

/** `30d`, `within last month`. */
const units: Readonly<Record<string, string>> = {
  d: 'days',
  w: 'weeks',
  wk: 'weeks',
  wks: 'weeks',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  min: 'minutes',
  mins: 'minutes',
  mo: 'months',
  mos: 'months',
  y: 'years',
  yr: 'years',
  yrs: 'years',
  s: 'seconds',
  sec: 'seconds',
  secs: 'seconds',
};

const otherUnit: Mender = (place) => {
  const token = tokenAt(place);
  if (token === undefined || place.stop.expected !== 'unit') return [];
  const lower = token.image.toLowerCase();
  const meant = Object.hasOwn(units, lower) ? units[lower]! : lower;
  if (meant === token.image) return [];
  const span = spanOfToken(token);
  const put: readonly Token[] = [tokenFor(kindOfText(meant), meant, span)];
  const text = /\d/.test(place.source.text.charAt(span.start - 1)) ? ` ${meant}` : meant;
  return [
    mend(
      place,
      { from: place.stop.index, count: 1, put },
      span,
      'foreign-word',
      [token.image, meant],
      [replacing(span, text, `Write ${meant}`)],
    ),
  ];
};

/** `on reaching hot notify sales`. */
const missingDo: Mender = (place) => {
  const { tokens, stop, source } = place;
  const words = tokens.slice(stop.index);
  if (stop.rules[0] !== 'actionDeclaration' || stop.expected !== 'do' || stop.index < 3 || words.length < 2) return [];
  if (!words.every((token) => isNameLike(token) && !token.image.startsWith('`'))) return [];
  const span = spanOfTokens(words);
  const name = words.map(({ image }) => image).join('_');
  const put = [tokenFor(word.do, 'do', { start: span.start, end: span.start }), tokenFor(Name, name, span)];
  const meant = `do ${name}`;
  return [
    mend(
      place,
      { from: stop.index, count: words.length, put },
      span,
      'foreign-word',
      [writtenIn(source, span), meant],
      [replacing(span, meant)],
    ),
  ];
};

/** `round to 0`. */
const roundOfScore: Mender = (place) => {
  const [round, to, number] = place.tokens;
  if (place.stop.rules[0] !== 'roundSetting' || !isKind(to, word.to) || !isKind(number, Numeral)) return [];
  const behind = { start: round!.endOffset + 1, end: round!.endOffset + 1 };
  const fix = { title: 'Insert score', edits: [{ span: behind, text: ' score' }] };
  const put = [insertedBehind(round!, Name, 'score')];
  return [mend(place, { from: 1, count: 0, put }, spanOfToken(round!), 'missing-word', ['score', 'round'], [fix])];
};

/** `treat [Select] as missing column "Country"`. */
const columnBehindTreat: Mender = (place) => {
  const { tokens, stop, source } = place;
  const from = tokens.findIndex((token) => isKind(token, word.treat));
  const column = tokens.slice(stop.index, stop.index + 2);
  if (stop.rules[0] !== 'fieldDeclaration' || !stop.isRest || from === -1) return [];
  if (!isKind(column[0], word.column) || !isKind(column[1], Text)) return [];
  const treat = tokens.slice(from, stop.index);
  const spans = [spanOfTokens(treat), spanOfTokens(column)] as const;
  const [first, second] = [writtenIn(source, spans[1]), writtenIn(source, spans[0])];
  const edits = [
    { span: spans[0], text: first },
    { span: spans[1], text: second },
  ];
  const change = { from, count: treat.length + 2, put: [...column, ...treat] };
  return [mend(place, change, spans[1], 'clause-order', [first, second], [{ title: 'Put the clauses in order', edits }])];
};

export const statementMenders: readonly Mender[] = [
  missingDo,
  roundOfScore,
  columnBehindTreat,
  otherMark,
  foreignType,
  yesNoType,
  numberRange,
  otherRangeWord,
  textWithoutQuotes,
  otherOtherwise,
  otherUnit,
  missingMark,
];
