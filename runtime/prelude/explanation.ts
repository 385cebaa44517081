// Why a score is what it is: a line for every rule, and one for everything else that adds or takes points, so that they add up to the score.

import type { ExplanationLine } from '../result.ts';
import { formatPoints, pointsOf } from './decimal.ts';
import type { RuleHistories } from './evidence.ts';
import type {
  Outline,
  OutlineChoice,
  OutlineEntry,
  OutlineOrigin,
  OutlineRate,
  OutlineRule,
  OutlineTerm,
  Trace,
  TracedSteps,
} from './outline.ts';
import { amountOf, chosenOf, lowestLimit, type Standing, standingOf, worthOf, worthOfTerm } from './standing.ts';

/**
 * The lines of an explanation, in the order of the file, each group's bounds after its rules, then what becomes of their sum; or only those of
 * what fired. `histories` is what the rules found among the events; null in a model that looks at none.
 */
export function explanationLines(
  outline: Outline,
  trace: Trace,
  params: readonly number[],
  histories: RuleHistories | null,
  onlyFired = false,
): readonly ExplanationLine[] {
  const standing = standingOf(outline, trace, params);
  const scene: ExplanationScene = { outline, trace, params, standing, histories, onlyFired };
  const lines: ExplanationLine[] = [];
  for (const entry of outline.entries) addLinesOfEntry(scene, entry, [], null, lines);
  lines.push(...linesOfTotal(scene), ...linesOfScore(scene));
  return lines;
}

/** What every line is made from. */
export interface ExplanationScene {
  readonly outline: Outline;
  readonly trace: Trace;
  readonly params: readonly number[];
  readonly standing: Standing;
  readonly histories: RuleHistories | null;
  /** Whether what did not fire has no line. */
  readonly onlyFired: boolean;
}

/** Adds the lines of an entry: a model may have thousands. `held` says why nothing in it could fire, where a block around it is closed. */
export function addLinesOfEntry(
  scene: ExplanationScene,
  entry: OutlineEntry,
  path: readonly string[],
  held: string | null,
  lines: ExplanationLine[],
): void {
  switch (entry.kind) {
    case 'Rule':
    case 'Rate':
      addLinesOfMember(scene, entry, path, held, null, lines);
      return;
    case 'Choice': {
      const chosen = chosenOf(entry, scene.trace.fired);
      for (const member of entry.members) {
        const passedOver = member === chosen || chosen === null ? null : passedOverFor(entry, member, chosen, scene.trace.fired);
        addLinesOfMember(scene, member, path, held, passedOver, lines);
      }
      return;
    }
    case 'Block': {
      const note = held ?? (scene.trace.closed.includes(entry.origin.id) ? `block: ${entry.origin.text}` : null);
      for (const inner of entry.entries) addLinesOfEntry(scene, inner, path, note, lines);
      return;
    }
    case 'Group': {
      const innerPath = [...path, scene.outline.groups[entry.group]!.name];
      for (const inner of entry.entries) addLinesOfEntry(scene, inner, innerPath, held, lines);
      lines.push(...linesOfBounds(scene, entry.group, innerPath));
    }
  }
}

/** Adds the line of a rule, or those of a rate's bands. `passedOver` says why it counts for nothing, where another member of a choice does. */
export function addLinesOfMember(
  scene: ExplanationScene,
  member: OutlineRule | OutlineRate,
  path: readonly string[],
  held: string | null,
  passedOver: string | null,
  lines: ExplanationLine[],
): void {
  const { fired } = scene.trace;
  if (member.kind === 'Rate') {
    for (const band of member.bands) {
      const units = fired[band.leaf];
      if (units === undefined && scene.onlyFired) continue;
      const points = passedOver === null ? (units ?? 0) : 0;
      const line = ruleLine(scene, band.origin, path, units !== undefined, points, units === undefined ? held : passedOver);
      lines.push(withEvidence(scene, band.leaf, line));
    }
    return;
  }
  const units = fired[member.leaf];
  if (units === undefined) {
    if (!scene.onlyFired) lines.push(withEvidence(scene, member.leaf, ruleLine(scene, member.origin, path, false, 0, held)));
    return;
  }
  const note = passedOver ?? idleLimit(scene, member);
  const counts = passedOver === null;
  const steps = counts ? (scene.trace.steps[member.leaf] ?? scene.histories?.steps[member.leaf]) : undefined;
  const points = counts ? (steps?.full ?? worthOf(member, fired)!) : 0;
  lines.push(withEvidence(scene, member.leaf, ruleLine(scene, member.origin, path, true, points, note)));
  if (steps !== undefined) lines.push(...linesOfSteps(member.origin, path, steps, units));
}

/** A line with what its rule found among the events, if it asks for any. */
export function withEvidence({ histories }: ExplanationScene, leaf: number, line: ExplanationLine): ExplanationLine {
  const evidence = histories?.evidence[leaf];
  return evidence === undefined ? line : { ...line, evidence };
}

/** The lines of what age and `up to` take from a rule; only those that take something. `units` is what is left. */
export function linesOfSteps(
  origin: OutlineOrigin,
  path: readonly string[],
  { full, decayed }: TracedSteps,
  units: number,
): readonly ExplanationLine[] {
  const place = { id: origin.id, line: origin.line };
  return [
    ...stepLine('decay', origin.id, 'faded with age', path, decayed - full),
    ...stepLine('up to', origin.id, `at most ${formatPoints(Math.abs(units))}`, path, units - decayed),
  ].map((line) => ({ ...line, ...place }));
}

/** Why a member of a choice that fired counts for nothing; null for one that did not fire. */
export function passedOverFor(
  choice: OutlineChoice,
  member: OutlineRule | OutlineRate,
  chosen: OutlineRule | OutlineRate,
  fired: Trace['fired'],
): string | null {
  const worth = worthOf(member, fired);
  if (worth === null) return null;
  if (choice.how === 'first') return 'another came first in first of';
  return worth < worthOf(chosen, fired)! ? 'another in best of gave more' : 'another in best of gave as much';
}

/** Why a limit that counts takes nothing: there was nothing above it. Null for any other rule. */
export function idleLimit({ outline, standing, trace, params }: ExplanationScene, { effect, leaf }: OutlineRule): string | null {
  if (effect.kind !== 'Limit') return null;
  const to = trace.fired[leaf]!;
  const name = effect.group === null ? 'score' : outline.groups[effect.group]!.name;
  const max = effect.group === null ? null : amountOf(outline.groups[effect.group]!.max, params);
  const before = effect.group === null ? standing.total : Math.min(standing.sums[effect.group]!, max ?? Infinity);
  return before > to ? null : `${name} is not above ${formatPoints(to)}`;
}

/** The line of a rule or band. */
export function ruleLine(
  { outline }: ExplanationScene,
  { id, line, text, because, fields }: OutlineOrigin,
  path: readonly string[],
  fired: boolean,
  units: number,
  note: string | null,
): ExplanationLine {
  const names = fields.map((field) => outline.fields[field]!.name);
  return { kind: 'rule', id, line, text, because, path, fired, points: pointsOf(units), note, fields: names };
}

/** The lines of a group's max, limits and min, in the order in which they act; only those that do something. */
export function linesOfBounds(scene: ExplanationScene, group: number, path: readonly string[]): readonly ExplanationLine[] {
  const { outline, standing, params, trace } = scene;
  const { name, min, max } = outline.groups[group]!;
  const sum = standing.sums[group]!;
  const most = amountOf(max, params) ?? Infinity;
  const capped = Math.min(sum, most);
  const limited = Math.min(capped, lowestLimit(standing.limits, group, trace.fired));
  const least = amountOf(min, params) ?? -Infinity;
  const floored = Math.max(limited, least);
  // Mostly a group is within its bounds: no text is made for lines that nobody gets.
  if (capped === sum && limited === capped && floored === limited) return [];
  return [
    ...stepLine('cap', name, `${name} is at most ${formatPoints(most)}`, path, capped - sum),
    ...limitLine(scene, group, name, path, limited - capped),
    ...stepLine('floor', name, `${name} is at least ${formatPoints(least)}`, path, floored - limited),
  ];
}

/** A line for what takes or adds points without being a rule; none where it adds 0. */
export function stepLine(
  kind: ExplanationLine['kind'],
  id: string,
  text: string,
  path: readonly string[],
  units: number,
): readonly ExplanationLine[] {
  if (units === 0) return [];
  return [{ kind, id, line: null, text, because: null, path, fired: true, points: pointsOf(units), note: null, fields: [] }];
}

/** The line of the lowest limit on a group or the score (null), which stands where its rule does. */
export function limitLine(
  scene: ExplanationScene,
  group: number | null,
  name: string,
  path: readonly string[],
  units: number,
): readonly ExplanationLine[] {
  const { standing, trace } = scene;
  const lowest = lowestLimit(standing.limits, group, trace.fired);
  const rule = standing.limits.find(
    ({ effect, leaf }) => effect.kind === 'Limit' && effect.group === group && trace.fired[leaf] === lowest,
  );
  if (rule === undefined || units === 0) return [];
  return [
    {
      ...ruleLine(scene, rule.origin, path, true, units, null),
      kind: 'limit',
      id: name,
      text: `${name} is limited to ${formatPoints(lowest)}`,
    },
  ];
}

/** What a weighted total makes of one group, or of the rest: the units that it adds to what their own lines gave. */
export interface TotalStep {
  readonly id: string;
  readonly text: string;
  readonly units: number;
}

/** The lines of a weighted total. */
export function linesOfTotal({ outline, standing }: ExplanationScene): readonly ExplanationLine[] {
  if (outline.total.kind === 'Sum') return [];
  const steps = outline.total.terms.flatMap((term, at) => stepsOfTerm(outline, term, standing.terms[at]!, standing));
  const given = standing.top.reduce((sum, units) => sum + units, 0);
  const weighed = steps.reduce((sum, step) => sum + step.units, 0);
  // What no term reaches is taken out: say, the bounds of a group where the groups inside it are named.
  const rest: TotalStep = { id: 'score', text: 'not part of the total', units: standing.total - given - weighed };
  return [...steps, rest].flatMap(({ id, text, units }) => stepLine('total', id, text, [], units));
}

/** What one term changes: its weight, and the groups that a `max of` leaves out. */
export function stepsOfTerm(outline: Outline, term: OutlineTerm, units: number, { top, groups }: Standing): readonly TotalStep[] {
  const { of, weight } = term;
  const share = `${weight / 100}%`;
  const worth = worthOfTerm(outline, term, top, groups);
  switch (of.kind) {
    case 'Rest':
      return [{ id: 'rest', text: `rest counts ${share}`, units: units - worth }];
    case 'Group': {
      const name = outline.groups[of.group]!.name;
      return [{ id: name, text: `${name} counts ${share}`, units: units - worth }];
    }
    case 'Max': {
      const greatest = of.groups.find((group) => groups[group] === worth);
      return of.groups.map((group) => {
        const name = outline.groups[group]!.name;
        if (group === greatest) return { id: name, text: `${name} counts ${share}`, units: units - worth };
        return { id: name, text: `${name} does not count: ${outline.groups[greatest!]!.name} is the max`, units: -groups[group]! };
      });
    }
  }
}

/** The lines of what happens to the total: `limit score`, rounding, the range, and being disqualified. */
export function linesOfScore(scene: ExplanationScene): readonly ExplanationLine[] {
  const { outline, standing, params } = scene;
  const { total, limited, rounded, ranged, score, disqualifiedBy } = standing;
  if (limited === total && rounded === limited && ranged === rounded && disqualifiedBy === null) return [];
  const precision = outline.decimals === 0 ? 'a whole number' : outline.decimals === 1 ? '1 decimal' : `${outline.decimals} decimals`;
  const bound = ranged > rounded ? (outline.range?.from ?? null) : (outline.range?.to ?? null);
  const side = ranged > rounded ? 'least' : 'most';
  return [
    ...limitLine(scene, null, 'score', [], limited - total),
    ...stepLine('round', 'score', `score is rounded to ${precision}`, [], rounded - limited),
    ...stepLine('range', 'score', `score is at ${side} ${formatPoints(amountOf(bound, params) ?? 0)}`, [], ranged - rounded),
    ...disqualifiedLine(scene, disqualifiedBy, score, score - ranged),
  ];
}

/** The line of being disqualified, which stands where the first rule that does it stands; there even where it adds 0. */
export function disqualifiedLine(
  scene: ExplanationScene,
  rule: OutlineRule | null,
  score: number,
  units: number,
): readonly ExplanationLine[] {
  if (rule === null) return [];
  const text = `disqualified: score is ${formatPoints(score)}`;
  return [{ ...ruleLine(scene, rule.origin, [], true, units, null), kind: 'disqualified', id: 'score', text }];
}
