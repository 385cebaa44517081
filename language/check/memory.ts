/**
 * What is remembered of a model from one check to the next, so that of ten thousand rules only those are bound and checked again that changed.
 *
 * What a rule gives depends on itself, on what the names in it stand for, on the zone, and on the conditions of the blocks around it. While these
 * stay, what was found in it is told again, and what was bound in it stays bound. All else (declarations, groups, tiers, tests) is little, and
 * is checked anew.
 */
import type { Expression, File, Statement } from '../ast.ts';
import { type Parsed, parse } from '../parse.ts';
import type { Source } from '../source.ts';
import type { AnyNode } from './descend.ts';
import type { Facts } from './env.ts';
import type { Findings } from './findings.ts';
import { type LoneRule, loneRulesIn, withoutLoneRules } from './lone-rules.ts';
import { sameEnds } from './memory/ends.ts';
import { forget, forgetOwn } from './memory/forget.ts';
import { type Kept, keptFindings, toldAgain } from './memory/kept.ts';
import { rulesNaming } from './memory/naming.ts';
import type { Declared } from './memory/said.ts';
import { changedNames } from './memory/same.ts';
import type { Series } from './memory/series.ts';
import type { Scope } from './scope.ts';

export interface Remembered {
  /** What binding it found; null where that depended on more than its surroundings, so that it is to be done again. */
  readonly bound: Kept | null;
  /** What checking it found; null where it is to be done again. */
  checked: Kept | null;
  /** The conditions of the blocks around it at that time. */
  within: readonly Expression[];
  /** Whether it says nothing of names that are not declared; null where that was not asked yet. */
  isSilent: boolean | null;
  /** The rules beside it with which it is told again, as one. */
  series: Series | null;
}

/** Belongs to one file, of which the checks come one after the other. */
export interface Memory {
  /** The surroundings of the rules. */
  readonly scope: Scope | null;
  readonly zoneMinutes: number;
  /** What was declared at the last check of a model that declared no field. */
  readonly declared: Declared | null;
  readonly facts: Facts | null;
  readonly rules: Map<LoneRule, Remembered>;
  /** The statements of all files at the last check. */
  readonly statements: readonly (readonly Statement[])[];
  /** Other files, as they were read last. */
  readonly parsed: Map<string, Parsed>;
}

export const createMemory = (): Memory => ({
  scope: null,
  zoneMinutes: 0,
  declared: null,
  facts: null,
  rules: new Map(),
  statements: [],
  parsed: new Map(),
});

/** Reads another file, if it is another than at the last check. */
export function parseOnce(memory: Memory | null, source: Source): Parsed {
  const last = memory?.parsed.get(source.path);
  if (last?.file.source.text === source.text) return last;
  const parsed = parse(source);
  memory?.parsed.set(source.path, parsed);
  return parsed;
}

/** What a rule depends on beside itself, and all files. */
export interface Surroundings {
  readonly scope: Scope;
  readonly zoneMinutes: number;
  readonly files: readonly File[];
}

/** Once all names are known, adds what still holds of the rules to the facts. */
export function recall(memory: Memory, { scope, zoneMinutes, files }: Surroundings, facts: Facts): void {
  const { scope: lastScope, facts: last } = memory;
  const statements = files.map((file) => file.statements);
  const changed = lastScope === null || zoneMinutes !== memory.zoneMinutes ? null : changedNames(lastScope, scope);
  if (last !== null && changed !== null) {
    // While names stand for what they did, a group that is still there is bound again to the same.
    for (const list of memory.statements)
      for (const one of withoutLoneRules(list)) if (one.kind !== 'Group' || changed.length > 0) forgetOwn(one, last);
    for (const [index, list] of memory.statements.entries()) forgetGone(memory, list, statements[index] ?? [], last);
    for (const file of files) for (const rule of rulesNaming(changed, file)) if (drop(memory, rule)) forget(rule, last);
    facts.symbolOf = joined(last.symbolOf, facts.symbolOf);
    facts.typeOf = joined(last.typeOf, facts.typeOf);
    facts.expectationOf = joined(last.expectationOf, facts.expectationOf);
  } else memory.rules.clear();
  Object.assign(memory, { scope, zoneMinutes, statements, facts });
}

/** Adds the few to the many. */
function joined<Key, Fact>(many: Map<Key, Fact>, few: ReadonlyMap<Key, Fact>): Map<Key, Fact> {
  for (const [key, fact] of few) many.set(key, fact);
  return many;
}

/** Tells again what binding a rule found; false where it has to be bound. */
export function tellBound({ rules }: Memory, rule: LoneRule, source: Source, found: Findings): boolean {
  const bound = rules.get(rule)?.bound ?? null;
  if (bound !== null) toldAgain(bound, rule, source, found);
  return bound !== null;
}

/** Binds a rule, and remembers what that found. */
export function rememberBound({ rules }: Memory, rule: LoneRule, source: Source, facts: Facts, found: Findings, bind: () => void): void {
  const known = rules.get(rule);
  if (known !== undefined) forget(rule, facts);
  const mark = found.all.length;
  facts.asked = false;
  bind();
  const bound = facts.asked ? null : keptFindings(found.all.slice(mark), rule, source);
  rules.set(rule, { bound, checked: null, within: NONE, isSilent: known?.isSilent ?? null, series: null });
}

/** Whether a rule uses no name that is not declared; looked at once. */
export function isSilentOnce(memory: Memory, rule: LoneRule, look: () => boolean): boolean {
  const known = memory.rules.get(rule);
  if (known === undefined) return false;
  known.isSilent ??= look();
  return known.isSilent;
}

/** Forgets the rules that are gone: before any other is bound, which may have taken over a part of them. */
function forgetGone(memory: Memory, last: readonly Statement[], now: readonly Statement[], facts: Facts): void {
  const [start, end] = sameEnds(last, now);
  const gone = last.slice(start, last.length - end);
  const come = now.slice(start, now.length - end);
  const [before, after] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && before?.kind === 'Group' && after?.kind === 'Group') {
    // A letter in a group: of its rules most are the same.
    forgetOwn(before, facts);
    forgetGone(memory, before.body, after.body, facts);
    return;
  }
  const there = new Set<LoneRule>(loneRulesIn(come));
  for (const rule of loneRulesIn(gone)) if (!there.has(rule) && drop(memory, rule)) forget(rule, facts);
  for (const one of withoutLoneRules(gone)) if (one.kind === 'Group') forgetOwn(one, facts);
}

/** Whether something was known of a rule; now nothing is. */
function drop({ rules }: Memory, rule: LoneRule): boolean {
  const series = rules.get(rule)?.series;
  if (series) series.isOver = true;
  return rules.delete(rule);
}

/** Tells again what checking a rule found; false where it has to be checked. */
export function tellChecked({ rules }: Memory, rule: LoneRule, around: readonly AnyNode[], source: Source, found: Findings): boolean {
  const known = rules.get(rule);
  if (known === undefined || known.checked === null || !isSameList(known.within, conditionsOf(around))) return false;
  toldAgain(known.checked, rule, source, found);
  return true;
}

/** Checks a rule, and remembers what that found. */
export function rememberChecked(
  { rules }: Memory,
  rule: LoneRule,
  around: readonly AnyNode[],
  source: Source,
  found: Findings,
  run: () => void,
): void {
  const mark = found.all.length;
  run();
  const known = rules.get(rule);
  if (known === undefined || known.bound === null) return;
  known.checked = keptFindings(found.all.slice(mark), rule, source);
  known.within = conditionsOf(around);
}

const NONE: readonly Expression[] = [];

export function conditionsOf(around: readonly AnyNode[]): readonly Expression[] {
  if (!around.some(({ kind }) => kind === 'Block')) return NONE;
  return around.flatMap((node) => (node.kind === 'Block' ? [node.condition] : []));
}

export const isSameList = (one: readonly Expression[], other: readonly Expression[]): boolean =>
  one === other || (one.length === other.length && one.every((condition, index) => condition === other[index]));
