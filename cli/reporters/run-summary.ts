/** What a run found, for a person: tiers with bars, how the scores lie, the best leads, and what could not be read. */
import type { FieldProblems, RunReport } from '@scorelang/batch';
import { columnsOf, cutToColumns, type Paint, wrap } from '@scorelang/language';
import { countOf, formatNumber, formatShare } from '../count.ts';
import { printableIn } from '../printable.ts';
import { bar, type Column, inColumns, sparkline, tableLines } from '../table.ts';
import { eventLines } from './event-lines.ts';
import { explanationLines, reasonsInShort } from './explanation.ts';

export interface SummaryOptions {
  readonly paint: Paint;
  readonly columns: number;
  /** The title of the model. */
  readonly title: string;
  /** Where the leads came from, and where they went (null: nowhere). */
  readonly from: string;
  readonly to: string | null;
  /** The moment of scoring, for a model that reads time; else null. */
  readonly moment: string | null;
  readonly seconds: number;
  /** Whether to show why the best lead has its score. */
  readonly explain: boolean;
  readonly labelOf: (group: string) => string | null;
}

/** The whole summary, without a line break at its end. */
export function runSummary(found: RunReport, { paint, labelOf, ...texts }: SummaryOptions): string {
  const report = printableIn(found);
  const options: SummaryOptions = { paint, labelOf, ...printableIn(texts) };
  const sections = [
    heading(report, options),
    tiers(report, options),
    best(report, options),
    reasons(report, options),
    actions(report, options),
    events(report, options),
    problems(report.problems, options),
    rejected(report, options),
    cautions(report, options),
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
}

function heading(report: RunReport, { paint, title, from, to, moment, seconds }: SummaryOptions): readonly string[] {
  const read = `${countOf(report.rowsScored, 'lead')} from ${from}`;
  const written = to === null ? '' : `, ${formatNumber(report.rowsWritten)} written to ${to}`;
  const took = seconds < 1 ? '' : `, ${formatNumber(Math.round(report.rowsRead / seconds))} leads/s`;
  return [
    `${paint('strong', title)}  ${paint('quiet', `${read}${written}${took}`)}`,
    ...(moment === null ? [] : [paint('quiet', `Scored as of ${moment}`)]),
  ];
}

/** Of a bar, where there is room. */
const WIDEST_BAR = 40;

function tiers(report: RunReport, { paint, columns }: SummaryOptions): readonly string[] {
  const most = Math.max(1, ...report.tiers.map((tier) => tier.count));
  const hasOutcome = report.tiers.some((tier) => tier.outcome !== null);
  const names = Math.max(4, ...report.tiers.map((tier) => columnsOf(tierName(tier.tier))));
  const room = Math.max(10, Math.min(WIDEST_BAR, columns - names - (hasOutcome ? 46 : 30)));
  const titles: readonly Column[] = [
    { title: 'tier', align: 'left' },
    { title: 'leads', align: 'right' },
    { title: 'share', align: 'right' },
    ...(hasOutcome ? [{ title: 'outcome yes', align: 'right' } as const] : []),
    { title: '', align: 'left' },
  ];
  const rows = report.tiers
    .filter((tier) => tier.count > 0 || tier.tier !== null)
    .filter((tier) => tier.count > 0 || tier.tier !== 'disqualified')
    .map((tier) => [
      paint('strong', tierName(tier.tier)),
      formatNumber(tier.count),
      formatShare(tier.count, report.rowsScored),
      ...(hasOutcome ? [tier.outcome === null ? '–' : formatShare(tier.outcome.yes, tier.outcome.known)] : []),
      paint('place', bar(tier.count, most, room)),
    ]);
  return [...tableLines(titles, rows, paint), ...scoreLine(report, paint)];
}

function scoreLine({ scores }: RunReport, paint: Paint): readonly string[] {
  if (scores === null) return [];
  const round = (value: number): string => formatNumber(Math.round(value * 10) / 10);
  const text = `scores ${round(scores.min)} to ${round(scores.max)}, ${round(scores.mean)} on average`;
  const line = scores.bins.length < 2 ? '' : `  ${paint('place', sparkline(scores.bins.map((bin) => bin.count)))}`;
  return ['', `  ${text}${line}`];
}

const tierName = (tier: string | null): string => tier ?? 'no tier';

function best(report: RunReport, { paint, columns }: SummaryOptions): readonly string[] {
  if (report.best.length === 0) return [];
  const keys = Math.min(28, Math.max(4, ...report.best.map((lead) => columnsOf(lead.key))));
  const tierColumns = Math.max(4, ...report.best.map((lead) => columnsOf(tierName(lead.explanation.tier))));
  const scoreColumns = Math.max(5, ...report.best.map((lead) => formatNumber(lead.explanation.score).length));
  const room = Math.max(10, columns - keys - tierColumns - scoreColumns - 10);
  const titles: readonly Column[] = [
    { title: 'lead', align: 'left' },
    { title: 'score', align: 'right' },
    { title: 'tier', align: 'left' },
    { title: 'mostly because', align: 'left' },
  ];
  const rows = report.best.map((lead) => [
    inColumns(lead.key, keys),
    paint('strong', formatNumber(lead.explanation.score)),
    tierName(lead.explanation.tier),
    paint('quiet', cutToColumns(reasonsInShort(lead.explanation, 4), room)),
  ]);
  return [paint('strong', 'Best leads'), ...tableLines(titles, rows, paint)];
}

function reasons(report: RunReport, options: SummaryOptions): readonly string[] {
  const [first] = report.best;
  if (!options.explain || first === undefined) return [];
  const { paint, columns, labelOf } = options;
  return [paint('strong', `Why ${first.key} is the best`), ...explanationLines(first.explanation, { paint, columns, all: false, labelOf })];
}

function actions(report: RunReport, { paint }: SummaryOptions): readonly string[] {
  const taken = report.actions.filter(({ count }) => count > 0);
  if (taken.length === 0) return [];
  return [paint('strong', 'Actions'), ...taken.map(({ name, count }) => `  ${name}  ${paint('quiet', countOf(count, 'lead'))}`)];
}

function events(report: RunReport, { paint, columns }: SummaryOptions): readonly string[] {
  if (report.events === null || (report.events.files.length === 0 && report.events.counted === 0)) return [];
  return eventLines(report.events, paint).flatMap((line) => wrap(line, columns, '      '));
}

function problems(fields: readonly FieldProblems[], { paint, columns }: SummaryOptions): readonly string[] {
  if (fields.length === 0) return [];
  const lines = fields.flatMap(({ field, of, expected, count, examples }) => {
    const where = of === 'event' ? 'of the lead in line' : 'in line';
    const shown = examples.slice(0, 3).map((example) => `"${cutToColumns(example.value, 24)}" ${where} ${formatNumber(example.line)}`);
    return wrap(
      `  ${field}: ${formatNumber(count)} ${count === 1 ? 'is' : 'are'} not ${expected}, as ${shown.join(', ')}`,
      columns,
      '    ',
    );
  });
  return [paint('warning', 'Values that do not fit their field (taken as missing)'), ...lines];
}

function rejected(report: RunReport, { paint, columns }: SummaryOptions): readonly string[] {
  const { count, byReason, first } = report.rejected;
  if (count === 0) return [];
  return [
    paint('warning', `${countOf(count, 'row')} could not be read`),
    ...byReason.map((reason) => `  ${formatNumber(reason.count)} × ${reason.reason}`),
    ...first.map((reject) => paint('quiet', cutToColumns(`  line ${formatNumber(reject.line)}: ${reject.excerpt}`, columns))),
    ...(count > first.length ? [`  … and ${formatNumber(count - first.length)} more. --rejects FILE keeps them all.`] : []),
  ];
}

function cautions(report: RunReport, { paint, columns }: SummaryOptions): readonly string[] {
  const unmatched = report.input.unmatched
    .filter((each) => each.isUsed)
    .map(
      ({ field, nearest }) =>
        `No column for ${field}: it is missing in every lead.${nearest === null ? '' : ` The nearest is ${nearest}.`}`,
    );
  const sentences = [...report.cautions.map((caution) => caution.message), ...unmatched];
  return sentences.flatMap((sentence) => {
    const [head = '', ...rest] = wrap(`note: ${sentence}`, columns, '      ');
    return [`${paint('hint', 'note:')}${head.slice('note:'.length)}`, ...rest];
  });
}
