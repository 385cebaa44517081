import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';
import { TIDY } from './models.ts';

const UNTIDY = TIDY.replace('when title =', 'when    title   =');
const BROKEN = 'when title in [CEO add 20\n';

describe('score fmt', () => {
  test('rewrites a file, and says which', async () => {
    const folder = folderWith({ 'a.score': UNTIDY, 'b.score': TIDY });
    expect(await score(folder, ['fmt'])).toEqual({ code: 0, out: 'a.score\n', err: '2 files: 1 rewritten, 1 tidy already\n' });
    expect(readFileSync(join(folder, 'a.score'), 'utf8')).toBe(TIDY);
    expect(readdirSync(folder)).toEqual(['a.score', 'b.score']);
  });

  test('leaves the date of a tidy file alone', async () => {
    const folder = folderWith({ 'a.score': TIDY });
    const before = statSync(join(folder, 'a.score'), { bigint: true }).mtimeNs;
    await score(folder, ['fmt']);
    expect(statSync(join(folder, 'a.score'), { bigint: true }).mtimeNs).toBe(before);
  });

  test('keeps the permissions of a file, and a link a link', async () => {
    const folder = folderWith({ 'real/a.score': UNTIDY });
    chmodSync(join(folder, 'real/a.score'), 0o640);
    symlinkSync('real/a.score', join(folder, 'link.score'));
    await score(folder, ['fmt', 'link.score']);
    expect(statSync(join(folder, 'real/a.score')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'real/a.score'), 'utf8')).toBe(TIDY);
    expect(readdirSync(join(folder, 'real'))).toEqual(['a.score']);
  });

  test('--check writes nothing, names what is not tidy, and ends with 1', async () => {
    const folder = folderWith({ 'a.score': UNTIDY, 'b.score': TIDY });
    expect(await score(folder, ['fmt', '--check'])).toEqual({
      code: 1,
      out: 'a.score\n',
      err: '2 files: 1 to be rewritten, 1 tidy already\n',
    });
    expect(readFileSync(join(folder, 'a.score'), 'utf8')).toBe(UNTIDY);
    expect((await score(folder, ['fmt', '--check', 'b.score'])).code).toBe(0);
  });

  test('--diff shows what would change', async () => {
    const { out, code } = await score(folderWith({ 'a.score': UNTIDY }), ['fmt', '--diff', '-q']);
    expect(code).toBe(1);
    expect(out).toBe(`--- a.score
+++ a.score (formatted)
@@ -1,3 +1,3 @@
 field title: text
-when    title   = CEO add 20
+when title = CEO add 20
 tier hot >= 10
`);
  });

  test('passes standard input through', async () => {
    expect(await score(folderWith({}), ['fmt', '-'], { stdin: UNTIDY })).toEqual({ code: 0, out: TIDY, err: '' });
  });

  test('leaves a file with mistakes as it is, shows them, and does the others', async () => {
    const folder = folderWith({ 'a.score': BROKEN, 'b.score': UNTIDY });
    const ran = await score(folder, ['fmt']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('┌─ a.score:1:');
    expect(ran.err).toContain('error: a.score was not formatted.');
    expect(readFileSync(join(folder, 'a.score'), 'utf8')).toBe(BROKEN);
    expect(readFileSync(join(folder, 'b.score'), 'utf8')).toBe(TIDY);
  });
});

test('a byte order mark is dropped, of UTF-8 and of UTF-16', async () => {
  const utf16 = Buffer.from(`\ufeff${TIDY}`, 'utf16le');
  const folder = folderWith({ 'a.score': `\ufeff${TIDY}`, 'b.score': utf16, 'c.score': TIDY });
  expect(await score(folder, ['fmt', '--check'])).toMatchObject({ code: 1, out: 'a.score\nb.score\n' });
  expect(await score(folder, ['fmt'])).toMatchObject({ code: 0, out: 'a.score\nb.score\n' });
  for (const name of ['a.score', 'b.score']) expect(readFileSync(join(folder, name), 'utf8')).toBe(TIDY);
  expect(await score(folder, ['fmt', '-'], { stdin: `\ufeff${TIDY}` })).toMatchObject({ code: 0, out: TIDY });
});
