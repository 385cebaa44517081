/** From what was seen of a column to what it is. */
import type { FieldType } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { isBookkeeping, isFreeText, mayNumberRecords, namesOutcome, namesRecord } from './column-names.ts';
import type { Seen, SeenReading } from './count-column.ts';
import { isPlaceholder, placeholderKind } from './placeholders.ts';
import type { ColumnProfile, NumberFacts, Unfit, ValueCount } from './profile.ts';
import type { ReadingName } from './readings.ts';

/** Longer than this a list of choices is no pleasure to read, and the next file will have one more. */
const MOST_CHOICES = 30;
const LONGEST_CHOICE = 60;
/** In fewer rows, that all are alike says little. */
const FEW_ROWS = 10;
const VALUES_KEPT = 200;
/** Texts in a column of numbers or dates that are none of these, and are taken for nothing: so many of them, in a twentieth of the cells. */
const MOST_ODD = 5;

export interface Column {
  readonly header: string;
  readonly index: number;
  readonly rows: number;
  /** Its header stands there before. */
  readonly isRepeated: boolean;
  readonly isOutcome: boolean;
}

export function decideColumn(column: Column, seen: Seen): ColumnProfile {
  const { header, index } = column;
  const decided = typeOf(column, seen);
  const keepsWords = decided.type.kind === 'text' || decided.type.kind === 'one of';
  const values = decided.type.kind === 'list' ? elementsOf(seen) : keepsWords ? withWords(seen) : seen.values.counts();
  const words = [...seen.placeholders.counts(), ...seen.weak.counts()];
  const placeholders = keepsWords ? words.filter((word) => !isValue(word, seen)) : words;
  const profile = {
    header,
    index,
    filled: seen.filled + (keepsWords ? wordCount(seen) : 0),
    empty: seen.empty,
    placeholders: [...placeholders, ...decided.placeholders],
    type: decided.type,
    values: values.slice(0, VALUES_KEPT),
    distinct: seen.values.isFull() ? null : values.length,
    numbers: decided.numbers,
    odd: (decided.odd ?? []).map(({ text }) => text),
    doubt: decided.type.kind === 'text' ? doubtOf(seen) : null,
  };
  return { ...profile, unfit: unfitness(column, profile, seen) };
}

interface Decided {
  readonly type: FieldType;
  /** Of the placeholders, those that are so only because the column is what it is. */
  readonly odd?: readonly ValueCount[];
  readonly placeholders: readonly ValueCount[];
  readonly numbers: NumberFacts | null;
}

const plainly = (type: FieldType): Decided => ({ type, placeholders: [], numbers: null });

function typeOf(column: Column, seen: Seen): Decided {
  if (isList(seen)) return plainly({ kind: 'list', values: choicesIn(elementsOf(seen), seen, 2) });
  if (isYesNo(seen)) return plainly({ kind: 'yes/no' });
  for (const name of ['date', 'datetime'] as const) {
    const odd = oddIn(seen, name);
    if (odd !== null) return { type: { kind: name }, odd, placeholders: odd, numbers: null };
  }
  for (const name of ['whole number', 'number'] as const) {
    const odd = oddIn(seen, name);
    if (odd !== null) return numberType(name === 'whole number', odd, seen);
  }
  const values = withWords(seen);
  const repeats = isFreeText(column.header) ? 100 : values.length <= 3 ? 2 : 5;
  const choices = choicesIn(values, seen, repeats);
  return plainly(choices === null ? { kind: 'text' } : { kind: 'one of', values: choices });
}

/** The texts that are no such thing, if they are so few that they stand for nothing; null where the column is something else. */
function oddIn(seen: Seen, name: ReadingName): readonly ValueCount[] | null {
  const known = seen.readings.get(name);
  if (known === undefined || seen.filled === 0 || known.isOut || known.ambiguous > 0) return null;
  const isAllowed = known.oddCells === 0 || (known.odd.size <= MOST_ODD && known.oddCells * 20 <= seen.filled);
  return isAllowed ? [...known.odd].map((text) => countIn(seen, text)) : null;
}

function countIn(seen: Seen, text: string): ValueCount {
  const meaning = fold(text);
  return seen.values.counts().find((value) => fold(value.text) === meaning) ?? { text: text.trim(), count: 1, yes: 0, known: 0 };
}

/** Words for yes or no; digits and single letters only where both answers are there, as a lone 1 is a number. */
function isYesNo(seen: Seen): boolean {
  const known = seen.readings.get('yes/no');
  if (known === undefined || seen.filled === 0 || known.isOut || known.oddCells > 0) return false;
  const texts = seen.values.counts().map(({ text }) => text);
  const answers = new Set(texts.map((text) => admittedValue(known, text)));
  return answers.size === 2 || texts.every((text) => text.length > 1);
}

function admittedValue({ reading }: SeenReading, text: string): unknown {
  const read = reading.read(text);
  return read.kind === 'admitted' ? read.value : null;
}

function isList(seen: Seen): boolean {
  const known = seen.readings.get('list');
  if (known === undefined || known.isOut || seen.filled === 0 || seen.undividable > 0) return false;
  return known.oddCells === 0 && seen.divided * 10 >= seen.filled;
}

/** Of lists, how often each element stands in them; empty where there were too many lists to keep. */
function elementsOf(seen: Seen): readonly ValueCount[] {
  const known = seen.readings.get('list');
  if (known === undefined || seen.values.isFull()) return [];
  const counts = new Map<string, ValueCount>();
  for (const { text, count, yes, known: answered } of seen.values.counts()) {
    const list = admittedValue(known, text) ?? admittedValue(known, jsonOf(text) as string);
    for (const element of Array.isArray(list) ? new Set(list.map(String)) : []) {
      const other = counts.get(element) ?? { text: element, count: 0, yes: 0, known: 0 };
      counts.set(element, { text: element, count: other.count + count, yes: other.yes + yes, known: other.known + answered });
    }
  }
  return [...counts.values()].sort((first, second) => second.count - first.count || (first.text < second.text ? -1 : 1));
}

/** A JSON array as it was before it was counted as a text. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Words that stand for nothing elsewhere, and for something among texts: `none`; and NA, which is Namibia among countries of two letters. */
function isValue({ text }: ValueCount, seen: Seen): boolean {
  if (placeholderKind(text) === 'weak') return true;
  const values = seen.values.counts();
  return fold(text) === 'na' && values.filter((value) => /^\p{L}{2}$/u.test(value.text)).length * 2 > values.length;
}

const wordsThatAreValues = (seen: Seen): readonly ValueCount[] =>
  [...seen.placeholders.counts(), ...seen.weak.counts()].filter((word) => isValue(word, seen));

const withWords = (seen: Seen): readonly ValueCount[] =>
  [...seen.values.counts(), ...wordsThatAreValues(seen)].sort(
    (first, second) => second.count - first.count || (first.text < second.text ? -1 : 1),
  );

const wordCount = (seen: Seen): number => wordsThatAreValues(seen).reduce((sum, { count }) => sum + count, 0);

/** The values by frequency, if they are few, short, and each repeated so often (on the average) that the list is likely to be complete. */
function choicesIn(values: readonly ValueCount[], seen: Seen, repeats: number): readonly string[] | null {
  const cells = values.reduce((sum, { count }) => sum + count, 0);
  if (seen.values.isFull() || values.length === 0 || values.length > MOST_CHOICES || cells < values.length * repeats) return null;
  const texts = values.map(({ text }) => text);
  return texts.every((text) => text.length <= LONGEST_CHOICE && !/[\p{Cc}\u2028\u2029]/u.test(text)) ? texts : null;
}

function numberType(isWhole: boolean, odd: readonly ValueCount[], { numbers }: Seen): Decided {
  const sentinels = [...numbers.sentinels].filter(([number, count]) => isPlaceholder(number, count, numbers.ends));
  const out = new Set(sentinels.map(([number]) => number));
  const kept = [...numbers.sentinels.keys()].filter((number) => !out.has(number));
  const min = Math.min(numbers.ends.min, ...kept);
  const max = Math.max(numbers.ends.max, ...kept);
  const sorted = numbers.all
    .kept()
    .filter((number) => !out.has(number))
    .toSorted((first, second) => first - second);
  const answered = numbers.answered.kept().filter(({ number }) => !out.has(number));
  return {
    type: { kind: 'number', whole: isWhole, from: lowerEnd(min, max), to: upperEnd(min, max, isWhole) },
    odd,
    placeholders: [...odd, ...sentinels.map(([number, count]) => ({ text: String(number), count, yes: 0, known: 0 }))],
    numbers: { min, max, sorted, answered },
  };
}

/** A round number that leaves room for what the next file will have. */
function upperEnd(min: number, max: number, isWhole: boolean): number {
  if (!isWhole && min >= 0 && max <= 1) return 1;
  if (min >= 1900 && max <= 2100 && Number.isInteger(max)) return 2100;
  return max <= 0 ? 0 : roundUp(max);
}

function lowerEnd(min: number, max: number): number {
  if (min >= 1900 && max <= 2100 && Number.isInteger(min)) return 1900;
  return min >= 0 ? 0 : -roundUp(-min);
}

/** The next of 1, 2, 5, 10, 20, 50 ..; 10 at least. */
function roundUp(number: number): number {
  if (number <= 10) return 10;
  const power = 10 ** Math.floor(Math.log10(number));
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= number) ?? number;
}

function doubtOf({ readings, filled }: Seen): ColumnProfile['doubt'] {
  for (const [name, kind] of [
    ['datetime', 'date order'],
    ['number', 'number format'],
  ] as const) {
    const known = readings.get(name);
    if (known !== undefined && !known.isOut && known.ambiguous > 0 && known.oddCells === 0) return { kind, example: known.example ?? '' };
  }
  const odd = readings.get('number');
  const isAlmost = odd !== undefined && !odd.isOut && odd.oddCells > 0 && odd.oddCells * 20 <= filled;
  return isAlmost ? { kind: 'odd values', example: [...odd.odd][0] ?? '' } : null;
}

function unfitness({ header, rows, isRepeated, isOutcome }: Column, profile: Omit<ColumnProfile, 'unfit'>, seen: Seen): Unfit | null {
  if (header.trim() === '') return 'nameless';
  if (isRepeated) return 'twice';
  if (seen.nested > 0) return 'nested';
  if (profile.filled === 0) return 'empty';
  if (isBookkeeping(header)) return 'bookkeeping';
  if (isOutcome || (namesOutcome(header) && (profile.type.kind === 'yes/no' || profile.type.kind === 'one of'))) return 'outcome';
  if (namesRow(header, rows, profile, seen)) return 'identifier';
  const hasOneValue = profile.distinct === 1 && profile.empty === 0 && profile.placeholders.length === 0;
  return hasOneValue && rows >= FEW_ROWS ? 'constant' : null;
}

/** Names of records: by their header; or, where no two rows share one, by their look. */
function namesRow(header: string, rows: number, { type, values }: Omit<ColumnProfile, 'unfit'>, seen: Seen): boolean {
  const isWhole = type.kind === 'number' && type.whole;
  if (!isWhole && type.kind !== 'text' && type.kind !== 'one of') return false;
  if (namesRecord(header)) return true;
  if (!seen.values.isUnique() || rows < 20) return false;
  if (isWhole) return mayNumberRecords(header) || rows >= 1000;
  return type.kind === 'text' && values.every(({ text }) => /^(?=.*\d)[\w+/=-]{8,}$/.test(text));
}
