/** The budget against what can be reached: over it only with a lead that shows it, under it only as proven. */
import { type Diagnostic, diagnose, type Fix } from '@scorelang/language';
import { formatPoints } from '@scorelang/runtime/prelude';
import { type Asked, amountIn } from './asked.ts';
import { describedLead } from './described-lead.ts';

export function budgetFindings({ model, proven, witnesses }: Asked): readonly Diagnostic[] {
  const { budget, file } = model;
  if (budget === null) return [];
  const { points } = budget;
  const units = amountIn(points, model, proven);
  if (units === null) return [];
  const { to } = proven.totals.total;
  const setTo = (most: number): readonly Fix[] =>
    points.kind !== 'Number' || most < 0
      ? []
      : [{ title: `Set the budget to ${formatPoints(most)}`, edits: [{ span: points.span, text: formatPoints(most) }] }];
  const { most } = witnesses;
  if (most !== null && most.total > units) {
    const isMost = most.total === to;
    const lead = describedLead(most, model.files);
    const facts = [formatPoints(most.total), isMost, formatPoints(most.total - units), formatPoints(units), lead] as const;
    return [diagnose(file.source, budget.span, 'over-budget', [...facts], { fixes: Number.isFinite(to) ? setTo(to) : [] })];
  }
  if (to >= units) return [];
  const facts = [formatPoints(to), formatPoints(units - to), formatPoints(units)] as const;
  return [diagnose(file.source, budget.span, 'under-budget', [...facts], { fixes: setTo(to) })];
}
