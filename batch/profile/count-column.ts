/** Looks at the cells of one column, each once, and remembers what is needed to say what the column is. */
import { cellText } from '../jsonl.ts';
import { detached } from '../rank.ts';
import { type NumberEnds, placeholderKind, SENTINELS } from './placeholders.ts';
import type { Reading, ReadingName } from './readings.ts';
import { type Tally, tally } from './tally.ts';
import { type Thinned, thinned } from './thin.ts';

/** What was seen of a column. */
export interface Seen {
  filled: number;
  empty: number;
  /** Objects within objects: their own keys are columns too. */
  nested: number;
  readonly placeholders: Tally;
  /** Words that stand for nothing only where the column holds numbers or dates. */
  readonly weak: Tally;
  readonly values: Tally;
  readonly texts: Map<string, TextFacts>;
  readonly readings: ReadonlyMap<ReadingName, SeenReading>;
  readonly numbers: SeenNumbers;
  /** Cells in which `;` or `|` divides short pieces, and cells whose pieces are no such. */
  divided: number;
  undividable: number;
}

export interface SeenReading {
  readonly reading: Reading;
  /** Too many cells are none of it. */
  isOut: boolean;
  /** Different texts that are none of it. */
  readonly odd: Set<string>;
  oddCells: number;
  ambiguous: number;
  /** The first cell that was odd or ambiguous. */
  example: string | null;
}

export interface SeenNumbers {
  readonly ends: { -readonly [end in keyof NumberEnds]: number };
  readonly sentinels: Map<number, number>;
  readonly all: Thinned<number>;
  readonly answered: Thinned<{ readonly number: number; readonly isYes: boolean }>;
}

export interface ColumnCounter {
  readonly add: (cell: unknown, answer: boolean | null) => void;
  readonly seen: Seen;
}

/** More odd texts than this, and the column is something else. */
const MOST_ODD = 20;

export function columnCounter(readings: readonly Reading[]): ColumnCounter {
  const seen: Seen = {
    filled: 0,
    empty: 0,
    nested: 0,
    placeholders: tally(),
    weak: tally(),
    values: tally(),
    texts: new Map(),
    readings: new Map(readings.map((reading) => [reading.name, seenReading(reading)])),
    numbers: {
      ends: { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, count: 0 },
      sentinels: new Map(),
      all: thinned(),
      answered: thinned(),
    },
    divided: 0,
    undividable: 0,
  };
  return { seen, add: (cell, answer) => look(seen, cell, answer) };
}

const seenReading = (reading: Reading): SeenReading => ({
  reading,
  isOut: false,
  odd: new Set(),
  oddCells: 0,
  ambiguous: 0,
  example: null,
});

/** What a text is; it does not change, so it is found out once for each text that is kept. */
interface TextFacts {
  readonly kind: 'empty' | 'strong' | 'weak' | 'value';
  readonly number: number | null;
  readonly isDivided: boolean;
  /** Readings that do not admit it. */
  readonly oddIn: readonly SeenReading[];
}

/** Most columns have fewer texts; of others only so many are kept. */
const MOST_TEXTS_KEPT = 2000;
const NO_READINGS: readonly SeenReading[] = [];

function look(seen: Seen, cell: unknown, answer: boolean | null): void {
  const text = typeof cell === 'string' ? cell : cellText(cell);
  // In JSON "12" and 12 are two things, so only texts are known again.
  const known = typeof cell === 'string' ? seen.texts.get(text) : undefined;
  const facts = known ?? factsOf(seen, cell, text);
  if (known === undefined && typeof cell === 'string' && seen.texts.size < MOST_TEXTS_KEPT) seen.texts.set(detached(text), facts);
  if (facts.kind === 'empty') {
    seen.empty += 1;
    return;
  }
  if (facts.kind !== 'value') {
    (facts.kind === 'strong' ? seen.placeholders : seen.weak).add(text.trim(), answer);
    return;
  }
  seen.filled += 1;
  if (typeof cell === 'object' && !Array.isArray(cell)) seen.nested += 1;
  seen.values.add(text, answer);
  for (const odd of facts.oddIn) odd.oddCells += 1;
  if (facts.number !== null) noteNumber(seen.numbers, facts.number, answer);
  if (facts.isDivided) seen.divided += 1;
}

function factsOf(seen: Seen, cell: unknown, text: string): TextFacts {
  const nothing = { number: null, isDivided: false, oddIn: NO_READINGS };
  if (text.trim() === '') return { kind: 'empty', ...nothing };
  const placeholder = placeholderKind(text);
  if (placeholder !== null) return { kind: placeholder, ...nothing };
  const oddIn = oddReadings(seen, cell, text);
  const divided = isDivided(cell, text);
  if (divided) noteDivision(seen, text);
  return { kind: 'value', number: numberIn(seen.readings, cell), isDivided: divided, oddIn };
}

function oddReadings({ readings }: Seen, cell: unknown, text: string): readonly SeenReading[] {
  const odd: SeenReading[] = [];
  for (const known of readings.values()) {
    if (known.isOut) continue;
    const read = known.reading.read(cell);
    if (read.kind === 'admitted') continue;
    known.example ??= detached(text);
    if (read.kind === 'ambiguous') {
      known.ambiguous += 1;
      continue;
    }
    known.odd.add(detached(text));
    known.isOut = known.odd.size > MOST_ODD;
    odd.push(known);
  }
  return odd;
}

function noteNumber(numbers: SeenNumbers, number: number, answer: boolean | null): void {
  if (SENTINELS.has(number)) {
    numbers.sentinels.set(number, (numbers.sentinels.get(number) ?? 0) + 1);
  } else {
    numbers.ends.min = Math.min(numbers.ends.min, number);
    numbers.ends.max = Math.max(numbers.ends.max, number);
    numbers.ends.count += 1;
  }
  numbers.all.add(number);
  if (answer !== null) numbers.answered.add({ number, isYes: answer });
}

/** `1,234` can be a whole number in one way only. */
function numberIn(readings: Seen['readings'], cell: unknown): number | null {
  for (const name of ['whole number', 'number'] as const) {
    const known = readings.get(name);
    const read = known === undefined || known.isOut ? null : known.reading.read(cell);
    if (read?.kind === 'admitted' && typeof read.value === 'number') return read.value;
  }
  return null;
}

const LONGEST_PIECE = 40;

const isArray = (cell: unknown, text: string): boolean => Array.isArray(cell) || /^\s*\[.*\]\s*$/s.test(text);
const isDivided = (cell: unknown, text: string): boolean => /[;|]/.test(text) || isArray(cell, text);

/** `crm; erp` is a list; a browser's name with `(Macintosh; Intel ..)` is none. */
function noteDivision(seen: Seen, text: string): void {
  if (isArray(null, text)) return;
  const pieces = text.split(/[;|]/);
  if (pieces.some((piece) => piece.length > LONGEST_PIECE || /[()/<>{}=]/.test(piece))) seen.undividable += 1;
}
