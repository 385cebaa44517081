/**
 * Points are known only when every rule has given its own, so no rule can ask for them.
 *
 *     group fit { .. }
 *     when fit >= 40 add 5      write it as a tier: tier hot when fit >= 40
 */
import type { Kind } from '../descend.ts';
import { check } from '../sight.ts';
import { SYMBOL_WORDS } from '../types.ts';

export const pointsInRule = check(['Reference'], (reference, { facts, around, report }) => {
  const symbol = facts.symbolOf.get(reference.name);
  if (symbol?.kind !== 'group' && symbol?.kind !== 'grade' && symbol?.kind !== 'score') return;
  if (around.some((node) => MAY_NAME_POINTS.has(node.kind))) return;
  report(reference.span, 'points-in-rule', [reference.name.text, SYMBOL_WORDS[symbol.kind]]);
});

const MAY_NAME_POINTS: ReadonlySet<Kind> = new Set(['Total', 'Tier', 'Grade', 'Promise', 'Test']);
