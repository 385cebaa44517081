/** Bands of a `rate`: each condition is complete in itself, so that one band can be looked at without the others. */
import type { Band, Expression, RateRule } from '@scorelang/language';
import type { Amount, Condition } from '@scorelang/runtime';
import { brokenPromise } from './broken-promise.ts';
import { and, compare, isKnown, isOneOf, not, or } from './conditions.ts';
import { amountOf } from './points.ts';
import type { Scope } from './scope.ts';

export interface LoweredBand {
  readonly band: Band;
  readonly condition: Condition;
  readonly sign: 1 | -1;
  readonly amount: Amount;
}

export function bandsOf(scope: Scope, { subject, bands }: RateRule): readonly LoweredBand[] {
  const own = bands.map((band) => ownCondition(scope, subject, band));
  const listed = own.filter((condition) => condition !== null);
  return bands.map((band, index) => ({
    band,
    condition: own[index] ?? unlisted(scope, subject, band, listed),
    sign: band.sign === 'add' ? 1 : -1,
    amount: amountOf(scope, band.points),
  }));
}

/** The condition of a band that names values; null for `missing` and `otherwise`. */
function ownCondition(scope: Scope, subject: Expression, { match }: Band): Condition | null {
  switch (match.kind) {
    case 'MissingBand':
    case 'OtherwiseBand':
      return null;
    case 'ValueBand':
      return compare(scope, '=', subject, match.value);
    case 'ValuesBand':
      return isOneOf(scope, subject, match.values);
    case 'InListBand':
      return isOneOf(scope, subject, { kind: 'Reference', span: match.list.span, name: match.list });
    case 'SpanBand': {
      const { from, to } = match;
      const ends: Condition[] = [];
      if (from !== null) ends.push(compare(scope, from.included ? '>=' : '>', subject, from.value));
      if (to !== null) ends.push(compare(scope, to.included ? '<=' : '<', subject, to.value));
      return and(ends);
    }
    case 'Hole':
      return brokenPromise('The checker let a band be left out');
  }
}

/** `missing`: no value. `otherwise`: a value, and none that another band names. */
function unlisted(scope: Scope, subject: Expression, { match }: Band, listed: readonly Condition[]): Condition {
  const known = isKnown(scope, subject);
  if (match.kind === 'MissingBand') return not(known);
  return listed.length === 0 ? known : and([known, not(or(listed))]);
}
