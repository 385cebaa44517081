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

/**
 * What follows from the value of one field: all that a lead goes through, side by side, as engines read that fastest. First where each of the
 * four parts ends but the last, the number of its details, and how many candidates are among them. Then the points of rules on this field
 * alone, a sum's place and its units; then words whose bits say which tests hold; then rules across fields that fire if one other test holds,
 * and those that fire if two others do: the word and the bit of each test, the place of the sum, the units and the number of the rule.
 */
export type TableRow = readonly number[];

/** What few leads need of a row. */
export interface RowDetails {
  /** Rules across fields with an `or` in them. */
  readonly candidates: readonly TableCandidate[];
  /** Rules that look at this field alone, for a trace. */
  readonly fired: readonly TableRule[];
}

/** So many numbers stand before the points of a row. */
export const ROW_HEAD = 5;

/** A rule across fields with an `or` in it, or across more than three. */
export interface TableCandidate {
  readonly rule: number;
  /** What must hold beside the test that made it a candidate; null for nothing. */
  readonly condition: TableBits | null;
  /** The lead that it last fired for: where several of its tests hold, it is met several times. */
  lead: number;
}

/** A condition by its bits. */
export type TableBits =
  | { readonly kind: 'test'; readonly word: number; readonly bit: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly TableBits[] };

/** What a field's rows are made from. */
export interface TableSource {
  /** By test: rules that ask nothing else. */
  readonly rules: (TableRule[] | undefined)[];
  /** By test: rules that fire where it and one other hold, or two others, as in a row; and rules of another kind. */
  readonly twos: (number[] | undefined)[];
  readonly threes: (number[] | undefined)[];
  readonly candidates: (TableCandidate[] | undefined)[];
  /** The bits that rules across fields ask for, by test: whether it holds, and whether it does not. */
  readonly bits: ReadonlyMap<number, number>;
  readonly notBits: ReadonlyMap<number, number>;
  /** Where its words begin among those of all fields, and how many there are. */
  readonly firstWord: number;
  readonly words: number;
  /** Of the rows of all fields, by number; those of rows that are not kept have one number for each field, once there is one. */
  readonly details: RowDetails[];
  spare: number | null;
}

export interface Tables {
  readonly sources: readonly TableSource[];
  readonly rules: readonly TableRule[];
  /** The points of the lead in hand by sum, and the bits of its rows one after the other. */
  readonly sums: Float64Array;
  readonly words: Int32Array;
  readonly details: readonly RowDetails[];
  /** How many leads have been scored. */
  leads: number;
}

/** Engines hold so many bits in a number without a heap. */
export const BITS_A_WORD = 30;

/** The tables of a model's rules: how many fields have one, how many sums there are, and the rules. */
export function tablesOf(count: number, sums: number, rules: readonly TableRule[]): Tables {
  const ways = rules.flatMap((rule, index) => waysOfRule(rule, index));
  const numbered = Array.from({ length: count }, () => ({ count: 0, bits: new Map<number, number>(), notBits: new Map<number, number>() }));
  const number = ([table, test]: TableTest, isNot: boolean): void => {
    const ofTable = numbered[table]!;
    const bits = isNot ? ofTable.notBits : ofTable.bits;
    if (!bits.has(test)) bits.set(test, ofTable.count++);
  };
  for (const { checked, excluded } of ways) {
    for (const part of checked) for (const test of testsOf(part)) number(test, false);
    for (const test of excluded) number(test, true);
  }
  const sources: TableSource[] = [];
  const details: RowDetails[] = [];
  let firstWord = 0;
  for (const { count: bitCount, bits, notBits } of numbered) {
    const words = Math.ceil(bitCount / BITS_A_WORD);
    sources.push({ rules: [], twos: [], threes: [], candidates: [], bits, notBits, firstWord, words, details, spare: null });
    firstWord += words;
  }
  for (const way of ways) addWay(sources, rules, way);
  return { sources, rules, sums: new Float64Array(sums), words: new Int32Array(firstWord), details, leads: 0 };
}

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

/** An `or` of so few tests is so many rules, each of which asks that those before it do not hold: none has to be remembered. */
export const FEW_TESTS = 3;

/** The ways of a rule, by its number. */
export function waysOfRule([, , , when]: TableRule, rule: number): readonly TableWay[] {
  if ('length' in when) return [{ rule, watched: [when], checked: [], excluded: [] }];
  if ('any' in when && isPlain(when)) {
    const tests = watchedTests(when);
    if (tests.length > FEW_TESTS) return [{ rule, watched: tests, checked: [], excluded: [] }];
    return tests.map((test, index) => ({ rule, watched: [test], checked: [], excluded: tests.slice(0, index) }));
  }
  return [{ rule, watched: watchedTests(when), checked: checkedParts(when), excluded: [] }];
}

/** Every test of a condition. */
export function testsOf(condition: TableCondition): readonly TableTest[] {
  if ('length' in condition) return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap(testsOf);
}

/** What is still to be checked of a condition across fields where a test that it is watched by holds. */
export function checkedParts(when: Exclude<TableCondition, TableTest>): readonly TableCondition[] {
  if ('any' in when) return isPlain(when) ? [] : [when];
  const [watched, ...rest] = when.all;
  return isPlain(watched!) ? rest : when.all;
}

/** Whether a condition holds where any test that it is watched by does. */
export function isPlain(condition: TableCondition): boolean {
  return 'length' in condition || ('any' in condition && condition.any.every(isPlain));
}

/** Tests of which at least one holds where the condition does. */
export function watchedTests(condition: TableCondition): readonly TableTest[] {
  if ('length' in condition) return [condition];
  return 'all' in condition ? watchedTests(condition.all[0]!) : condition.any.flatMap(watchedTests);
}

/** Adds a way of a rule to what its tests are watched for. */
export function addWay(sources: readonly TableSource[], rules: readonly TableRule[], { rule, watched, checked, excluded }: TableWay): void {
  const parts = [...checked.map((part) => bitsOfCondition(sources, part)), ...excluded.map((test) => bitOfTest(sources, test, true))];
  const tests = parts.flatMap((part) => (part.kind === 'test' ? [part.word, part.bit] : []));
  const [, sum, units] = rules[rule]!;
  if (watched.length > 1 || parts.length > 2 || tests.length < parts.length * 2) {
    const candidate: TableCandidate = { rule, condition: parts.length === 0 ? null : { kind: 'all', parts }, lead: 0 };
    for (const [table, test] of watched) addAt(sources[table]!.candidates, test, candidate);
    return;
  }
  const [[table, test]] = watched as readonly [TableTest];
  const { rules: alone, twos, threes } = sources[table]!;
  if (parts.length === 0) addAt(alone, test, rules[rule]!);
  else for (const value of [...tests, sum, units, rule]) addAt(parts.length === 1 ? twos : threes, test, value);
}

/** Adds to the list at a place. */
export function addAt<Item>(lists: (Item[] | undefined)[], place: number, item: Item): void {
  const list = lists[place];
  if (list === undefined) lists[place] = [item];
  else list.push(item);
}

/** A condition by its bits. */
export function bitsOfCondition(sources: readonly TableSource[], condition: TableCondition): TableBits {
  if ('length' in condition) return bitOfTest(sources, condition, false);
  const [kind, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  return { kind, parts: parts.map((part) => bitsOfCondition(sources, part)) };
}

/** Where it stands whether a test holds, or does not. */
export function bitOfTest(sources: readonly TableSource[], [table, test]: TableTest, isNot: boolean): TableBits {
  const { firstWord, bits, notBits } = sources[table]!;
  const bit = (isNot ? notBits : bits).get(test)!;
  return { kind: 'test', word: firstWord + Math.floor(bit / BITS_A_WORD), bit: bit % BITS_A_WORD };
}

/** The row of a value for which these tests hold; one that is not kept is good for one lead. */
export function rowOfTests(source: TableSource, tests: readonly number[], isKept: boolean): TableRow {
  const fired: TableRule[] = [];
  const twos: number[] = [];
  const threes: number[] = [];
  const candidates: TableCandidate[] = [];
  const bits: number[] = new Array(source.words).fill(0);
  for (const test of tests) {
    for (const rule of source.rules[test] ?? []) fired.push(rule);
    for (const value of source.twos[test] ?? []) twos.push(value);
    for (const value of source.threes[test] ?? []) threes.push(value);
    for (const candidate of source.candidates[test] ?? []) candidates.push(candidate);
    const bit = source.bits.get(test);
    if (bit !== undefined) bits[Math.floor(bit / BITS_A_WORD)]! |= 2 ** (bit % BITS_A_WORD);
  }
  const holding = new Set(tests);
  for (const [test, bit] of source.notBits) if (!holding.has(test)) bits[Math.floor(bit / BITS_A_WORD)]! |= 2 ** (bit % BITS_A_WORD);
  const counting = withoutLaterBands(fired);
  const points = addedUp(counting);
  const pointsEnd = ROW_HEAD + points.length;
  const bitsEnd = pointsEnd + bits.length;
  const number = numberOfDetails(source, { candidates, fired: counting }, isKept);
  return [pointsEnd, bitsEnd, bitsEnd + twos.length, number, candidates.length, ...points, ...bits, ...twos, ...threes];
}

/** Keeps the details of a row: those of rows that are not kept in the place of the last such row of the field. */
export function numberOfDetails(source: TableSource, details: RowDetails, isKept: boolean): number {
  if (isKept || source.spare === null) {
    const number = source.details.push(details) - 1;
    if (!isKept) source.spare = number;
    return number;
  }
  source.details[source.spare] = details;
  return source.spare;
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
  readonly test: number;
  /** The set with one test more that came up first, and the others: mostly there is no other. */
  first: RowSet | null;
  others: Map<number, RowSet> | null;
  row: TableRow | null;
}

export const MOST_SETS = 20_000;

/** No rows yet. */
export function rowSetsOf(source: TableSource): RowSets {
  return { source, root: rowSet(-1), count: 0 };
}

/** A set that ends with a test. */
export function rowSet(test: number): RowSet {
  return { test, first: null, others: null, row: null };
}

/** The row of these tests. */
export function rowOfSet(sets: RowSets, tests: readonly number[]): TableRow {
  let set = sets.root;
  for (let index = 0; index < tests.length; index++) {
    const test = tests[index]!;
    let next = set.first !== null && set.first.test === test ? set.first : set.others?.get(test);
    if (next === undefined) {
      if (sets.count >= MOST_SETS) return rowOfTests(sets.source, tests, false);
      next = rowSet(test);
      addFurther(set, next);
      sets.count += 1;
    }
    set = next;
  }
  set.row ??= rowOfTests(sets.source, tests, true);
  return set.row;
}

/** Adds a set with one test more. */
export function addFurther(set: RowSet, further: RowSet): void {
  if (set.first === null) {
    set.first = further;
    return;
  }
  set.others ??= new Map();
  set.others.set(further.test, further);
}

/** Of each rate only the first band. */
export function withoutLaterBands(rules: readonly TableRule[]): readonly TableRule[] {
  if (rules.every(([, , , , rate]) => rate === undefined)) return rules;
  const rates = new Set<number>();
  const inOrder = [...rules].sort(([left], [right]) => left - right);
  return inOrder.filter(([, , , , rate]) => rate === undefined || (!rates.has(rate) && rates.add(rate)));
}

/** The points of rules by sum: its place, and then its units. */
export function addedUp(rules: readonly TableRule[]): readonly number[] {
  const bySum = new Map<number, number>();
  for (const [, sum, units] of rules) bySum.set(sum, (bySum.get(sum) ?? 0) + units);
  return [...bySum].flat();
}

/** What the rules of all tables give for the rows of one lead, by sum, until the next lead; a trace is told which fired. */
export function addUp(tables: Tables, rows: readonly TableRow[], fired: (number | undefined)[] | null): Float64Array {
  const { sums, words } = tables;
  tables.leads += 1;
  sums.fill(0);
  let word = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const pointsEnd = row[0]!;
    const bitsEnd = row[1]!;
    let at = ROW_HEAD;
    for (; at < pointsEnd; at += 2) sums[row[at]!]! += row[at + 1]!;
    for (; at < bitsEnd; at++) words[word++] = row[at]!;
  }
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    if (row[1]! < row.length) addPossible(sums, words, row);
    if (row[4]! > 0) addCandidates(tables, tables.details[row[3]!]!.candidates, fired);
    if (fired) traceRow(tables, row, fired);
  }
  return sums;
}

/** Tells a trace which rules of a row fire. */
export function traceRow(tables: Tables, row: TableRow, fired: (number | undefined)[]): void {
  tracePossible(tables, row, fired);
  for (const [leaf, , units] of tables.details[row[3]!]!.fired) fired[leaf] = units;
}

/** Adds the points of rules that their other tests let fire: times 1 or 0, as engines guess badly which will. */
export function addPossible(sums: Float64Array, words: Int32Array, data: readonly number[]): void {
  const twosEnd = data[2]!;
  let at = data[1]!;
  for (; at < twosEnd; at += 5) sums[data[at + 2]!]! += ((words[data[at]!]! >> data[at + 1]!) & 1) * data[at + 3]!;
  for (; at < data.length; at += 7) {
    const isFirst = words[data[at]!]! >> data[at + 1]!;
    const isSecond = words[data[at + 2]!]! >> data[at + 3]!;
    sums[data[at + 4]!]! += (isFirst & isSecond & 1) * data[at + 5]!;
  }
}

/** Tells a trace which of these rules fire. */
export function tracePossible({ words, rules }: Tables, data: readonly number[], fired: (number | undefined)[]): void {
  const holds = (at: number): boolean => ((words[data[at]!]! >> data[at + 1]!) & 1) === 1;
  const tell = ([leaf, , units]: TableRule): void => {
    fired[leaf] = units;
  };
  let at = data[1]!;
  for (; at < data[2]!; at += 5) if (holds(at)) tell(rules[data[at + 4]!]!);
  for (; at < data.length; at += 7) if (holds(at) && holds(at + 2)) tell(rules[data[at + 6]!]!);
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
      return ((words[condition.word]! >> condition.bit) & 1) === 1;
    case 'all':
      for (const part of condition.parts) if (!holdsInWords(part, words)) return false;
      return true;
    case 'any':
      for (const part of condition.parts) if (holdsInWords(part, words)) return true;
      return false;
  }
}
