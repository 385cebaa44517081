/** What became of the events of a run, every one of them counted by reason. */
import type { EventReport } from '@scorelang/batch';
import type { Paint } from '@scorelang/language';
import { countOf, formatNumber } from '../count.ts';

export function eventLines(report: EventReport, paint: Paint): readonly string[] {
  const { files, counted, undeclared, unreadable, future, ignored } = report;
  const dropped: readonly (readonly [count: number, why: string])[] = [
    ...files.map(
      ({ name, unknownLead: { count, examples } }) =>
        [count, `of leads that are not in the file, as ${examples.join(', ')}${files.length > 1 ? ` (${name})` : ''}`] as const,
    ),
    ...files.flatMap(({ name, rejected }) =>
      rejected.byReason.map(({ reason, count }) => {
        const line = rejected.first.find((reject) => reject.reason === reason)?.line;
        const place = line === undefined ? '' : `, as line ${formatNumber(line)}`;
        return [
          count,
          `could not be read: ${count === 1 ? 'it' : 'each'} ${reason}${place}${files.length > 1 ? ` of ${name}` : ''}`,
        ] as const;
      }),
    ),
    [undeclared.count, `of a kind that the model does not declare, as ${undeclared.examples.join(', ')}`],
    [unreadable, 'whose moment could not be read'],
    [future, 'after the moment of scoring'],
    [ignored, 'before the date from which events count'],
  ];
  const told = dropped.filter(([count]) => count > 0);
  const head = `${paint('strong', 'Events')}  ${paint('quiet', `${countOf(counted, 'event')} counted`)}`;
  return [head, ...told.map(([count, why]) => `  ${formatNumber(count)} × ${why}`)];
}
