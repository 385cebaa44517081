/** Rules that fire for most texts, as nothing is found in these: what a scorer does for a text that is new is counted, and compared with the interpreter. */
import vm from 'node:vm';
import { optimize } from '@scorelang/compiler';
import { type Explanation, explain, interpret, type Lead, type Plan, type Result } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/seeded.ts';
import { emitted, planOf } from './emitting.ts';

interface Loaded {
  readonly score: (lead: object) => Result;
  readonly explain: (lead: object) => Explanation;
  readonly scoreColumns: (columns: object, out: { readonly score: Float64Array; readonly tier: Int8Array }) => number;
  /** How many numbers the rows hold, and how many tests are asked of a text one by one. */
  readonly held: () => number;
  readonly askedApart: () => number;
}

const COUNTED = `
exports.held = () => TABLES.rows.end;
exports.askedApart = () => [TITLE_TABLE, EMAIL_TABLE].reduce((sum, { search }) => sum + (search?.others.length ?? 0), 0);`;

function loaded(plan: Plan): Loaded {
  const { code } = emitted(plan, { module: 'cjs', evaluation: 'tables', entries: ['score', 'explain', 'scoreColumns'] });
  const exports = {};
  vm.runInThisContext(`(function (exports) {${code}\n${COUNTED}\n})`)(exports);
  return exports as Loaded;
}

const DECLARED = `field title: text treat [none] as missing
field email: text
field size: whole number
field paying: yes/no
field tags: list of text
`;

const model = (rules: readonly string[]): Plan => optimize(planOf(`${DECLARED}group g {\n${rules.join('\n')}\n}\n`));

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function expectAgreement(plan: Plan, leads: readonly Lead[]): void {
  const scorer = loaded(plan);
  for (const lead of leads) {
    expect(asJson(scorer.score(lead))).toEqual(asJson(interpret(plan, lead)));
    expect(asJson(scorer.explain(lead))).toEqual(asJson(explain(plan, lead)));
  }
  const columns = Object.fromEntries(plan.fields.map(({ name }) => [name, leads.map((lead) => lead[name])]));
  const out = { score: new Float64Array(leads.length), tier: new Int8Array(leads.length) };
  scorer.scoreColumns(columns, out);
  expect([...out.score]).toEqual(leads.map((lead) => interpret(plan, lead).score));
}

describe('a text that is new', () => {
  const KINDS: readonly (readonly [what: string, rule: (index: number) => string])[] = [
    ['not in', (index) => `when title not in [t${index}, vp] add 1`],
    ['!=', (index) => `when title != t${index} add 1`],
    ['does not contain', (index) => `when title does not contain t${index} add 1`],
    ['is known and not', (index) => `when title is known and title != t${index} add 1`],
    ['not one and not the other', (index) => `when title != t${index} and title does not end with x${index} add 1`],
    ['not in two fields', (index) => `when title != t${index} and email does not contain m${index} add 1`],
    ['not or', (index) => `when title != t${index} or email does not contain m${index} add 1`],
    ['domain', (index) => `when domain of email not in [m${index}.com] and paying add 1`],
    ['found and not', (index) => `when title contains t${index} and title != t${index} add 1`],
  ];
  const COUNT = 400;

  test.each(KINDS)('takes little beside rules with %s', (_, rule) => {
    const others = ['when title = nobody add 1', 'when email = nobody add 1'];
    const scorer = loaded(model([...others, ...Array.from({ length: COUNT }, (_, index) => rule(index))]));
    const lead = (index: number): Lead => ({ title: `T${index} of all`, email: `m${index}@m${index}.com`, paying: false, size: 5 });
    scorer.score(lead(0));
    const before = scorer.held();
    for (let index = 1; index <= 100; index++) scorer.score(lead(index));
    // Before, a row of each text told of every rule, or said of each test that it holds.
    expect((scorer.held() - before) / 200).toBeLessThan(80);
    expect(scorer.askedApart()).toBe(0);
  });
});

describe('rules that fire unless something is found', () => {
  const TITLES = [null, '', ' ', 'None', 'VP', ' vp of sales', 'Head of Sales', 'Ämter', 'CFO', 'sales', 42 as unknown as string];
  const EMAILS = [null, 'a@gmail.com', 'b@Acme.example', 'no address', '  '];
  const TAGS = [null, [], ['a'], ['B', 'x'], ['x'], ['c', 'a']];
  const LEADS = TITLES.flatMap((title) =>
    EMAILS.flatMap((email, index) =>
      [null, 3, 50].flatMap((size) =>
        [null, true, false].map((paying): Lead => ({ title, email, size, paying, tags: TAGS[(index + (size ?? 1)) % TAGS.length]! })),
      ),
    ),
  );
  const TESTS = [
    'title not in [vp, CFO]',
    'title does not contain sales',
    'title != CFO',
    'title is missing',
    'title is known',
    'not (title starts with head)',
    'title does not contain word of',
    'title not like "*p*"',
    'title contains sales',
    'title = "ämter"',
    'domain of email not in [gmail.com]',
    'domain of email is known',
    'email does not end with example',
    'email contains gmail',
    'size > 10',
    'not (size > 10)',
    'tags has any of [a, b]',
    'not (tags has any of [b, c])',
    'not (tags has all of [a])',
    'paying',
    'not paying',
  ];

  test('give what the interpreter gives, alone and in random conditions', () => {
    const random = randomFrom(5);
    const below = (end: number): number => Math.floor(random() * end);
    const condition = (depth: number): string => {
      if (depth === 0 || below(3) === 0) return TESTS[below(TESTS.length)]!;
      const parts = Array.from({ length: 2 + below(2) }, () => `(${condition(depth - 1)})`);
      return `${below(5) === 0 ? 'not ' : ''}(${parts.join(below(2) === 0 ? ' and ' : ' or ')})`;
    };
    const rules = [...TESTS, ...Array.from({ length: 120 }, () => condition(2))].map(
      (text, index) => `when ${text} ${below(4) === 0 ? 'subtract' : 'add'} ${index % 7}.25`,
    );
    expectAgreement(model(rules), LEADS);
    const inGroups = rules.map((text, index) => `group g${index} max 9 {\n${text}\n}`);
    const rate = 'rate title { vp add 3  sales add 5  missing add 7  otherwise add 1 }';
    const others = ['when title != VP and email != x disqualify', 'when title not in [a, b] limit score to 400'];
    const all = [DECLARED, ...inGroups.slice(0, 40), rate, ...TESTS.map((test) => `when ${test} add 2.5`), ...others];
    expectAgreement(optimize(planOf(all.join('\n'))), LEADS);
  });
});
