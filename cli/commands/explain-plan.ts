/** `score compile --explain-plan`: how a module would look at each field. */
import type { ChosenWay, ChosenWays } from '@scorelang/compiler';
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

/** Prints a line a field, and how many rules stand in tables. */
export function showWays(project: ProjectModel, { rules, inTables, fields }: ChosenWays, io: Io): void {
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
  io.stdout.write(`${[shownPath(project.text.file, io), ...tableLines(columns, rows, paint), `  ${whole}`].join('\n')}\n`);
}
