/** A group's cap, limits and floor as statements, and which groups have to wait for theirs until all rules have been asked. */
import type { Entry, Plan } from '@scorelang/runtime';
import { type Code, code } from '../code.ts';
import { type Line, line } from '../lines.ts';
import { amountCode } from './points.ts';
import { prelude, type Scene } from './scene.ts';

/** `fit = Math.min(fit, 60_0000);`, or nothing for a group without bounds. */
export function boundLines(scene: Scene, group: number, from: number | null): readonly Line[] {
  const { min, max } = scene.plan.groups[group]!;
  const { points, limit } = scene.groups[group]!;
  const caps = [...(max ? [amountCode(scene, max)] : []), ...(limitedGroups(scene.plan).has(group) ? [limit] : [])];
  const most = caps.length === 2 ? code`Math.min(${caps[0]!}, ${caps[1]!})` : (caps[0] ?? null);
  const least = min === null ? null : amountCode(scene, min);
  return least || most ? [line(code`${points} = ${boundedCode(scene, points, least, most)};`, from)] : [];
}

/** Points between two bounds; the least wins where they cross. */
export function boundedCode(scene: Scene, points: Code, least: Code | null, most: Code | null): Code {
  if (least && most) return code`${prelude(scene, 'clamp')}(${points}, ${least}, ${most})`;
  if (least) return code`Math.max(${points}, ${least})`;
  return most ? code`Math.min(${points}, ${most})` : points;
}

const limitedGroupsOf = new WeakMap<Plan, ReadonlySet<number | null>>();

/** The groups that some rule limits; null stands for the score. */
export function limitedGroups(plan: Plan): ReadonlySet<number | null> {
  const known = limitedGroupsOf.get(plan);
  if (known) return known;
  const limited = new Set<number | null>();
  const visit = (entry: Entry): void => {
    if (entry.kind === 'Rule' && entry.effect.kind === 'Limit') limited.add(entry.effect.group);
    else if (entry.kind === 'Choice') entry.members.forEach(visit);
    else if (entry.kind === 'Block' || entry.kind === 'Group') entry.entries.forEach(visit);
  };
  plan.entries.forEach(visit);
  limitedGroupsOf.set(plan, limited);
  return limited;
}

/**
 * The groups whose bounds wait until all rules have been asked: those with a limit, which may stand anywhere; those in a block, which keep
 * their floor where it is closed; and those around either.
 */
export function groupsBoundLater(plan: Plan): ReadonlySet<number> {
  const later = new Set<number>();
  const addWithParents = (group: number): void => {
    for (let at: number | null = group; at !== null && !later.has(at); at = plan.groups[at]!.parent) later.add(at);
  };
  const visit = (entry: Entry, inBlock: boolean): void => {
    if (entry.kind === 'Group' && inBlock) addWithParents(entry.group);
    if (entry.kind === 'Group') for (const inner of entry.entries) visit(inner, inBlock);
    if (entry.kind === 'Block') for (const inner of entry.entries) visit(inner, true);
  };
  for (const entry of plan.entries) visit(entry, false);
  for (const group of limitedGroups(plan)) if (group !== null) addWithParents(group);
  return later;
}

/** The bounds that waited, from the inside out, each followed by what it adds to the group around it. */
export function laterBoundLines(scene: Scene, later: ReadonlySet<number>): readonly Line[] {
  const { groups } = scene.plan;
  const depthOf = (group: number): number => {
    let depth = 0;
    for (let at = groups[group]!.parent; at !== null; at = groups[at]!.parent) depth++;
    return depth;
  };
  const insideOut = [...later].map((group) => ({ group, depth: depthOf(group) })).sort((a, b) => b.depth - a.depth || a.group - b.group);
  return insideOut.flatMap(({ group }) => {
    const { parent } = groups[group]!;
    const added = parent === null ? [] : [line(code`${scene.groups[parent]!.points} += ${scene.groups[group]!.points};`)];
    return [...boundLines(scene, group, null), ...added];
  });
}
