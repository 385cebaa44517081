/** Rules: each becomes an entry of the plan, with a leaf of its own and the origin that an explanation names. */
import type { Effect, Expression, Name, PointsEffect, Rule, Statement } from '@scorelang/language';
import type { ChoiceEntry, Entry, Origin, PlanEffect, RateEntry, RuleEntry } from '@scorelang/runtime';
import { bandsOf } from './bands.ts';
import { brokenPromise } from './broken-promise.ts';
import { ALWAYS, conditionOf } from './conditions.ts';
import { numberOf } from './numbers.ts';
import { eachRule, matchDecay, perOf, upToOf } from './occurrences.ts';
import { isRule, type OriginOf } from './origins.ts';
import { amountOf } from './points.ts';
import { NOTHING, type Reads, readsOf } from './reads.ts';
import { type Scope, symbolOf } from './scope.ts';

export interface RuleScope extends Scope {
  readonly originOf: OriginOf;
  /** What each `let` reads, by its index. */
  readonly readsOfLet: readonly Reads[];
  /** Numbers the rules and bands, in the order of the file. */
  readonly nextLeaf: () => number;
}

export const entriesOf = (scope: RuleScope, body: readonly Statement[]): readonly Entry[] =>
  body.filter(isRule).map((rule) => entryOf(scope, rule));

function entryOf(scope: RuleScope, rule: Rule): Entry {
  switch (rule.kind) {
    case 'When': {
      const leaf = scope.nextLeaf();
      const [condition, effect] = [conditionOf(scope, rule.condition), effectOf(scope, rule.effect, rule.condition)];
      return { kind: 'Rule', leaf, origin: origin(scope, rule, readsOf([condition], [effect], scope.readsOfLet)), condition, effect };
    }
    case 'Always': {
      const leaf = scope.nextLeaf();
      const effect = effectOf(scope, rule.effect, null);
      return { kind: 'Rule', leaf, origin: origin(scope, rule, readsOf([], [effect], scope.readsOfLet)), condition: ALWAYS, effect };
    }
    case 'Block': {
      const condition = conditionOf(scope, rule.condition);
      const reads = readsOf([condition], [], scope.readsOfLet);
      return { kind: 'Block', origin: origin(scope, rule, reads), condition, entries: entriesOf(scope, rule.body) };
    }
    case 'Rate':
      return rateOf(scope, rule);
    case 'Choice':
      return choiceOf(scope, rule);
    case 'Group': {
      const symbol = symbolOf(scope, rule.name);
      const group = symbol?.kind === 'group' ? scope.groups(symbol) : brokenPromise(`The model does not bind group ${rule.name.text}`);
      return { kind: 'Group', group, origin: origin(scope, rule, NOTHING), entries: entriesOf(scope, rule.body) };
    }
    case 'Each': {
      const leaf = scope.nextLeaf();
      const { condition, effect } = eachRule(scope, rule);
      return { kind: 'Rule', leaf, origin: origin(scope, rule, readsOf([condition], [effect], scope.readsOfLet)), condition, effect };
    }
  }
}

function rateOf(scope: RuleScope, rule: Extract<Rule, { kind: 'Rate' }>): RateEntry {
  const bands = bandsOf(scope, rule).map(({ band, condition, sign, amount }) => {
    const reads = readsOf([condition], [], scope.readsOfLet);
    return { leaf: scope.nextLeaf(), origin: origin(scope, band, reads), condition, sign, amount };
  });
  const reads = readsOf(
    bands.map(({ condition }) => condition),
    [],
    scope.readsOfLet,
  );
  return { kind: 'Rate', origin: origin(scope, rule, reads), bands };
}

function choiceOf(scope: RuleScope, rule: Extract<Rule, { kind: 'Choice' }>): ChoiceEntry {
  const members = entriesOf(scope, rule.body).map((entry): RuleEntry | RateEntry =>
    entry.kind === 'Rule' || entry.kind === 'Rate' ? entry : brokenPromise(`The checker let a ${entry.kind} stand in ${rule.how} of`),
  );
  return { kind: 'Choice', how: rule.how, origin: origin(scope, rule, NOTHING), members };
}

function effectOf(scope: Scope, effect: Effect, condition: Expression | null): PlanEffect {
  switch (effect.kind) {
    case 'Points':
      return pointsOf(scope, effect, condition);
    case 'Qualify': {
      const symbol = symbolOf(scope, effect.tier);
      return { kind: 'Qualify', tier: symbol?.kind === 'tier' ? scope.tiers(symbol) : unbound(effect.tier) };
    }
    case 'Disqualify':
      return { kind: 'Disqualify' };
    case 'Limit': {
      const symbol = symbolOf(scope, effect.target);
      if (symbol?.kind !== 'group' && symbol?.kind !== 'score') return unbound(effect.target);
      return { kind: 'Limit', group: symbol.kind === 'group' ? scope.groups(symbol) : null, to: amountOf(scope, effect.to) };
    }
    case 'Hole':
      return brokenPromise('The checker let an effect be left out');
  }
}

function pointsOf(scope: Scope, effect: PointsEffect, condition: Expression | null): PlanEffect {
  const { points, clauses } = effect;
  const sign = effect.sign === 'add' ? 1 : -1;
  const upTo = upToOf(scope, clauses);
  if (points.kind === 'Reference' && symbolOf(scope, points.name)?.kind !== 'param') {
    return { kind: 'NumberAsPoints', sign, number: numberOf(scope, points), upTo };
  }
  const amount = amountOf(scope, points);
  return { kind: 'Points', sign, amount, per: perOf(scope, clauses), decay: matchDecay(scope, condition, effect, amount), upTo };
}

const origin = (scope: RuleScope, node: Parameters<OriginOf>[0], { fields, tallies }: Reads): Origin => ({
  ...scope.originOf(node),
  fields: sorted(fields),
  tallies: sorted(tallies),
});

const sorted = (indexes: readonly number[]): readonly number[] => [...indexes].sort((first, second) => first - second);

const unbound = (name: Name): never => brokenPromise(`The checker let ${name.text} through unbound`);
