/** From the sums of rules to the total and the score: what every lead's lies between. */
import type { Entry, Plan } from '@scorelang/runtime';
import { amountOf, roundTo, UNITS_A_POINT, weighted } from '@scorelang/runtime/prelude';
import { ALWAYS } from './cells/projection.ts';
import { type Setting, sumOf, type Way } from './entries.ts';
import { hull, overlap, type Span, type Sum, spanOf } from './sums.ts';

export interface Totals {
  /** After the groups' caps, before `limit score`, rounding and `range`. */
  readonly total: Span;
  readonly score: Span;
  /** The score of leads that are not disqualified, and what tiers ask of the others too. */
  readonly points: Span;
  /** All rules, with every variable to be seen: which lead would get most. */
  readonly flat: Sum;
}

/** Fills in what is found of rules and groups, too. */
export function totalsOf(setting: Setting, mayDisqualify: boolean): Totals {
  const { plan, variables } = setting;
  const flat = sumOf(plan.entries, 'flat', ALWAYS, setting);
  const nested = sumOf(plan.entries, 'nested', ALWAYS, setting);
  const total =
    plan.total.kind === 'Sum'
      ? overlap(spanOf(flat, variables.counts), spanOf(nested, variables.counts))
      : plan.total.terms
          .map((term) => spanOfTerm(term, setting))
          .reduce((sum, { from, to }) => ({ from: sum.from + from, to: sum.to + to }));
  const points = scoreOf(total, setting);
  const lowest = plan.range === null ? 0 : amountOf(plan.range.from, setting.params)!;
  return { total, points, score: mayDisqualify ? hull(points, { from: lowest, to: lowest }) : points, flat };
}

type Term = Extract<Plan['total'], { readonly kind: 'Weighted' }>['terms'][number];

function spanOfTerm({ weight, of }: Term, setting: Setting): Span {
  const span = spanOfPart(of, setting);
  const ends = [span.from, span.to].map((units) => (Number.isFinite(units) ? weighted(units, weight) : units * weight || 0));
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

function spanOfPart(of: Term['of'], { plan, variables, found, ...setting }: Setting): Span {
  const groupSpan = (group: number): Span => found.groups.get(group)!.capped;
  switch (of.kind) {
    case 'Group':
      return groupSpan(of.group);
    case 'Max': {
      const spans = of.groups.map(groupSpan);
      return { from: Math.max(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
    }
    case 'Rest': {
      const rest = plan.entries.filter((entry) => !isNamed(entry, plan));
      const [flat, nested] = (['flat', 'nested'] as const).map((way: Way) =>
        spanOf(sumOf(rest, way, ALWAYS, { plan, variables, found, ...setting }), variables.counts),
      );
      return overlap(flat!, nested!);
    }
  }
}

function isNamed(entry: Entry, { total }: Plan): boolean {
  if (entry.kind !== 'Group' || total.kind !== 'Weighted') return false;
  return total.terms.some(({ of }) =>
    of.kind === 'Group' ? of.group === entry.group : of.kind === 'Max' && of.groups.includes(entry.group),
  );
}

function scoreOf(total: Span, { plan, params, limits }: Setting): Span {
  const step = UNITS_A_POINT / 10 ** plan.decimals;
  const least = plan.range === null ? null : amountOf(plan.range.from, params);
  const most = plan.range === null ? null : amountOf(plan.range.to, params);
  const within = (units: number): number =>
    Math.max(least ?? -Infinity, Math.min(most ?? Infinity, Number.isFinite(units) ? roundTo(units, step) : units));
  return { from: within(Math.min(total.from, limits.score)), to: within(total.to) };
}
