/**
 * Runs the tests in a real VS Code, in a real browser: `npm run editor`, after `npm run vsix`. The last line is `N passed, N failed`.
 * A run that fails is repeated once, which is said: what is driven is not ours, and starts anew each time.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const reason = install();
if (reason !== null) {
  console.log(`Not tried in VS Code: ${reason}.`);
  console.log('0 passed, 0 failed');
} else {
  let counts = run();
  if (counts.failed > 0) {
    console.log(`\n${counts.failed} failed. Once more, from the start:\n`);
    counts = run();
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) process.exitCode = 1;
}

function run(): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  const report = join(folder, 'report.json');
  const vitest = join(import.meta.dirname, '../../../node_modules/vitest/vitest.mjs');
  const words = [
    'run',
    '--config',
    join(import.meta.dirname, 'vitest.config.ts'),
    '--reporter=verbose',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  // A browser that hangs hangs nobody else; a run takes two minutes.
  const { status } = spawnSync(process.execPath, [vitest, ...words], { stdio: 'inherit', timeout: 420_000 });
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that does not even start fails no test.
    return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
