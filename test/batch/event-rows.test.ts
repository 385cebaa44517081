/** Rows of events that are cut in bytes are those that a reader of tables finds, and keys that are looked up in bytes are those of texts. */
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../batch/csv-rows.ts';
import { type EventFile, openEvents } from '../../batch/events/event-file.ts';
import { keyTable } from '../../batch/events/key-table.ts';
import { isInputError } from '../../batch/input-error.ts';

const HEADER = 'page,key,at,kind';
const KINDS = [
  { name: 'a', isActivity: true, properties: [{ name: 'page', type: { kind: 'text' } }] },
  { name: 'é', isActivity: true, properties: [] },
] as const;

/** `beginning` comes in one piece, the rest in pieces of such lengths. */
async function opened(beginning: string, rest = '', lengths: readonly number[] = []): Promise<EventFile> {
  const bytes = Buffer.from(rest);
  const parts = [Buffer.from(beginning)];
  let from = 0;
  for (const length of [...lengths, bytes.length]) {
    if (from < bytes.length) parts.push(bytes.subarray(from, from + length));
    from += length;
  }
  const source = { kind: 'stream', stream: Readable.from(parts, { objectMode: true }), name: 'events.csv' } as const;
  const input = { source, keyColumn: 'key', eventColumn: 'kind', delimiter: ',' } as const;
  const file = await openEvents(input, KINDS, 'key', {});
  if (isInputError(file)) throw new Error(file.message);
  return file;
}

/** Lines and what they are cut at, with what makes rows odd. */
const anyCell = fc.constantFrom('', 'a', 'é', 'lead 7', ' x ', '\u00a0y', '\t', '"q"', '"a,b"', '"a\nb"', 'b"c', '漢字', '0', 'z,z');
const anyPlainCell = fc.constantFrom('', 'a', 'é', 'lead 7', ' x ', '\u00a0y', '\t', '\r', '漢字', '0', '-');
/** Most are as wide as the header. */
const rowOfCells = (cell: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(cell, { minLength: 4, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 6 }) },
  );
const rowsOfCells = (cell: fc.Arbitrary<string>) =>
  fc.array(
    rowOfCells(cell).map((cells) => cells.join(',')),
    { minLength: 1, maxLength: 40, size: 'max' },
  );
const anyText = fc.tuple(
  fc.oneof(rowsOfCells(anyPlainCell), rowsOfCells(anyCell)),
  fc.constantFrom<'\n' | '\r\n'>('\n', '\r\n'),
  fc.boolean(),
);
/** Longer than what a file's form is found out from: rows behind it are cut in bytes, if they have no quotes. */
const LONG_ROW = `${'p'.repeat(70_000)},lead,2026-01-01,a`;

test('rows are handed over as they stand, whatever pieces their text comes in', async () => {
  const seen = { quick: 0, slow: 0 };
  await fc.assert(
    fc.asyncProperty(anyText, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }), async ([drawn, end, isEnded], lengths) => {
      const beginning = `${HEADER}${end}${LONG_ROW}${end}`;
      const rest = drawn.join(end) + (isEnded ? end : '');
      const { rows, fault } = rowsOf(beginning + rest, { delimiter: ',', newline: end });
      if (fault !== null) return;
      const file = await opened(beginning, rest, lengths);
      const found: unknown[] = [];
      for await (const problem of file.handOver({
        row: (row) => {
          seen.slow += 1;
          found.push(row.kind === 'event' ? [row.key, row.raw] : row.reason);
        },
        bytes: (bytes, start, end, keyStart, keyEnd) => {
          seen.quick += 1;
          const between = (from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString();
          found.push([between(keyStart, keyEnd), between(start, end)]);
        },
      })) {
        expect(problem).toBeNull();
      }
      expect(found.slice(1)).toEqual(
        rows.slice(2).map(({ cells, raw }) => {
          if (cells.length !== 4) return `has ${cells.length === 1 ? '1 cell' : `${cells.length} cells`}, and the header has 4`;
          return cells[1]!.trim() === '' ? 'names no lead' : [cells[1]!.trim(), raw];
        }),
      );
    }),
    { seed: 20_260_401, numRuns: 300 },
  );
  expect(Math.min(seen.quick, seen.slow)).toBeGreaterThan(500);
});

test('rows that were put aside are events of their leads again', async () => {
  const file = await opened(`${HEADER}\np,1,2026-01-01,a\n`);
  const { mark, end } = file.kept;
  const rows = fc.array(fc.tuple(fc.nat({ max: 99 }), fc.array(anyCell, { minLength: 4, maxLength: 4 })), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rows, (drawn) => {
      const lines = drawn.map(([place, cells]) => [String(place), ...cells].join(mark) + end).join('');
      const { rows: expected } = rowsOf(lines, { delimiter: ',', newline: '\n' });
      fc.pre(expected.every(({ cells }) => cells.length === 5) && expected.length === drawn.length);
      const { places, eventAt } = file.recall(lines);
      expect(places).toEqual(drawn.map(([place]) => place));
      for (const [index, { cells }] of expected.entries()) {
        const [, page, , at, kind] = cells;
        const event = { event: kind, at: at === '' ? null : at, ...(kind === 'a' ? { page: page === '' ? null : page } : {}) };
        expect(eventAt(index, [])).toEqual(event);
      }
    }),
    { seed: 20_260_402, numRuns: 300 },
  );
});

test('a key is found by its bytes, and by no others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.oneof(fc.string(), fc.nat().map(String), fc.string({ unit: 'grapheme' })), { maxLength: 3000 }),
      (texts) => {
        const table = keyTable();
        const half = texts.slice(0, Math.ceil(texts.length / 2));
        for (const [index, text] of half.entries()) expect(table.add(text, index * 3)).toBe(index * 3);
        for (const [index, text] of half.entries()) expect(table.add(text, 7777)).toBe(index * 3);
        for (const [index, text] of texts.entries()) {
          const bytes = Buffer.from(`<${text}>`);
          expect(table.find(bytes, 1, bytes.length - 1)).toBe(index < half.length ? index * 3 : -1);
        }
      },
    ),
    { seed: 20_260_403, numRuns: 40 },
  );
});
