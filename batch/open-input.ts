/** A file or stream as text, piece by piece: unpacked where it is gzip, decoded, with every failure as an InputError. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { binary, type Decode, encodingOf, type Undecodable, undecodable, unicodeDecoder } from './decode.ts';
import { legacyDecoder, suggestionFor } from './decode-legacy.ts';
import { type Encoding, isLegacy } from './encodings.ts';
import { type InputError, inputError } from './input-error.ts';
import type { InputSource } from './options.ts';
import { codeOf, reasonOf } from './system-errors.ts';

export interface OpenInput {
  readonly name: string;
  /** Null for a stream. */
  readonly totalBytes: number | null;
  /** Taken from the file so far (packed, where it is packed). */
  readonly bytesRead: () => number;
  /** `UTF-8, gzip` and the like; known once the first piece of text has come. */
  readonly encoding: () => string;
  /** An error is the last thing that comes. */
  readonly text: AsyncGenerator<string | InputError>;
}

const PIECE_BYTES = 16 * 1024;

/** `asked`: how the text is written, where that was said; a byte order mark says it better. `pieceBytes`: of a file, read at a time. */
export async function openInput(
  source: InputSource,
  asked: Encoding | null = null,
  pieceBytes = PIECE_BYTES,
): Promise<OpenInput | InputError> {
  if (source.kind === 'stream') return openStream(source.stream, source.name, null, asked);
  try {
    const facts = await stat(source.path);
    if (facts.isDirectory()) {
      return inputError('folder', source.path, `${source.path} is a folder.`, 'Name one file in it.');
    }
    if (facts.isFile() && facts.size === 0) return emptyFile(source.path);
    return openStream(createReadStream(source.path, { highWaterMark: pieceBytes }), source.path, facts.isFile() ? facts.size : null, asked);
  } catch (failure) {
    return unreadable(source.path, failure);
  }
}

/** For a file, or what came through a pipe, without a character in it. */
export function emptyFile(path: string): InputError {
  return inputError('empty-file', path, `${path} is empty.`, 'It should begin with a line of column names, then a line for each lead.');
}

function unreadable(path: string, failure: unknown): InputError {
  if (codeOf(failure) === 'ENOENT') {
    return inputError('missing-file', path, `There is no file ${path}.`, 'Check the name and the folder it is looked for in.');
  }
  return inputError(
    'unreadable-file',
    path,
    `${path} cannot be read: ${reasonOf(failure)}.`,
    'Check that you may read it and that its disk is there.',
  );
}

function openStream(stream: Readable, name: string, totalBytes: number | null, asked: Encoding | null): OpenInput {
  const state = { bytes: 0, encoding: 'UTF-8' };
  return {
    name,
    totalBytes,
    bytesRead: () => state.bytes,
    encoding: () => state.encoding,
    text: textOf(stream, name, state, asked),
  };
}

interface State {
  bytes: number;
  encoding: string;
}

async function* textOf(stream: Readable, name: string, state: State, asked: Encoding | null): AsyncGenerator<string | InputError> {
  let isPacked = false;
  try {
    const raw = withHead(counted(stream, state));
    const first = await raw.next();
    if (first.done) return;
    isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b;
    const pieces = isPacked ? withHead(unpacked(first.value, raw)) : again(first.value, raw);
    yield* decoded(pieces, name, state, { isPacked, asked });
  } catch (failure) {
    yield isPacked ? brokenGzip(name, failure) : unreadable(name, failure);
  } finally {
    stream.destroy();
  }
}

interface How {
  readonly isPacked: boolean;
  readonly asked: Encoding | null;
}

async function* decoded(pieces: AsyncIterable<Buffer>, name: string, state: State, how: How): AsyncGenerator<string | InputError> {
  let decode: Decode | null = null;
  for await (const piece of pieces) {
    let bytes = piece;
    if (decode === null) {
      if (looksPacked(bytes)) {
        yield binary(name, null);
        return;
      }
      const marked = encodingOf(bytes);
      const encoding = marked.markLength > 0 ? marked.encoding : (how.asked ?? marked.encoding);
      state.encoding = how.isPacked ? `${encoding}, gzip` : encoding;
      decode = isLegacy(encoding) ? await legacyDecoder(encoding) : unicodeDecoder(encoding);
      bytes = bytes.subarray(marked.markLength);
    }
    const text = decode(bytes, false);
    if (typeof text !== 'string') {
      yield await told(text, name, how);
      return;
    }
    if (text !== '') yield text;
  }
  const rest = decode === null ? '' : decode(Buffer.alloc(0), true);
  if (rest !== '') yield typeof rest === 'string' ? rest : await told(rest, name, how);
}

/** Who said an encoding is not told of others by guess. */
async function told(found: Undecodable, name: string, { asked }: How): Promise<InputError> {
  return undecodable(found, name, found.kind === 'bad-byte' && asked === null ? await suggestionFor(found.around) : null);
}

/** A zip (every .xlsx is one) or a PDF may begin without a zero byte. */
function looksPacked(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 4);
  return start === 'PK\u0003\u0004' || start === '%PDF' || start === 'PAR1';
}

async function* counted(stream: Readable, state: State): AsyncGenerator<Buffer> {
  for await (const piece of stream) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : (piece as Buffer);
    state.bytes += bytes.length;
    yield bytes;
  }
}

/** The same bytes, the first piece long enough to tell a format by. */
async function* withHead(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (head === null) {
      yield piece;
      continue;
    }
    head = head.length === 0 ? piece : Buffer.concat([head, piece]);
    if (head.length < 4) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}

async function* again(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

function unpacked(first: Buffer, rest: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const packed = Readable.from(again(first, rest), { objectMode: false });
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  packed.on('error', (failure) => gunzip.destroy(failure));
  return packed.pipe(gunzip);
}

function brokenGzip(name: string, failure: unknown): InputError {
  return inputError(
    'broken-gzip',
    name,
    `${name} is packed with gzip, and damaged or cut off: ${reasonOf(failure)}.`,
    'Copy or pack the file again.',
  );
}
