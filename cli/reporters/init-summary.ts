/** What `score init` found, and what to do next. */
import type { Profile } from '@scorelang/batch';
import { type Paint, printable } from '@scorelang/language';
import type { FieldType } from '@scorelang/runtime';
import { countOf } from '../count.ts';
import type { Starter } from '../init/starter.ts';
import { factLines } from './facts.ts';

export interface InitTold {
  /** Null where no file of leads was read. */
  readonly profile: Profile | null;
  readonly starter: Starter;
  /** The model; null for standard output. */
  readonly shown: string | null;
  readonly from: string;
  readonly next: readonly (readonly [command: string, meaning: string])[];
}

export function initSummary({ profile, starter, shown, from, next }: InitTold, paint: Paint, columns: number): string {
  const { schema, settled, diagnostics, rules } = starter;
  const read =
    profile === null
      ? from
      : `${from}: ${countOf(profile.rows, 'lead')}, ${countOf(profile.columns.length, 'column')}, ${profile.encoding}`;
  const placeholders = [...new Set(schema.fields.flatMap(({ missing }) => missing))];
  const fact = (name: string, text: string): readonly string[] => factLines(name, text, paint, columns);
  const lines = [
    `${paint('strong', shown === null ? 'A first model' : `Wrote ${printable(shown)}`)} from ${printable(read)}`,
    '',
    ...fact('fields', fieldCounts(schema.fields.map(({ type }) => type))),
    ...fact('taken as missing', placeholders.slice(0, 12).join(', ')),
    ...fact('left out', leftOutText(schema.leftOut)),
    ...fact('events', schema.events.map(({ name }) => name).join(', ')),
    ...fact(
      'outcome',
      schema.outcome === null ? '' : `${schema.outcome.column}; see it by tier with score run .. --outcome "${schema.outcome.column}"`,
    ),
    ...fact('rules', `${countOf(rules.length, 'rule')} to begin with, ${countOf(settled.results.tests.length, 'test')}`),
    ...fact('leads', settled.leads === 0 ? '' : `${settled.results.shares ?? ''} ${countOf(settled.problems, 'value')} with a problem.`),
    ...(profile !== null && profile.rejected > 0 ? fact('rows not read', `${countOf(profile.rejected, 'row')}: score run says why`) : []),
    ...(diagnostics.length === 0 ? [] : fact('to look at', `${countOf(diagnostics.length, 'finding')}: score check ${shown ?? ''}`)),
  ];
  const widest = Math.max(...next.map(([command]) => command.length));
  const commands = next.map(([command, meaning]) => `  ${paint('place', command.padEnd(widest))}  ${paint('quiet', meaning)}`);
  return [...lines, ...(shown === null ? [] : ['', 'Next:', ...commands])].join('\n');
}

/** `26: 12 one of, 8 yes/no, 6 whole number`. */
function fieldCounts(types: readonly FieldType[]): string {
  const names = types.map((type) => (type.kind === 'number' && type.whole ? 'whole number' : type.kind));
  const counts = [...new Set(names)].map((name) => ({ name, count: names.filter((each) => each === name).length }));
  const sorted = counts.toSorted((first, second) => second.count - first.count);
  return `${types.length}: ${sorted.map(({ name, count }) => `${count} ${name}`).join(', ')}`;
}

function leftOutText(leftOut: Starter['schema']['leftOut']): string {
  const shown = leftOut.slice(0, 8).map(({ column }) => column);
  return shown.join(', ') + (leftOut.length > shown.length ? ` and ${leftOut.length - shown.length} more` : '');
}
