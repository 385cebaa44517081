/** `score compile --explain-plan`: how a module would look at each field. */
import type { ChosenWay, ChosenWays, LeftRule, WhyLeft } from '@scorelang/compiler';
import { countOf } from '../count.ts';
import type { Io } from '../io.ts';
import { shownPath } from '../place.ts';
import type { ProjectModel } from '../project.ts';
import { paintFor } from '../style.ts';
import { tableLines } from '../table.ts';

const MEANINGS = {
  table: 'classified once a lead, for all rules in tables',
  memory: 'asked everything once; the answers are kept for when the text comes again',
  search: 'all that is asked is found in one go through the text',
  each: 'each rule asks by itself',
  unused: 'no rule asks',
} as const satisfies Record<ChosenWay['way'], string>;

const WHY_LEFT = {
  choice: 'in best of or first of',
  rate: 'bands in a block, by a param, or over several fields',
  effect: 'points that fade, end at up to, or go with events',
  condition: 'compares two texts, or a number with a param, or asks for all of a list, or for events',
  block: 'in a block that is asked by itself',
  always: 'asks nothing',
  few: 'too few do the same, or ask for the same number',
} as const satisfies Record<WhyLeft, string>;

/** So many lines of the file are named for each reason. */
const MOST_NAMED = 5;

/** Prints a line a field, and how many rules stand in tables, and why the others do not. */
export function showWays(project: ProjectModel, { rules, inTables, left, fields }: ChosenWays, io: Io): void {
  const paint = paintFor(io.stdout);
  const columns = [
    { title: 'field', align: 'left' },
    { title: 'way', align: 'left' },
    { title: 'tests', align: 'right' },
    { title: 'asked alone by', align: 'right' },
    { title: '', align: 'left' },
  ] as const;
  const rows = fields.map(({ field, way, tests, rules: alone }) => [
    field,
    way,
    tests === 0 ? '' : String(tests),
    alone === 0 ? '' : countOf(alone, 'rule'),
    MEANINGS[way],
  ]);
  const whole = `${inTables} of ${countOf(rules, 'rule')} in tables`;
  io.stdout.write(
    `${[shownPath(project.text.file, io), ...tableLines(columns, rows, paint), `  ${whole}`, ...leftLines(left)].join('\n')}\n`,
  );
}

/** `  3 rules not, as in best of or first of: lines 4, 5, 6` */
function leftLines(left: readonly LeftRule[]): readonly string[] {
  return Object.entries(WHY_LEFT).flatMap(([why, words]) => {
    const lines = left.filter((rule) => rule.why === why).map(({ line }) => line);
    if (lines.length === 0) return [];
    const named = `${lines.slice(0, MOST_NAMED).join(', ')}${lines.length > MOST_NAMED ? ' ..' : ''}`;
    return [`  ${countOf(lines.length, 'rule')} not: ${words} (${lines.length === 1 ? 'line' : 'lines'} ${named})`];
  });
}
