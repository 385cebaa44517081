/**
 * How much memory `score run` takes on a million leads of the sample shape, and how fast it is: the bundled command in a process of its own.
 * Prints peak resident memory in MB and rows a second. `npm run bundle` comes first.
 *
 *     npx node --conditions=@scorelang/source bench/run-memory.ts [rows]
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../scripts/seeded.ts';
import '../scripts/quiet-end.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const node = join(repository, 'node_modules/.bin/node');
const command = join(repository, 'cli/dist/score.js');
const model = join(repository, 'examples/inbound.score');

/** Only a process itself can ask for its own peak. */
const TELL_PEAK = 'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))';

export interface RunMemory {
  readonly rows: number;
  readonly megabytesRead: number;
  readonly peakMegabytes: number;
  readonly rowsPerSecond: number;
}

/** Scores the leads of a file with these options. */
export function measureRun(leads: string, rows: number, options: readonly string[]): RunMemory {
  const words = [
    '--import',
    TELL_PEAK,
    command,
    'run',
    model,
    leads,
    '-o',
    `${leads}.scored.csv`,
    '--as-of',
    '2026-11-22',
    '--quiet',
    ...options,
  ];
  const start = performance.now();
  const { status, stderr } = spawnSync(node, words, { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const peak = /^peak (\d+)$/m.exec(stderr)?.[1];
  if (status !== 0 || peak === undefined) throw new Error(`score run ended with ${status}: ${stderr}`);
  return { rows, megabytesRead: statSync(leads).size / 1e6, peakMegabytes: Number(peak) / 1024, rowsPerSecond: rows / seconds };
}

/** Writes so many leads, the sample's in a seeded order, each with a number of its own. */
export function writeManyLeads(path: string, rows: number): void {
  const [header, ...samples] = readFileSync(join(repository, 'examples/inbound-leads.csv'), 'utf8').trimEnd().split('\n');
  const bodies = samples.map((line) => line.slice(line.indexOf(',')));
  const random = randomFrom(11);
  const file = openSync(path, 'w');
  writeSync(file, `${header}\n`);
  for (let from = 0; from < rows; from += 10_000) {
    const count = Math.min(10_000, rows - from);
    const lines = Array.from({ length: count }, (_, index) => `M${from + index}${bodies[Math.floor(random() * bodies.length)]}\n`);
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}

const WAYS: readonly (readonly string[])[] = [[], ['--no-reasons'], ['--top', '50'], ['--sort']];

if (import.meta.main) {
  const rows = Number(process.argv[2] ?? 1_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'score-memory-'));
  try {
    const leads = join(folder, 'leads.csv');
    writeManyLeads(leads, rows);
    for (const options of WAYS) {
      const { megabytesRead, peakMegabytes, rowsPerSecond } = measureRun(leads, rows, options);
      const figures = `${peakMegabytes.toFixed(0)} MB at most (goal: under 200), ${Math.round(rowsPerSecond / 1000)},000 rows a second`;
      console.log(`score run ${options.join(' ')}: ${rows} rows, ${megabytesRead.toFixed(0)} MB: ${figures}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
