// Rules in tables, for models of so many that asking each would take long. Every field that they look at is classified once a lead, which
// gives a row: the points of all rules that look at this field alone, and the few rules across fields that are still possible. Rows are made
// when a lead first needs them, so that a table costs nothing for values that never come.

/** A test of a field, by the field's table and the number of the test in it; or several, of which all or any hold. */
export type TableCondition =
  | readonly [table: number, test: number]
  /** The first is the one that holds least often: the rule is looked at only where it does. */
  | { readonly all: readonly TableCondition[] }
  | { readonly any: readonly TableCondition[] };

/** A rule that gives points: its leaf, the place of its sum, its points in units, when it fires, and the rate of which it is a band. */
export type TableRule = readonly [leaf: number, sum: number, units: number, when: TableCondition, rate?: number];

/** What follows from the value of one field. */
export interface TableRow {
  /** Rules that look at this field alone. */
  readonly fired: readonly TableRule[];
  /** Their points by sum: the place of the sum, and beside it the units. */
  readonly sums: readonly number[];
  readonly units: readonly number[];
  /** Which tests hold that rules across fields ask for, as bits. */
  readonly bits: readonly number[];
  /**
   * Rules across fields that fire if these other tests hold: the number of the rule, how many tests, and for each its word and mask; then
   * the next rule. As numbers side by side, since a lead goes through some hundreds of them.
   */
  readonly possible: Int32Array;
  /** Rules across fields with an `or` in them. */
  readonly candidates: readonly TableCandidate[];
}

/** A rule across fields with an `or` in it. */
export interface TableCandidate {
  readonly rule: number;
  /** What must hold beside the test that made it a candidate; null for nothing. */
  readonly condition: TableBits | null;
  /** The lead that it last fired for: where several of its tests hold, it is met several times. */
  lead: number;
}

/** A condition by its bits. */
export type TableBits =
  | { readonly kind: 'test'; readonly word: number; readonly mask: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly TableBits[] };

/** What a field's rows are made from. */
export interface TableSource {
  /** By test: rules that ask nothing else. */
  readonly rules: (TableRule[] | undefined)[];
  /** By test: rules that are possible where it holds, as in a row; and those with an `or`. */
  readonly possible: (number[] | undefined)[];
  readonly candidates: (TableCandidate[] | undefined)[];
  /** By test: its number among those that rules across fields ask for. */
  readonly bits: Map<number, number>;
  /** Where its words begin among those of all fields, and how many there are. */
  readonly firstWord: number;
  readonly words: number;
}

export interface Tables {
  readonly sources: readonly TableSource[];
  readonly rules: readonly TableRule[];
  /** The points of the lead in hand by sum, and the bits of its rows one after the other. */
  readonly sums: Float64Array;
  readonly words: Int32Array;
  /** How many leads have been scored. */
  leads: number;
}

/** Engines hold so many bits in a number without a heap. */
export const BITS_A_WORD = 30;

/** The tables of a model's rules: how many fields have one, how many sums there are, and the rules. */
export function tablesOf(count: number, sums: number, rules: readonly TableRule[]): Tables {
  const bits = bitsOfTests(count, rules);
  const sources: TableSource[] = [];
  let firstWord = 0;
  for (const ofTests of bits) {
    const words = Math.ceil(ofTests.size / BITS_A_WORD);
    sources.push({ rules: [], possible: [], candidates: [], bits: ofTests, firstWord, words });
    firstWord += words;
  }
  for (const [index, rule] of rules.entries()) addRule(sources, rule, index);
  return { sources, rules, sums: new Float64Array(sums), words: new Int32Array(firstWord), leads: 0 };
}

/** The tests whose bits rules across fields look at, numbered by field: all but those that make a rule possible. */
export function bitsOfTests(count: number, rules: readonly TableRule[]): readonly Map<number, number>[] {
  const bits = Array.from({ length: count }, () => new Map<number, number>());
  const add = (condition: TableCondition): void => {
    if (!('length' in condition)) {
      for (const part of 'all' in condition ? condition.all : condition.any) add(part);
      return;
    }
    const [table, test] = condition;
    const ofTable = bits[table]!;
    if (!ofTable.has(test)) ofTable.set(test, ofTable.size);
  };
  for (const [, , , when] of rules) if (!('length' in when)) for (const part of checkedParts(when)) add(part);
  return bits;
}

/** What is still to be checked of a condition across fields where a test that it is watched by holds. */
export function checkedParts(when: Exclude<TableCondition, readonly [number, number]>): readonly TableCondition[] {
  if ('any' in when) return isPlain(when) ? [] : [when];
  const [watched, ...rest] = when.all;
  return isPlain(watched!) ? rest : when.all;
}

/** Whether a condition holds where any test that it is watched by does. */
export function isPlain(condition: TableCondition): boolean {
  return 'length' in condition || ('any' in condition && condition.any.every(isPlain));
}

/** Tests of which at least one holds where the condition does. */
export function watchedTests(condition: TableCondition): readonly (readonly [table: number, test: number])[] {
  if ('length' in condition) return [condition];
  return 'all' in condition ? watchedTests(condition.all[0]!) : condition.any.flatMap(watchedTests);
}

/** Adds a rule to what its tests are watched for. */
export function addRule(sources: readonly TableSource[], rule: TableRule, index: number): void {
  const when = rule[3];
  if ('length' in when) {
    addAt(sources[when[0]]!.rules, when[1], rule);
    return;
  }
  const checked = checkedParts(when).map((part) => bitsOfCondition(sources, part));
  const watched = watchedTests(when);
  const tests = checked.flatMap((part) => (part.kind === 'test' ? [part.word, part.mask] : []));
  if (watched.length === 1 && tests.length === checked.length * 2) {
    const [[table, test]] = watched as readonly [readonly [number, number]];
    for (const value of [index, checked.length, ...tests]) addAt(sources[table]!.possible, test, value);
    return;
  }
  const candidate: TableCandidate = { rule: index, condition: checked.length === 0 ? null : { kind: 'all', parts: checked }, lead: 0 };
  for (const [table, test] of watched) addAt(sources[table]!.candidates, test, candidate);
}

/** Adds to the list at a place. */
export function addAt<Item>(lists: (Item[] | undefined)[], place: number, item: Item): void {
  const list = lists[place];
  if (list === undefined) lists[place] = [item];
  else list.push(item);
}

/** A condition by its bits. */
export function bitsOfCondition(sources: readonly TableSource[], condition: TableCondition): TableBits {
  if ('length' in condition) {
    const { firstWord, bits } = sources[condition[0]]!;
    const bit = bits.get(condition[1])!;
    return { kind: 'test', word: firstWord + Math.floor(bit / BITS_A_WORD), mask: 2 ** (bit % BITS_A_WORD) };
  }
  const [kind, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  return { kind, parts: parts.map((part) => bitsOfCondition(sources, part)) };
}

/** The row of a value for which these tests hold. */
export function rowOfTests(source: TableSource, tests: readonly number[]): TableRow {
  const fired: TableRule[] = [];
  const possible: number[] = [];
  const candidates: TableCandidate[] = [];
  const bits: number[] = new Array(source.words).fill(0);
  for (const test of tests) {
    for (const rule of source.rules[test] ?? []) fired.push(rule);
    for (const value of source.possible[test] ?? []) possible.push(value);
    for (const candidate of source.candidates[test] ?? []) candidates.push(candidate);
    const bit = source.bits.get(test);
    if (bit !== undefined) bits[Math.floor(bit / BITS_A_WORD)]! |= 2 ** (bit % BITS_A_WORD);
  }
  const counting = withoutLaterBands(fired);
  return { fired: counting, ...addedUp(counting), bits, possible: Int32Array.from(possible), candidates };
}

/** The rows of sets of tests: one row serves all texts for which the same tests hold. */
export interface RowSets {
  readonly source: TableSource;
  /** A set is found by its tests, one after the other. */
  readonly root: RowSet;
  /** How many are kept; what is beyond is made anew each time. */
  count: number;
}

export interface RowSet {
  readonly further: Map<number, RowSet>;
  row: TableRow | null;
}

export const MOST_SETS = 20_000;

/** No rows yet. */
export function rowSetsOf(source: TableSource): RowSets {
  return { source, root: { further: new Map(), row: null }, count: 0 };
}

/** The row of these tests. */
export function rowOfSet(sets: RowSets, tests: readonly number[]): TableRow {
  let set = sets.root;
  for (let index = 0; index < tests.length; index++) {
    let next = set.further.get(tests[index]!);
    if (next === undefined) {
      if (sets.count >= MOST_SETS) return rowOfTests(sets.source, tests);
      next = { further: new Map(), row: null };
      set.further.set(tests[index]!, next);
      sets.count += 1;
    }
    set = next;
  }
  set.row ??= rowOfTests(sets.source, tests);
  return set.row;
}

/** Of each rate only the first band. */
export function withoutLaterBands(rules: readonly TableRule[]): readonly TableRule[] {
  if (rules.every(([, , , , rate]) => rate === undefined)) return rules;
  const rates = new Set<number>();
  const inOrder = [...rules].sort(([left], [right]) => left - right);
  return inOrder.filter(([, , , , rate]) => rate === undefined || (!rates.has(rate) && rates.add(rate)));
}

/** The points of rules by the place of their sum. */
export function addedUp(rules: readonly TableRule[]): { readonly sums: readonly number[]; readonly units: readonly number[] } {
  const sums: number[] = [];
  const units: number[] = [];
  for (const [, sum, given] of rules) {
    const at = sums.indexOf(sum);
    if (at >= 0) units[at]! += given;
    else units[sums.push(sum) - 1] = given;
  }
  return { sums, units };
}

/** What the rules of all tables give for the rows of one lead, by sum, until the next lead; a trace is told which fired. */
export function addUp(tables: Tables, rows: readonly TableRow[], fired: (number | undefined)[] | null): Float64Array {
  const { sums, words } = tables;
  tables.leads += 1;
  sums.fill(0);
  let word = 0;
  for (let index = 0; index < rows.length; index++) {
    const { bits } = rows[index]!;
    for (let at = 0; at < bits.length; at++) words[word++] = bits[at]!;
  }
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    for (let at = 0; at < row.sums.length; at++) sums[row.sums[at]!]! += row.units[at]!;
    if (row.possible.length > 0) addPossible(tables, row.possible, fired);
    if (row.candidates.length > 0) addCandidates(tables, row.candidates, fired);
    if (fired) for (const [leaf, , units] of row.fired) fired[leaf] = units;
  }
  return sums;
}

/** Adds the possible rules of a row that fire. */
export function addPossible(tables: Tables, possible: Int32Array, fired: (number | undefined)[] | null): void {
  const { words } = tables;
  let at = 0;
  while (at < possible.length) {
    const rule = possible[at]!;
    const end = at + 2 + 2 * possible[at + 1]!;
    at += 2;
    while (at < end && (words[possible[at]!]! & possible[at + 1]!) !== 0) at += 2;
    if (at === end) addPoints(tables, rule, fired);
    at = end;
  }
}

/** Adds the candidates of a row that fire, unless they have. */
export function addCandidates(tables: Tables, candidates: readonly TableCandidate[], fired: (number | undefined)[] | null): void {
  for (const candidate of candidates) {
    const { rule, condition, lead } = candidate;
    if (lead === tables.leads || (condition !== null && !holdsInWords(condition, tables.words))) continue;
    candidate.lead = tables.leads;
    addPoints(tables, rule, fired);
  }
}

/** Adds the points of a rule. */
export function addPoints({ rules, sums }: Tables, rule: number, fired: (number | undefined)[] | null): void {
  const [leaf, sum, units] = rules[rule]!;
  sums[sum]! += units;
  if (fired) fired[leaf] = units;
}

/** Whether a condition holds by its bits. */
export function holdsInWords(condition: TableBits, words: Int32Array): boolean {
  switch (condition.kind) {
    case 'test':
      return (words[condition.word]! & condition.mask) !== 0;
    case 'all':
      for (const part of condition.parts) if (!holdsInWords(part, words)) return false;
      return true;
    case 'any':
      for (const part of condition.parts) if (holdsInWords(part, words)) return true;
      return false;
  }
}
