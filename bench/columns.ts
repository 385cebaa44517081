/** Leads as columns: numbers side by side, texts as codes into a dictionary. */
import type { Plan } from '@scorelang/runtime';

export function columnsOf(plan: Plan, leads: readonly { readonly [field: string]: unknown }[]) {
  const columns = Object.fromEntries(
    plan.fields.map(({ name, type }) => {
      const values = leads.map((lead) => lead[name] ?? undefined);
      if (type.kind === 'number') return [name, Float64Array.from(values, (value) => (value === undefined ? Number.NaN : Number(value)))];
      if (type.kind === 'yes/no') {
        const valid = new Uint8Array(Math.ceil(leads.length / 8));
        for (const [row, value] of values.entries()) if (value !== undefined) valid[row >> 3]! |= 1 << (row & 7);
        return [name, { values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)), valid }];
      }
      const dictionary = [...new Set(values)].filter((value) => value !== undefined);
      const codes = new Map(dictionary.map((value, code) => [value, code]));
      return [name, { codes: Int32Array.from(values, (value) => codes.get(value as string) ?? -1), dictionary }];
    }),
  );
  return { columns, out: { score: new Float64Array(leads.length), tier: new Int8Array(leads.length) } };
}
