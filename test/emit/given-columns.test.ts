/** What `scoreColumns` takes as columns and as places for scores, and what it refuses: nothing that is mistaken scores silently. */
import type { EntryPoint } from '@scorelang/compiler';
import { describe, expect, test } from 'vitest';
import { emitted, planOf } from './emitting.ts';

const MODEL = `
field title: text
field industry: one of [Manufacturing, Software]
field employees: whole number
field created: date
field unsubscribed: yes/no
field tags: list of text
when title contains CEO add 30
when industry = Software add 20
when employees >= 1000 add 10
when created after 2026-01-09 add 5
when unsubscribed add 3
when tags has any of [vip] add 2
tier hot >= 50
tier warm >= 10
`;

type ScoreColumns = (columns: unknown, out: unknown, options?: object) => number;

async function scoreColumnsOf(text: string = MODEL): Promise<ScoreColumns> {
  const entries: readonly EntryPoint[] = ['scoreColumns'];
  const { code } = emitted(planOf(text), { entries });
  return ((await import(`data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`)) as { scoreColumns: ScoreColumns })
    .scoreColumns;
}

const placesFor = (leads: number) => ({ score: new Float64Array(leads), tier: new Int8Array(leads) });
const scoreColumns = await scoreColumnsOf();

/** The scores of so many leads. */
function scoresOf(columns: object, leads: number, options?: object): readonly number[] {
  const out = placesFor(leads);
  scoreColumns(columns, out, options);
  return [...out.score];
}

const NUMBERS = new Int32Array([1000, 1000, 1000]);
const CODES = new Int32Array([0, 1, 1]);
const DICTIONARY = ['Manufacturing', 'Software'];

describe('a column', () => {
  test.each<[what: string, column: unknown, error: typeof TypeError | typeof RangeError, message: string]>([
    ['that is too short', new Float64Array(2), RangeError, 'The column employees has 2 values for 3 leads.'],
    ['of too few codes', { codes: new Int8Array(2), dictionary: [1, 2] }, RangeError, 'The column employees has 2 values for 3 leads.'],
    [
      'that is a DataView',
      new DataView(new ArrayBuffer(24)),
      TypeError,
      'The column employees should be a typed array of numbers, an array, or',
    ],
    ['that is a text', '123', TypeError, 'It is a String.'],
    ['that is a number', 5, TypeError, 'It is 5.'],
    ['that is a Map', new Map([['values', NUMBERS]]), TypeError, 'It is a Map.'],
    ['without values', {}, TypeError, 'It is an object of nothing.'],
    ['with `offset`', { values: NUMBERS, offset: 2 }, TypeError, 'It is an object of values, offset.'],
    ['of values and codes', { values: NUMBERS, codes: CODES, dictionary: [1, 2] }, TypeError, 'an object of values, codes, dictionary.'],
    ['of codes alone', { codes: CODES }, TypeError, 'It is an object of codes.'],
    ['of a dictionary alone', { dictionary: [1, 2, 3] }, TypeError, 'It is an object of dictionary.'],
    [
      'of codes in an array',
      { codes: [0, null, 1], dictionary: [1, 2] },
      TypeError,
      'codes of the column employees should be a typed array of',
    ],
    ['of codes of 64 bits', { codes: new BigInt64Array(3), dictionary: [1, 2] }, TypeError, 'not a BigInt64Array.'],
    [
      'with a dictionary that is none',
      { codes: CODES, dictionary: new Int32Array(2) },
      TypeError,
      'dictionary of the column employees should be an array, not an Int32Array.',
    ],
    [
      'with values that are none',
      { values: { length: 3 } },
      TypeError,
      'values of the column employees should be a typed array of numbers or an array, not an Object.',
    ],
    ['of bits that are none', { bits: [1, 0, 1] }, TypeError, 'bits of the column employees should be a Uint8Array, not an Array.'],
    [
      'of too few bits',
      { bits: new Uint8Array(1), firstBit: 6 },
      RangeError,
      'bits of the column employees has from bit 6 on 2 bits for 3 leads.',
    ],
    [
      'with valid that is none',
      { values: NUMBERS, valid: [true, true, true] },
      TypeError,
      'valid of the column employees should be a Uint8Array',
    ],
    [
      'with too short a valid',
      { values: NUMBERS, valid: new Uint8Array(0) },
      RangeError,
      'valid of the column employees has 0 bits for 3 leads. Where all values are there, leave it out.',
    ],
    [
      'with a first bit that is none',
      { values: NUMBERS, valid: new Uint8Array(1), firstBit: -1 },
      TypeError,
      'firstBit of the column employees should be a whole number from 0, not -1.',
    ],
  ])('%s is refused', (_, column, error, message) => {
    const call = (): unknown => scoreColumns({ employees: column }, placesFor(3));
    expect(call).toThrow(error);
    expect(call).toThrow(message);
  });

  test.each([null, undefined])('that is %s is missing for all', (column) => {
    expect(scoresOf({ employees: column, industry: { codes: CODES, dictionary: DICTIONARY, valid: column } }, 3)).toEqual([0, 20, 20]);
  });
});

describe('a code that the dictionary lacks', () => {
  test.each([
    new Int32Array([1, 2, 0]),
    new Uint8Array([1, 255, 0]),
    new Int16Array([1, 2, 0]),
    new Uint32Array([1, 2 ** 32 - 1, 0]),
    new Float32Array([1, Infinity, 0]),
    new Float64Array([1, 0.5, 0]),
    new Float64Array([1, 2 ** 32 + 1, 0]),
  ])('is refused with its place: %j', (codes) => {
    const of = (field: string, dictionary: readonly unknown[]) => (): unknown => scoresOf({ [field]: { codes, dictionary } }, 3);
    for (const [field, dictionary] of [
      ['industry', DICTIONARY],
      ['title', ['CEO', 'Clerk']],
      ['employees', [1000, 1]],
      ['created', ['2026-01-10', null]],
      ['unsubscribed', [true, false]],
      ['tags', [['vip'], []]],
    ] as const) {
      expect(of(field, dictionary)).toThrow(RangeError);
      expect(of(field, dictionary)).toThrow(`codes[1] of the column ${field} is ${codes[1]}, and its dictionary has 2 values.`);
    }
  });

  test('is refused far behind, and also where its text is needed as it is', async () => {
    const codes = new Int32Array(1300);
    codes[1299] = 1;
    const message = 'codes[1299] of the column industry is 1, and its dictionary has 1 values.';
    expect(() => scoresOf({ industry: { codes, dictionary: ['Software'] } }, 1300)).toThrow(message);
    const asked = await scoreColumnsOf('field industry: text\nfield other: text\nwhen industry same as other add 1\n');
    expect(() => asked({ industry: { codes, dictionary: ['Software'] } }, placesFor(1300))).toThrow(message);
  });

  test('may stand where no value is', () => {
    const industry = { codes: new Uint16Array([1, 999, 1]), dictionary: DICTIONARY, valid: new Uint8Array([0b101]) };
    expect(scoresOf({ industry }, 3)).toEqual([20, 0, 20]);
  });
});

describe('bits', () => {
  /** Some hundred bits without a pattern. */
  const some = Array.from({ length: 1400 }, (_, at) => (at * at * 7 + at) % 11 < 5);

  function packed(bits: readonly boolean[], first: number): Uint8Array {
    const bytes = new Uint8Array(Math.ceil((bits.length + first) / 8)).fill(0b1010_1010, 0, Math.ceil(first / 8));
    for (const [at, bit] of bits.entries()) {
      const [byte, mask] = [(first + at) >> 3, 1 << ((first + at) & 7)];
      bytes[byte] = bit ? bytes[byte]! | mask : bytes[byte]! & ~mask;
    }
    return bytes;
  }

  test.each([0, 1, 7, 8, 13, 64])('begin at bit %i where that is said: of answers, and of what is there', (first) => {
    const there = some.toReversed();
    const scores = scoresOf({ unsubscribed: { bits: packed(some, first), valid: packed(there, first), firstBit: first } }, some.length);
    expect(scores).toEqual(some.map((bit, row) => (bit && there[row] ? 3 : 0)));
    const employees = { values: new Float64Array(1400).fill(1000), valid: packed(some, first), firstBit: first };
    expect(scoresOf({ employees }, 1400)).toEqual(some.map((bit) => (bit ? 10 : 0)));
    const industry = { codes: new Int8Array(1400).fill(1), dictionary: DICTIONARY, valid: packed(some, first), firstBit: first };
    expect(scoresOf({ industry }, 1400)).toEqual(some.map((bit) => (bit ? 20 : 0)));
    const tags = { values: new Array(1400).fill(['vip']), valid: packed(some, first), firstBit: first };
    expect(scoresOf({ tags }, 1400)).toEqual(some.map((bit) => (bit ? 2 : 0)));
  });
});

describe('the names of columns', () => {
  test('may be others too, as whole tables are given', () => {
    expect(scoresOf({ employees: NUMBERS, id: [1, 2, 3], titel: ['CEO', 'CEO', 'CEO'] }, 3)).toEqual([10, 10, 10]);
  });

  test('are all those of fields in strict mode', () => {
    const columns = { employees: NUMBERS, titel: ['CEO', 'CEO', 'CEO'] };
    const call = (): unknown => scoresOf(columns, 3, { strict: true });
    expect(call).toThrow(TypeError);
    expect(call).toThrow('The model has no field called titel. Without a column are title, industry, created, unsubscribed, tags.');
    expect(scoresOf({ employees: NUMBERS }, 3, { strict: true })).toEqual([10, 10, 10]);
  });

  test('are those of at least one field, unless there are none', async () => {
    expect(() => scoresOf({ titel: ['CEO'], Employees: [1] }, 1)).toThrow(
      'The model has no field called titel, Employees. Without a column are',
    );
    expect(scoresOf({}, 2)).toEqual([0, 0]);
    const out = placesFor(2);
    (await scoreColumnsOf('always add 5\n'))({ title: ['a', 'b'] }, out);
    expect([...out.score]).toEqual([5, 5]);
  });

  test.each([
    ['nothing', undefined, 'not undefined'],
    ['null', null, 'not null'],
    ['rows', [{ employees: 5 }], 'not an Array'],
    ['a Map', new Map([['employees', NUMBERS]]), 'not a Map'],
  ])('are not looked for in %s', (_, columns, message) => {
    expect(() => scoreColumns(columns, placesFor(1))).toThrow(TypeError);
    expect(() => scoreColumns(columns, placesFor(1))).toThrow(message);
  });
});

describe('the places for scores and tiers', () => {
  test.each<[what: string, out: unknown, error: typeof TypeError | typeof RangeError, message: string]>([
    ['nothing', undefined, TypeError, 'out.score should be a Float64Array, not undefined.'],
    ['no scores', { tier: new Int8Array(3) }, TypeError, 'out.score should be a Float64Array, not undefined.'],
    ['scores in an array', { score: [], tier: new Int8Array(3) }, TypeError, 'out.score should be a Float64Array, not an Array.'],
    [
      'too small scores',
      { score: new Int8Array(3), tier: new Int8Array(3) },
      TypeError,
      'out.score should be a Float64Array, not an Int8Array.',
    ],
    ['no tiers', { score: new Float64Array(3) }, TypeError, 'out.tier should be an Int8Array or Int16Array or Int32Array, not undefined.'],
    ['tiers without -1', { score: new Float64Array(3), tier: new Uint8Array(3) }, TypeError, 'not a Uint8Array.'],
    ['too few tiers', { score: new Float64Array(3), tier: new Int8Array(2) }, RangeError, 'out.tier has 2 places for 3 leads.'],
  ])('are not %s', (_, out, error, message) => {
    expect(() => scoreColumns({}, out)).toThrow(error);
    expect(() => scoreColumns({}, out)).toThrow(message);
  });

  test('hold as many tiers as the model has', async () => {
    const model = (tiers: number): string => Array.from({ length: tiers }, (_, at) => `tier t${at} >= ${tiers - at}\n`).join('');
    const places = { score: new Float64Array(1), tier: new Int8Array(1) };
    const most = await scoreColumnsOf(`field a: yes/no\nwhen not a disqualify\n${model(127)}`);
    most({ a: [false] }, places);
    expect(places.tier[0]).toBe(127);
    const more = await scoreColumnsOf(`field a: yes/no\nwhen not a disqualify\n${model(128)}`);
    expect(() => more({ a: [false] }, places)).toThrow('out.tier should be an Int16Array or Int32Array, not an Int8Array.');
    const wide = { ...places, tier: new Int16Array(1) };
    more({ a: [false] }, wide);
    expect(wide.tier[0]).toBe(128);
  });
});
