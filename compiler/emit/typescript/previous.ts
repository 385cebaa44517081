/** How a lead stood before: what keeps it in its tier, and what is done when its tier has changed. */
import type { PlanTier } from '@scorelang/runtime';
import { type Code, code, data } from '../code.ts';
import { type Line, line } from '../lines.ts';
import { effectKinds } from './effects.ts';
import { readsPrevious } from './events/names.ts';
import { filled } from './lists.ts';
import { amountCode } from './points.ts';
import { prelude, type Scene, typed } from './scene.ts';

/** Whether tiers are told apart by their place before they are named: where rules or actions compare them. */
export function comparesTiers({ plan }: Scene): boolean {
  return effectKinds(plan).has('Qualify') || plan.actions.length > 0;
}

/** `const before = previousTiers(TIERS, options?.previous);` */
export function beforeLines(scene: Scene): readonly Line[] {
  if (!readsPrevious(scene.plan)) return [];
  return [line(code`const before = ${prelude(scene, 'previousTiers')}(TIERS, options?.previous);`)];
}

/** Whether a lead stays in a tier that it was in, or above; null where the tier has no `keep`. */
export function keptCode(scene: Scene, { keep }: PlanTier, rank: number): Code | null {
  return keep === null ? null : code`(before.byPoints <= ${rank} && total >= ${amountCode(scene, keep)})`;
}

/** `actions: ..` for the result, or nothing where the model has none. */
export function actionCodes(scene: Scene): readonly Code[] {
  const { plan } = scene;
  if (plan.actions.length === 0) return [];
  const lifted = effectKinds(plan).has('Qualify') ? code`Math.min(rank, qualified)` : code`rank`;
  const now = effectKinds(plan).has('Disqualify') ? code`disqualified ? Infinity : ${lifted}` : lifted;
  const due = code`${prelude(scene, 'actionsOf')}(ACTIONS, before.tier, ${now})${typed(scene, code` as readonly Action[]`)}`;
  return [code`actions: options?.quiet === true ? [] : ${scene.isTyped ? code`(${due})` : due}`];
}

/** `const ACTIONS = [..];` */
export function actionConstantLines(scene: Scene): readonly Line[] {
  const { actions } = scene.plan;
  if (actions.length === 0) return [];
  const type = typed(scene, code`: readonly ${prelude(scene, 'DeclaredAction')}[]`);
  return filled(code`const ACTIONS${type} = [`, actions.map(data), code`];`);
}
