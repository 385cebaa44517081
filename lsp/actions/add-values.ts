/**
 * A scorecard over known values gets a line for each that has none; every lead keeps its points.
 *
 *     rate size { Small add 5   otherwise add 2 }
 *     rate size { Small add 5   Large add 2   otherwise add 2 }
 */
import { linesOf, printBand, type RateRule, textOf, writtenText } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import { pathAt } from '../tree.ts';
import type { Asked, Rewriting } from './action.ts';
import { indentOf, lineEndOf, linesWithComment } from './rules-here.ts';

export function addValues({ analysis, span }: Asked): readonly Rewriting[] {
  const rate = pathAt(analysis.file, span.start).findLast(({ kind }) => kind === 'Rate');
  if (rate?.kind !== 'Rate') return [];
  const values = valuesWithoutLine(rate, analysis);
  const { source } = analysis;
  const last = rate.bands.findLast(({ match }) => match.kind !== 'OtherwiseBand' && match.kind !== 'MissingBand');
  const lines = last === undefined ? null : linesWithComment(source, last.span);
  if (values.length === 0 || lines === null) return [];
  const otherwise = rate.bands.find(({ match }) => match.kind === 'OtherwiseBand');
  // Without `otherwise` they got nothing so far.
  const points = otherwise === undefined ? 'add 0' : printBand(otherwise).slice('otherwise '.length);
  const text = values.map((value) => `${lineEndOf(source)}${indentOf(source, lines.first)}${writtenText(value)}    ${points}`).join('');
  const index = linesOf(source);
  const end = index.startOf(lines.last) + index.textOf(lines.last).length;
  return [
    {
      title: values.length === 1 ? `Add a line for ${values[0]}` : `Add a line for each of the ${values.length} values that have none`,
      kind: 'refactor.rewrite',
      edits: [{ span: { start: end, end }, text }],
      keepsMeaning: true,
      madeUp: null,
    },
  ];
}

function valuesWithoutLine(rate: RateRule, { model }: Analysis): readonly string[] {
  const type = model.typeOf.get(rate.subject);
  if (type?.kind !== 'one of') return [];
  const written = new Set<string>();
  for (const { match } of rate.bands) {
    if (match.kind === 'ValueBand') written.add(textOf(match.value).toLowerCase());
    else if (match.kind === 'ValuesBand') for (const item of match.values.items) written.add(textOf(item).toLowerCase());
    else if (match.kind === 'InListBand') {
      const list = model.symbolOf.get(match.list);
      if (list?.kind !== 'list') return [];
      for (const value of list.values) written.add(value.toLowerCase());
    } else if (match.kind === 'Hole') return [];
  }
  return type.values.filter((value) => !written.has(value.toLowerCase()));
}
