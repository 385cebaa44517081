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
  type OutlineChoice,
  type OutlineOrigin,
  type OutlineRate,
  type OutlineRule,
  type RuleHistories,
  type Standing,
  standingFrom,
  type Trace,
  worthOf,
} from '@scorelang/runtime/prelude';
import { firedLineOf, pointsLine, type QuickOutline, type QuickPlace, type QuickRun } from './quick-outline.ts';

/** What the lead in hand got from the rules in tables, sum by sum, and which of them fired. */
export interface ToldTables {
  readonly sums: ArrayLike<number>;
  readonly told: Told | null;
}

/** The numbers of rules that fired, in any order: the first `count`. */
export interface Told {
  readonly rules: Int32Array;
  count: number;
}

/** Lines between those of rules that only give points: before the one at this place. */
export interface QuickExtra {
  readonly before: number;
  readonly lines: readonly ExplanationLine[];
}

/** The lines of an explanation, as `explanationLines` gives them, or only those of what fired. The trace tells nothing of rules in tables. */
export function quickLines(
  quick: QuickOutline,
  trace: Trace,
  params: readonly number[],
  histories: RuleHistories | null,
  onlyFired: boolean,
  tables: ToldTables | null,
): readonly ExplanationLine[] {
  const { outline, pieces, leafOf } = quick;
  const closed = new Set(trace.closed);
  const asked = quick.asked.filter((place) => trace.fired[leafOf[place]!] !== undefined);
  const standing = quickStanding(quick, trace.fired, asked, params, tables);
  const scene: ExplanationScene = { outline, trace, params, standing, histories, onlyFired };
  const extras: QuickExtra[] = [];
  let before = 0;
  for (const piece of pieces) {
    if (piece.kind === 'Run') {
      before = piece.end;
      continue;
    }
    const lines: ExplanationLine[] = [];
    if (piece.kind === 'End') lines.push(...linesOfBounds(scene, piece.group, piece.path));
    else addLinesOfEntry(scene, piece.entry, piece.path, heldBy(piece.blocks, closed), lines);
    if (lines.length > 0) extras.push({ before, lines });
  }
  const ends = [...linesOfTotal(scene), ...linesOfScore(scene)];
  if (ends.length > 0) extras.push({ before: leafOf.length, lines: ends });
  for (const place of asked) firedLineOf(quick, place, trace.fired[leafOf[place]!]!);
  return onlyFired ? linesOfFiredPlaces(quick, asked, tables, extras) : linesOfPlaces(quick, closed, asked, tables, extras);
}

/** Why nothing inside these blocks could fire, where one of them is closed. */
export function heldBy(blocks: readonly OutlineOrigin[], closed: ReadonlySet<string>): string | null {
  const block = closed.size === 0 ? undefined : blocks.find(({ id }) => closed.has(id));
  return block === undefined ? null : `block: ${block.text}`;
}

/** A line for every place, and those between them: all where nothing fired, copied at once, in which what did is exchanged. */
export function linesOfPlaces(
  quick: QuickOutline,
  closed: ReadonlySet<string>,
  asked: readonly number[],
  tables: ToldTables | null,
  extras: readonly QuickExtra[],
): readonly ExplanationLine[] {
  const { runs, runOf, fired } = quick;
  const lines = idleLines(quick, extras);
  // By run: how many lines come before it that have no place.
  const shifts: number[] = [];
  let shift = 0;
  let next = 0;
  for (const run of runs) {
    for (; next < extras.length && extras[next]!.before <= run.first; next++) shift += extras[next]!.lines.length;
    shifts.push(shift);
    const held = heldBy(run.blocks, closed);
    if (held !== null) for (const [index, line] of heldLines(quick, run, held).entries()) lines[run.first + shift + index] = line;
  }
  for (const place of asked) lines[place + shifts[runOf[place]!]!] = fired[place]!;
  if (tables !== null && tables.told !== null) exchangeTold(lines, tables.told, quick, shift === 0 ? null : shifts);
  return lines;
}

/** Exchanges the lines of rules in tables that fired; a loop with nothing else around it, as engines keep more at hand in such. */
export function exchangeTold(
  lines: ExplanationLine[],
  { rules, count }: Told,
  { fired, placeOfRule, runOf }: QuickOutline,
  shifts: readonly number[] | null,
): void {
  for (let index = 0; index < count; index++) {
    const place = placeOfRule[rules[index]!]!;
    lines[shifts === null ? place : place + shifts[runOf[place]!]!] = fired[place]!;
  }
}

/** The lines of all places as if nothing had fired, with those between them. They are copied at once, as there may be thousands. */
export function idleLines({ idle, runs }: QuickOutline, extras: readonly QuickExtra[]): ExplanationLine[] {
  if (extras.length === 0) return idle.slice();
  const parts: (readonly ExplanationLine[])[] = [];
  let next = 0;
  for (const run of runs) {
    for (; next < extras.length && extras[next]!.before <= run.first; next++) parts.push(extras[next]!.lines);
    parts.push(run.idle);
  }
  for (; next < extras.length; next++) parts.push(extras[next]!.lines);
  // Thousands of arguments would be too many.
  return parts.length < MOST_PARTS_AT_ONCE ? ([] as ExplanationLine[]).concat(...parts) : parts.flat();
}

export const MOST_PARTS_AT_ONCE = 1000;

/** The lines of a run none of which could fire, and why. */
export function heldLines({ outline, members }: QuickOutline, run: QuickPlace & QuickRun, note: string): readonly ExplanationLine[] {
  if (run.held === null || run.held.note !== note) {
    const lines = members.slice(run.first, run.end).map(({ origin }) => pointsLine(outline, origin, run.path, null, note));
    run.held = { note, lines };
  }
  return run.held.lines;
}

/** The lines of what fired, in the order of the file: put in order by their bits. */
export function linesOfFiredPlaces(
  quick: QuickOutline,
  asked: readonly number[],
  tables: ToldTables | null,
  extras: readonly QuickExtra[],
): readonly ExplanationLine[] {
  const { fired, placeOfRule, marks } = quick;
  marks.fill(0);
  for (const place of asked) marks[place >> 5]! |= 1 << (place & 31);
  const told = tables?.told ?? null;
  for (let index = 0; told !== null && index < told.count; index++) {
    const place = placeOfRule[told.rules[index]!]!;
    marks[place >> 5]! |= 1 << (place & 31);
  }
  // Made as long as it will be: a list that grows is copied again and again.
  let length = asked.length + (told?.count ?? 0);
  for (const extra of extras) length += extra.lines.length;
  const lines = new Array<ExplanationLine>(length);
  let at = 0;
  let next = 0;
  for (let word = 0; word < marks.length; word++) {
    // The last bit that is set is taken away, until none is left.
    for (let bits = marks[word]!; bits !== 0; bits &= bits - 1) {
      const place = (word << 5) + 31 - Math.clz32(bits & -bits);
      for (; next < extras.length && extras[next]!.before <= place; next++) for (const line of extras[next]!.lines) lines[at++] = line;
      lines[at++] = fired[place]!;
    }
  }
  for (; next < extras.length; next++) for (const line of extras[next]!.lines) lines[at++] = line;
  return lines;
}

/** Where a lead stands, as `standingOf` says. */
export function quickStanding(
  { outline, pieces, acting: mayAct, leafOf, runs, runOf, sumOfTables }: QuickOutline,
  fired: Trace['fired'],
  asked: readonly number[],
  params: readonly number[],
  tables: ToldTables | null,
): Standing {
  const acting: OutlineRule[] = [];
  for (const entry of mayAct) addActing(entry, fired, acting);
  const limits = acting.filter((rule) => rule.effect.kind === 'Limit');
  const count = outline.groups.length;
  const sums = zeros(count + outline.entries.length);
  const groups = zeros(count);
  for (let index = 0; index < sumOfTables.length; index++) sums[sumOfTables[index]!]! += tables!.sums[index]!;
  for (const place of asked) sums[runs[runOf[place]!]!.sum]! += fired[leafOf[place]!]!;
  // A group ends before what stands around it does, so its own sum is whole by then.
  for (const piece of pieces) {
    if (piece.kind === 'Other') sums[piece.sum]! += worthOfOther(piece.entry, fired);
    else if (piece.kind === 'End') {
      const { min, max } = outline.groups[piece.group]!;
      const most = Math.min(amountOf(max, params) ?? Infinity, lowestLimit(limits, piece.group, fired));
      const points = clamp(sums[piece.group]!, amountOf(min, params) ?? -Infinity, most);
      groups[piece.group] = points;
      sums[piece.sum]! += points;
    }
  }
  return standingFrom(outline, fired, params, { acting, limits, top: sums.slice(count), sums: sums.slice(0, count), groups });
}

/** So many sums to begin with: added one by one, as engines are quicker so for few than by `fill` or `map`. */
export function zeros(count: number): number[] {
  const sums: number[] = [];
  while (sums.length < count) sums.push(0);
  return sums;
}

/** What any other entry is worth. */
export function worthOfOther(entry: OutlineRule | OutlineRate | OutlineChoice, fired: Trace['fired']): number {
  const counting = entry.kind === 'Choice' ? chosenOf(entry, fired) : entry;
  return counting === null ? 0 : (worthOf(counting, fired) ?? 0);
}
