// Plans and leads of every shape, for properties that all of them have.
import type {
  Amount,
  Condition,
  Entry,
  Lead,
  NumberValue,
  Plan,
  PlanEffect,
  PlanLine,
  RateEntry,
  RuleEntry,
  TotalTerm,
} from '@scorelang/runtime';
import fc from 'fast-check';
import { anyNumber, compare, constant, field, known, not, numberField, or, plan, points, rate, rule, yes } from './plans.ts';

const FIELDS = [field('a', { kind: 'yes/no' }), field('b', { kind: 'yes/no' }), field('n', anyNumber), field('m', anyNumber)];
const TIERS = ['hot', 'warm', 'cold'];
const PARAM: Amount = { kind: 'Param', param: 0 };

export const randomLead: fc.Arbitrary<Lead> = fc.record(
  {
    a: fc.constantFrom(true, false, null, 'yes', 'perhaps'),
    b: fc.boolean(),
    n: fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double(), fc.constant(null)),
    m: fc.integer({ min: -3, max: 3 }),
  },
  { requiredKeys: [] },
);

/** A plan is read off a row of numbers, 0 after its end: a shorter row is a simpler plan, so that a failure shrinks. */
const numbers = fc.array(fc.nat({ max: 999_999 }), { maxLength: 500, size: 'max' });

export const randomPlan: fc.Arbitrary<Plan> = numbers.map((row) => {
  let at = 0;
  const upTo = (max: number): number => (row[at++] ?? 0) % (max + 1);
  const one = <T>(...of: readonly T[]): T => of[upTo(of.length - 1)]!;
  const isSo = (): boolean => upTo(1) === 1;
  const amount = (): Amount => one(points(upTo(50)), points(upTo(500_000) / 10_000), PARAM);
  const number = (): NumberValue =>
    one(numberField(2), numberField(3), {
      kind: 'Arithmetic',
      operator: one('+', '-', '*', '/'),
      left: numberField(2),
      right: numberField(3),
    });
  const condition = (): Condition =>
    one<Condition>(yes(0), yes(1), not(yes(0)), known(2), or(yes(1), known(0)), compare(number(), one('<', '>='), constant(upTo(100))), {
      kind: 'Always',
    });
  const signed = (): 1 | -1 => one<1 | -1>(1, 1, -1);

  const groups: { name: string; label: null; min: Amount | null; max: Amount | null; parent: number | null }[] = [];
  let names = 0;

  const effect = (): PlanEffect => {
    switch (upTo(11)) {
      case 0:
        return { kind: 'NumberAsPoints', sign: signed(), number: number(), upTo: isSo() ? amount() : null };
      case 1:
        return {
          kind: 'Points',
          sign: signed(),
          amount: amount(),
          per: { size: 1 + upTo(20), number: number() },
          decay: null,
          upTo: isSo() ? amount() : null,
        };
      case 2:
        return { kind: 'Limit', group: isSo() && groups.length > 0 ? upTo(groups.length - 1) : null, to: amount() };
      case 3:
        return { kind: 'Qualify', tier: upTo(TIERS.length - 1) };
      case 4:
        return upTo(5) === 0 ? { kind: 'Disqualify' } : { kind: 'Limit', group: null, to: amount() };
      default:
        return { kind: 'Points', sign: signed(), amount: amount(), per: null, decay: null, upTo: null };
    }
  };
  const ruleHere = (): RuleEntry => rule(`r${names++}`, condition(), effect());
  const rateHere = (): RateEntry =>
    rate(`s${names++}`, [compare(numberField(2), '<', constant(50)), upTo(20)], [condition(), -upTo(20)], [not(known(2)), upTo(5)]);
  const member = (): RuleEntry | RateEntry => (upTo(3) === 0 ? rateHere() : ruleHere());
  const entriesIn = (depth: number, parent: number | null): Entry[] =>
    Array.from({ length: upTo(depth === 0 ? 5 : 3) }, () => entry(depth, parent));
  const entry = (depth: number, parent: number | null): Entry => {
    switch (depth >= 4 ? 0 : upTo(5)) {
      case 1:
      case 2: {
        const index = groups.length;
        groups.push({ name: `g${index}`, label: null, min: isSo() ? points(upTo(40) - 20) : null, max: isSo() ? amount() : null, parent });
        return { kind: 'Group', group: index, origin: ruleHere().origin, entries: entriesIn(depth + 1, index) };
      }
      case 3:
        return { kind: 'Block', origin: ruleHere().origin, condition: condition(), entries: entriesIn(depth + 1, parent) };
      case 4:
        return {
          kind: 'Choice',
          how: one('best', 'first'),
          origin: ruleHere().origin,
          members: Array.from({ length: 1 + upTo(3) }, member),
        };
      default:
        return member();
    }
  };
  const entries = entriesIn(0, null);
  const term = (): TotalTerm => {
    const group = (): number => upTo(groups.length - 1);
    const weight = one(10_000, 4000, 3333, -5000);
    if (groups.length === 0 || upTo(3) === 0) return { weight, of: { kind: 'Rest' } };
    return { weight, of: isSo() ? { kind: 'Group', group: group() } : { kind: 'Max', groups: [group(), group()] } };
  };
  const line = (): PlanLine =>
    isSo() ? { kind: 'Points', operator: one('>=', '>'), amount: amount() } : { kind: 'When', condition: condition() };
  return plan({
    fields: FIELDS,
    params: [{ name: 'p', value: upTo(300) / 10, from: 0, to: null, isPoints: true }],
    groups,
    entries,
    total: isSo() ? { kind: 'Sum' } : { kind: 'Weighted', terms: Array.from({ length: 1 + upTo(2) }, term) },
    decimals: one(0, 1, 4),
    range: one(null, { from: points(0), to: points(100) }, { from: points(-30), to: null }, { from: points(5), to: PARAM }),
    tiers: TIERS.map((name) => ({ name, line: line(), keep: isSo() ? amount() : null })),
    grades: groups.slice(0, 1).map(({ name }) => ({ name: `grade of ${name}`, group: 0, lines: [{ label: 'A', line: line() }] })),
  });
});
