/** Leads of a sample that stand for others, as a test would give them. */
import { quoteText, writtenText } from '@scorelang/language';
import { type Lead, type Plan, prepare, type Seen } from '@scorelang/runtime';
import { momentOf } from '@scorelang/runtime/prelude';
import type { TypicalLead } from '../assessment.ts';
import { decimalText } from '../decimal-text.ts';
import type { SampleLead } from './sample.ts';
import type { Scoring } from './score-sample.ts';
import { seenValue } from './seen-value.ts';

/** Of each tier that has leads, the one in the middle by score; the best tier first. `names`: of all that has one in the model. */
export function typicalLeads(plan: Plan, scoring: Scoring, asOf: number, names: ReadonlySet<string>): readonly TypicalLead[] {
  return scoring.tierNames.flatMap((_, tier) => {
    const middle = middleOf(scoring, tier);
    return middle === undefined ? [] : [typicalLead(plan, middle, asOf, names)];
  });
}

/** The first of those with the median score. */
function middleOf({ leads, scores, tiers }: Scoring, tier: number): SampleLead | undefined {
  const sorted = scores.filter((_, index) => tiers[index] === tier).sort();
  const median = sorted[Math.floor(sorted.length / 2)];
  return leads.find((_, index) => tiers[index] === tier && scores[index] === median);
}

/** The score and tier are those of the lead as the test gives it: without events, at the beginning of the day of `asOf`. */
function typicalLead(plan: Plan, { row, label, lead }: SampleLead, asOf: number, names: ReadonlySet<string>): TypicalLead {
  const day = plan.readsTime ? new Date(asOf + plan.zoneMinutes * 60_000).toISOString().slice(0, 10) : null;
  const moment = day === null ? asOf : (momentOf(day, plan.zoneMinutes) ?? asOf);
  const { explain } = prepare(plan);
  const { values: seen, lines } = explain(lead, { asOf: moment, quiet: true });
  // What no rule looks at only makes a test longer; tiers by conditions may look at any field.
  const isByPoints = plan.tiers.every(({ line }) => line.kind !== 'When') && plan.grades.length === 0;
  const read = new Set(isByPoints ? lines.flatMap(({ fields }) => fields) : plan.fields.map(({ name }) => name));
  const given = plan.fields.flatMap((field) => {
    if (!read.has(field.name)) return [];
    const value = onOneLine(seenValue(field, seen[field.name] ?? null, lead));
    return value === null ? [] : [{ field: field.name, value }];
  });
  const { score, tier } = explain(leadOf(given), { asOf: moment, quiet: true });
  return { row, label, tier, score, asOf: day, given: given.map(({ field, value }) => ({ field, written: written(value, names) })) };
}

function leadOf(given: readonly { readonly field: string; readonly value: Seen }[]): Lead {
  const lead: Record<string, unknown> = Object.create(null);
  for (const { field, value } of given) {
    const names = field.split('.');
    let inner = lead;
    for (const name of names.slice(0, -1)) {
      inner[name] ??= Object.create(null);
      inner = inner[name] as Record<string, unknown>;
    }
    inner[names.at(-1)!] = value;
  }
  return lead;
}

function written(value: NonNullable<Seen>, names: ReadonlySet<string>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return decimalText(value);
  if (typeof value !== 'string') return `[${value.map((one) => writtenValue(one, names)).join(', ')}]`;
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? value : writtenValue(value, names);
}

/** A word that is also a name of the model stands in quotes. */
const writtenValue = (text: string, names: ReadonlySet<string>): string => (names.has(text) ? quoteText(text) : writtenText(text));

/** A text in a model has no line break in it. */
function onOneLine(value: Seen): Seen {
  if (typeof value === 'string') return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return value !== null && typeof value === 'object' ? value.map((one) => String(onOneLine(one))) : value;
}
