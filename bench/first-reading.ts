/**
 * The first reading of 10,000 rules in a fresh process, and the first check.
 *
 *     npx node --conditions=@scorelang/source bench/first-reading.ts
 */
import { execFileSync } from 'node:child_process';
import { check, NO_FILES, parse } from '@scorelang/language';
import '../scripts/quiet-end.ts';
import { manyRules } from './many-rules.ts';
import { median } from './median.ts';

const RUNS = 11;

if (process.argv.includes('--once')) process.stdout.write(JSON.stringify(readOnce()));
else report();

interface Reading {
  readonly megabytes: number;
  readonly parseMilliseconds: number;
  readonly checkMilliseconds: number;
  readonly problems: number;
}

function readOnce(): Reading {
  const text = manyRules(10_000);
  const start = performance.now();
  const { file, diagnostics } = parse({ path: 'many.score', text });
  const parsed = performance.now();
  const checked = check(file, NO_FILES);
  const end = performance.now();
  const errors = [...diagnostics, ...checked.diagnostics].filter(({ severity }) => severity === 'error');
  return {
    megabytes: Buffer.byteLength(text) / 1e6,
    parseMilliseconds: parsed - start,
    checkMilliseconds: end - parsed,
    problems: errors.length,
  };
}

function report(): void {
  const readings = Array.from(
    { length: RUNS },
    () =>
      JSON.parse(
        execFileSync(process.execPath, [...process.execArgv, new URL(import.meta.url).pathname, '--once'], { encoding: 'utf8' }),
      ) as Reading,
  );
  const first = readings[0]!;
  const parse = median(readings.map((reading) => reading.parseMilliseconds));
  const check = median(readings.map((reading) => reading.checkMilliseconds));
  console.log(`first reading of 10,000 rules (${first.megabytes.toFixed(2)} MB), ${RUNS} fresh processes, ${first.problems} errors`);
  console.log(`  parse, median  ${parse.toFixed(0)} ms   (goal: under 300)`);
  console.log(`  check, median  ${check.toFixed(0)} ms`);
}
