/** Tiers that no lead can get. */
import { type Diagnostic, diagnose, type Fix, type LostTier, type TierLine } from '@scorelang/language';
import { amountOf, formatPoints } from '@scorelang/runtime/prelude';
import type { Asked } from './asked.ts';

export function tierFindings({ model, proven }: Asked): readonly Diagnostic[] {
  const { plan, params, totals } = proven;
  // A model that says the same of everyone is only begun.
  const isBegun = totals.points.from === totals.points.to;
  return model.tiers.flatMap(({ name, declaration }, index): readonly Diagnostic[] => {
    if (proven.outOfReach[index] !== true) return [];
    const { line } = plan.tiers[index]!;
    const { to } = totals.points;
    const report = (why: LostTier, fixes: readonly Fix[]): Diagnostic[] => [
      diagnose(model.file.source, declaration.line.span, 'tier-out-of-reach', [name, why], { fixes }),
    ];
    if (line.kind === 'Points') {
      const begins = amountOf(line.amount, params)! + (line.operator === '>' ? 1 : 0);
      if (to < begins) {
        const at = `${line.operator === '>' ? 'above' : 'at'} ${formatPoints(amountOf(line.amount, params)!)}`;
        return report({ kind: 'points', begins: at, most: formatPoints(to) }, lowered(name, declaration.line, to));
      }
    }
    if (isBegun) return [];
    return report({ kind: line.kind === 'When' && proven.neverHolds[index] === true ? 'condition' : 'taken' }, []);
  });
}

/** The line where leads can reach it. */
function lowered(name: string, line: TierLine, to: number): readonly Fix[] {
  if (line.kind !== 'PointsLine' || line.points.kind !== 'Number' || line.operator === '>' || to <= 0) return [];
  return [{ title: `Begin ${name} at ${formatPoints(to)}`, edits: [{ span: line.points.span, text: formatPoints(to) }] }];
}
