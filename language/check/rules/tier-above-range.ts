/**
 * No score lies above the range, so no line of a tier does.
 *
 *     range 0 to 100
 *     tier hot >= 120
 */
import type { Amount, File } from '../../ast.ts';
import { descend } from '../descend.ts';
import type { Facts } from '../env.ts';
import { check } from '../sight.ts';

export const tierAboveRange = check(['Tier'], ({ name, line }, { model, facts, file, report }) => {
  const range = model.range;
  if (range === null || range.to === null || line.kind !== 'PointsLine') return;
  const end = numberOf(range.to, facts);
  const points = numberOf(line.points, facts);
  if (end === null || points === null) return;
  const isReached = line.operator === '>' ? points < end : points <= end;
  if (isReached || isQualifiedFor(name.text, file)) return;
  const related = [{ source: file.source, span: range.span, message: 'the range' }];
  report(line.span, 'tier-above-range', [name.text, `${end}`, `${line.operator === '>' ? 'above' : 'at'} ${points}`], { related });
});

function numberOf(amount: Amount, { symbolOf }: Facts): number | null {
  if (amount.kind === 'Number') return amount.value;
  const symbol = amount.kind === 'Reference' ? symbolOf.get(amount.name) : undefined;
  return symbol?.kind === 'param' ? symbol.value : null;
}

/** A rule that says `qualify hot` leads there at any score. */
function isQualifiedFor(tier: string, file: File): boolean {
  let isNamed = false;
  descend(file, (node) => {
    if (node.kind === 'Qualify' && node.tier.text === tier) isNamed = true;
    return !isNamed;
  });
  return isNamed;
}
