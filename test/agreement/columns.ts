/** Leads side by side score as each by itself does, in whatever form their columns come. */
import { deepStrictEqual } from 'node:assert/strict';
import { interpret, type Lead, type Options, type Plan } from '@scorelang/runtime';
import { readField } from '@scorelang/runtime/prelude';
import { type Outcome, outcome, type Scorer } from './scorers.ts';

/** Throws where a column's form makes a difference to the score or tier of a lead, or to how many values are not admitted. */
export function columnsAgree(plan: Plan, scorers: readonly Scorer[], all: readonly unknown[], given: Options | undefined): void {
  // Strict mode would end at the first problem.
  const options = given && { ...given, strict: false };
  const leads = all.filter((lead): lead is Lead => typeof lead === 'object' && lead !== null);
  if (leads.length === 0) return;
  const expected = outcome(() => leads.map((lead) => interpret(plan, lead, options)));
  const names = [...plan.tiers.map(({ name }) => name), 'disqualified'];
  for (const { scoreColumns } of scorers) {
    if (scoreColumns === undefined) continue;
    for (const form of FORMS) {
      const columns = Object.fromEntries(
        plan.fields.map(({ name }) => [name, form(leads.map((lead) => readField(lead, name.split('.'))))]),
      );
      const out = { score: new Float64Array(leads.length), tier: new Int32Array(leads.length) };
      const found: Outcome<number> = outcome((): number => scoreColumns(columns, out, options));
      if (!('gives' in expected)) {
        deepStrictEqual(found, expected);
        continue;
      }
      const results = expected.gives;
      const scored = [...out.score].map((score, row) => ({ score, tier: names[out.tier[row]!] ?? null }));
      deepStrictEqual(
        scored,
        results.map(({ score, tier }) => ({ score, tier })),
      );
      deepStrictEqual(found, { gives: results.reduce((sum, { problems }) => sum + problems.length, 0) });
    }
  }
}

/** As values, as a dictionary with codes, as the same with bits, and with one code for every lead. */
const FORMS: readonly ((values: readonly unknown[]) => unknown)[] = [
  (values) => values,
  (values) => {
    const dictionary = [...new Set(values)];
    return { dictionary, codes: Int32Array.from(values, (value) => (value === undefined ? -1 : dictionary.indexOf(value))) };
  },
  (values) => {
    const valid = new Uint8Array(Math.ceil(values.length / 8));
    for (const [row, value] of values.entries()) if (value !== undefined) valid[row >> 3]! |= 1 << (row & 7);
    return { dictionary: [...values], codes: Uint8Array.from(values, (_, row) => row), valid };
  },
];
