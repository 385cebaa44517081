// Explanations of great models: `explanation.ts` and `standing.ts` again, for models in which most rules give points or do not. The lines of such a
// rule are the same each time, so they are made once and shared, and only what fired is looked at more closely.

import type { ExplanationLine } from '@scorelang/runtime';
import {
  addActing,
  addLinesOfEntry,
  amountOf,
  chosenOf,
  clamp,
  type ExplanationScene,
  linesOfBounds,
  linesOfScore,
  linesOfTotal,
  lowestLimit,
  type Outline,
  type OutlineChoice,
  type OutlineEntry,
  type OutlineOrigin,
  type OutlineRate,
  type OutlineRule,
  pointsOf,
  type RuleHistories,
  type Standing,
  standingFrom,
  type Trace,
  worthOf,
} from '@scorelang/runtime/prelude';

/** An outline in pieces, in the order of the file. */
export interface QuickOutline {
  readonly outline: Outline;
  readonly pieces: readonly QuickPiece[];
  /** What may do something else than give points. */
  readonly acting: readonly OutlineEntry[];
}

/** Rules and bands one after the other that only give points; anything else with lines of its own; or a group's end. */
export type QuickPiece =
  | (QuickPlace & QuickRun)
  | (QuickPlace & { readonly kind: 'Other'; readonly entry: OutlineRule | OutlineRate | OutlineChoice })
  | (QuickPlace & { readonly kind: 'End'; readonly group: number });

/** Where a piece stands: the groups and blocks around it, and the place of the sum that its points go to. */
export interface QuickPlace {
  readonly path: readonly string[];
  readonly blocks: readonly OutlineOrigin[];
  readonly sum: number;
}

export interface QuickRun {
  readonly kind: 'Run';
  /** The leaf of the first; those of the others follow. */
  readonly first: number;
  readonly members: (OutlineRule | OutlineBand)[];
  /** By member: the line where it did not fire; the one with which it fired last, and the units. */
  readonly idle: ExplanationLine[];
  readonly fired: (ExplanationLine | null)[];
  readonly units: number[];
}

export interface OutlineBand {
  readonly kind?: never;
  readonly leaf: number;
  readonly origin: OutlineOrigin;
}

/** An outline, ready for many explanations; with the leaves of rules whose lines say what decay and `up to` took. */
export function quickOutline(outline: Outline, stepped: readonly number[]): QuickOutline {
  const withSteps = new Set(stepped);
  const pieces: QuickPiece[] = [];
  const acting: OutlineEntry[] = [];
  const addToRun = (place: QuickPlace, member: OutlineRule | OutlineBand): void => {
    const last = pieces.at(-1);
    const isNext = last?.kind === 'Run' && last.blocks === place.blocks && last.path === place.path && last.sum === place.sum;
    const run: QuickRun =
      isNext && last.first + last.members.length === member.leaf
        ? last
        : { kind: 'Run', first: member.leaf, members: [], idle: [], fired: [], units: [] };
    if (run !== last) pieces.push({ ...place, ...run });
    run.members.push(member);
    run.idle.push(pointsLine(outline, member.origin, place.path, null, null));
    run.fired.push(null);
    run.units.push(0);
  };
  const visit = (entry: OutlineEntry, place: QuickPlace): void => {
    switch (entry.kind) {
      case 'Rule':
        if (entry.effect.kind === 'Points' && entry.origin.tallies.length === 0 && !withSteps.has(entry.leaf)) addToRun(place, entry);
        else {
          pieces.push({ ...place, kind: 'Other', entry });
          acting.push(entry);
        }
        return;
      case 'Rate':
        if (entry.bands.every(({ origin }) => origin.tallies.length === 0)) for (const band of entry.bands) addToRun(place, band);
        else pieces.push({ ...place, kind: 'Other', entry });
        return;
      case 'Choice':
        pieces.push({ ...place, kind: 'Other', entry });
        acting.push(entry);
        return;
      case 'Block': {
        const inner = { ...place, blocks: [...place.blocks, entry.origin] };
        for (const each of entry.entries) visit(each, inner);
        return;
      }
      case 'Group': {
        const inner = { ...place, path: Object.freeze([...place.path, outline.groups[entry.group]!.name]), sum: entry.group };
        for (const each of entry.entries) visit(each, inner);
        pieces.push({ path: inner.path, blocks: place.blocks, sum: place.sum, kind: 'End', group: entry.group });
      }
    }
  };
  const atTop: QuickPlace = { path: Object.freeze([]), blocks: [], sum: 0 };
  // Only the groups at the top are told apart by a total.
  const rest = outline.entries.findIndex(({ kind }) => kind !== 'Group');
  for (const [index, entry] of outline.entries.entries()) {
    visit(entry, { ...atTop, sum: outline.groups.length + (entry.kind === 'Group' ? index : rest) });
  }
  return { outline, pieces, acting };
}

/** The line of a rule that only gives points: the units it fired with, or null. Callers share it. */
export function pointsLine(
  { fields }: Outline,
  { id, line, text, because, fields: asked }: OutlineOrigin,
  path: readonly string[],
  units: number | null,
  note: string | null,
): ExplanationLine {
  const names = Object.freeze(asked.map((field) => fields[field]!.name));
  return Object.freeze({
    kind: 'rule',
    id,
    line,
    text,
    because,
    path,
    fired: units !== null,
    points: pointsOf(units ?? 0),
    note,
    fields: names,
  });
}

/** The lines of an explanation, as `explanationLines` gives them, or only those of what fired. */
export function quickLines(
  quick: QuickOutline,
  trace: Trace,
  params: readonly number[],
  histories: RuleHistories | null,
  onlyFired: boolean,
): readonly ExplanationLine[] {
  const { outline, pieces } = quick;
  const leaves = leavesIn(trace.fired);
  const standing = quickStanding(quick, trace.fired, leaves, params);
  const scene: ExplanationScene = { outline, trace, params, standing, histories, onlyFired };
  const closed = new Set(trace.closed);
  // Put together at the end: to copy thousands of lines at once is quicker than to add one after the other.
  const parts: ExplanationLine[][] = [];
  let next = 0;
  for (const piece of pieces) {
    if (piece.kind === 'Run') {
      const from = placeOf(leaves, next, piece.first);
      next = placeOf(leaves, from, piece.first + piece.members.length);
      parts.push(linesOfRun(scene, piece, leaves.slice(from, next), heldBy(piece.blocks, closed)));
    } else if (piece.kind === 'Other') {
      const lines: ExplanationLine[] = [];
      addLinesOfEntry(scene, piece.entry, piece.path, heldBy(piece.blocks, closed), lines);
      parts.push(lines);
    } else parts.push([...linesOfBounds(scene, piece.group, piece.path)]);
  }
  parts.push([...linesOfTotal(scene), ...linesOfScore(scene)]);
  // Thousands of arguments would be too many.
  return parts.length < MOST_PARTS_AT_ONCE ? ([] as ExplanationLine[]).concat(...parts) : parts.flat();
}

export const MOST_PARTS_AT_ONCE = 1000;

/** The leaves that fired, in the order of the file. */
export function leavesIn(fired: Trace['fired']): readonly number[] {
  const leaves: number[] = [];
  for (let leaf = 0; leaf < fired.length; leaf++) if (fired[leaf] !== undefined) leaves.push(leaf);
  return leaves;
}

/** Where, from a place on, the first leaf stands that is not before another. */
export function placeOf(leaves: readonly number[], from: number, leaf: number): number {
  let place = from;
  while (place < leaves.length && leaves[place]! < leaf) place++;
  return place;
}

/** Why nothing inside these blocks could fire, where one of them is closed. */
export function heldBy(blocks: readonly OutlineOrigin[], closed: ReadonlySet<string>): string | null {
  const block = closed.size === 0 ? undefined : blocks.find(({ id }) => closed.has(id));
  return block === undefined ? null : `block: ${block.text}`;
}

/** The lines of rules and bands that only give points, some of which fired. */
export function linesOfRun(
  scene: ExplanationScene,
  run: QuickPlace & QuickRun,
  leaves: readonly number[],
  held: string | null,
): ExplanationLine[] {
  const { trace, outline, onlyFired } = scene;
  const { first, members, path } = run;
  if (held !== null) return onlyFired ? [] : members.map(({ origin }) => pointsLine(outline, origin, path, null, held));
  const lines = onlyFired ? [] : run.idle.slice();
  for (let index = 0; index < leaves.length; index++) {
    const line = firedLineOf(outline, run, leaves[index]! - first, trace.fired[leaves[index]!]!);
    if (onlyFired) lines.push(line);
    else lines[leaves[index]! - first] = line;
  }
  return lines;
}

/** The line of a member that fired: the last one again, where it gives as much. */
export function firedLineOf(outline: Outline, run: QuickPlace & QuickRun, index: number, units: number): ExplanationLine {
  const last = run.fired[index]!;
  if (last !== null && run.units[index] === units) return last;
  const line = pointsLine(outline, run.members[index]!.origin, run.path, units, null);
  run.fired[index] = line;
  run.units[index] = units;
  return line;
}

/** Where a lead stands, as `standingOf` says. */
export function quickStanding(
  { outline, pieces, acting: mayAct }: QuickOutline,
  fired: Trace['fired'],
  leaves: readonly number[],
  params: readonly number[],
): Standing {
  const acting: OutlineRule[] = [];
  for (const entry of mayAct) addActing(entry, fired, acting);
  const limits = acting.filter((rule) => rule.effect.kind === 'Limit');
  const count = outline.groups.length;
  const sums = new Array<number>(count + outline.entries.length).fill(0);
  const groups = outline.groups.map(() => 0);
  let next = 0;
  for (const piece of pieces) {
    if (piece.kind === 'Run') {
      next = placeOf(leaves, next, piece.first);
      for (const end = piece.first + piece.members.length; leaves[next]! < end; next++) sums[piece.sum]! += fired[leaves[next]!]!;
    } else if (piece.kind === 'Other') sums[piece.sum]! += worthOfOther(piece.entry, fired);
    else {
      const { min, max } = outline.groups[piece.group]!;
      const most = Math.min(amountOf(max, params) ?? Infinity, lowestLimit(limits, piece.group, fired));
      const points = clamp(sums[piece.group]!, amountOf(min, params) ?? -Infinity, most);
      groups[piece.group] = points;
      sums[piece.sum]! += points;
    }
  }
  return standingFrom(outline, fired, params, { acting, limits, top: sums.slice(count), sums: sums.slice(0, count), groups });
}

/** What any other entry is worth. */
export function worthOfOther(entry: OutlineRule | OutlineRate | OutlineChoice, fired: Trace['fired']): number {
  const counting = entry.kind === 'Choice' ? chosenOf(entry, fired) : entry;
  return counting === null ? 0 : (worthOf(counting, fired) ?? 0);
}
