/** Bytes to text: UTF-8, or UTF-16 where a byte order mark says so. What is neither is said with its line, never replaced by question marks. */
import { isUtf8 } from 'node:buffer';
import { type InputError, inputError } from './input-error.ts';

export type Encoding = 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16LE' | 'UTF-16BE';

/** What the first bytes say, and how many of them say only that. */
export function encodingOf(head: Uint8Array): { readonly encoding: Encoding; readonly markLength: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'UTF-8 with BOM', markLength: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'UTF-16LE', markLength: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'UTF-16BE', markLength: 2 };
  return { encoding: 'UTF-8', markLength: 0 };
}

/** The text of whole bytes, byte order mark removed. */
export function decodeBytes(bytes: Buffer, path: string): string | InputError {
  const { encoding, markLength } = encodingOf(bytes);
  const decode = decoderFor(encoding, path);
  const text = decode(bytes.subarray(markLength), true);
  return text;
}

/** Takes bytes piece by piece, and gives the text that is complete so far; after an error it must not be asked again. */
export type Decode = (bytes: Buffer, isLast: boolean) => string | InputError;

export function decoderFor(encoding: Encoding, path: string): Decode {
  return encoding === 'UTF-8' || encoding === 'UTF-8 with BOM' ? utf8Decoder(path) : utf16Decoder(encoding, path);
}

function utf8Decoder(path: string): Decode {
  let carried: Buffer = Buffer.alloc(0);
  let linesBefore = 0;
  return (bytes, isLast) => {
    const joined = carried.length === 0 ? bytes : Buffer.concat([carried, bytes]);
    const end = isLast ? joined.length : endOfWholeCharacters(joined);
    const whole = joined.subarray(0, end);
    carried = Buffer.from(joined.subarray(end));
    if (!isUtf8(whole)) {
      const bad = firstBadByte(whole);
      return undecodable(path, linesBefore + newlines(whole.subarray(0, bad)) + 1, whole[bad]!);
    }
    const zero = whole.indexOf(0);
    if (zero !== -1) return binary(path, linesBefore + newlines(whole.subarray(0, zero)) + 1);
    linesBefore += newlines(whole);
    return whole.toString('utf8');
  };
}

function utf16Decoder(encoding: 'UTF-16LE' | 'UTF-16BE', path: string): Decode {
  const decoder = new TextDecoder(encoding === 'UTF-16LE' ? 'utf-16le' : 'utf-16be', { fatal: true });
  let lines = 1;
  return (bytes, isLast) => {
    try {
      const text = decoder.decode(bytes, { stream: !isLast });
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
      return text;
    } catch {
      const message = `${path} begins as ${encoding} text, but near line ${lines} it is something else.`;
      return inputError('unknown-encoding', path, message, SAVE_AS_UTF8, { line: lines });
    }
  };
}

const SAVE_AS_UTF8 = 'Save the file as UTF-8 (in Excel: "CSV UTF-8") and try again.';

function undecodable(path: string, line: number, byte: number): InputError {
  const shown = byte.toString(16).toUpperCase().padStart(2, '0');
  const message = `${path} is not UTF-8 text: line ${line} holds the byte ${shown}, as files in Windows-1252, Latin-2 or GBK do.`;
  return inputError('unknown-encoding', path, message, SAVE_AS_UTF8, { line });
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

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
