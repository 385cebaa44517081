/** Text to rows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowReader, rowsOf } from '../../batch/csv-rows.ts';
import type { Dialect, Row } from '../../batch/dialect.ts';
import { type InputError, isInputError } from '../../batch/input-error.ts';
import { readLines } from '../../batch/lines.ts';
import { readRows } from '../../batch/rows.ts';

const COMMA: Dialect = { delimiter: ',', newline: '\n' };
const scan = (text: string, dialect: Dialect = COMMA): readonly Row[] => rowsOf(text, dialect).rows;
const cells = (text: string, dialect: Dialect = COMMA): readonly (readonly string[])[] => scan(text, dialect).map((row) => row.cells);

async function* inPieces(text: string, length: number): AsyncGenerator<string | InputError> {
  // Decoded text never comes with a character in two pieces.
  const characters = Array.from(text);
  for (let from = 0; from < characters.length; from += length) yield characters.slice(from, from + length).join('');
}

async function collect<T>(
  batches: AsyncIterable<readonly T[] | InputError>,
): Promise<{ readonly rows: readonly T[]; readonly error: InputError | null }> {
  const rows: T[] = [];
  for await (const batch of batches) {
    if (isInputError(batch)) return { rows, error: batch };
    rows.push(...batch);
  }
  return { rows, error: null };
}

const readAll = (text: string, pieceLength: number, dialect: Dialect = COMMA) =>
  collect(readRows(inPieces(text, pieceLength), 1, dialect, 'leads.csv'));

const cell = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', '"', '\n', '\r\n', 'é', '漢', '😀', '1'), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const written = (rows: readonly (readonly string[])[], newline: string): string =>
  rows.map((row) => row.map((text) => (/[",;\n\r]|^$|^\s*$/.test(text) ? quoted(text) : text)).join(',')).join(newline);

/** `written` puts blank cells in quotes, so that their row is not a blank line. */
const quotesBlank = (cell: string): boolean => /^\s*$/.test(cell);

describe('rows of a text', () => {
  test('are the rows that were written, of any table', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, newline, endsWithNewline) => {
        const text = written(rows, newline) + (endsWithNewline ? newline : '');
        const kept = rows.filter((row) => row.length > 1 || row[0]!.trim() !== '' || /[\n\r]/.test(row[0]!) || quotesBlank(row[0]!));
        expect(cells(text, { delimiter: ',', newline: newline as '\n' })).toEqual(kept);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('are the same however the text comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), async (rows, newline, pieceLength) => {
        const text = written(rows, newline);
        const dialect: Dialect = { delimiter: ',', newline: newline as '\n' };
        expect((await readAll(text, pieceLength, dialect)).rows).toEqual(scan(text, dialect));
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test('keep their own text, and the line on which they begin', () => {
    expect(scan('a,b\n"x\ny",2\r\n\n3,4')).toEqual([
      { line: 1, raw: 'a,b', cells: ['a', 'b'] },
      { line: 2, raw: '"x\ny",2', cells: ['x\ny', '2'] },
      { line: 5, raw: '3,4', cells: ['3', '4'] },
    ]);
  });

  test('may end with a lone carriage return each', () =>
    expect(cells('a,b\r1,"2"\r', { delimiter: ',', newline: '\r' })).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]));

  test('have empty cells at their ends', () =>
    expect(cells(',a,\n,,')).toEqual([
      ['', 'a', ''],
      ['', '', ''],
    ]));

  test('take a quote inside an unquoted cell as it is', () =>
    expect(cells('5" pipe,b\n a "b" ,c')).toEqual([
      ['5" pipe', 'b'],
      [' a "b" ', 'c'],
    ]));

  test('take text after a closing quote as it is', () => {
    expect(cells('"a"x,b\n1,2')).toEqual([
      ['"a"x', 'b'],
      ['1', '2'],
    ]);
  });

  test('of white space alone are none', () => expect(cells('a\n   \n\nb')).toEqual([['a'], ['b']]));

  test('whose quote is never closed give an error that names where it opened', async () => {
    const { rows, error } = await readAll('a,b\n1,2\n3,"x\ny\nz', 4);
    expect(rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(error).toMatchObject({
      code: 'unclosed-quote',
      line: 3,
      message: 'The row that begins on line 3 of leads.csv opens a quote that is never closed.',
    });
  });

  test('may have a cell of 10 MB with line breaks in it', async () => {
    const long = 'line of text\n'.repeat(800_000);
    const { rows, error } = await readAll(`a,b\n1,"${long}"\n2,y\n`, 16_384);
    expect(error).toBeNull();
    expect(rows[1]!.cells[1] === long).toBe(true);
    expect(rows[2]).toEqual({ line: 800_003, raw: '2,y', cells: ['2', 'y'] });
  });

  test('may be words in columns', async () => {
    const { rows } = await readAll(' 00001 20210101  1   11.77\n 00002 20210112  5   77.00\n', 7, { delimiter: 'spaces', newline: '\n' });
    expect(rows.map((row) => row.cells)).toEqual([
      ['00001', '20210101', '1', '11.77'],
      ['00002', '20210112', '5', '77.00'],
    ]);
  });
});

test('lines of JSONL are counted, blank ones too', async () => {
  const { rows } = await collect(readLines(inPieces('{"a":1}\r\n\n{"a":2}', 3), 'leads.jsonl'));
  expect(rows).toEqual([
    { line: 1, raw: '{"a":1}' },
    { line: 3, raw: '{"a":2}' },
  ]);
});

describe('a text that comes in pieces', () => {
  const sign = fc.constantFrom('a', 'b', ',', '"', '\n', '\r\n', ' ', 'ž');

  test.each([',', ';'])('gives the rows that csv-parse gives of the whole (delimiter %s)', (delimiter) => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
          { maxLength: 8 },
        ),
        (pieces) => {
          const dialect: Dialect = { delimiter, newline: '\n' };
          const whole = pieces.join('');
          // A quote somewhere sends the whole text to csv-parse.
          const expected = rowsOf(`${whole}\n"",`, dialect);
          fc.pre(expected.fault === null);
          const reader = rowReader(dialect, 1);
          const rows = [...pieces, '\n"",'].map((piece) => reader.read(piece)).concat(reader.end());
          expect(rows.flat()).toEqual(expected.rows);
        },
      ),
      { numRuns: 500, seed: 20260101 },
    );
  });

  test('a text without quotes gives the same rows cut or parsed', () => {
    fc.assert(
      fc.property(fc.array(sign.filter((one) => one !== '"')), (signs) => {
        const text = signs.join('');
        expect(rowsOf(text, COMMA).rows).toEqual(rowsOf(`${text}\n"",`, COMMA).rows.slice(0, -1));
      }),
      { numRuns: 500, seed: 20260101 },
    );
  });
});
