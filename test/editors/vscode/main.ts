/**
 * Runs the tests in a real VS Code, in a real browser: `npm run editor`, after `npm run vsix`. The last line is `N passed, N failed`.
 * The files that fail are run once more, which is said: what is driven is not ours, and starts anew each time.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.ts';

/** What a run found; the failed files are empty although tests failed where it wrote no report. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly failedFiles: readonly FileOutcome[];
}

interface FileOutcome {
  readonly name: string;
  readonly passed: number;
}

const reason = install();
if (reason !== null) {
  console.log(`Not tried in VS Code: ${reason}.`);
  console.log('0 passed, 0 failed');
} else {
  const { passed, failed } = twice();
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function twice(): Pick<Outcome, 'passed' | 'failed'> {
  const first = run([]);
  if (first.failed === 0) return first;
  console.log(`\n${first.failed} failed. Their files once more, from the start:\n`);
  const again = run(first.failedFiles.map(({ name }) => name));
  const kept = first.failedFiles.reduce((sum, { passed }) => sum - passed, first.passed);
  return { passed: (first.failedFiles.length === 0 ? 0 : kept) + again.passed, failed: again.failed };
}

/** Runs these test files, or all where there are none. */
function run(files: readonly string[]): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  const report = join(folder, 'report.json');
  const vitest = join(import.meta.dirname, '../../../node_modules/vitest/vitest.mjs');
  const words = [
    'run',
    ...files,
    '--config',
    join(import.meta.dirname, 'vitest.config.ts'),
    '--reporter=verbose',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  // A browser that hangs hangs nobody else; a run takes two minutes.
  const { status } = spawnSync(process.execPath, [vitest, ...words], { stdio: 'inherit', timeout: 420_000 });
  try {
    const { numPassedTests: passed, numFailedTests: failed, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    // A file that does not even start fails no test.
    return { passed, failed: failed === 0 && status !== 0 ? 1 : failed, failedFiles: testResults.flatMap(failedFile) };
  } catch {
    return { passed: 0, failed: 1, failedFiles: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of Vitest's report that is read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: 'passed' | 'failed';
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function failedFile({ name, status, assertionResults }: Report['testResults'][number]): FileOutcome[] {
  if (status === 'passed') return [];
  return [{ name, passed: assertionResults.filter((test) => test.status === 'passed').length }];
}
