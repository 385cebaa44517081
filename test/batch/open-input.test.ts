/** Bytes to text, and every way in which that can fail. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InputError, isInputError } from '../../batch/input-error.ts';
import { openInput } from '../../batch/open-input.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-open-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Buffer, pieceLength = bytes.length): Promise<{ text: string; encoding: string; error: InputError | null }> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, index) =>
    bytes.subarray(index * pieceLength, (index + 1) * pieceLength),
  );
  const input = await openInput({ kind: 'stream', stream: Readable.from(pieces), name: 'leads.csv' });
  if (isInputError(input)) return { text: '', encoding: '', error: input };
  let text = '';
  for await (const piece of input.text) {
    if (isInputError(piece)) return { text, encoding: input.encoding(), error: piece };
    text += piece;
  }
  return { text, encoding: input.encoding(), error: null };
}

const TEXT = 'jméno,město\nŽofie,Łódź\n漢字,😀\n';
const utf16 = (text: string, isLittle: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
};

describe('a text comes out whole', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'UTF-8 with BOM'],
    ['UTF-16LE', utf16(TEXT, true), 'UTF-16LE'],
    ['UTF-16BE', utf16(TEXT, false), 'UTF-16BE'],
    ['gzip', gzipSync(TEXT), 'UTF-8, gzip'],
    ['gzip of UTF-16', gzipSync(utf16(TEXT, true)), 'UTF-16LE, gzip'],
  ])('from %s, in pieces of any length', async (_, bytes, encoding) => {
    for (const length of [1, 2, 3, 5, 1000]) expect(await read(bytes, length)).toEqual({ text: TEXT, encoding, error: null });
  });
});

describe('what is no text is said with its line', () => {
  test.each([1, 4, 1000])('a byte of Windows-1252, in pieces of %d', async (length) => {
    const bytes = Buffer.concat([Buffer.from('a\nčaj\nb'), Buffer.from([0xe9]), Buffer.from('c\n')]);
    const { error } = await read(bytes, length);
    expect(error).toMatchObject({
      code: 'unknown-encoding',
      line: 3,
      remedy: expect.stringMatching(
        /^Say how it is written: --encoding windows-1252 or windows-1250 reads it as "b?éc"; or save it as UTF-8/,
      ),
    });
    expect(error!.message).toBe('leads.csv is not UTF-8 text: line 3 holds the byte E9, as files in Windows-1252, Latin-2 or GBK do.');
  });

  test('a character cut off at the end', async () => {
    expect((await read(Buffer.from('a\nč').subarray(0, 3))).error).toMatchObject({ code: 'unknown-encoding', line: 2 });
  });

  test('a zero byte', async () => expect((await read(Buffer.from('a\nb\0c'))).error).toMatchObject({ code: 'binary-file', line: 2 }));

  test('a spreadsheet, which is a zip', async () =>
    expect((await read(Buffer.from('PK\u0003\u0004rest'))).error).toMatchObject({ code: 'binary-file' }));

  test('half a gzip file', async () => {
    const packed = gzipSync(TEXT.repeat(100));
    expect((await read(packed.subarray(0, packed.length - 9))).error).toMatchObject({
      code: 'broken-gzip',
      message: 'leads.csv is packed with gzip, and damaged or cut off: it ends too early.',
    });
  });
});

describe('a path that leads to no file', () => {
  const open = async (path: string) => {
    const input = await openInput({ kind: 'file', path });
    return isInputError(input) ? input : null;
  };

  test('is missing', async () => expect(await open(join(folder, 'none.csv'))).toMatchObject({ code: 'missing-file' }));
  test('is a folder', async () =>
    expect(await open(folder)).toMatchObject({ code: 'folder', message: `${folder} is a folder.`, remedy: 'Name one file in it.' }));
  test('is empty', async () => {
    writeFileSync(join(folder, 'empty.csv'), '');
    expect(await open(join(folder, 'empty.csv'))).toMatchObject({ code: 'empty-file' });
  });
});
