// The ways in which a rule of several tests comes to fire: what is watched for it, and what then has to be looked at.

import type { TableCondition, TableTests } from './tables.ts';
import { TRUTH_BITS } from './truth-checks.ts';

/** A test of a field: its table, and its number there. */
export type TableTest = readonly [table: number, test: number];

/** A way in which a rule comes to fire: when a test holds, and what then has to be looked at. */
export interface TableWay {
  readonly rule: number;
  /** Any of these makes it possible. */
  readonly watched: readonly TableTest[];
  /** What must hold too, and what must not. */
  readonly checked: readonly TableCondition[];
  readonly excluded: readonly TableTest[];
}

/**
 * The ways of a rule that asks several tests, by its number. A way for each test that is watched, which asks that those before it do not hold, so that
 * one of them fires at most and none has to be remembered; and of the rule only what the test that holds leaves open.
 *
 *     any [ a, all [ b, c ] ]    ->    a        b, if c and not a
 */
export function waysOfRule(when: TableTests, rule: number): readonly TableWay[] {
  // Most rules of several tests ask that all of them hold: nothing else has to be found out.
  if ('all' in when && when.all.length <= 3 && 'length' in when.all[0]! && when.all.every(isOneTest)) {
    const [test, ...checked] = when.all as readonly [TableTest, ...TableCondition[]];
    return [{ rule, watched: [test], checked, excluded: [] }];
  }
  const watched = withoutTwice(watchedTests(when));
  // The last way asks that none of the others holds: of a long `or` that is known to be too much before each way has been made.
  if (watched.length - 1 <= TRUTH_BITS) {
    const ways = waysOfTests(when, watched, rule);
    if (ways.every(asksFew)) return ways;
  }
  return [{ rule, watched, checked: asksNoMore(when) ? [] : [when], excluded: [] }];
}

/** A way for each test that is watched. */
export function waysOfTests(when: TableCondition, watched: readonly TableTest[], rule: number): readonly TableWay[] {
  return watched.flatMap((test, index): readonly TableWay[] => {
    const excluded = watched.slice(0, index);
    const open = whatIsOpen(when, test, excluded);
    if (typeof open === 'boolean') return open ? [{ rule, watched: [test], checked: [], excluded }] : [];
    return [{ rule, watched: [test], checked: 'all' in open ? open.all : [open], excluded }];
  });
}

/** What a condition still asks where a test holds and some others do not; whether it holds, where that is all it asks. */
export function whatIsOpen(condition: TableCondition, holding: TableTest, excluded: readonly TableTest[]): TableCondition | boolean {
  if (isOneTest(condition)) {
    const [test, isNot] = 'length' in condition ? [condition, false] : [condition.not, true];
    if (isSameTest(test, holding)) return !isNot;
    return excluded.some((other) => isSameTest(other, test)) ? isNot : condition;
  }
  const isAll = 'all' in condition;
  const open: TableCondition[] = [];
  for (const part of isAll ? condition.all : condition.any) {
    const left = whatIsOpen(part, holding, excluded);
    if (left === !isAll) return left;
    if (typeof left === 'boolean') continue;
    if (isAll && 'all' in left) open.push(...left.all);
    else open.push(left);
  }
  if (open.length <= 1) return open[0] ?? isAll;
  return isAll ? { all: open } : { any: open };
}

/** Whether a way asks only that some tests hold and some do not, so few that their bits stand in the check itself. */
export function isPlainWay({ watched, checked, excluded }: TableWay): boolean {
  return watched.length === 1 && checked.length + excluded.length <= 2 && checked.every(isOneTest);
}

/** Whether a table of truth has room for what a way asks. */
export function asksFew({ checked, excluded }: TableWay): boolean {
  return withoutTwice([...checked.flatMap(testsAskedBy).map(({ test }) => test), ...excluded]).length <= TRUTH_BITS;
}

/** Every test of a condition, and whether it must not hold. */
export function testsAskedBy(condition: TableCondition): readonly { readonly test: TableTest; readonly isNot: boolean }[] {
  if ('length' in condition) return [{ test: condition, isNot: false }];
  if ('not' in condition) return [{ test: condition.not, isNot: true }];
  return ('all' in condition ? condition.all : condition.any).flatMap(testsAskedBy);
}

/** Whether a condition asks one test: that it holds, or that it does not. */
export function isOneTest(condition: TableCondition): condition is TableTest | { readonly not: TableTest } {
  return 'length' in condition || 'not' in condition;
}

/** Whether a condition holds where any test that it is watched by does. */
export function asksNoMore(condition: TableCondition): boolean {
  return 'length' in condition || ('any' in condition && condition.any.every(asksNoMore));
}

/** Tests of which at least one holds where the condition does. */
export function watchedTests(condition: TableCondition): readonly TableTest[] {
  if ('length' in condition) return [condition];
  if ('not' in condition) throw new Error('A rule is watched by a test that must not hold.');
  return 'all' in condition ? watchedTests(condition.all[0]!) : condition.any.flatMap(watchedTests);
}

export function withoutTwice(tests: readonly TableTest[]): readonly TableTest[] {
  if (tests.length === 1) return tests;
  return tests.filter((test, index) => tests.findIndex((other) => isSameTest(test, other)) === index);
}

export function isSameTest(left: TableTest, right: TableTest): boolean {
  return left[0] === right[0] && left[1] === right[1];
}
