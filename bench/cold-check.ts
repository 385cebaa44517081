/**
 * How long `score check` takes from a cold start, as a person at a terminal meets it: a new process for each run, the bundled command,
 * a model of 30 rules. Prints the median of 20 runs in milliseconds. `npm run bundle` comes first.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '../scripts/quiet-end.ts';

const RUNS = 20;
const RULES = 30;

const repository = fileURLToPath(new URL('..', import.meta.url));
const node = join(repository, 'node_modules/.bin/node');
const command = join(repository, 'cli/dist/score.js');

export interface ColdCheck {
  readonly medianMilliseconds: number;
  readonly fastestMilliseconds: number;
  readonly slowestMilliseconds: number;
}

/** Checks the model in this file, or one made here, so many times. */
export function measureColdCheck(file: string | null = null): ColdCheck {
  const folder = mkdtempSync(join(tmpdir(), 'score-cold-'));
  const model = file ?? join(folder, 'model.score');
  if (file === null) writeFileSync(model, modelOf(RULES));
  try {
    const times = Array.from({ length: RUNS }, () => once(model)).sort((a, b) => a - b);
    return {
      medianMilliseconds: ((times[RUNS / 2 - 1] ?? 0) + (times[RUNS / 2] ?? 0)) / 2,
      fastestMilliseconds: times[0] ?? 0,
      slowestMilliseconds: times[RUNS - 1] ?? 0,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function once(model: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(node, [command, 'check', model], { encoding: 'utf8' });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`score check ended with ${status}: ${stderr}`);
  return took;
}

function modelOf(rules: number): string {
  const fields = ['field title: text', 'field employees: whole number from 0 to 2m', 'field country: text', 'field created: date'];
  const lines = Array.from({ length: rules }, (_, index) => {
    const kinds = [
      `  when title contains word "role ${index}" add ${index + 1} because "role ${index}"`,
      `  when employees between ${index * 10} and ${index * 10 + 9} and country in [AT, CZ, "Country ${index}"] add 3`,
      `  when created within last ${index + 1} days add 1`,
    ];
    return kinds[index % kinds.length];
  });
  return [...fields, 'group fit "Company and role" max 60 {', ...lines, '}', 'tier hot >= 30', 'tier cold otherwise', ''].join('\n');
}

if (import.meta.main) {
  const { medianMilliseconds, fastestMilliseconds, slowestMilliseconds } = measureColdCheck(process.argv[2] ?? null);
  const [median, fastest, slowest] = [medianMilliseconds, fastestMilliseconds, slowestMilliseconds].map((time) => time.toFixed(0));
  console.log(`cold score check of ${RULES} rules: median ${median} ms of ${RUNS} runs (${fastest} to ${slowest})`);
}
