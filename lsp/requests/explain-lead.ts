/** `scorelang/explainLead`: what a lead of the sample scores, and why. */
import type { Source } from '@scorelang/language';
import { type ExplanationLine, type Plan, prepare, type Seen } from '@scorelang/runtime';
import type { ExplainedLead, ExplainedLine } from '../protocol.ts';
import type { SampleLead } from '../sample/sample.ts';
import { type How, optionsOf } from '../sample/score-sample.ts';
import { seenValue } from '../sample/seen-value.ts';
import { rangeOfLine } from './run-tests.ts';

/** `source`: of the model's file; null where the document asked about is another. */
export function explainLead(plan: Plan, lead: SampleLead, how: How, source: Source | null): ExplainedLead {
  const { score, tier, lines, values } = prepare(plan).explain(lead.lead, optionsOf(lead.events, how));
  return {
    row: lead.row,
    label: lead.label,
    score: String(score),
    tier,
    lines: lines.filter(isTold).map((line) => lineOf(line, source)),
    values: plan.fields.map((field) => ({ field: field.name, text: textOf(seenValue(field, values[field.name] ?? null, lead.lead)) })),
  };
}

/** What fired, also where it counts for nothing, and every step that took or gave points. */
const isTold = ({ fired, points }: ExplanationLine): boolean => fired || points !== 0;

const lineOf = ({ text, points, line, kind, because, note }: ExplanationLine, source: Source | null): ExplainedLine => ({
  text: note === null ? text : `${text} (${note})`,
  points,
  range: line === null || source === null ? null : rangeOfLine(source, line),
  kind,
  because,
});

function textOf(value: Seen): string {
  if (value === null) return 'missing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
