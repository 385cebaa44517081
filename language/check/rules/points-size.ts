/**
 * Points are exact: at most 1,000,000 either way, with at most 4 decimals.
 *
 *     when title = CEO add 2m
 *     when title = CEO add 0.00001
 */
import type { Amount } from '../../ast.ts';
import { isTooFine, MOST_POINTS } from '../../values.ts';
import type { NodeOf } from '../descend.ts';
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';

type Holder = 'Points' | 'Shrink' | 'UpTo' | 'Band' | 'GroupBound' | 'Limit' | 'PointsLine' | 'Range' | 'Budget';

/** The codes are `points-too-large` and `points-too-fine`. */
export const pointsSize = check<Holder>(
  ['Points', 'Shrink', 'UpTo', 'Band', 'GroupBound', 'Limit', 'PointsLine', 'Range', 'Budget'],
  (node, { facts, report }) => {
    for (const amount of amountsOf(node)) {
      const symbol = amount.kind === 'Reference' ? facts.symbolOf.get(amount.name) : undefined;
      const value = amount.kind === 'Number' ? amount.value : symbol?.kind === 'param' ? symbol.value : 0;
      const written = amount.kind === 'Number' ? amount.text : String(value);
      if (Math.abs(value) > MOST_POINTS) report(amount.span, 'points-too-large', [written]);
      else if (isTooFine(value)) {
        const rounded = String(Number(value.toFixed(4)));
        const fixes = amount.kind === 'Number' ? [replacing(amount.span, rounded, `Round to ${rounded}`)] : [];
        report(amount.span, 'points-too-fine', [written, rounded], { fixes });
      }
    }
  },
);

function amountsOf(node: NodeOf<Holder>): readonly Amount[] {
  switch (node.kind) {
    case 'Points':
    case 'UpTo':
    case 'Band':
    case 'Budget':
      return [node.points];
    case 'Shrink':
      return [node.by];
    case 'GroupBound':
      return [node.value];
    case 'Limit':
      return [node.to];
    case 'PointsLine':
      return node.keep === null ? [node.points] : [node.points, node.keep];
    case 'Range':
      return node.to === null ? [node.from] : [node.from, node.to];
  }
}
