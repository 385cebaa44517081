// An outline made ready for the explanations of a great model: what `quickLines` shares from one explanation to the next.

import type { ExplanationLine } from '@scorelang/runtime';
import {
  type Outline,
  type OutlineChoice,
  type OutlineEntry,
  type OutlineOrigin,
  type OutlineRate,
  type OutlineRule,
  pointsOf,
} from '@scorelang/runtime/prelude';

/**
 * An outline in pieces, in the order of the file. Rules and bands that only give points have a place each, counted in that order; what is
 * known of them lies in lists by place.
 */
export interface QuickOutline {
  readonly outline: Outline;
  readonly pieces: readonly QuickPiece[];
  /** What may do something else than give points. */
  readonly acting: readonly OutlineEntry[];
  readonly members: readonly (OutlineRule | OutlineBand)[];
  readonly runs: readonly (QuickPlace & QuickRun)[];
  /** By place: its leaf, and the number of its run. */
  readonly leafOf: Int32Array;
  readonly runOf: Int32Array;
  /** By place: the line where it did not fire; the one with which it fired last, or ever does where it stands in a table, and the units. */
  readonly idle: readonly ExplanationLine[];
  readonly fired: (ExplanationLine | null)[];
  readonly units: number[];
  /** The places of rules that are asked one by one, or counted. */
  readonly asked: readonly number[];
  /** The places of rules in tables, -1 for those that are counted, and which of the sums of `quickStanding` each sum of the tables is. */
  readonly placeOfRule: Int32Array;
  readonly sumOfTables: readonly number[];
  /** A bit a place, to bring what fired in order. */
  readonly marks: Int32Array;
}

/** Rules and bands one after the other that only give points; anything else with lines of its own; or a group's end. */
export type QuickPiece =
  | (QuickPlace & QuickRun)
  | (QuickPlace & { readonly kind: 'Other'; readonly entry: OutlineRule | OutlineRate | OutlineChoice })
  | (QuickPlace & { readonly kind: 'End'; readonly group: number });

/** Where a piece stands: the groups and blocks around it, and the number of the sum that its points go to. */
export interface QuickPlace {
  readonly path: readonly string[];
  readonly blocks: readonly OutlineOrigin[];
  readonly sum: number;
}

export interface QuickRun {
  readonly kind: 'Run';
  readonly number: number;
  /** The places of its members: from this one to before that one. */
  readonly first: number;
  end: number;
  /** Its lines where none fired. */
  readonly idle: ExplanationLine[];
  /** Its lines where a block around it was last closed, and what they say of that. */
  held: { readonly note: string; readonly lines: readonly ExplanationLine[] } | null;
}

export interface OutlineBand {
  readonly kind?: never;
  readonly leaf: number;
  readonly origin: OutlineOrigin;
}

/** A rule in a table as an explanation needs it: its leaf, the place of its sum there, and its units. */
export type ToldRule = readonly [leaf: number, sum: number, units: number, ...rest: unknown[]];

/**
 * An outline, ready for many explanations; with the leaves of rules whose lines say what decay and `up to` took, and the rules in tables. So many of
 * the sums there are of points; those of the others are told as if they were asked one by one.
 */
export function quickOutline(
  outline: Outline,
  stepped: readonly number[],
  inTables: readonly ToldRule[],
  sumsOfPoints: number,
): QuickOutline {
  const withSteps = new Set(stepped);
  const pieces: QuickPiece[] = [];
  const acting: OutlineEntry[] = [];
  const members: (OutlineRule | OutlineBand)[] = [];
  const runs: (QuickPlace & QuickRun)[] = [];
  const addToRun = (place: QuickPlace, member: OutlineRule | OutlineBand): void => {
    const last = pieces.at(-1);
    const isNext = last?.kind === 'Run' && last.blocks === place.blocks && last.path === place.path && last.sum === place.sum;
    const run: QuickPlace & QuickRun = isNext
      ? last
      : { ...place, kind: 'Run', number: runs.length, first: members.length, end: members.length, idle: [], held: null };
    if (run !== last) {
      pieces.push(run);
      runs.push(run);
    }
    run.end += 1;
    members.push(member);
    run.idle.push(pointsLine(outline, member.origin, place.path, null, null));
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
  const runOf = new Int32Array(members.length);
  for (const { number, first, end } of runs) runOf.fill(number, first, end);
  const places = new Map(members.map(({ leaf }, place) => [leaf, place]));
  const placeOfRule = Int32Array.from(inTables, ([leaf, sum]) => (sum < sumsOfPoints ? places.get(leaf)! : -1));
  const sumOfTables: number[] = [];
  for (const [rule, [leaf, sum]] of inTables.entries()) {
    if (sum >= sumsOfPoints) continue;
    sumOfTables[sum] ??= runs[runOf[placeOfRule[rule]!]!]!.sum;
    places.delete(leaf);
  }
  const quick: QuickOutline = {
    outline,
    pieces,
    acting,
    members,
    runs,
    leafOf: Int32Array.from(members, ({ leaf }) => leaf),
    runOf,
    idle: runs.flatMap((run) => run.idle),
    fired: members.map(() => null),
    units: members.map(() => 0),
    asked: [...places.values()],
    placeOfRule,
    sumOfTables,
    marks: new Int32Array(Math.ceil(members.length / 32)),
  };
  // What a rule in a table gives is known. So nothing is asked of its line later, and those of all rules lie together.
  for (const [rule, [, sum, units]] of inTables.entries()) if (sum < sumsOfPoints) firedLineOf(quick, placeOfRule[rule]!, units);
  return quick;
}

/** The line of a rule that fired: the last one again, where it gives as much. */
export function firedLineOf(quick: QuickOutline, place: number, units: number): ExplanationLine {
  const last = quick.fired[place]!;
  if (last !== null && quick.units[place] === units) return last;
  const line = pointsLine(quick.outline, quick.members[place]!.origin, quick.runs[quick.runOf[place]!]!.path, units, null);
  quick.fired[place] = line;
  quick.units[place] = units;
  return line;
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
