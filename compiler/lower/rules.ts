/** Rules: each becomes an entry of the plan, with a leaf of its own and the origin that an explanation names. */
import type { Effect, Name, PointsEffect, Rule, Statement } from '@scorelang/language';
import type { ChoiceEntry, Entry, Origin, PlanEffect, RateEntry, RuleEntry } from '@scorelang/runtime';
import { bandsOf } from './bands.ts';
import { brokenPromise } from './broken-promise.ts';
import { ALWAYS, conditionOf } from './conditions.ts';
import { fieldsOfCondition, fieldsOfEffect } from './fields-read.ts';
import { numberOf } from './numbers.ts';
import { isRule, type OriginOf } from './origins.ts';
import { amountOf } from './points.ts';
import { type Scope, symbolOf } from './scope.ts';

export interface RuleScope extends Scope {
  readonly originOf: OriginOf;
  /** The fields that each `let` reads, by its index. */
  readonly fieldsOfLet: readonly ReadonlySet<number>[];
  /** Numbers the rules and bands, in the order of the file. */
  readonly nextLeaf: () => number;
}

export const entriesOf = (scope: RuleScope, body: readonly Statement[]): readonly Entry[] =>
  body.filter(isRule).map((rule) => entryOf(scope, rule));

function entryOf(scope: RuleScope, rule: Rule): Entry {
  switch (rule.kind) {
    case 'When': {
      const leaf = scope.nextLeaf();
      const [condition, effect] = [conditionOf(scope, rule.condition), effectOf(scope, rule.effect)];
      const fields = new Set([...fieldsOfCondition(condition, scope.fieldsOfLet), ...fieldsOfEffect(effect, scope.fieldsOfLet)]);
      return { kind: 'Rule', leaf, origin: origin(scope, rule, fields), condition, effect };
    }
    case 'Always': {
      const leaf = scope.nextLeaf();
      const effect = effectOf(scope, rule.effect);
      return { kind: 'Rule', leaf, origin: origin(scope, rule, fieldsOfEffect(effect, scope.fieldsOfLet)), condition: ALWAYS, effect };
    }
    case 'Block': {
      const condition = conditionOf(scope, rule.condition);
      const fields = fieldsOfCondition(condition, scope.fieldsOfLet);
      return { kind: 'Block', origin: origin(scope, rule, fields), condition, entries: entriesOf(scope, rule.body) };
    }
    case 'Rate':
      return rateOf(scope, rule);
    case 'Choice':
      return choiceOf(scope, rule);
    case 'Group': {
      const symbol = symbolOf(scope, rule.name);
      const group = symbol?.kind === 'group' ? scope.groups(symbol) : brokenPromise(`The model does not bind group ${rule.name.text}`);
      return { kind: 'Group', group, origin: origin(scope, rule, new Set()), entries: entriesOf(scope, rule.body) };
    }
    case 'Each':
      return brokenPromise('The checker let an event through');
  }
}

function rateOf(scope: RuleScope, rule: Extract<Rule, { kind: 'Rate' }>): RateEntry {
  const bands = bandsOf(scope, rule).map(({ band, condition, sign, amount }) => {
    const fields = fieldsOfCondition(condition, scope.fieldsOfLet);
    return { leaf: scope.nextLeaf(), origin: origin(scope, band, fields), condition, sign, amount };
  });
  const fields = new Set(bands.flatMap((band) => [...band.origin.fields]));
  return { kind: 'Rate', origin: origin(scope, rule, fields), bands };
}

function choiceOf(scope: RuleScope, rule: Extract<Rule, { kind: 'Choice' }>): ChoiceEntry {
  const members = entriesOf(scope, rule.body).map((entry): RuleEntry | RateEntry =>
    entry.kind === 'Rule' || entry.kind === 'Rate' ? entry : brokenPromise(`The checker let a ${entry.kind} stand in ${rule.how} of`),
  );
  return { kind: 'Choice', how: rule.how, origin: origin(scope, rule, new Set()), members };
}

function effectOf(scope: Scope, effect: Effect): PlanEffect {
  switch (effect.kind) {
    case 'Points':
      return pointsOf(scope, effect);
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

function pointsOf(scope: Scope, { sign, points, clauses }: PointsEffect): PlanEffect {
  const factor = sign === 'add' ? 1 : -1;
  let per: Extract<PlanEffect, { kind: 'Points' }>['per'] = null;
  let upTo: Extract<PlanEffect, { kind: 'Points' }>['upTo'] = null;
  for (const clause of clauses) {
    switch (clause.kind) {
      case 'Per':
        per = { size: clause.size?.value ?? 1, number: numberOf(scope, clause.of) };
        break;
      case 'UpTo':
        upTo = amountOf(scope, clause.points);
        break;
      case 'Once':
      case 'Fade':
      case 'Shrink':
      case 'HalfLife':
        return brokenPromise(`The checker let ${clause.kind} stand without an event`);
    }
  }
  if (points.kind === 'Reference' && symbolOf(scope, points.name)?.kind !== 'param') {
    return { kind: 'NumberAsPoints', sign: factor, number: numberOf(scope, points), upTo };
  }
  return { kind: 'Points', sign: factor, amount: amountOf(scope, points), per, upTo };
}

const origin = (scope: RuleScope, node: Parameters<OriginOf>[0], fields: ReadonlySet<number>): Origin => ({
  ...scope.originOf(node),
  fields: [...fields].sort((first, second) => first - second),
});

const unbound = (name: Name): never => brokenPromise(`The checker let ${name.text} through unbound`);
