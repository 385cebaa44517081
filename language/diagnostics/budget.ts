/** Messages on what points can come to: found once a model is without errors, from its plan. */
import { hint, warning } from './diagnostic.ts';

/** Why no lead gets a tier. */
export type LostTier =
  | { readonly kind: 'points'; readonly begins: string; readonly most: string }
  | { readonly kind: 'condition' }
  | { readonly kind: 'taken' };

/** Why points never count. */
export type LostPoints =
  | { readonly kind: 'capped'; readonly group: string; readonly cap: string }
  | { readonly kind: 'first' }
  | { readonly kind: 'best' };

export const BUDGET = {
  'over-budget': warning((most: string, isMost: boolean, over: string, budget: string, lead: string) => {
    const points = isMost ? `${most} points` : `${most} points or more`;
    return `A lead can get ${points}, ${over} over the budget of ${budget}: ${lead}. Lower what rules give, cap a group, or raise the budget.`;
  }),
  'under-budget': hint(
    (most: string, short: string, budget: string) =>
      `No lead can get more than ${most} points, which is ${short} short of the budget of ${budget}. Lower the budget, or let rules give more.`,
  ),
  'tier-out-of-reach': warning((name: string, why: LostTier) => {
    switch (why.kind) {
      case 'points':
        return `No lead can reach ${name}: it begins ${why.begins}, and no lead gets more than ${why.most} points. Lower its line, or let rules give more.`;
      case 'condition':
        return `No lead can get ${name}: nobody meets what it asks for. Change its condition, or remove the tier.`;
      case 'taken':
        return `No lead can get ${name}: every lead is in a tier above it already. Raise the lines above it, or remove the tier.`;
    }
  }),
  'cap-never-binds': hint(
    (group: string, cap: string, most: string) =>
      `${group} never comes to its cap of ${cap}: its rules give ${most} at most. Set the cap to that, or leave it out.`,
  ),
  'points-never-count': warning((why: LostPoints) => {
    switch (why.kind) {
      case 'capped':
        return `These points never count: without them every lead has ${why.cap} in ${why.group} already, which is its cap. Raise the cap, or remove them.`;
      case 'first':
        return 'This never counts: a line before it fires for every lead, and in `first of` only the first that fires counts. Move it up.';
      case 'best':
        return 'This never counts: another line fires for every lead and gives as much, and in `best of` only the best counts. Raise its points, or remove it.';
    }
  }),
  'never-fires': warning((what: 'rule' | 'band' | 'block') => {
    if (what === 'band') return 'No lead can be in this band: no value that is possible here fits it. Change its ends, or remove it.';
    const consequence = what === 'rule' ? 'so the rule never fires' : 'so nothing in this block ever counts';
    return `No lead can meet all that is asked here and around it, ${consequence}. Change a part of it, or remove it.`;
  }),
  'promise-broken': warning((fact: string) => `This promise is not kept: ${fact}. Change the rules, or the promise.`),
};
