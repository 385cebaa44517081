/**
 * What a band need not ask of a number, as the bands before it did not match. Only for bands that are asked one after the other: in a table,
 * bands that begin where the one before them ends are found faster.
 *
 *     below 50, 50 to 499   ->   x < 50, x <= 499
 */
import type { Condition, NumberValue, Plan, PlanBand } from '@scorelang/runtime';

/** What is left of the numbers below: those from `from`, or those above it. */
interface Rest {
  readonly from: number;
  readonly isIncluded: boolean;
}

type Comparison = Extract<Condition, { readonly kind: 'Compare' }>;

export function withoutKnownBounds(plan: Plan, bands: readonly PlanBand[]): readonly PlanBand[] {
  const rests = new Map<string, Rest>();
  return bands.map((band) => {
    const { condition } = band;
    const [lower, upper] = condition.kind === 'And' ? condition.operands : [null, condition];
    if (upper?.kind !== 'Compare' || !isUpper(upper) || (condition.kind === 'And' && condition.operands.length > 2)) return band;
    const subject = JSON.stringify(upper.left);
    const isKnown = lower === null || (isLowerOf(lower, subject) && holdsFor(rests.get(subject), lower, isWhole(plan, lower.left)));
    if (!isKnown) return band;
    rests.set(subject, restAfter(upper, isWhole(plan, upper.left)));
    // What is missing is not below anything either, so that one question is enough.
    return { ...band, condition: upper };
  });
}

const isUpper = ({ operator, right }: Comparison): boolean => (operator === '<' || operator === '<=') && right.kind === 'Constant';

const isLowerOf = (condition: Condition | undefined, subject: string): condition is Comparison =>
  condition?.kind === 'Compare' &&
  (condition.operator === '>' || condition.operator === '>=') &&
  condition.right.kind === 'Constant' &&
  JSON.stringify(condition.left) === subject;

/** Numbers without a fraction: what is not up to 49 is from 50. */
function isWhole({ fields }: Plan, number: NumberValue): boolean {
  if (number.kind !== 'Field') return false;
  const { type } = fields[number.field]!;
  return type.kind === 'date' || (type.kind === 'number' && type.whole);
}

function restAfter({ operator, right }: Comparison, whole: boolean): Rest {
  const to = constantOf(right);
  return whole && operator === '<=' ? { from: Math.floor(to) + 1, isIncluded: true } : { from: to, isIncluded: operator === '<' };
}

/** Whether all numbers that are left are above the bound, too. */
function holdsFor(rest: Rest | undefined, { operator, right }: Comparison, whole: boolean): boolean {
  if (rest === undefined) return false;
  const bound = constantOf(right);
  const [from, isIncluded] = whole && operator === '>' ? [Math.floor(bound) + 1, true] : [bound, operator === '>='];
  return rest.from > from || (rest.from === from && (isIncluded || !rest.isIncluded));
}

const constantOf = (number: NumberValue): number => (number.kind === 'Constant' ? number.value : Number.NaN);
