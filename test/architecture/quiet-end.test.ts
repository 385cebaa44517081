import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const module = new URL('../../scripts/quiet-end.ts', import.meta.url).href;

/** A script that says something, waits until nobody reads, says more, and then cleans up. */
const script = (folder: string): string => `
  import { rmSync } from 'node:fs';
  console.log('first');
  process.stdin.resume().on('end', async () => {
    for (let line = 0; line < 3; line++) {
      console.log('more');
      await new Promise(setImmediate);
    }
    rmSync(${JSON.stringify(folder)}, { recursive: true });
  });`;

test('a script that nobody reads any more goes on to its end without a word', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-quiet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, ['--import', module, '--input-type=module', '--eval', script(folder)]);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  child.stdout.once('data', () => {
    child.stdout.destroy();
    child.stdin.end();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, said, cleaned: !existsSync(folder) }).toEqual({ code: 0, said: '', cleaned: true });
});
