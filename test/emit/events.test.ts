/** Scorers of models that look at events: what they do with events of every kind, and how they read. */
import { deepStrictEqual } from 'node:assert/strict';
import { type Explanation, explain, interpret, type Lead, type Options, type Plan, type Result } from '@scorelang/runtime';
import { type RawSourceMap, SourceMapConsumer } from 'source-map-js';
import { describe, expect, test } from 'vitest';
import { emitted, planOf } from './emitting.ts';

interface Scorer {
  readonly score: (lead: Lead, options?: Options) => Result;
  readonly explain: (lead: Lead, options?: Options) => Explanation;
}

const scorerOf = async (plan: Plan, rulesAFunction = 100): Promise<Scorer> =>
  import(`data:text/javascript,${encodeURIComponent(emitted(plan, { rulesAFunction }).code)}`);

const NOW = Date.UTC(2026, 0, 31, 12);
const DAY = 86_400_000;

const TEXT = `field created: date
event page_view { page: text, seconds: number, constructor: text }
event form_submit { form: one of [demo, contact], tags: list of text }
event email_sent not activity
ignore events before created
param points = 4
each page_view where page like "/pricing*" within last 30 days add points once per day fade over 20 days up to 20
when page_view where page = "/pricing" followed by form_submit where form = demo within 7 days add 10
when page_view at least 3 times within any 1 day add 8
when sum of seconds of page_view within last 30 days >= 100 add 5
each form_submit where vip in tags add 2 once per form half-life 5 days
when count of activity within last 7 days > 1 add 1
when page_view where constructor = x add 0.5
when email_sent add 0.25
`;
const plan = planOf(TEXT);

const EVENTS: readonly object[] = [
  { event: 'page_view', at: NOW, page: '/pricing', seconds: 50 },
  { event: 'page_view', at: new Date(NOW - DAY), page: ' /PRICING/teams', seconds: 60.5, constructor: 'X' },
  { event: 'page_view', at: '2026-01-30T13:00:00Z', page: '/pricing', seconds: '7' },
  { event: 'form_submit', at: '2026-01-30T18:00:00+01:00', form: 'Demo', tags: ['VIP', 3, null] },
  { event: 'form_submit', at: '2026-01-29', form: 'careers', tags: 'vip' },
  { event: ' Email_Sent', at: '2026-01-01 09:00' },
  { event: 'page_view', at: NOW + 1 },
  { event: 'page_view', at: '2026-02-30' },
  { event: 'page_view' },
  { event: 'login', at: 'whenever' },
  { event: 7, at: 0 },
  { event: null, at: 0 },
  {},
];

async function agree(of: Plan, events: unknown, more: Partial<Options> = {}, lead: Lead = { created: '2026-01-02' }): Promise<Result> {
  const options = { asOf: NOW, ...more, events } as Options;
  const result = interpret(of, lead, options);
  for (const scorer of [await scorerOf(of), await scorerOf(of, 1)]) {
    deepStrictEqual(scorer.score(lead, options), result);
    deepStrictEqual(scorer.explain(lead, options), explain(of, lead, options));
  }
  return result;
}

describe('what a compiled scorer makes of events', () => {
  test('is what the interpreter makes of them, in one function or in many', async () => {
    const result = await agree(plan, EVENTS);
    expect(result.events).toEqual({ counted: 5, undeclared: 2, unreadable: 4, future: 1, ignored: 1 });
    expect(result.problems.map(({ field }) => field)).toEqual([
      'form_submit.form',
      'form_submit.tags',
      'page_view.at',
      'page_view.at',
      'events',
      'events',
    ]);
    expect(result.score).toBeGreaterThan(20);
  });

  test.each([
    ['absent', undefined],
    ['null', null],
    ['none', []],
  ])('is nothing where events are %s', async (_, events) => {
    expect((await agree(plan, events)).events).toEqual({ counted: 0, undeclared: 0, unreadable: 0, future: 0, ignored: 0 });
  });

  test.each([['events'], [5], [{}], [new Map()]])('is an error where they are %s, which is no list', async (events) => {
    const scorer = await scorerOf(plan);
    const score = (): unknown => scorer.score({}, { asOf: NOW, events: events as never });
    expect(score).toThrow(expect.objectContaining({ name: 'LeadError', field: 'events' }));
  });

  test('is an error at the first problem in strict mode, those of the lead first', async () => {
    const scorer = await scorerOf(plan);
    const events = [{ event: 'page_view', at: NOW, seconds: 'many' }, 'no event'];
    const options = { asOf: NOW, strict: true, events: events as never };
    expect(() => scorer.score({}, options)).toThrow(
      expect.objectContaining({ name: 'LeadError', field: 'page_view.seconds', value: 'many' }),
    );
    expect(() => scorer.score({ created: 'soon' }, options)).toThrow(expect.objectContaining({ field: 'created' }));
  });

  test('does not depend on their order, nor on numbers that no double adds up', async () => {
    const great = planOf(
      'event sale { amount: number }\nalways add 1 per sum of amount of sale up to 1000000\nwhen average of amount of sale > 1 add 1\n',
    );
    const amounts = [2 ** 53, 1, 1, -(2 ** 53), 0.00005, -0.00005, 1e300, -1e300, 1e12];
    const events = amounts.map((amount) => ({ event: 'sale', at: NOW, amount }));
    const forwards = await agree(great, events);
    expect(forwards.score).toBe(1_000_001);
    expect(await agree(great, [...events].reverse())).toEqual(forwards);
    expect((await agree(great, events.slice(0, 6))).score).toBe(2);
  });
});

const throwing = (): never => {
  throw new Error('not for you');
};

describe('events that try to do harm', () => {
  const getter = (name: string, event: object): object => Object.defineProperty({ ...event }, name, { get: throwing, enumerable: true });
  const view = { event: 'page_view', at: NOW, page: '/pricing', seconds: 1 };

  test.each<[string, readonly unknown[]]>([
    ['a kind that cannot be read', [getter('event', view), view]],
    ['a moment that cannot be read', [getter('at', view), view]],
    ['a property that cannot be read', [view, getter('seconds', view), view]],
    ['a property that cannot be read, before asOf is told', [getter('page', { ...view, at: NOW + DAY })]],
    ['an element that cannot be read', Object.defineProperty([view, view, view], 1, { get: throwing })],
    ['a list with holes', Object.assign([], { length: 3, 2: view })],
    [
      'a proxy that refuses everything',
      [new Proxy({}, { get: throwing, has: throwing, getPrototypeOf: throwing, ownKeys: throwing }), view],
    ],
    ['a revoked proxy', [revoked(), view]],
    ['a function', [Object.assign(throwing, { event: 'page_view' }), view]],
    ['properties of a prototype', [Object.create(view), Object.create(null)]],
    [
      'names that every object inherits',
      [
        { ...view, event: 'constructor' },
        { ...view, event: '__proto__' },
        { ...view, event: 'toString' },
      ],
    ],
    ['a property that every object inherits', [view, { ...view, constructor: 'x' }]],
    ['a date that throws', [{ ...view, at: Object.assign(new Date(NOW), { getTime: throwing, valueOf: throwing }) }]],
    [
      'values of the wrong kind',
      [
        { ...view, page: 5n, seconds: Symbol.for('s') },
        { ...view, page: {}, seconds: Number.NaN },
      ],
    ],
    ['moments out of all bounds', [1e300, -1e300, Number.NaN, Infinity, 8.64e15, -8.64e15, 5n, true].map((at) => ({ ...view, at }))],
    [
      'a list of tags that throws',
      [{ event: 'form_submit', at: NOW, form: 'demo', tags: Object.defineProperty(['vip'], 1, { get: throwing }) }],
    ],
  ])('do none: %s', async (_, events) => {
    await agree(plan, events);
  });

  test('are reported as they came, though they were read as copies', async () => {
    const strange = getter('event', { at: NOW });
    const { problems } = await agree(plan, [strange, getter('page', view)]);
    expect(problems[0]).toMatchObject({ field: 'events' });
    expect(problems[0]!.value).toBe(strange);
    expect(problems[1]).toEqual({ field: 'page_view.page', value: undefined, expected: 'a text' });
  });

  function revoked(): unknown {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  }
});

describe('a great model', () => {
  const kinds = Array.from({ length: 40 }, (_, kind) => `kind_${kind}`);
  const text = [
    ...kinds.map((kind) => `event ${kind} { page: text, size: number }`),
    ...kinds.flatMap((kind) =>
      Array.from(
        { length: 12 },
        (_, rule) => `each ${kind} where page = "p${rule}" and size > ${rule} within last ${rule + 1} days add 1 once per week up to 3`,
      ),
    ),
    'when activity at least 5 times within last 2 days add 7',
    '',
  ].join('\n');

  test('is parted by kind, and gives the same', async () => {
    const great = planOf(text);
    const { code } = emitted(great, { target: 'ts' });
    const lengths = code.split(/^}/m).map((part) => part.split('\n').length);
    expect(code).toMatch(/^function addKind_7\(/m);
    expect(Math.max(...lengths)).toBeLessThan(3_500);
    const events = Array.from({ length: 600 }, (_, at) => ({
      event: kinds[(at * 7) % 41],
      at: NOW - at * 1_000_003,
      page: `P${at % 13}`,
      size: at % 17,
    }));
    const options = { asOf: NOW, events } as Options;
    const result = interpret(great, {}, options);
    for (const rulesAFunction of [100, 3]) {
      const scorer = await scorerOf(great, rulesAFunction);
      expect(scorer.score({}, options)).toStrictEqual(result);
      expect(scorer.explain({}, options).lines).toStrictEqual(explain(great, {}, options).lines);
    }
    expect(result.score).toBeGreaterThan(20);
  });
});

describe('the program of a model with events', () => {
  test.each(['ts', 'js'] as const)('leads back to the rules that ask, as %s', (target) => {
    const { code, map } = emitted(plan, { target, outputName: `scorer.${target}`, sourceText: TEXT });
    const consumer = new SourceMapConsumer(JSON.parse(map) as RawSourceMap);
    const lines = code.split('\n');
    const originOf = (part: string): number | null => {
      const line = lines.findIndex((each) => each.includes(part));
      expect(line, part).toBeGreaterThan(0);
      return consumer.originalPositionFor({ line: line + 1, column: lines[line]!.search(/\S/) + 1 }).line;
    };
    expect(originOf("if (page_viewPage.startsWith('/pricing'))")).toBe(7);
    expect(originOf('page_viewWherePageLikePricingDays.add(day)')).toBe(7);
    expect(originOf('page_viewMoments.push(at)')).toBe(9);
    expect(originOf('const page_viewMoments')).toBe(9);
    expect(originOf('addNumber(page_viewSum')).toBe(10);
    expect(originOf('function historyOf')).toBeNull();
  });

  test('asks each selector, and reads each property, once', () => {
    const { code } = emitted(
      planOf(
        'event a { page: text }\nwhen a where page = x add 1\nwhen a where page = x at least 2 times within last 3 days add 2\neach a where page = x add 1 once per week\n',
      ),
    );
    expect(code.match(/aPage === 'x'/g)).toHaveLength(1);
    expect(code.match(/event\.page\b/g)).toHaveLength(1);
  });

  test('has nothing of events where the model has none', () => {
    const { code } = emitted(planOf('field title: text\nwhen title = CEO add 1\n'));
    expect(code).not.toMatch(/historyOf|EVENT_|isCareful|traceEvent|tallyOf|historiesOf|previousTiers/);
  });
});
