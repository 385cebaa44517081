/** Leads for a model as it is written: every field is missing, or one of the texts and numbers of the file, or next to one. */
import type { LeadEvent, Plan } from '@scorelang/runtime';

type FieldType = Plan['fields'][number]['type'];

export interface RandomLead {
  readonly lead: Readonly<Record<string, unknown>>;
  readonly events: readonly LeadEvent[];
}

export const AS_OF = new Date('2026-02-01T12:00:00Z');
const DAY = 86_400_000;

export function randomLeads(plan: Plan, text: string, count: number, random: () => number): readonly RandomLead[] {
  const texts = [...new Set([...text.matchAll(/"([^"\n]*)"|([\p{L}_]+)/gu)].map((match) => match[1] ?? match[2]!))];
  const numbers = [...new Set([...text.matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number)))];
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const drawn = (type: FieldType): unknown => {
    if (random() < 0.15) return null;
    switch (type.kind) {
      case 'text':
        return one(texts);
      case 'number':
        return one(numbers) + one([-1, 0, 0, 0.5, 1]);
      case 'yes/no':
        return random() < 0.5;
      case 'date':
      case 'datetime':
        return new Date(AS_OF.getTime() - Math.floor(random() * 120) * DAY).toISOString().slice(0, 10);
      case 'one of':
        return one(type.values);
      case 'list':
        return [one(type.values ?? texts), one(type.values ?? texts)];
    }
  };
  return Array.from({ length: count }, () => ({
    lead: Object.fromEntries(plan.fields.map(({ name, column, type }) => [column ?? name, drawn(type)])),
    events: Array.from({ length: Math.floor(random() * 6) }, () => {
      const kind = one(plan.events);
      const at = new Date(AS_OF.getTime() - random() * 40 * DAY);
      const properties = Object.fromEntries((kind?.properties ?? []).map(({ name, type }) => [name, drawn(type)]));
      return { event: kind?.name ?? 'other', at, ...properties };
    }),
  }));
}
