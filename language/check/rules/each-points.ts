/**
 * `each` gives points for every occurrence: a number, or a param.
 *
 *     each form_submit qualify hot
 *     when form_submit qualify hot
 */
import type { Effect } from '../../ast.ts';
import { check, type Sight } from '../sight.ts';

export const eachPoints = check(['Each'], ({ event, effect }, sight) => {
  const why = whyNot(effect, event.text, sight);
  if (why !== null) sight.report(effect.kind === 'Points' ? effect.points.span : effect.span, 'each-points', [why]);
});

function whyNot(effect: Effect, event: string, { facts }: Sight): string | null {
  switch (effect.kind) {
    case 'Points': {
      const symbol = effect.points.kind === 'Reference' ? facts.symbolOf.get(effect.points.name) : undefined;
      if (symbol?.kind !== 'field' && symbol?.kind !== 'let') return null;
      return `Write a number or a param, not ${symbol.name}. For points by a property of ${event}: add 1 per PROPERTY up to 20`;
    }
    case 'Qualify':
      return `Once is enough: when ${event} qualify ${effect.tier.text}`;
    case 'Disqualify':
      return `Once is enough: when ${event} disqualify`;
    case 'Limit':
      return `Once is enough: when ${event} limit ${effect.target.text} to ..`;
    case 'Hole':
      return null;
  }
}
