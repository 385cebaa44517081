/** What to say of a mistake that nobody could mend: by the rule being read and the words around the place. */
import { diagnose } from './diagnostics/catalogue.ts';
import type { Diagnostic, Fix } from './diagnostics/diagnostic.ts';
import type { Stop } from './read-segment.ts';
import type { Segment } from './segments/segment.ts';
import type { Source, Span } from './source.ts';
import { Comparison, DateNumeral, isNameLike, Numeral, Sign, symbol, Text, type Token } from './tokens.ts';
import { spanOfToken } from './tree/cst.ts';

/** Tells where reading stopped, and what may stand there. */
export function explainStop(source: Source, tokens: readonly Token[], stop: Stop): Diagnostic {
  const token = tokens[stop.index];
  const previous = tokens[stop.index - 1] ?? tokens[0]!;
  const at: At = { source, tokens, stop, token, previous, span: spanOfToken(token ?? previous) };
  const explain = stop.isRest ? unexpected : (explanations[stop.rules.at(-1) ?? ''] ?? unexpected);
  return explain(at);
}

interface At {
  readonly source: Source;
  readonly tokens: readonly Token[];
  readonly stop: Stop;
  /** What does not fit; undefined where the statement ends too soon. */
  readonly token: Token | undefined;
  readonly previous: Token;
  readonly span: Span;
}

type Explain = (at: At) => Diagnostic;

const expected =
  (what: string, example: string): Explain =>
  ({ source, span, previous, token }) =>
    diagnose(source, span, 'expected-part', [what, previous.image, token?.image ?? null, example]);

const isOperand = (token: Token | undefined): boolean =>
  isNameLike(token) || token?.tokenType === Text || token?.tokenType === Numeral || token?.tokenType === DateNumeral;

const inFamily = (token: Token | undefined, family: Token['tokenType']): boolean => token?.tokenType.CATEGORIES?.includes(family) === true;

/** Something is left over, or the statement has not said what it does. */
const unexpected: Explain = ({ source, span, previous, token, tokens }) => {
  if (inFamily(token, Sign) && tokens.some((each) => inFamily(each, Sign) && each.startOffset < span.start))
    return diagnose(source, span, 'second-effect', [token!.image]);
  return token === undefined
    ? diagnose(source, span, 'expected-part', ['the rest of this statement', previous.image, null, 'the same with its end'])
    : diagnose(source, span, 'unexpected-word', [token.image, previous.image]);
};

const condition = expected('a condition', 'title = CEO');

/** Where a condition is over and an effect should follow. */
const effect: Explain = (at) => {
  const { source, span, previous, token, tokens } = at;
  if (
    tokens[0]!.tokenType.name === 'when' &&
    isOperand(previous) &&
    isOperand(token) &&
    !tokens.some((each) => inFamily(each, Sign) && each.startOffset < span.start)
  ) {
    return diagnose(source, span, 'missing-operator', [previous.image, token!.image]);
  }
  return diagnose(source, span, 'expected-effect', [previous.image, token?.image ?? null]);
};

const list = expected('a list of values', '[CEO, CFO]');

/** A list that is not closed when its statement ends. */
const items: Explain = (at) => {
  const { source, tokens, token, previous } = at;
  const opening = tokens.findLast(({ tokenType }) => tokenType === symbol['['] || tokenType === symbol[']']);
  if (token !== undefined || !isOperand(previous) || opening?.tokenType !== symbol['[']) return list(at);
  const end = previous.endOffset + 1;
  const fixes = [{ title: 'Insert ]', edits: [{ span: { start: end, end }, text: ']' }] }];
  return diagnose(source, spanOfToken(opening), 'unclosed-bracket', ['[', ']'], { fixes });
};
const number: Explain = (at) => expected('a number', numberExamples[at.stop.rules[0] ?? ''] ?? 'add 20')(at);

const numberExamples: Readonly<Record<string, string>> = {
  tierDeclaration: 'tier hot >= 70',
  gradeLine: 'A >= 45',
  paramDeclaration: 'param demo_points = 25',
  rangeSetting: 'range 0 to 100',
  budgetSetting: 'budget 100',
  roundSetting: 'round score to 0',
  band: '50 to 499 add 15',
  groupRule: 'group fit max 60 {',
  fieldDeclaration: 'number from 0 to 100',
  promiseStatement: 'promise fit between 0 and 60',
  expectStep: 'expect fit = 60',
};

const block =
  (what: string, example: string): Explain =>
  (at) => {
    const { source, span, previous, token, stop } = at;
    if (stop.expected === '{' || stop.expected === '')
      return diagnose(
        source,
        span,
        'expected-block',
        [what, previous.image, token === undefined || token.startsLine ? null : token.image],
        { fixes: openingFixes(at) },
      );
    return expected('a name', example)(at);
  };

/** At the end of its line the `{` is what is missing; before another word nobody knows what that word is to be. */
function openingFixes({ previous, token, stop }: At): readonly Fix[] {
  if ((token !== undefined && !token.startsLine) || stop.index < 2) return [];
  const end = previous.endOffset + 1;
  return [{ title: 'Insert {', edits: [{ span: { start: end, end }, text: ' {' }] }];
}

const wanting =
  (example: string): Explain =>
  (at) =>
    expected(nounFor(at.stop.expected), example)(at);

const nouns: Readonly<Record<string, string>> = {
  name: 'a name',
  'text-literal': 'a text in double quotes',
  numeral: 'a number',
  'date-literal': 'a date',
  offset: 'an offset from UTC',
  unit: 'a unit of time',
  ':': 'a colon and a type',
  '=': '= and a value',
  ']': 'a closing ]',
  ')': 'a closing )',
  '}': 'a closing }',
  '{': 'an opening {',
};

/** What one kind of token is called. A word of the language is called by itself. */
function nounFor(kind: string): string {
  if (kind === '') return 'something else';
  return nouns[kind] ?? (/^[a-z]+$|^[^a-z]+$/.test(kind) ? kind : 'something else');
}

const explanations: Readonly<Record<string, Explain>> = {
  condition,
  claim: condition,
  properties: expected('a condition on the event', 'page = "/pricing"'),
  property: expected('a condition on the event', 'page = "/pricing"'),
  arithmetic: number,
  primary: (at) => (at.stop.expected === '' ? value(at) : wanting(at.stop.expected === ')' ? '(a or b) and c' : 'domain of email')(at)),
  relation: (at) => relation(at),
  denial: expected('contain, start with or end with', 'title does not contain Intern'),
  pattern: expected('a text, or any of and a list', 'title contains "Chief"'),
  set: list,
  valueList: items,
  literal: expected('a value', '[CEO, CFO]'),
  point: number,
  signedNumber: number,
  amount: number,
  duration: expected('a length of time', '30 days'),
  happening: expected('what happened', 'page_view at least 3 times'),
  clause: (at) =>
    at.stop.expected === ''
      ? expected('at least or at most, and a number', 'page_view at least 3 times')(at)
      : wanting('page_view at least 3 times')(at),
  eventCount: wanting('count of page_view'),
  aggregation: wanting('sum of seconds of page_view'),
  daysSince: expected('a date, a field or an event', 'days since created'),
  whenRule: effect,
  eachRule: (at) => (at.stop.expected === 'name' ? expected('an event', 'each page_view add 1')(at) : effect(at)),
  alwaysRule: effect,
  effect: (at) => (at.stop.expected === '' ? effect(at) : wanting('limit fit to 20')(at)),
  reason: expected('a text in double quotes', 'because "asked for a demo"'),
  pointsClause: wanting('add 5 once per day up to 20'),
  band: (at) =>
    testWords.has(at.tokens[0]!.image) && isOperand(at.tokens[1])
      ? diagnose(at.source, spanOfToken(at.tokens[0]!), 'expected-part', [
          'a value or a range',
          'the { of a rate',
          at.tokens[0]!.image,
          'when title contains CEO add 5',
        ])
      : at.stop.expected === 'sign'
        ? diagnose(at.source, at.span, 'expected-points', [at.previous.image, at.token?.image ?? null])
        : unexpected(at),
  match: expected('a value or a range', '50 to 499 add 15'),
  interval: expected('or more, or less, or to and a number', '500 or more add 25'),
  line: expected('>= and a number, when and a condition, or otherwise', 'tier hot >= 70'),
  gradeLine: expected('a label', 'A >= 45'),
  groupRule: block('a group', 'group fit {'),
  groupBound: number,
  rateRule: block('a rate', 'rate industry {'),
  choiceRule: block('the choice', 'best of {'),
  gradeDeclaration: block('a grade', 'grade profile of fit {'),
  testStatement: (at) =>
    at.stop.expected === 'text-literal'
      ? expected('a text in double quotes', 'test "A CFO is hot" {')(at)
      : block('a test', 'test "A CFO is hot" {')(at),
  textSetting: expected('a text in double quotes', 'model "Inbound B2B"'),
  rangeSetting: wanting('range 0 to 100'),
  budgetSetting: wanting('budget 100'),
  zoneSetting: expected('an offset from UTC', 'zone +08:00'),
  roundSetting: wanting('round score to 0'),
  asOfSetting: wanting('as of 2026-01-31'),
  asOfStep: wanting('as of 2026-01-31'),
  ignoreSetting: wanting('ignore events before became_customer'),
  fieldDeclaration: wanting('field title: text'),
  type: expected('a type: text, number, whole number, yes/no, date, datetime, one of [..] or list of text', 'field title: text'),
  numberRange: wanting('from 0 to 100'),
  eventDeclaration: wanting('event page_view { page: text }'),
  eventProperty: wanting('page: text'),
  listDeclaration: (at) =>
    at.stop.expected === 'name'
      ? wanting('list executives = [CEO, CFO]')(at)
      : expected('= and a list, or from and a file', 'list executives = [CEO, CFO]')(at),
  listFile: expected('a text in double quotes', 'list accounts from "accounts.csv" column domain'),
  paramDeclaration: wanting('param demo_points = 25'),
  letDeclaration: wanting('let enterprise = employees >= 1000'),
  totalStatement: wanting('total = 40% of fit + 60% of engagement'),
  tierDeclaration: wanting('tier hot >= 70'),
  actionDeclaration: (at) =>
    at.stop.expected === ''
      ? expected('reaching or falling below', 'on reaching hot do alert_sales')(at)
      : wanting('on reaching hot do alert_sales')(at),
  promiseStatement: expected('is reachable, between .. and .., always, never or more', 'promise hot is reachable'),
  givenStep: expected('= and a value, or how long ago', 'given title = CFO'),
  occurrence: expected('how long ago', 'given page_view 2 days ago'),
  assignment: wanting('title = CFO'),
  givenValue: expected('a value', 'given title = CFO'),
  expectStep: expected('=, between, about, fires or is silent', 'expect fit = 60'),
  expectation: expected('a value', 'expect fit = 60'),
};

/** What a line of a rate cannot ask. */
const testWords: ReadonlySet<string> = new Set(['contains', 'starts', 'ends', 'like', 'does', 'has', 'not']);

/** A value that is missing: after a comparison it is one, elsewhere a condition. */
function value(at: At): Diagnostic {
  const { previous, stop } = at;
  if (stop.rules[0] === 'totalStatement') return expected('a number or a group', 'total = 40% of fit + 60% of engagement')(at);
  if (inFamily(previous, Comparison)) return expected('a value', 'title = CEO')(at);
  if (previous.image === 'between') return expected('a number or a date', 'employees between 50 and 499')(at);
  if (stop.rules[0] === 'rateRule') return expected('a field or a number', 'rate industry {')(at);
  return stop.rules.includes('claim') && !isArithmetic(previous) ? condition(at) : number(at);
}

const isArithmetic = ({ image }: Token): boolean => ['+', '-', '*', '/', 'of', 'per'].includes(image);

function relation(at: At): Diagnostic {
  const { previous } = at;
  if (at.tokens.some(({ image }) => image === 'between')) return expected(nounFor(at.stop.expected), 'employees between 50 and 499')(at);
  if (inFamily(previous, Comparison)) return value(at);
  if (previous.image === 'is') return expected('missing or known', 'email is missing')(at);
  if (previous.image === 'not') return expected('in or like', 'country not in [KP, IR]')(at);
  return wanting('title starts with "Chief"')(at);
}

/** A segment that begins with no word of the language. */
export function explainUnknown(source: Source, { kind, tokens }: Segment): Diagnostic {
  const token = tokens[0]!;
  const span = spanOfToken(token);
  if (kind === 'step') return diagnose(source, span, 'unknown-step', [token.image]);
  if (inFamily(token, Sign)) return diagnose(source, span, 'rule-without-when', [token.image]);
  if (token.tokenType === symbol['{']) return diagnose(source, span, 'nameless-block', []);
  return diagnose(source, span, 'unknown-statement', [token.image]);
}
