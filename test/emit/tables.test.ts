import vm from 'node:vm';
import type { EmitOptions } from '@scorelang/compiler';
import { type Explanation, explain, interpret, type Lead, type Plan, type Result } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { sizedLeads, sizedModel } from '../../bench/sizes/model.ts';
import { emitted, planOf } from './emitting.ts';

interface Loaded {
  readonly score: (lead: object, options?: object) => Result;
  readonly explain: (lead: object, options?: object) => Explanation;
  readonly scoreColumns: (columns: object, out: { readonly score: Float64Array; readonly tier: Int8Array }) => number;
}

function codeOf(plan: Plan, evaluation: EmitOptions['evaluation'] = 'tables', entries?: EmitOptions['entries']): string {
  return emitted(plan, { module: 'cjs', evaluation, ...(entries && { entries }) }).code;
}

function loaded(plan: Plan, evaluation?: EmitOptions['evaluation'], entries?: EmitOptions['entries']): Loaded {
  const exports = {};
  vm.runInThisContext(`(function (exports) {${codeOf(plan, evaluation, entries)}\n})`)(exports);
  return exports as Loaded;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Scores and explanations are those of the interpreter; gives the scores. */
function agreed(text: string, leads: readonly object[], evaluation?: EmitOptions['evaluation']): readonly number[] {
  const plan = planOf(text);
  const scorer = loaded(plan, evaluation);
  return leads.map((lead) => {
    expect(asJson(scorer.score(lead))).toEqual(asJson(interpret(plan, lead as Lead)));
    expect(asJson(scorer.explain(lead))).toEqual(asJson(explain(plan, lead as Lead)));
    return scorer.score(lead).score;
  });
}

/** The rules that a module asks one by one. */
const askedAlone = (code: string): readonly string[] =>
  [...code.split('const RULES')[0]!.matchAll(/\/\/ line \d+: (when .*)/g)].map(([, rule]) => rule!);

describe('rules in tables', () => {
  test('that look at one field give their points with its row', () => {
    const text = `field title: text
when title in [CEO, CFO] add 20
when title contains chief add 5
when title starts with "ch" add 2
when title ends with officer add 1
when title contains word "chief risk" add 40
when title is not in [CEO] subtract 3
when not (title is known) add 100
`.replace('title is not in', 'title not in');
    const leads = [
      { title: 'CEO' },
      { title: 'Chief Risk Officer' },
      { title: 'officer' },
      { title: 'The chief' },
      {},
      { title: ' ' },
      { title: 'ch' },
    ];
    expect(agreed(text, leads)).toEqual([20, 45, -2, 2, 97, 97, -1]);
  });

  test('find whole numbers that are near each other, and far apart, and too great to be counted one by one', () => {
    const near = `field employees: whole number
when employees between -3 and 3 add 1
when employees between 3 and 4 add 10
when employees >= 100 add 100
when employees = 0 add 1000
`;
    const numbers = [-4, -3, 0, 3, 4, 5, 99, 100, 1e15, null].map((employees) => ({ employees }));
    expect(agreed(near, numbers)).toEqual([0, 1, 1001, 11, 10, 0, 0, 100, 100, 0]);
    expect(agreed(near.replace('>= 100', '>= 100000'), numbers)).toEqual([0, 1, 1001, 11, 10, 0, 0, 0, 100, 0]);
    const great = `field employees: whole number
when employees between 9007199254740993 and 9007199254740996 add 1
when employees = 9007199254740996 add 10
`;
    const greatNumbers = [9007199254740990, 9007199254740992, 9007199254740994, 9007199254740996, 9007199254740998];
    expect(
      agreed(
        great,
        greatNumbers.map((employees) => ({ employees })),
      ),
    ).toEqual([0, 1, 1, 11, 0]);
  });

  test('that look at several fields fire where all of them say so', () => {
    const text = `field role: one of [Executive, User]
field employees: whole number
field student: yes/no
when role = Executive and employees >= 200 add 5
when role = Executive and (employees < 10 or student) add 1
when role = User or employees > 999 add 10
when not (role = User and student) add 100
`;
    const leads = [
      { role: 'executive', employees: 200, student: false },
      { role: 'Executive', employees: 9, student: true },
      { role: 'user', employees: 1000, student: true },
      { employees: 1000 },
      {},
    ];
    expect(agreed(text, leads)).toEqual([105, 101, 10, 110, 100]);
  });

  test('break where their numbers do, and hold for no missing number', () => {
    const text = `field size: number
field born: date
field seen: datetime
zone +02:00
when size > 30 add 1
when size between 10 and 20.5 add 2
when not (size < 10) add 4
when born >= 2000-01-01 add 8
when seen >= 2026-01-31 add 16
`;
    const leads = [
      { size: 30 },
      { size: 30.000000000000004 },
      { size: 20.5 },
      { size: 10 },
      { size: 9.999999999999998 },
      {},
      { size: 1, born: '2000-01-01', seen: '2026-01-31T00:00:00+02:00' },
      { size: 1, born: '1999-12-31', seen: '2026-01-30T23:59:59.999+02:00' },
    ];
    expect(agreed(text, leads)).toEqual([4, 5, 6, 6, 0, 4, 24, 0]);
  });

  test('keep blocks, rates and nested groups what they are', () => {
    const text = `field industry: text
field size: whole number
group fit max 30 {
  rate industry { [Software, Media] add 20  Retail add 5  otherwise subtract 1  missing subtract 2 }
  when size >= 100 {
    when industry = software add 4
    group inner min 2 { when size >= 1000 add 50 }
  }
}
`;
    expect(agreed(text, [{ industry: 'media', size: 100 }, { industry: 'Software', size: 1000 }, { industry: 'x', size: 5 }, {}])).toEqual([
      22, 30, 1, 0,
    ]);
  });

  test('tell of a block whose rules are all among them that it is closed, in functions smaller than its condition too', () => {
    const plan = planOf(`field a: number
field b: number
field c: number
when a > 1 {
  when b > 2 and c > 3 or b > 4 and c > 2 or b > 6 and c > 1 { when b > 5 add 10 }
}
`);
    const { code } = emitted(plan, { module: 'cjs', evaluation: 'tables', rulesAFunction: 1 });
    const exports = {};
    vm.runInThisContext(`(function (exports) {${code}\n})`)(exports);
    for (const lead of [
      { a: 0, b: 6, c: 10 },
      { a: 2, b: 1, c: 4 },
      { a: 2, b: 6, c: 4 },
    ]) {
      expect(asJson((exports as Loaded).explain(lead))).toEqual(asJson(explain(plan, lead)));
    }
  });

  test('leave to be asked alone whose condition compares two texts or a number with a param, or asks for all of a list', () => {
    const text = `field created: date
field a: text
field b: text
field tags: list of text
field size: number
param bonus = 5 from 0 to 10
when created within last 30 days add 1
when a same as b add 2
when x not in tags add 3
when tags has all of [x, y] add 8
when tags is known add 16
when a = y add bonus
when size >= bonus add 4
when a = y add 5
`;
    const code = codeOf(planOf(text));
    expect(askedAlone(code)).toEqual([
      'when a same as b add 2',
      'when tags has all of [x, y] add 8',
      'when tags is known add 16',
      'when size >= bonus add 4',
    ]);
    const { score } = loaded(planOf(text));
    const options = { asOf: '2026-01-31', params: { bonus: 7 } };
    expect(score({ created: '2026-01-30', a: 'Y', b: 'y', tags: ['x'], size: 7 }, options).score).toBe(35);
  });

  test('work out days since a date, and one number of others, once for all rules', () => {
    const text = `field created: date
field seen: datetime
field employees: whole number
field revenue: number
zone +02:00
param quiet = 2.5
when created within last 30 days add 1
when created more than 30 days ago add 2
when not (created within last 90 days) add 4
when days since seen between 1 and 2 add 8
when seen within last 2 days add 16
when revenue / employees >= 0.1 add 32
when revenue / employees > 0.1 and created within last 1 day add 64
when revenue - quiet is missing add 128
rate revenue * 2 { below 10 add 256  10 to 20 add 512  above 20 add 1024 }
`;
    const leads = [
      { created: '2026-01-31', seen: '2026-01-31T00:30:00+02:00', employees: 10, revenue: 1 },
      { created: '2026-01-01', seen: '2026-01-29T23:59:00+02:00', employees: 0, revenue: 10 },
      { created: '2026-01-30', seen: '2026-02-01', employees: 3, revenue: 0.30000000000000004 },
      { created: '2025-12-31', employees: 1, revenue: 5 },
      { created: '2026-02-01', employees: -1, revenue: -0 },
      {},
    ];
    const plan = planOf(text);
    const { score, explain: explained } = loaded(plan);
    expect(askedAlone(codeOf(plan))).toEqual([]);
    for (const lead of leads) {
      for (const asOf of ['2026-01-31T22:30:00Z', '2026-01-31T21:59:59.999Z', '2026-04-01']) {
        const options = { asOf, params: { quiet: 1.25 } };
        expect(asJson(score(lead, options))).toEqual(asJson(interpret(plan, lead as Lead, options)));
        expect(asJson(explained(lead, options))).toEqual(asJson(explain(plan, lead as Lead, options)));
      }
    }
  });

  test('find what is in a list once, however often it is there', () => {
    const text = `field tags: list of text
field size: whole number
list hot = [vip, "key account"]
when vip in tags add 1
when tags has any of hot add 2
when "crm" in tags and "erp" in tags add 4
when "crm" in tags or "key account" in tags add 8
when tags has all of [crm] and size > 10 add 16
when size > 10 { when erp in tags add 32 }
when (vip in tags and size > 100) or (erp in tags and size < 0) add 64
`;
    const long = Array.from({ length: 2000 }, (_, index) => (index % 2 === 0 ? 'VIP' : `t${index}`));
    const leads = [
      { tags: ['VIP', 'vip', ' Vip '], size: 11 },
      { tags: ['erp', 'crm', 'erp'], size: 11 },
      { tags: ['crm', 'erp'], size: 11 },
      { tags: ['Key  account', 'key account'], size: 101 },
      { tags: long, size: 101 },
      { tags: 'vip' },
      { tags: [] },
      { size: 11 },
      { tags: ['erp'], size: -1 },
      { tags: ['vip'], size: 101 },
    ];
    expect(askedAlone(codeOf(planOf(text)))).toEqual(['when size > 10']);
    expect(agreed(text, leads)).toEqual([3, 60, 60, 10, 67, 0, 0, 0, 64, 67]);
  });

  test('do not multiply out a long or', () => {
    const alternatives = Array.from({ length: 40 }, (_, index) => `(a = "x${index}" and b = "y${index}")`);
    const text = `field a: text\nfield b: text\nwhen ${alternatives.join(' or ')} add 1\n`;
    expect(codeOf(planOf(text)).split('const RULES')[1]!.length).toBeLessThan(10_000);
    expect(agreed(text, [{ a: 'x7', b: 'y7' }, { a: 'x7', b: 'y8' }, { a: 'x39', b: 'Y39 ' }, {}])).toEqual([1, 0, 1, 0]);
  });

  test('find parts of many different letters', () => {
    const parts = Array.from({ length: 1500 }, (_, index) => String.fromCodePoint(0x4e00 + index, 0x5e00 + index, 0x6e00 + index));
    const text = `field title: text\n${parts.map((part, index) => `when title contains "${part}" add ${index % 7}`).join('\n')}\n`;
    const leads = [{ title: `a${parts[0]}${parts[6]}b` }, { title: parts[1499] }, { title: parts.join('') }, { title: parts[5]!.slice(1) }];
    expect(agreed(text, leads)).toEqual([6, 1499 % 7, parts.reduce((sum, _, index) => sum + (index % 7), 0), 0]);
  });

  test('find parts in texts that are not folded, whatever letters and white space they have', () => {
    const text = `field title: text
when title contains "k" add 1
when title starts with "é" add 10
when title ends with "straße" add 100
when title in ["é", "i"] add 1000
when title contains "é" and title ends with "k" add 10000
`;
    const titles = ['\u212a', ' \u0085É\ufeff', 'ÀÉ', 'Éx Straße ', 'İ', 'I', 'éÿK', 'É\u212a', 'É 😀 K', 'STRASSE', '\u00a0', ''];
    expect(
      agreed(
        text,
        titles.map((title) => ({ title })),
      ),
    ).toEqual([1, 1010, 0, 110, 1000, 1000, 10_011, 10_011, 10_011, 0, 0, 0]);
  });

  test('add to many groups', () => {
    const groups = Array.from(
      { length: 12 },
      (_, group) => `group g${group} max 50 {\n  when title contains ${'abcdefghijkl'[group]} add ${group}\n}\n`,
    );
    const leads = [{ title: 'abcdefghijkl' }, { title: 'l' }, { title: 'd c' }, { title: 'z' }, {}];
    expect(agreed(`field title: text\n${groups.join('')}`, leads)).toEqual([66, 11, 5, 0, 0]);
  });

  test('keep what is found in texts in memory that grows with the rules, though all parts end alike', () => {
    const numbersOf = (count: number): number => {
      const parts = Array.from({ length: count }, (_, index) => `${index.toString(36).padStart(3, 'x')}vp`);
      const rules = parts.map((part) => `when title contains any of [vp, "${part}"] add 1\n`);
      const { code } = emitted(planOf(`field title: text\n${rules.join('')}`), { module: 'cjs', evaluation: 'tables' });
      const exports = {} as Loaded & { readonly kept: () => number };
      const kept = 'exports.kept = () => TITLE_TABLE.search.sequences.hits.reduce((sum, { tests }) => sum + tests.length, 0);';
      vm.runInThisContext(`(function (exports) {${code}\n${kept}\n})`)(exports);
      expect([parts[7], `a ${parts[7]} b vp`, 'vp', 'p'].map((title) => exports.score({ title }).score)).toEqual([count, count, count, 0]);
      return exports.kept();
    };
    expect([numbersOf(300), numbersOf(600)]).toEqual([600, 1200]);
  });

  test('keep no more rows of texts than there is room for', () => {
    const rules = Array.from({ length: 300 }, (_, index) => `when title not in [t${index}] add 1\n`);
    const plan = planOf(`field title: text\n${rules.join('')}`);
    const bounded = codeOf(plan).replace('const MOST_NUMBERS = 2 ** 22;', 'const MOST_NUMBERS = 2 ** 15;');
    const exports = {} as Loaded & { readonly kept: () => number };
    vm.runInThisContext(`(function (exports) {${bounded}\nexports.kept = () => TABLES.rows.end;\n})`)(exports);
    for (let index = 0; index < 300; index++) {
      const lead = { title: `t${index}` };
      expect(asJson(exports.explain(lead))).toEqual(asJson(explain(plan, lead)));
    }
    // The rows that are kept, and those that are used again.
    expect(exports.kept()).toBeLessThan(2 ** 15 + 2 ** 13);
  });

  test('that no more rows are kept for give the same, in rows that are used again', () => {
    const letters = 'abcdefghijklmnop';
    const rules = [...letters].map(
      (letter, index) => `when title contains ${letter} add ${index}\nwhen title contains ${letter} and other = x add 20\n`,
    );
    const text = `field title: text\nfield other: text\n${rules.join('')}`;
    const plan = planOf(text);
    const { score } = loaded(plan);
    const leads = Array.from({ length: 21_000 }, (_, index) => ({
      title: [...letters].filter((_, bit) => ((index >> bit) & 1) === 1).join('-'),
      other: index % 2 === 0 ? 'x' : 'y',
    }));
    for (const lead of leads) score(lead);
    for (const lead of leads.slice(-200)) expect(score(lead).score).toBe(interpret(plan, lead).score);

    const { scoreColumns } = loaded(plan, 'tables', ['scoreColumns']);
    const out = { score: new Float64Array(leads.length), tier: new Int8Array(leads.length) };
    const columns = {
      title: { codes: Int32Array.from(leads, (_, index) => index), dictionary: leads.map(({ title }) => title) },
      other: leads.map(({ other }) => other),
    };
    for (let time = 0; time < 2; time++) {
      out.score.fill(0);
      scoreColumns(columns, out);
      expect([...out.score.slice(-1200)]).toEqual(leads.slice(-1200).map((lead) => interpret(plan, lead).score));
    }
  });

  test('name a value that is not admitted each time that it comes, and read a getter once', () => {
    const text = 'field role: one of [User, Buyer]\nwhen role = User add 5\n';
    const { score, explain: explained } = loaded(planOf(text));
    for (let time = 0; time < 3; time++) {
      expect(score({ role: 'Cook' }).problems).toEqual([{ field: 'role', value: 'Cook', expected: 'one of User, Buyer' }]);
    }
    let reads = 0;
    const lead = {
      get role() {
        reads += 1;
        return reads === 1 ? 'User' : 'Buyer';
      },
    };
    expect(explained(lead)).toMatchObject({ score: 5, values: { role: 'user' } });
  });
});

describe('a great model', () => {
  const text = sizedModel(600, 3);

  test('works out a number only where many rules ask for it', () => {
    const rules = Array.from({ length: 300 }, (_, index) => `when a > ${index} add 1`);
    const text = `field a: number\nfield b: number\nfield day: date\n${rules.join('\n')}\nwhen a / b > 3 add 1\n`;
    const ages = Array.from({ length: 20 }, (_, index) => `when day within last ${index + 1} days add 1`);
    const options = { asOf: '2026-01-31' };
    expect(askedAlone(codeOf(planOf(`${text}${ages.join('\n')}\n`), 'chosen'))).toEqual(['when a / b > 3 add 1']);
    const { score } = loaded(planOf(`${text}${ages.join('\n')}\n`), 'chosen');
    expect(score({ a: 10.5, b: 3, day: '2026-01-20' }, options).score).toBe(11 + 1 + 10);
  });

  test('goes through a list once, however many rules look into it', () => {
    const rules = Array.from({ length: 600 }, (_, index) => `when v${index} in tags add ${(index % 9) + 1}`);
    const code = codeOf(planOf(`field tags: list of text\n${rules.join('\n')}\n`), 'chosen');
    expect(askedAlone(code)).toEqual([]);
    expect(code).not.toContain('hasAny');
  });

  test('stands in tables by itself, and scores as the interpreter does', () => {
    const plan = planOf(text);
    expect(codeOf(plan, 'chosen')).toContain('const TABLES = ');
    const scores = agreed(text, sizedLeads(60, 4), 'chosen');
    expect(new Set(scores).size).toBeGreaterThan(20);
  });

  test('names the rule beside its line of every table', () => {
    const rules = codeOf(planOf(text), 'chosen').split('const RULES')[1]!;
    expect(rules).toMatch(/\n {2}\/\/ line \d+: when .* add \d+\n {2}\[\d+, \d, \d+_0000, \[\d+, \d+\]\],\n/);
  });
});

test('a scorer asked for the same lead in between gives the same', () => {
  const plan = planOf(`field a: text\nfield b: text\nwhen a = x add 1\nwhen a = x and b = y add 2\n`);
  const { score } = loaded(plan);
  const lead = {
    a: 'x',
    get b() {
      score({ a: 'z', b: 'z' });
      return 'y';
    },
  };
  expect(score(lead).score).toBe(3);
});
