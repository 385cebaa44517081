/**
 * Why a lead has its score, as a bill whose lines add up:
 *
 *           fit  Company and role
 *     +20     C-suite                 title = CFO
 *      −8     fit is at most 60
 *     ───
 *      87   score, hot
 */
import { columnsOf, cutToColumns, type Paint, padToColumns } from '@scorelang/language';
import type { Explanation, ExplanationLine, Seen } from '@scorelang/runtime';
import { formatNumber, formatPoints } from '../count.ts';
import { printableIn } from '../printable.ts';
import { evidenceLines } from './evidence.ts';

export interface ExplanationOptions {
  readonly paint: Paint;
  /** Columns there are. */
  readonly columns: number;
  /** Rules that did not fire too. */
  readonly all: boolean;
  /** The label of a group, as the model gives it. */
  readonly labelOf: (group: string) => string | null;
}

/** The lines of the bill, from the first group to the score. */
export function explanationLines(given: Explanation, options: ExplanationOptions): readonly string[] {
  const explanation = printableIn(given);
  const lines = explanation.lines.filter((line) => options.all || line.fired || line.points !== 0);
  const rows = lines.map((line) => rowOf(line, explanation, options.all));
  const widths = widthsFor(rows, explanation, options.columns);
  const shown: string[] = [];
  let path: readonly string[] = [];
  for (const row of rows) {
    shown.push(...headings(path, row.line.path, widths, explanation, options));
    path = row.line.path;
    shown.push(printed(row, widths, options));
    if (options.all) shown.push(...foundAmongEvents(row, widths, options));
  }
  return [...shown, ...footer(explanation, widths, options.paint)];
}

/** `+20 C-suite, +15 employees 50 to 499`: what gave the most, the most first. */
export function reasonsInShort(explanation: Explanation, most: number): string {
  return explanation.lines
    .filter((line) => line.points !== 0 && line.kind === 'rule')
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, most)
    .map((line) => `${formatPoints(line.points)} ${line.because ?? shortText(line)}`)
    .join(', ');
}

interface Row {
  readonly line: ExplanationLine;
  readonly points: string;
  readonly label: string;
  readonly seen: string;
}

interface Widths {
  readonly points: number;
  readonly label: number;
  readonly seen: number;
}

const MARGIN = 2;
const GAP = 2;

function rowOf(line: ExplanationLine, explanation: Explanation, all: boolean): Row {
  const note = line.note === null ? '' : ` (${line.note})`;
  return {
    line,
    points: line.fired ? formatPoints(line.points) : '·',
    label: `${labelOfLine(line, all)}${note}`,
    seen: line.fields.map((field) => `${field} ${seenText(explanation.values[field] ?? null)}`).join(', '),
  };
}

/**
 * A rule that fired is called by its reason, and where all are shown by its text too; one that did not fire by its text, for its reason
 * would read as if it were so. What cuts or lifts is called by what it does.
 */
function labelOfLine(line: ExplanationLine, all: boolean): string {
  const { kind, because, fired } = line;
  const text = shortText(line);
  if (because === null || !fired) return text;
  if (kind !== 'rule') return `${text}: ${because}`;
  return all ? `${because}: ${text}` : because;
}

/** A band is called by what it rates and its value, for its points stand beside it: `industry: Manufacturing`. */
function shortText({ text }: ExplanationLine): string {
  const [, rated, band] = /^rate (.*) \{ (.*) (?:add|subtract) \S+ \}$/.exec(text) ?? [];
  return rated === undefined || band === undefined ? text : `${rated}: ${band}`;
}

function seenText(seen: Seen): string {
  if (seen === null) return 'is missing';
  if (typeof seen === 'boolean') return seen ? 'is yes' : 'is no';
  if (typeof seen === 'object') return `= [${seen.join(', ')}]`;
  return `= ${typeof seen === 'number' ? String(seen) : seen}`;
}

function widthsFor(rows: readonly Row[], explanation: Explanation, columns: number): Widths {
  const points = Math.max(columnsOf(formatNumber(explanation.score)), ...rows.map((row) => columnsOf(row.points)));
  const room = Math.max(30, columns - MARGIN - points - GAP);
  const widest = Math.max(12, ...rows.map((row) => columnsOf(row.label) + row.line.path.length * 2));
  const widestSeen = Math.max(0, ...rows.map((row) => columnsOf(row.seen)));
  const label = widest + GAP + widestSeen <= room ? widest : Math.min(widest, Math.max(Math.floor(room * 0.55), room - GAP - widestSeen));
  return { points, label, seen: room - label - GAP };
}

function headings(
  from: readonly string[],
  to: readonly string[],
  widths: Widths,
  explanation: Explanation,
  { paint, labelOf }: ExplanationOptions,
): readonly string[] {
  const shared = to.findIndex((group, depth) => group !== from[depth]);
  if (shared === -1) return [];
  return to.slice(shared).map((group, index) => {
    const margin = ' '.repeat(MARGIN + widths.points + GAP + (shared + index) * 2);
    const subtotal = explanation.groups[group];
    const label = labelOf(group);
    const gives = subtotal === undefined ? '' : paint('quiet', `  gives ${formatNumber(subtotal)}`);
    return `${margin}${paint('strong', group)}${label === null ? '' : `  ${label}`}${gives}`;
  });
}

function printed(row: Row, widths: Widths, { paint }: ExplanationOptions): string {
  const points = ' '.repeat(MARGIN + widths.points - columnsOf(row.points)) + row.points;
  const label = ' '.repeat(row.line.path.length * 2) + row.label;
  const cut = padToColumns(cutToColumns(label, widths.label), widths.label);
  const seen = cutToColumns(row.seen, widths.seen);
  if (!row.line.fired) return paint('quiet', `${points}${' '.repeat(GAP)}${cut}${' '.repeat(GAP)}${seen}`.trimEnd());
  const tone = row.line.points > 0 ? 'good' : row.line.points < 0 ? 'warning' : 'quiet';
  const text = `${paint(tone, points)}${' '.repeat(GAP)}${seen === '' ? cut.trimEnd() : cut}`;
  return seen === '' ? text : `${text}${' '.repeat(GAP)}${paint('quiet', seen)}`;
}

function foundAmongEvents({ line }: Row, widths: Widths, { paint, columns }: ExplanationOptions): readonly string[] {
  const margin = ' '.repeat(MARGIN + widths.points + GAP + line.path.length * 2 + 2);
  return evidenceLines(line.evidence ?? []).map((text) => paint('quiet', cutToColumns(`${margin}${text}`, columns)));
}

function footer(explanation: Explanation, widths: Widths, paint: Paint): readonly string[] {
  const score = formatNumber(explanation.score).replace('-', '−');
  const margin = ' '.repeat(MARGIN);
  const tier = explanation.tier === null ? 'no tier' : explanation.tier;
  const lifted =
    explanation.tierByPoints !== explanation.tier && !explanation.disqualified
      ? ` (by points ${explanation.tierByPoints ?? 'no tier'})`
      : '';
  const grades = Object.entries(explanation.grades).map(([grade, label]) => `, ${grade} ${label ?? '–'}`);
  return [
    `${margin}${paint('quiet', '─'.repeat(widths.points))}`,
    `${margin}${paint('strong', score.padStart(widths.points))}${' '.repeat(GAP)}${paint('strong', `score, ${tier}`)}${lifted}${grades.join('')}`,
  ];
}
