/** Files for the language: those below a root folder, and no others. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FileTable, FileText, Host } from '@scorelang/language';
import { rowsOf } from './csv-rows.ts';
import { decodeBytes } from './decode.ts';
import { isInputError } from './input-error.ts';
import { jsonTable } from './json-table.ts';
import { linesOf } from './lines.ts';
import { faultError } from './rows.ts';
import { sniff } from './sniff.ts';
import { codeOf, reasonOf } from './system-errors.ts';

/** A host that reads below `root`. A path that leaves it, by `..`, as an absolute path or through a link, is refused. */
export function fileHost(root: string): Host {
  return {
    readText: (path) => readText(root, path),
    readTable: (path) => {
      const file = readText(root, path);
      return file.kind === 'text' ? tableOf(file.text, path) : file;
    },
  };
}

type Unreadable = Extract<FileText, { kind: 'unreadable' }>;
const unreadable = (reason: string): Unreadable => ({ kind: 'unreadable', reason });

function readText(root: string, path: string): FileText {
  const place = resolve(root, path);
  if (isAbsolute(path) || leaves(resolve(root), place)) return unreadable(`${path} lies outside the project.`);
  try {
    if (leaves(realpathSync(root), realpathSync(place))) return unreadable(`${path} leads outside the project.`);
    const status = statSync(place);
    if (status.isDirectory()) return unreadable(`${path} is a folder.`);
    // A pipe would be waited for, a device has no end.
    if (!status.isFile()) return unreadable(`${path} is no ordinary file.`);
    const text = decodeBytes(unpacked(readFileSync(place)), path);
    return isInputError(text) ? unreadable(text.message) : { kind: 'text', text };
  } catch (failure) {
    if (codeOf(failure) === 'ENOENT') return unreadable(`There is no file ${path}.`);
    return unreadable(`${path} cannot be read: ${reasonOf(failure)}.`);
  }
}

function leaves(root: string, place: string): boolean {
  const way = relative(root, place);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

const unpacked = (bytes: Buffer): Buffer => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);

function tableOf(text: string, path: string): FileTable {
  if (/\.txt$/i.test(path)) return { kind: 'table', columns: null, rows: wordsOf(text) };
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path)) return jsonTable(text, path);
  const asked = /\.(?:tsv|tab)$/i.test(path) ? '\t' : null;
  const { dialect, start, startLine } = sniff(text, true, asked);
  const read = rowsOf(text.slice(start), dialect, startLine);
  if (read.fault !== null) return unreadable(faultError(read.fault, path).message);
  const [header, ...rows] = read.rows;
  if (header === undefined) return unreadable(`${path} is empty.`);
  const odd = rows.find((row) => row.cells.length !== header.cells.length);
  if (odd !== undefined) {
    const cells = odd.cells.length === 1 ? '1 cell' : `${odd.cells.length} cells`;
    return unreadable(`Line ${odd.line} of ${path} has ${cells}, and the header has ${header.cells.length}.`);
  }
  return { kind: 'table', columns: header.cells.map((cell) => cell.trim()), rows: rows.map((row) => row.cells) };
}

/** One value a line. */
const wordsOf = (text: string): readonly (readonly string[])[] => linesOf(text).map(({ raw }) => [raw.trim()]);
