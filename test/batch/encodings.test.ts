/** Files that are not written in UTF-8: by byte order mark or by flag, in pieces of any length, and told where they are something else. */
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type Encoding, encodingNamed, type InputError, isInputError } from '../../batch/index.ts';
import { openInput } from '../../batch/open-input.ts';

async function read(
  bytes: Buffer,
  asked: Encoding | null,
  pieceLength = bytes.length,
): Promise<{ text: string; error: InputError | null; encoding: string }> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, index) =>
    bytes.subarray(index * pieceLength, (index + 1) * pieceLength),
  );
  const input = await openInput({ kind: 'stream', stream: Readable.from(pieces), name: 'leads.csv' }, asked);
  if (isInputError(input)) throw new Error(input.message);
  let text = '';
  for await (const piece of input.text) {
    if (isInputError(piece)) return { text, error: piece, encoding: input.encoding() };
    text += piece;
  }
  return { text, error: null, encoding: input.encoding() };
}

const TEXTS: readonly (readonly [Encoding, string])[] = [
  ['UTF-8', 'name,职位\nŽofie,总经理\n'],
  ['UTF-16LE', 'name,职位\nŽofie,总经理 😀\n'],
  ['UTF-16BE', 'name,职位\nŽofie,总经理 😀\n'],
  ['windows-1250', 'jméno,funkce\nŘehoř,finanční ředitel – 5 €\n'],
  ['windows-1251', 'имя,должность\nИван,директор\n'],
  ['windows-1252', 'nom,rôle\nRenée,Geschäftsführer “5 €”\n'],
  ['ISO-8859-2', 'jméno,město\nŽofie,Łódź\n'],
  ['GBK', '姓名,职位\n王伟,总经理\n'],
  ['GB18030', '姓名,职位\n王伟,总经理 😀\n'],
  ['Big5', '姓名,職位\n王偉,總經理\n'],
  ['Shift_JIS', '名前,役職\n山田,部長\n'],
  ['EUC-KR', '이름,직위\n김,부장\n'],
];

test.each(TEXTS)('%s, in pieces of any length', async (encoding, text) => {
  const bytes = iconv.encode(text, encoding);
  for (const length of [1, 2, 3, 5, 1000]) expect(await read(bytes, encoding, length)).toEqual({ text, error: null, encoding });
});

test('a byte order mark goes before what was asked for', async () => {
  const bytes = Buffer.from('\ufeffname\nŽofie\n', 'utf16le');
  expect(await read(bytes, 'GBK')).toMatchObject({ text: 'name\nŽofie\n', encoding: 'UTF-16LE' });
});

describe('what is no text in the encoding is told with its line', () => {
  test.each([
    ['GBK', [0xff], 'leads.csv is not GBK text: near line 3 it holds bytes that are none.'],
    ['Big5', [0x80], 'leads.csv is not Big5 text: near line 3 it holds bytes that are none.'],
    ['windows-1250', [0x81], 'leads.csv is not windows-1250 text: near line 3 it holds bytes that are none.'],
    ['windows-1252', [0x9d], 'leads.csv is not windows-1252 text: near line 3 it holds bytes that are none.'],
    ['UTF-16LE', [0x00, 0xd8, 0x41, 0x00], 'leads.csv is not UTF-16LE text: near line 3 it holds bytes that are none.'],
  ] as const)('%s', async (encoding, bad, message) => {
    const bytes = Buffer.concat([iconv.encode('a\nb\nc', encoding), Buffer.from(bad), iconv.encode(' d\n', encoding)]);
    const { error } = await read(bytes, encoding);
    expect(error).toMatchObject({ code: 'unknown-encoding', line: encoding === 'UTF-16LE' ? 1 : 3 });
    if (encoding !== 'UTF-16LE') expect(error!.message).toBe(message);
  });

  test('a character cut off at the end', async () => {
    const bytes = iconv.encode('a\n总', 'GBK');
    expect((await read(bytes.subarray(0, bytes.length - 1), 'GBK')).error).toMatchObject({ code: 'unknown-encoding', line: 2 });
  });
});

describe('a file that is not UTF-8 is shown as what it may be', () => {
  test.each([
    ['GBK', '姓名,职位\n', '--encoding gbk reads it as "姓名"'],
    ['Big5', '姓名,職位\n', '--encoding big5 reads it as "姓名"'],
    ['windows-1250', 'name\nfinanční ředitel,5\n', '--encoding windows-1250 reads it as "finanční ředitel"'],
    ['windows-1251', 'name\nдиректор,5\n', '--encoding windows-1251 reads it as "директор"'],
    ['windows-1252', 'name\nRenée,5\n', '--encoding windows-1252 or windows-1250 reads it as "Renée"'],
  ] as const)('%s', async (encoding, text, suggestion) => {
    const { error } = await read(iconv.encode(text, encoding), null);
    expect(error!.remedy).toContain(suggestion);
    expect(error!.remedy).toContain('or save it as UTF-8');
  });

  test('UTF-16 without a mark', async () => {
    expect((await read(iconv.encode('name,size\n', 'utf-16le'), null)).error).toMatchObject({
      remedy: 'Say --encoding utf-16le, or save the file as UTF-8.',
    });
    expect((await read(iconv.encode('name,size\n', 'utf-16be'), null)).error).toMatchObject({
      remedy: 'Say --encoding utf-16be, or save the file as UTF-8.',
    });
    // The second byte of ě is none that UTF-8 has.
    expect((await read(iconv.encode('name,size\nVěra Černá,é\n', 'utf-16le'), null)).error).toMatchObject({
      remedy: 'Say --encoding utf-16le, or save the file as UTF-8.',
    });
  });
});

test('names are found however they are written', () => {
  for (const name of ENCODINGS) expect(encodingNamed(name.toUpperCase())).toBe(name);
  expect(['utf8', 'CP1250', 'cp_936', 'latin 1', 'gb2312', 'SJIS'].map(encodingNamed)).toEqual([
    'UTF-8',
    'windows-1250',
    'GBK',
    'ISO-8859-1',
    'GBK',
    'Shift_JIS',
  ]);
  expect(encodingNamed('ebcdic')).toBeNull();
});
