/** Numbers that very many rules compare with: what a scorer keeps for them is counted, and what it gives is what the interpreter gives. */
import vm from 'node:vm';
import { type Explanation, explain, interpret, type Lead, type Plan, type Result } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/seeded.ts';
import { emitted, planOf } from './emitting.ts';

interface Loaded {
  readonly score: (lead: object) => Result;
  readonly explain: (lead: object) => Explanation;
  readonly scoreColumns: (columns: object, out: { readonly score: Float64Array; readonly tier: Int8Array }) => number;
  /** How many numbers are kept in rows and beside them. */
  readonly kept: () => number;
}

const KEPT = `
exports.kept = () => {
  const many = [REVENUE_TABLE, VISITS_TABLE].flatMap(({ manyBreaks }) => manyBreaks ?? []);
  const lists = many.flatMap(({ points, words, across, alone, gifts, bits }) =>
    [points, words, across, alone, ...Object.values(gifts), ...Object.values(bits)]);
  return lists.reduce((sum, { length }) => sum + length, TABLES.rows.end);
};`;

function loaded(plan: Plan, mostInRows: number | null = null): Loaded {
  const { code } = emitted(plan, { module: 'cjs', evaluation: 'tables', entries: ['score', 'explain', 'scoreColumns'] });
  const bounded = mostInRows === null ? code : code.replace(/const MOST_IN_ROWS = .*;/, `const MOST_IN_ROWS = ${mostInRows};`);
  const exports = {};
  vm.runInThisContext(`(function (exports) {${bounded}\n${KEPT}\n})`)(exports);
  return exports as Loaded;
}

const MOST = 1_000_000;

/** So many thresholds of one number in ranges as wide as they come; every other rule asks another field too. */
function thresholds(count: number, seed: number, groups = 1): string {
  const random = randomFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const range = (name: string): string => {
    const from = below(MOST);
    return `${name} between ${from} and ${from + below(MOST - from)}`;
  };
  const across = (): string => {
    const kind = below(4);
    if (kind === 0) return ` and country in [c${below(9)}, c${below(9)}]`;
    if (kind === 1) return ` and ${range('visits')}`;
    return kind === 2 ? ` or ${range('visits')}` : ` and (country = c1 or ${range('visits')} and not (${range('revenue')}))`;
  };
  const rules = Array.from(
    { length: count },
    (_, index) => `  when ${range('revenue')}${index % 2 === 0 ? '' : across()} add ${1 + below(9)}`,
  );
  const size = Math.ceil(count / groups);
  const grouped = Array.from({ length: groups }, (_, group) => [
    `group g${group} {`,
    ...rules.slice(group * size, (group + 1) * size),
    '}',
  ]);
  return ['field revenue: number', 'field visits: whole number', 'field country: text', ...grouped.flat(), ''].join('\n');
}

function leadsFor(count: number, seed: number): readonly Lead[] {
  const random = randomFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const known = <Value>(value: Value): Value | null => (random() < 0.9 ? value : null);
  const leads = Array.from({ length: count }, () => ({
    revenue: known(below(MOST)),
    visits: known(below(MOST)),
    country: known(`c${below(10)}`),
  }));
  return [...leads, {}, { revenue: -1, visits: -1 }, { revenue: 2 * MOST, visits: 2 * MOST }];
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function expectAgreement(plan: Plan, scorer: Loaded, leads: readonly Lead[]): void {
  for (const lead of leads) {
    expect(asJson(scorer.score(lead))).toEqual(asJson(interpret(plan, lead)));
    expect(asJson(scorer.explain(lead))).toEqual(asJson(explain(plan, lead)));
  }
  const columns = Object.fromEntries(plan.fields.map(({ name }) => [name, leads.map((lead) => lead[name])]));
  const numbers = leads.map(({ revenue }) => Number(revenue ?? Number.NaN));
  for (const revenue of [columns.revenue, Float64Array.from(numbers)]) {
    const out = { score: new Float64Array(leads.length), tier: new Int8Array(leads.length) };
    scorer.scoreColumns({ ...columns, revenue }, out);
    expect([...out.score]).toEqual(leads.map((lead) => interpret(plan, lead).score));
  }
}

describe('a field with very many thresholds', () => {
  test('is kept in memory that grows little faster than they do', () => {
    const kept = [4000, 8000].map((count) => {
      const scorer = loaded(planOf(thresholds(count, 5)));
      for (const lead of leadsFor(3000, 6)) scorer.score(lead);
      return scorer.kept();
    });
    expect(kept[1]! / kept[0]!).toBeLessThan(2.5);
    expect(kept[1]).toBeLessThan(8000 * 300);
  });

  test('gives what the interpreter gives', () => {
    const plan = planOf(thresholds(2000, 7));
    expectAgreement(plan, loaded(plan), leadsFor(25, 8));
  });
});

describe('tables of numbers with a bound that all of them cross', () => {
  test.each([1, 3, 12])('give what the interpreter gives, with %d groups', (groups) => {
    for (let seed = 0; seed < 4; seed++) {
      const plan = planOf(thresholds(60 + 40 * seed, seed, groups));
      expectAgreement(plan, loaded(plan, 0), leadsFor(60, seed));
    }
  });

  test('give the points of the first band of a rate that fits', () => {
    const random = randomFrom(11);
    const below = (end: number): number => Math.floor(random() * end);
    const rates = Array.from({ length: 30 }, () => {
      const ends = [...new Set(Array.from({ length: 2 + below(8) }, () => below(100)))].sort((left, right) => left - right);
      const bands = ends.slice(1).map((end, index) => `${ends[index]} to below ${end} add ${below(9)}`);
      return `rate revenue { ${bands.join('  ')}${below(2) === 0 ? '  missing add 3' : ''}${below(2) === 0 ? '  otherwise add 1' : ''} }`;
    });
    const plan = planOf(`field revenue: number\n${rates.join('\n')}\nwhen revenue between 5 and 50 add 2\n`);
    const numbers = [null, -1, ...Array.from({ length: 165 }, (_, at) => at), 12.5];
    expectAgreement(
      plan,
      loaded(plan, 0),
      numbers.map((revenue) => ({ revenue })),
    );
  });

  test('tell not from missing, and one number from those beside it', () => {
    const text = `field revenue: whole number
field visits: number
when not (revenue > 5) add 1
when revenue = 5 and not (visits < 2.5) add 10
when not (revenue between 4 and 6) and visits > 2.5 add 100
when revenue > 9007199254740992 and visits < 3 add 1000
`;
    const plan = planOf(text);
    const numbers = [null, -9007199254740994, 0, 3, 4, 5, 6, 7, 9007199254740992, 9007199254740994];
    const leads = numbers.flatMap((revenue) => [null, 2.5, 2.4999999999999996, 2.5000000000000004].map((visits) => ({ revenue, visits })));
    expectAgreement(plan, loaded(plan, 0), leads);
  });
});
