import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';
import { MODEL, TIDY } from './models.ts';

test('score test --watch runs again when a model changes, until it is stopped', async () => {
  const folder = folderWith({ 'm.score': MODEL });
  const stop = new AbortController();
  const ran = await score(folder, ['test', '--watch'], {
    stop: stop.signal,
    onPrint: (text) => {
      if (text.endsWith('Ctrl+C ends it.\n'))
        setTimeout(() => writeFileSync(join(folder, 'm.score'), MODEL.replace('add 30', 'add 3')), 200);
      if (text.includes('1 failed')) stop.abort();
    },
  });
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('m.score has changed');
  expect(ran.out.indexOf('1 passed')).toBeGreaterThan(-1);
  expect(ran.out.indexOf('1 failed')).toBeGreaterThan(ran.out.indexOf('1 passed'));
});

test('score compile --watch goes on after a model with errors', async () => {
  const folder = folderWith({ 'm.score': TIDY });
  const stop = new AbortController();
  const write = (text: string) => setTimeout(() => writeFileSync(join(folder, 'm.score'), text), 200);
  const ran = await score(folder, ['compile', 'm.score', '-o', 'm.ts', '--watch'], {
    stop: stop.signal,
    onPrint: (text) => {
      if (text.endsWith('Ctrl+C ends it.\n')) write(TIDY.replace('title =', 'titel ='));
      if (text.endsWith('cannot score.\n')) write(TIDY.replace('20', '77'));
      if (text.match(/wrote m\.ts/g)?.length === 2) stop.abort();
    },
  });
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('There is no field called titel.');
  expect(readFileSync(join(folder, 'm.ts'), 'utf8')).toContain('77');
});
