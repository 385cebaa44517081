/** Bytes to text. What is not text in the encoding is said with its line, never replaced by question marks. */
import { isUtf8 } from 'node:buffer';
import type { Encoding, UnicodeEncoding } from './encodings.ts';
import { type InputError, inputError } from './input-error.ts';

/** What the first bytes say, and how many of them say only that. */
export function encodingOf(head: Uint8Array): { readonly encoding: UnicodeEncoding; readonly markLength: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'UTF-8 with BOM', markLength: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'UTF-16LE', markLength: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'UTF-16BE', markLength: 2 };
  return { encoding: 'UTF-8', markLength: 0 };
}

/** Bytes that are no text. */
export type Undecodable =
  /** A byte that cannot stand there, with the bytes around it up to the next delimiter or line end. */
  | { readonly kind: 'bad-byte'; readonly line: number; readonly byte: number; readonly around: Buffer }
  /** A zero byte, as no text has; `every`: where each second byte is one, which of them, as in text of UTF-16. */
  | { readonly kind: 'zero-byte'; readonly line: number; readonly every: 'first' | 'second' | null }
  /** Bytes that the encoding does not have. */
  | { readonly kind: 'bad-text'; readonly line: number; readonly encoding: Encoding };

/** Takes bytes piece by piece, and gives the text that is complete so far; after bytes that are no text it must not be asked again. */
export type Decode = (bytes: Buffer, isLast: boolean) => string | Undecodable;

/** The text of whole bytes, byte order mark removed. */
export function decodeBytes(bytes: Buffer, path: string): string | InputError {
  const { encoding, markLength } = encodingOf(bytes);
  const text = unicodeDecoder(encoding)(bytes.subarray(markLength), true);
  return typeof text === 'string' ? text : undecodable(text, path);
}

export function unicodeDecoder(encoding: UnicodeEncoding): Decode {
  return encoding === 'UTF-8' || encoding === 'UTF-8 with BOM' ? utf8Decoder() : utf16Decoder(encoding);
}

function utf8Decoder(): Decode {
  let carried: Buffer = Buffer.alloc(0);
  let linesBefore = 0;
  return (bytes, isLast) => {
    const joined = carried.length === 0 ? bytes : Buffer.concat([carried, bytes]);
    const end = isLast ? joined.length : endOfWholeCharacters(joined);
    const whole = joined.subarray(0, end);
    carried = Buffer.from(joined.subarray(end));
    const zero = whole.indexOf(0);
    // No encoding of text has one but UTF-16, so it says more than a byte that UTF-8 does not know.
    if (zero !== -1) return { kind: 'zero-byte', line: linesBefore + newlines(whole.subarray(0, zero)) + 1, every: everySecondZero(whole) };
    if (!isUtf8(whole)) {
      const bad = firstBadByte(whole);
      return { kind: 'bad-byte', line: linesBefore + newlines(whole.subarray(0, bad)) + 1, byte: whole[bad]!, around: around(joined, bad) };
    }
    linesBefore += newlines(whole);
    return whole.toString('utf8');
  };
}

function utf16Decoder(encoding: 'UTF-16LE' | 'UTF-16BE'): Decode {
  const decoder = new TextDecoder(encoding === 'UTF-16LE' ? 'utf-16le' : 'utf-16be', { fatal: true });
  let line = 1;
  return (bytes, isLast) => {
    try {
      const text = decoder.decode(bytes, { stream: !isLast });
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1;
      return text;
    } catch {
      return { kind: 'bad-text', line, encoding };
    }
  };
}

const SAVE_AS_UTF8 = 'Save the file as UTF-8 (in Excel: "CSV UTF-8") and try again.';

/** What a person is told; the suggestion says which encoding it may be. */
export function undecodable(found: Undecodable, path: string, suggestion: string | null = null): InputError {
  const { line } = found;
  switch (found.kind) {
    case 'bad-byte': {
      const shown = found.byte.toString(16).toUpperCase().padStart(2, '0');
      const message = `${path} is not UTF-8 text: line ${line} holds the byte ${shown}, as files in Windows-1252, Latin-2 or GBK do.`;
      return inputError('unknown-encoding', path, message, suggestion ?? SAVE_AS_UTF8, { line });
    }
    case 'zero-byte': {
      if (found.every === null) return binary(path, line);
      const name = found.every === 'first' ? 'utf-16be' : 'utf-16le';
      const message = `${path} is not UTF-8 text: every second byte is zero, as in text of UTF-16.`;
      return inputError('unknown-encoding', path, message, `Say --encoding ${name}, or save the file as UTF-8.`, { line });
    }
    case 'bad-text': {
      const message = `${path} is not ${found.encoding} text: near line ${line} it holds bytes that are none.`;
      return inputError('unknown-encoding', path, message, SAVE_AS_UTF8, { line });
    }
  }
}

/** For a file that is no text at all. */
export function binary(path: string, line: number | null): InputError {
  const where = line === null ? '' : ` (a zero byte on line ${line})`;
  const remedy = 'Name a CSV or JSONL file; a spreadsheet can be saved as "CSV UTF-8".';
  return inputError('binary-file', path, `${path} is a binary file, not text${where}.`, remedy, { line });
}

/** Up to three bytes at the end may be the beginning of a character whose rest has not come yet. */
function endOfWholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** By halving: the shortest beginning that already fails ends with the bad byte. */
function firstBadByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsAsUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A character that was begun and not gone on with: its first byte is the strange one.
  return endOfWholeCharacters(bytes.subarray(0, bad - 1));
}

function beginsAsUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The cell, or a good part of it, in which a byte stands: what is between delimiters, quotes and line ends. */
function around(bytes: Buffer, at: number): Buffer {
  const isEnd = (byte: number | undefined): boolean => byte === undefined || ',;\t|"\r\n'.includes(String.fromCharCode(byte));
  let from = at;
  let to = at;
  while (at - from < 30 && !isEnd(bytes[from - 1])) from -= 1;
  while (to - at < 30 && !isEnd(bytes[to])) to += 1;
  return Buffer.from(bytes.subarray(from, to));
}

function everySecondZero(bytes: Buffer): 'first' | 'second' | null {
  const head = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2]! += 1;
  const [first = 0, second = 0] = zeros;
  if (Math.max(first, second) * 3 < head.length || Math.min(first, second) * 10 > Math.max(first, second)) return null;
  return first > second ? 'first' : 'second';
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
