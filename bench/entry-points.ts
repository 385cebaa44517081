/**
 * The ways to call one compiled scorer beside each other: microseconds of processor time a lead, those of the collector of garbage among them,
 * and how many times as long as `scoreOnly` each takes. Their scores are checked equal first.
 *
 *     npm run bench -- entry-points        npm run bench -- entry-points 10000
 */
import { deepStrictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile, ENTRY_POINTS } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import '../scripts/quiet-end.ts';
import { columnsOf } from './columns.ts';
import { manyRacerOf, type Racer, racerOf } from './racing.ts';
import { sizedLeads, sizedModel } from './sizes/model.ts';

type Score = Parameters<typeof racerOf>[0];
type ScoreColumns = (columns: object, out: { readonly score: Float64Array }) => number;

const SIZES = ['20', '200', '2000', '10000'];
const LEADS = 5000;
const WARM_UP_SECONDS = 2;
const ROUNDS = 31;
/** Of most models explanations take so long that few say as much. */
const CHECKED = 200;

const [only, ...sizes] = process.argv.slice(2);
if (only === '--size') await race(Number(sizes[0]));
else for (const size of only === undefined ? SIZES : [only, ...sizes]) raceInProcess(size);

/** A process for each size, so that none finds the heap of another. */
function raceInProcess(size: string): void {
  execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--size', size], { stdio: 'inherit' });
}

async function race(rules: number): Promise<void> {
  const leads = sizedLeads(LEADS, 9);
  const racers = await racersOf(rules, leads);
  for (const { racer } of racers) await racer.warmUp(WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round++) for (const { racer } of racers) await racer.round();
  const base = racers.find(({ name }) => name === 'scoreOnly')!.racer.figures().processor;
  const figures = racers.map(({ name, racer }) => {
    const { processor } = racer.figures();
    return `${name} ${(processor / 1000).toFixed(2)} µs (${(processor / base).toFixed(2)})`;
  });
  console.log(`${rules} rules: ${figures.join(', ')}`);
}

async function racersOf(
  rules: number,
  leads: ReturnType<typeof sizedLeads>,
): Promise<readonly { readonly name: string; readonly racer: Racer }[]> {
  const source = { path: 'sized.score', text: sizedModel(rules, 5) };
  const names = { outputName: 'sized.mjs', sourcePath: 'sized.score', hash: '', version: 'bench' };
  const { output, plan } = compile(source, { target: 'js', module: 'esm', entries: ENTRY_POINTS, ...names }, NO_FILES);
  if (output === null || plan === null) throw new Error('The model of the benchmark has errors.');
  const module: Readonly<Record<string, unknown>> = await moduleOf(output.code);
  const scorers = ENTRY_POINTS.filter((name) => name !== 'scoreColumns').map((name) => ({ name, score: module[name] as Score }));
  const scoreColumns = module.scoreColumns as ScoreColumns;
  const { columns, out } = columnsOf(plan, leads);
  scoreColumns(columns, out);
  for (const { score } of scorers) {
    deepStrictEqual(
      leads.slice(0, CHECKED).map((lead) => score(lead).score),
      [...out.score.subarray(0, CHECKED)],
    );
  }
  const ofColumns = manyRacerOf(async () => {
    scoreColumns(columns, out);
    return out.score[0]!;
  }, leads.length);
  return [...scorers.map(({ name, score }) => ({ name, racer: racerOf(score, leads) })), { name: 'scoreColumns', racer: ofColumns }];
}

async function moduleOf(text: string): Promise<Readonly<Record<string, unknown>>> {
  const folder = mkdtempSync(join(tmpdir(), 'score-entry-points-'));
  try {
    const file = join(folder, 'sized.mjs');
    writeFileSync(file, text);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
