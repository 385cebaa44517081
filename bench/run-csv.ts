/**
 * What `score run` costs beside reading and writing the same rows with csv-parse and scoring nothing: processes in turns, processor time with all
 * that starting takes. Prints ratios of medians. `npm run bundle` comes first.
 *
 *     npm run bench -- run-csv [rows]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '../scripts/quiet-end.ts';
import { median } from './median.ts';
import { writeManyLeads } from './run-memory.ts';

const ROUNDS = 7;

/** Only a process itself can say how long it was at work. */
const TELL_TIME =
  'data:text/javascript,process.on("exit",()=>{const t=process.cpuUsage();process.stderr.write("took "+(t.user+t.system)+"\n")})';

const repository = fileURLToPath(new URL('..', import.meta.url));
const node = join(repository, 'node_modules/.bin/node');
const folder = mkdtempSync(join(tmpdir(), 'score-csv-'));
try {
  const rows = Number(process.argv[2] ?? 500_000);
  const [leads, out] = [join(folder, 'leads.csv'), join(folder, 'out.csv')];
  writeManyLeads(leads, rows);
  const run = [join(repository, 'cli/dist/score.js'), 'run', join(repository, 'examples/inbound.score'), leads, '-o', out];
  const ways = [
    { name: 'read and written by csv-parse', words: [join(repository, 'bench/run-csv/copy.ts'), leads, out] },
    { name: 'score run --no-reasons', words: [...run, '--as-of', '2026-11-22', '--quiet', '--no-reasons'] },
    { name: 'score run', words: [...run, '--as-of', '2026-11-22', '--quiet'] },
  ].map((way) => ({ ...way, seconds: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) for (const { words, seconds } of ways) seconds.push(processorSeconds(words));
  const alone = median(ways[0]!.seconds);
  console.log(`${rows} rows, medians of ${ROUNDS} rounds in turns, processor time`);
  for (const { name, seconds } of ways) {
    const found = median(seconds);
    console.log(`${name}: ${found.toFixed(2)} s, ${(found / alone).toFixed(2)} times`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Of a process of its own, until it ends. */
function processorSeconds(words: readonly string[]): number {
  const { status, stderr } = spawnSync(node, ['--import', TELL_TIME, ...words], { encoding: 'utf8' });
  const told = /^took (\d+)$/m.exec(stderr)?.[1];
  if (status !== 0 || told === undefined) throw new Error(`${words[0]} ended with ${status}: ${stderr}`);
  return Number(told) / 1e6;
}
