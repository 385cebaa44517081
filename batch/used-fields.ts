/** Which fields a plan looks at. */
import type { Plan } from '@scorelang/runtime';

/** The names of the fields that any rule, tier, grade or let looks at. */
export function usedFields(plan: Plan): ReadonlySet<string> {
  const found = new Set<number>();
  visit([plan.lets, plan.entries, plan.tiers, plan.grades], found);
  return new Set([...found].map((index) => plan.fields[index]?.name).filter((name) => name !== undefined));
}

const LOOKS_AT_FIELD = new Set(['Field', 'Domain', 'DayOf', 'Yes', 'Has']);

/** A plan is plain JSON: any node that names a field by index has it in `field`, or (two answers compared) in `left` and `right`. */
function visit(node: unknown, found: Set<number>): void {
  if (typeof node !== 'object' || node === null) return;
  const { kind, field, left, right } = node as { readonly [key: string]: unknown };
  if (typeof kind === 'string' && LOOKS_AT_FIELD.has(kind) && typeof field === 'number') found.add(field);
  if (kind === 'SameAnswer') for (const side of [left, right]) if (typeof side === 'number') found.add(side);
  for (const inner of Object.values(node)) visit(inner, found);
}
