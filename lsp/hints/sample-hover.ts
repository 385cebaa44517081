/** What the sample tells of the thing under the pointer, as Markdown. */
import type { RuleBounds } from '@scorelang/compiler';
import { cutToColumns, type Symbol as Meaning } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { Assessment, FieldFacts, SampleFacts } from '../assessment.ts';
import { bar, columns, table } from './bars.ts';
import { sharesNow } from './sample-lines.ts';
import { countText, leadsText, percentText, scoredText } from './shares.ts';

/** Empty where nothing is known. */
export function sampleOfName(symbol: Meaning, assessment: Assessment | null): string {
  const sample = assessment?.sample ?? null;
  if (sample === null) return '';
  if (symbol.kind === 'field') return sampleOfField(symbol.name, sample);
  return symbol.kind === 'tier' ? sampleOfTier(symbol.name, sample) : '';
}

/** Of the rules and bands that begin on this line. */
export function sampleOfRule(analysis: Analysis, start: number, assessment: Assessment | null): string {
  const sample = assessment?.sample ?? null;
  const scored = sample?.scored ?? null;
  if (sample === null || scored === null) return '';
  const share = sharesNow(analysis, scored).find((one) => one.start <= start && start < one.end)?.share;
  if (share === undefined) return '';
  const among = `${scoredText(scored.leads, scored.of)} in \`${sample.path}\``;
  const fires = `Fires on ${leadsText(share.leads)}, ${percentText(share.leads, scored.leads)} of ${among}.`;
  const most = assessment?.bounds?.rules.find(({ id }) => id === share.id) ?? null;
  return most === null ? fires : `${fires} ${givesText(most)}`;
}

/** What a rule can give to any lead. */
function givesText({ from, to }: Pick<RuleBounds, 'from' | 'to'>): string {
  const points = (units: number | null): string => (units === null ? 'any number of' : String(units / UNITS_A_POINT));
  return from !== null && from < 0 ? `It can take ${points(-from)} points at most.` : `It can give ${points(to)} points at most.`;
}

const UNITS_A_POINT = 10_000;

function sampleOfTier(name: string, { path, scored }: SampleFacts): string {
  const tier = scored?.tiers.find((one) => one.name === name);
  if (scored === null || tier === undefined) return '';
  const most = Math.max(1, ...scored.tiers.map(({ leads }) => leads));
  const rows = scored.tiers.map((one) => [
    `${one.name === name ? '▸ ' : '  '}${one.name ?? 'no tier'}`,
    bar(one.leads / most, BAR_WIDTH),
    countText(one.leads),
    percentText(one.leads, scored.leads),
  ]);
  return [
    `${percentText(tier.leads, scored.leads)} of ${scoredText(scored.leads, scored.of)} in \`${path}\`.`,
    `\`\`\`text\n${table(rows, RIGHT)}\n\`\`\``,
  ].join('\n\n');
}

const BAR_WIDTH = 16;
const MOST_ROWS = 8;
const MOST_NAME = 28;
const RIGHT: ReadonlySet<number> = new Set([2, 3]);

function sampleOfField(name: string, { path, fields, others }: SampleFacts): string {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) return others.length + fields.length === 0 ? '' : `No column of \`${path}\` is read for it.`;
  const empty = field.empty === 0 ? 'in no lead missing' : `missing in ${percentText(field.empty, field.leads)}`;
  const distinct = field.distinct === null || field.distinct < 2 ? '' : `, ${countText(field.distinct)} different values`;
  return [
    `In \`${path}\`: column \`${field.column}\`, ${leadsText(field.leads)}, ${empty}${distinct}.`,
    field.numbers === null ? valuesOf(field) : numbersOf(field.numbers),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function valuesOf({ values, placeholders, leads, empty, filled }: FieldFacts): string {
  const shown = values.slice(0, MOST_ROWS);
  const told = shown.reduce((sum, value) => sum + value.leads, 0);
  const rest = filled - told;
  const others = values.length > shown.length && rest > 0 ? [{ text: '(others)', leads: rest }] : [];
  const missing = empty > 0 ? [{ text: '(empty)', leads: empty }] : [];
  const rows = [...shown, ...others, ...placeholders.filter(({ text }) => !shown.some((value) => value.text === text)), ...missing];
  const most = Math.max(1, ...rows.map((row) => row.leads));
  if (rows.length === 0) return '';
  const cells = rows.map((row) => [
    cutToColumns(row.text.replace(/\s+/g, ' '), MOST_NAME),
    bar(row.leads / most, BAR_WIDTH),
    countText(row.leads),
    percentText(row.leads, leads),
  ]);
  return `${FENCE}text\n${table(cells, RIGHT)}\n${FENCE}`;
}

/** Longer than any fence that a value of the data could have. */
const FENCE = '``````';

function numbersOf({ min, median, max, bins }: NonNullable<FieldFacts['numbers']>): string {
  const picture = `${min}  ${columns(bins)}  ${max}`;
  return `\`\`\`text\n${picture}\n\`\`\`\n\nHalf of them are ${median} or less.`;
}
