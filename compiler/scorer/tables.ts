// Rules in tables, for models of so many that asking each would take long. Every field that they look at is classified once a lead, which
// gives a row: the points of all rules that look at this field alone, and the few rules across fields that are still possible. Rows are made
// when a lead first needs them, so that a table costs nothing for values that never come.

import type { Told } from './quick-lines.ts';
import { FEW_SUMS, type Rows, reserved, rowsFor } from './rows.ts';
import { isPlainWay, type TableTest, type TableWay, testsAskedBy, waysOfRule } from './table-ways.ts';
import { putTruthCheck, type TableBits, type TruthParts, truthParts } from './truth-checks.ts';

/** A test of a field, by the field's table and the number of the test in it; or several, of which all or any hold; or one that must not hold. */
export type TableCondition = TableTest | TableTests | { readonly not: TableTest };

/** Several tests, each of which may be several. Of all, one is watched that must hold; of any, all are. */
export type TableTests =
  /** The first is the one that holds least often: the rule is looked at only where it does. */
  | { readonly all: readonly TableCondition[] }
  /** The first is the one that holds most often: the rule is looked at where another one does. */
  | { readonly any: readonly TableCondition[] };

/** When a rule does not fire, of one that fires for most leads. */
export interface Unless {
  readonly unless: TableTest | TableTests;
}

/**
 * A rule that gives points, or is counted: its leaf, the place of its sum, its points in units or 1 or -1, when it fires, and the rate of which it
 * is a band.
 */
export type TableRule = readonly [leaf: number, sum: number, units: number, when: TableTest | TableTests | Unless, rate?: number];

/** A rule that asks so much that no table of truth has room for it; or whose number or gift has none. */
export interface TableCandidate {
  readonly rule: number;
  /** What must hold beside the test that made it a candidate; null for nothing. */
  readonly condition: TruthParts | null;
  /** The lead that it last fired for: where several of its tests hold, it is met several times. */
  lead: number;
}

/** What a field's rows are made from. */
export interface TableSource {
  /** By test: rules that ask nothing else. */
  readonly alone: (number[] | undefined)[];
  /** By test: rules that fire where it and one or two others hold, as in a row. */
  readonly checks: (number[] | undefined)[];
  /** By test: the places of checks by a table of truth; and candidates, all bits of their numbers turned over. */
  readonly candidates: (number[] | undefined)[];
  /** The bits that rules across fields ask for, by test: whether it holds, and whether it does not. */
  readonly bits: ReadonlyMap<number, number>;
  readonly notBits: ReadonlyMap<number, number>;
  /** Where its words begin among those of all fields, how many there are, and what they are where no test holds. */
  readonly firstWord: number;
  readonly words: number;
  readonly noneHolds: Int32Array;
  /** Of all tables: the rules as they are added up, how many sums they add to, and the rows. */
  readonly rules: readonly TableRule[];
  readonly sums: number;
  readonly rows: Rows;
}

export interface Tables {
  readonly sources: readonly TableSource[];
  readonly rules: readonly TableRule[];
  /** The same as they are added up: one that fires for most leads takes away its points, which all leads have by sum, where it does not. */
  readonly added: readonly TableRule[];
  readonly start: Float64Array;
  /** The numbers of those. */
  readonly unless: Int32Array;
  readonly candidates: readonly TableCandidate[];
  /** Whether rows have more to be checked than plain checks. */
  readonly hasCandidates: boolean;
  readonly rows: Rows;
  /** What rules give, each once: the place of the sum and the units. Most of thousands of rules give one of some dozen things. */
  readonly gifts: { readonly sums: Int32Array; readonly units: Float64Array };
  /** The points of the lead in hand by sum, some more where there are few. */
  readonly sums: Float64Array;
  /** Where in the memory of the rows the checks that hold for it are put; the bits of its rows are there from the beginning. */
  readonly fired: number;
  /** Room for the places of what has to be checked for a lead: some more than there can be. */
  readonly possible: Int32Array;
  /** How many leads have been scored. */
  leads: number;
  /** Which rules fired for the lead that was last explained; null before the first. */
  told: Told | null;
}

/** A bit's number shifted by 5 is that of its word, what is cut off its place there: `addUp` asks so, as it is fastest. */
export const BITS_A_WORD = 32;

/** The tables of a model's rules: how many fields have one, how many sums there are, and the rules. */
export function tablesOf(count: number, sums: number, rules: readonly TableRule[]): Tables {
  const numbered = Array.from({ length: count }, () => ({
    alone: [] as (number[] | undefined)[],
    count: 0,
    bits: new Map<number, number>(),
    notBits: new Map<number, number>(),
  }));
  const ways: TableWay[] = [];
  const start = new Float64Array(Math.max(sums, FEW_SUMS));
  const unless: number[] = [];
  const added = rules.map((rule, index): TableRule => {
    const [leaf, sum, units, when] = rule;
    if (!('unless' in when)) return rule;
    start[sum]! += units;
    unless.push(index);
    return [leaf, sum, 0 - units, when];
  });
  for (const [index, [, , , given]] of rules.entries()) {
    const when = 'unless' in given ? given.unless : given;
    // Most rules ask one test; nothing has to be made for them.
    if ('length' in when) addAt(numbered[when[0]]!.alone, when[1], index);
    else ways.push(...waysOfRule(when, index));
  }
  const number = ([table, test]: TableTest, isNot: boolean): void => {
    const ofTable = numbered[table]!;
    const bits = isNot ? ofTable.notBits : ofTable.bits;
    if (!bits.has(test)) bits.set(test, ofTable.count++);
  };
  for (const way of ways) {
    const isPlain = isPlainWay(way);
    for (const part of way.checked) for (const { test, isNot } of testsAskedBy(part)) number(test, isPlain && isNot);
    for (const test of way.excluded) number(test, isPlain);
  }
  const rows = rowsFor(count);
  const words = numbered.reduce((sum, ofTable) => sum + Math.ceil(ofTable.count / BITS_A_WORD), 0);
  // Engines are quicker with one memory than with several. A rule fires once, and there is room for one more, that does not.
  reserved(rows, words + rules.length + 1);
  const sources: TableSource[] = [];
  let firstWord = 0;
  for (const { alone, count: bitCount, bits, notBits } of numbered) {
    const words = Math.ceil(bitCount / BITS_A_WORD);
    const noneHolds = new Int32Array(words);
    for (const bit of notBits.values()) noneHolds[Math.floor(bit / BITS_A_WORD)]! |= 1 << (bit % BITS_A_WORD);
    sources.push({ alone, checks: [], candidates: [], bits, notBits, firstWord, words, noneHolds, rules: added, sums, rows });
    firstWord += words;
  }
  const gifts = new Map<string, readonly [gift: number, sum: number, units: number]>();
  const giftOf = (rule: number): number => {
    const [, sum, units] = added[rule]!;
    const known = gifts.get(`${sum} ${units}`);
    if (known === undefined) gifts.set(`${sum} ${units}`, [gifts.size, sum, units]);
    return known === undefined ? gifts.size - 1 : known[0];
  };
  const candidates: TableCandidate[] = [];
  for (const way of ways) addWay(sources, way, giftOf, candidates);
  const given = [...gifts.values()];
  return {
    sources,
    rules,
    added,
    start,
    unless: Int32Array.from(unless),
    candidates,
    hasCandidates: sources.some((source) => source.candidates.length > 0),
    rows,
    gifts: { sums: Int32Array.from(given, ([, sum]) => sum), units: Float64Array.from(given, ([, , units]) => units) },
    sums: new Float64Array(start.length),
    fired: words,
    possible: new Int32Array(ways.length + 8),
    leads: 0,
    told: null,
  };
}

/**
 * A check is two numbers of 32 bits: the places of two bits in one, the second being the first again where one has to be looked at; a rule and its
 * gift in the other.
 */
export const PLACE_BITS = 16;
export const GIFT_BITS = 12;

/** The places of the bits of a plain check in one number; null where one of them has no room. */
export function placesOf(parts: readonly TableBits[]): number | null {
  const [first = 0, second = first] = parts.flatMap((part) => ('bit' in part ? [part.bit] : []));
  return Math.max(first, second) < 2 ** PLACE_BITS ? (second << PLACE_BITS) | first : null;
}

/** A rule and its gift in one number; null where one of them has no room. */
export function whatOf(rule: number, gift: number): number | null {
  return gift < 2 ** GIFT_BITS && rule < 2 ** (32 - GIFT_BITS) ? (rule << GIFT_BITS) | gift : null;
}

/** Adds a way of a rule to what its tests are watched for. */
export function addWay(
  sources: readonly TableSource[],
  way: TableWay,
  giftOf: (rule: number) => number,
  candidates: TableCandidate[],
): void {
  const { rule, watched } = way;
  const condition = conditionOfWay(sources, way);
  const [[table, test]] = watched as readonly [TableTest];
  const { alone, checks, rows } = sources[table]!;
  if (watched.length === 1 && condition.parts.length === 0) {
    addAt(alone, test, rule);
    return;
  }
  const what = watched.length > 1 ? null : whatOf(rule, giftOf(rule));
  const places = what !== null && isPlainWay(way) ? placesOf(condition.parts) : null;
  if (what !== null && places !== null) {
    addAt(checks, test, places);
    addAt(checks, test, what);
    return;
  }
  const check = what === null ? null : putTruthCheck(rows, condition, what);
  if (check === null) candidates.push({ rule, condition: condition.parts.length === 0 ? null : truthParts(rows, condition), lead: 0 });
  for (const [table, test] of watched) addAt(sources[table]!.candidates, test, check ?? ~(candidates.length - 1));
}

/** What a way asks, by bits. Plain checks ask bits that say that a test does not hold; others can do without. */
export function conditionOfWay(sources: readonly TableSource[], way: TableWay): Exclude<TableBits, { readonly bit: number }> {
  const isPlain = isPlainWay(way);
  const checked = way.checked.map((part) => bitsOfCondition(sources, part, isPlain));
  return { kind: 'all', parts: [...checked, ...way.excluded.map((not) => bitsOfCondition(sources, { not }, isPlain))] };
}

/** Adds to the list at a place. */
export function addAt<Item>(lists: (Item[] | undefined)[], place: number, item: Item): void {
  const list = lists[place];
  if (list === undefined) lists[place] = [item];
  else list.push(item);
}

/** A condition by its bits; with bits of their own for tests that must not hold. */
export function bitsOfCondition(sources: readonly TableSource[], condition: TableCondition, hasNotBits: boolean): TableBits {
  if ('length' in condition) return bitOfTest(sources, condition, false);
  if ('not' in condition) {
    const bit = bitOfTest(sources, condition.not, hasNotBits);
    return hasNotBits ? bit : { kind: 'none', parts: [bit] };
  }
  const [kind, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  return { kind, parts: parts.map((part) => bitsOfCondition(sources, part, hasNotBits)) };
}

/** The bit that says whether a test holds, or does not, among those of all words. */
export function bitOfTest(sources: readonly TableSource[], [table, test]: TableTest, isNot: boolean): { readonly bit: number } {
  const { firstWord, bits, notBits } = sources[table]!;
  return { bit: firstWord * BITS_A_WORD + (isNot ? notBits : bits).get(test)! };
}
