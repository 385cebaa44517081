/** Reads rows of CSV by csv-parse and writes them again: what a run costs that scores nothing. `run-csv.ts` times it. */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { parse } from 'csv-parse';

const PIECE = 64 * 1024;
const SPECIAL = /["\r\n,]|^\s|\s$/;

const [from = '', to = ''] = process.argv.slice(2);
const out = createWriteStream(to);
let piece = '';
for await (const cells of createReadStream(from).pipe(parse()) as AsyncIterable<readonly string[]>) {
  piece += `${cells.map(quoted).join()}\n`;
  if (piece.length < PIECE) continue;
  if (!out.write(piece)) await once(out, 'drain');
  piece = '';
}
out.end(piece);
await once(out, 'finish');

function quoted(cell: string): string {
  return SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
