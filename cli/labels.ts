/** How a model calls its groups for people. */
import { printable } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';

export function labelsOf(plan: Plan): (group: string) => string | null {
  const labels = new Map(plan.groups.map((group) => [group.name, group.label === null ? null : printable(group.label)]));
  return (group) => labels.get(group) ?? null;
}
