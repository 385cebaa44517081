/** Leads side by side score as each by itself does, in whatever form their columns come. */
import { deepStrictEqual } from 'node:assert/strict';
import { interpret, type Lead, type Options, type Plan, type PlanField, type Result } from '@scorelang/runtime';
import { readField, UNREADABLE } from '@scorelang/runtime/prelude';
import { type Outcome, outcome, type Scorer } from './scorers.ts';

/** Throws where a column's form makes a difference to the score or tier of a lead, or to how many values are not admitted. */
export function columnsAgree(plan: Plan, scorers: readonly Scorer[], all: readonly unknown[], given: Options | undefined): void {
  const leads = all.filter((lead): lead is Lead => typeof lead === 'object' && lead !== null);
  if (leads.length === 0) return;
  // A column cannot say that a value could not be read.
  const canBeStrict = leads.every((lead) => plan.fields.every(({ name }) => readField(lead, name.split('.')) !== UNREADABLE));
  for (const strict of canBeStrict ? [false, true] : [false]) {
    const options = given && { ...given, strict };
    const expected = leads.map((lead) => outcome(() => interpret(plan, lead, options)));
    for (const { scoreColumns } of scorers) {
      if (scoreColumns === undefined) continue;
      for (const form of FORMS) agreeInForm(plan, scoreColumns, form, leads, expected, options);
    }
    // As many as are scored together, once, and then some; only now and then, as there are so many.
    if (plan.leaves % 10 > 0) continue;
    const [scoreColumns, form] = [scorers[plan.leaves % scorers.length]!.scoreColumns, FORMS[plan.fields.length % FORMS.length]!];
    if (scoreColumns === undefined) continue;
    const often = Array.from({ length: 600 }, (_, row) => row % leads.length);
    agreeInForm(
      plan,
      scoreColumns,
      form,
      often.map((row) => leads[row]!),
      often.map((row) => expected[row]!),
      options,
    );
  }
}

function agreeInForm(
  plan: Plan,
  scoreColumns: NonNullable<Scorer['scoreColumns']>,
  form: Form,
  leads: readonly Lead[],
  expected: readonly Outcome<Result>[],
  options: Options | undefined,
): void {
  const columns = Object.fromEntries(
    plan.fields.map((field) => {
      const held = leads.map((lead) => readField(lead, field.name.split('.')));
      return [field.name, form(held, field)];
    }),
  );
  const out = { score: new Float64Array(leads.length).fill(Number.NaN), tier: new Int32Array(leads.length) };
  const found: Outcome<number> = outcome((): number => scoreColumns(columns, out, options));
  // Strict mode ends at the first lead with a problem; those before it are scored.
  const end = expected.findIndex((each) => 'throws' in each);
  const results = expected.slice(0, end < 0 ? leads.length : end).map((each) => (each as { readonly gives: Result }).gives);
  deepStrictEqual(found, end < 0 ? { gives: results.reduce((sum, { problems }) => sum + problems.length, 0) } : expected[end]);
  const names = [...plan.tiers.map(({ name }) => name), 'disqualified'];
  const scored = [...out.score].map((score, row) => ({ score, tier: Number.isNaN(score) ? null : (names[out.tier[row]!] ?? null) }));
  const unscored = Array.from({ length: leads.length - results.length }, () => ({ score: Number.NaN, tier: null }));
  deepStrictEqual(scored, [...results.map(({ score, tier }) => ({ score, tier })), ...unscored]);
}

type Form = (values: readonly unknown[], field: PlanField) => unknown;

/** As values, as a dictionary with codes, as the same with bits and one code for every lead, and as typed arrays where it can be. */
const FORMS: readonly Form[] = [
  (values) => values,
  (values) => {
    // A set would make 0 of -0, which an error tells apart.
    const codeOf = (value: unknown): number => values.findIndex((other) => Object.is(value, other));
    return { dictionary: values, codes: Int32Array.from(values, (value) => (value === undefined ? -1 : codeOf(value))) };
  },
  (values) => ({ dictionary: [...values], codes: Uint16Array.from(values, (_, row) => row), valid: bitsOf(values) }),
  (values, { type }) => {
    if (type.kind === 'yes/no' && values.every((value) => isNothing(value) || typeof value === 'boolean')) {
      return { values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)), valid: bitsOf(values) };
    }
    if (!values.every((value) => isNothing(value) || typeof value === 'number')) return values;
    if (type.kind === 'number' && values.every((value) => isNothing(value) || Object.is((value as number) | 0, value))) {
      return { values: Int32Array.from(values, Number), valid: bitsOf(values) };
    }
    return Float64Array.from(values, (value) => (isNothing(value) ? Number.NaN : Number(value)));
  },
];

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function bitsOf(values: readonly unknown[]): Uint8Array {
  const valid = new Uint8Array(Math.ceil(values.length / 8));
  for (const [row, value] of values.entries()) if (!isNothing(value)) valid[row >> 3]! |= 1 << (row & 7);
  return valid;
}
