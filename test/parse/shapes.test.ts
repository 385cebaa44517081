import { parse } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { shapesOf } from './shape.ts';

const shape = (text: string): string => shapesOf(text).join('\n');

describe('rules', () => {
  test.each([
    ['when title in [CFO, CEO] add 20', 'When(In(false title [CFO, CEO]) Points(add 20 [] -))'],
    ['when unsubscribed subtract 30', 'When(unsubscribed Points(subtract 30 [] -))'],
    ['always add -2.5k because "why not"', 'Always(Points(add -2500 [] "why not"))'],
    ['when a { when b add 1 }', 'Block(a [When(b Points(add 1 [] -))])'],
    [
      'group fit "Fit" min -5 max cap { always add 1 }',
      'Group(fit "Fit" [GroupBound(min -5), GroupBound(max cap)] [Always(Points(add 1 [] -))])',
    ],
    ['best of { always add 1 } first of { }', 'Choice(best [Always(Points(add 1 [] -))])\nChoice(first [])'],
    ['when a qualify hot', 'When(a Qualify(hot -))'],
    ['when a disqualify because "b"', 'When(a Disqualify("b"))'],
    ['when a limit score to 50', 'When(a Limit(score 50 -))'],
    [
      'each e where p = 1 within last 90 days add 5 once per day fade over 30 days up to 20',
      'Each(e [Where(Comparison(= p 1)), Within(last 90 day -)] Points(add 5 [Once(day), Fade(30 day), UpTo(20)] -))',
    ],
    ['each e add 1 per seconds half-life 1 week', 'Each(e [] Points(add 1 [Per(- seconds), HalfLife(1 week)] -))'],
    ['each e add 1\n  half-life 1 week', 'Each(e [] Points(add 1 [HalfLife(1 week)] -))'],
    ['always add 1 per 10 of a + b shrink by 5 every 7 days', 'Always(Points(add 1 [Per(10 Arithmetic(+ a b)), Shrink(5 7 day)] -))'],
  ])('%s', (text, expected) => expect(shape(text)).toBe(expected));

  test('a rate of a sum begins a statement, after `yes/no` too', () =>
    expect(shape('field y: yes/no\nrate (n * 2) { otherwise add 1 }')).toMatch(/^Field\(.*\)\nRate\(/));

  test.each([
    'max of a of e',
    'min of a of e',
    'average of a of e',
    'sum of a of e',
    'count of e',
    'days since e',
    'domain of a',
    '(a + 1)',
  ])('a rate of %s begins a statement, whatever stands before it', (value) => {
    const text = `always limit score to 10\nrate ${value} {\n  below 50 add 10\n}\n`;
    const { file, diagnostics } = parse({ path: 'model.score', text });
    expect([diagnostics.map(({ code }) => code), file.statements.map(({ kind }) => kind)]).toEqual([[], ['Always', 'Rate']]);
  });

  test('the bands of a rate', () => {
    const bands = `rate x { missing add 1 otherwise subtract 2 below 3 add 4 above 5 add 6 above 7 to 8 add 9 in vip add 10
      [A, "B c"] add 11 Word add p "Text" add 13 10 to 20 add 14 10 to below 20 add 15 -5 or less add 16 2026-01-31 or more add 17 7 add -18 yes add 19 }`;
    expect(shape(bands)).toBe(
      `Rate(x [${[
        'Band(MissingBand() add 1 -)',
        'Band(OtherwiseBand() subtract 2 -)',
        'Band(SpanBand(- (3 false)) add 4 -)',
        'Band(SpanBand((5 false) -) add 6 -)',
        'Band(SpanBand((7 false) (8 true)) add 9 -)',
        'Band(InListBand(vip) add 10 -)',
        'Band(ValuesBand([A, "B c"]) add 11 -)',
        'Band(ValueBand(Word) add p -)',
        'Band(ValueBand("Text") add 13 -)',
        'Band(SpanBand((10 true) (20 true)) add 14 -)',
        'Band(SpanBand((10 true) (20 false)) add 15 -)',
        'Band(SpanBand(- (-5 true)) add 16 -)',
        'Band(SpanBand((2026-01-31 true) -) add 17 -)',
        'Band(ValueBand(7) add -18 -)',
        'Band(ValueBand(yes) add 19 -)',
      ].join(', ')}])`,
    );
  });

  test('a band with a negative start is not the difference of the points before it', () => {
    expect(shape('rate x {\n below -5 add 10\n -5 to 0 add 3\n}')).toBe(
      'Rate(x [Band(SpanBand(- (-5 false)) add 10 -), Band(SpanBand((-5 true) (0 true)) add 3 -)])',
    );
  });
});

describe('conditions and numbers', () => {
  const condition = (text: string): string => shape(`let x = ${text}`).slice('Let(x '.length, -1);
  test.each([
    ['a or b and not c', 'Or([a, And([b, Not(c)])])'],
    ['(a or b) and c', 'And([Parenthesized(Or([a, b])), c])'],
    ['a + b * c - 2 / d > -5', 'Comparison(> Arithmetic(- Arithmetic(+ a Arithmetic(* b c)) Arithmetic(/ 2 d)) -5)'],
    ['a - -b', 'Arithmetic(- a Negation(b))'],
    ['a between 1 and 2 and b', 'And([Between(a 1 2), b])'],
    ['a not in vip', 'In(true a vip)'],
    ['a is known or a is missing', 'Or([Is(known a), Is(missing a)])'],
    ['a contains word "x"', 'TextTest(contains word false a false "x")'],
    ['a contains any of [x, y]', 'TextTest(contains false a true [x, y])'],
    ['a contains any of vip', 'TextTest(contains false a true vip)'],
    ['a does not start with "x"', 'TextTest(starts with true a false "x")'],
    ['a does not contain word any of [x]', 'TextTest(contains word true a true [x])'],
    ['a not like "x*"', 'TextTest(like true a false "x*")'],
    ['a same as b', 'SameAs(a b)'],
    ['a has all of [x]', 'Has(all a [x])'],
    ['a before 2026-01-31', 'MomentTest(before a 2026-01-31)'],
    ['a more than 90 days ago', 'LongAgo(a 90 day)'],
    ['a within next 2 weeks', 'Happening(false a [Within(next 2 week -)])'],
    ['no e within last 1 day', 'Happening(true e [Within(last 1 day -)])'],
    ['e at least 3 times within any 1 day in last 30 days', 'Happening(false e [Times(at least 3), Within(any 1 day 30 day)])'],
    [
      'e where p = 1 and q followed by f where r within 7 days',
      'Happening(false e [Where(And([Comparison(= p 1), q])), FollowedBy(f), Where(r), Within(- 7 day -)])',
    ],
    ['count of e where p = "/p" >= 3', 'Comparison(>= EventNumber(count - e [Where(Comparison(= p "/p"))]) 3)'],
    ['count of distinct p of e > 2', 'Comparison(> EventNumber(count distinct p e []) 2)'],
    ['count of days with e', 'EventNumber(count days - e [])'],
    ['sum of count of e', 'EventNumber(sum count e [])'],
    ['max of max of e', 'EventNumber(max max e [])'],
    ['max of a, b', 'MaxOf(max [a, b])'],
    ['days since e where p', 'DaysSince(since e [Where(p)])'],
    ['days until 2026-01-31', 'DaysSince(until 2026-01-31 [])'],
    ['domain of email', 'DomainOf(email)'],
    ['40% of fit + 0.5 of rest', 'Arithmetic(+ PercentOf(0.4 fit) PercentOf(0.5 rest))'],
    ['a = yes', 'Comparison(= a yes)'],
    ['1_000 < 10m', 'Comparison(< 1000 10000000)'],
  ])('%s', (text, expected) => expect(condition(text)).toBe(expected));

  test.each([
    ['10', 10],
    ['50k', 50_000],
    ['2.5k', 2500],
    ['10M', 10_000_000],
    ['1bn', 1e9],
    ['40%', 0.4],
    ['29%', 0.29],
    ['1_000.5', 1000.5],
  ])('the number %s', (text, value) => expect(condition(text)).toBe(String(value)));

  test('10months is ten months', () => expect(condition('e within last 10months')).toBe('Happening(false e [Within(last 10 month -)])'));
});

describe('everything else', () => {
  test.each([
    ['model "A \\"b\\" \\\\"', 'Model("A \\"b\\" \\\\")'],
    ['range from 0 to 100', 'Range(0 100)'],
    ['range from 0', 'Range(0 -)'],
    ['zone -05:30', 'Zone(-330)'],
    ['round score to 2', 'Round(score 2)'],
    ['as of 2026-01-31T10:00', 'AsOf(2026-01-31T10:00)'],
    ['ignore events before since', 'IgnoreEvents(since)'],
    ['field a: number from -1 to 2m column "A" treat [0] as missing', 'Field(a NumberType(false NumberRange(-1 2000000)) "A" [0])'],
    ['field a: list of one of [x, y]', 'Field(a ListType(OneOfType([x, y])) - -)'],
    ['field a: yes/no', 'Field(a YesNoType() - -)'],
    ['event e { a: text, b: yes/no } not activity', 'Event(e [EventProperty(a TextType()), EventProperty(b YesNoType())] true)'],
    ['list l from "a.csv" column "Company domain"', 'List(l ListFile("a.csv" "Company domain"))'],
    ['list l from "a.csv" column domain', 'List(l ListFile("a.csv" domain))'],
    ['param p = -3 from -5 to 5', 'Param(p -3 NumberRange(-5 5))'],
    ['total = max of fit, engagement', 'Total(MaxOf(max [fit, engagement]))'],
    ['tier hot > 70 keep until below p', 'Tier(hot PointsLine(> 70 p))'],
    ['tier hot when score > 5', 'Tier(hot ConditionLine(Comparison(> score 5)))'],
    [
      'grade g of fit { A >= 45 keep >= 40 2 otherwise }',
      'Grade(g fit [GradeLine(A PointsLine(>= 45 -)), GradeLine(keep PointsLine(>= 40 -)), GradeLine(2 OtherwiseLine())])',
    ],
    ['on falling below hot do x', 'Action(falling below hot x)'],
    ['promise always hot when a', 'Promise(TierWhen(always hot a))'],
    ['promise never is reachable', 'Promise(Reachable(never))'],
    ['promise score between 0 and 5 when a', 'Promise(Between(score 0 5 a))'],
    ['promise more more never raises fit', 'Promise(Monotone(more raises fit))'],
    ['test "a" from "b.csv"', 'TestFile("a" "b.csv")'],
  ])('%s', (text, expected) => expect(shape(text)).toBe(expected));

  test('the steps of a test', () => {
    const steps = `test "t" { as of 2026-01-01 given a = 1, b = [x], c = missing, d = 40 days ago given e 2 days ago given 3 e { p = "q" } 1 hour ago
      given param p = -1 given tier was hot expect fit >= 5 expect tier = hot expect no tier expect disqualified expect action x expect no action y
      expect problem a expect "r" is silent expect score about 5 expect fit between -1 and 1 }`;
    expect(shape(steps)).toBe(
      `Test("t" [${[
        'AsOf(2026-01-01)',
        'GivenValues([Assignment(a 1), Assignment(b [x]), Assignment(c MissingLiteral()), Assignment(d Ago(40 day))])',
        'GivenEvent(- e [] 2 day)',
        'GivenEvent(3 e [Assignment(p "q")] 1 hour)',
        'GivenParam(p -1)',
        'GivenTier(hot)',
        'ExpectValue(fit >= 5)',
        'ExpectValue(tier = hot)',
        'ExpectNoTier()',
        'ExpectDisqualified()',
        'ExpectAction(x true)',
        'ExpectAction(y false)',
        'ExpectProblem(a)',
        'ExpectReason("r" false)',
        'ExpectAbout(score 5)',
        'ExpectBetween(fit -1 1)',
      ].join(', ')}])`,
    );
  });
});
