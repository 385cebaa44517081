/**
 * Compiled scorers of 20 to 10,000 rules beside the same rules written by hand and in json-rules-engine: the same leads, answers checked
 * equal, each warmed up by itself, then interleaved rounds; processor time. Only the ratios carry over to another machine.
 *
 *     npm run bench -- sizes        node --conditions=@scorelang/source bench/sizes.ts [--json] [20 200 ..]
 */
import { deepStrictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import type { Explanation, Result } from '@scorelang/runtime';
import { median } from './median.ts';
import { type PeerResult, rulesEngineScorer } from './scorer/rules-engine.ts';
import { sizedLeads, sizedModel } from './sizes/model.ts';
import { straightModule } from './sizes/straight.ts';

type Lead = Readonly<Record<string, unknown>>;
type Score = (lead: Lead) => PeerResult;

export interface SizeFigures {
  readonly rules: number;
  /** How many of them fire for a lead, on average. */
  readonly fired: number;
  readonly compileMilliseconds: number;
  readonly kilobytes: number;
  readonly loadMilliseconds: number;
  /** Of a process that loads the scorer and scores some thousand leads. */
  readonly megabytes: number;
  /** Nanoseconds of processor time a lead. */
  readonly compiled: number;
  readonly byHand: number;
  readonly rulesEngine: number;
}

const LEADS = 5000;
/** Leads whose answers are compared; json-rules-engine gets fewer, and time for so many. */
const CHECKED = 300;
const CHECKED_BY_ENGINE = 5;
const WARM_UP_SECONDS = 4;
const MEASURED_SECONDS = 6;
const ENGINE_SECONDS = 2;
/** A round of one scorer takes about so long; how many leads that are is found by a trial. */
const ROUND_MILLISECONDS = 20;
const TRIAL = 200;

const SEEDS = { model: 5, leads: 9 } as const;

async function figuresFor(rules: number, folder: string): Promise<SizeFigures> {
  const source = { path: 'sized.score', text: sizedModel(rules, SEEDS.model) };
  const names = { outputName: 'sized.mjs', sourcePath: 'sized.score', hash: '', version: 'bench' };
  const start = processorTime();
  const { output, plan } = compile(source, { target: 'js', module: 'esm', ...names }, NO_FILES);
  const compileMilliseconds = (processorTime() - start) / 1e6;
  if (output === null || plan === null) throw new Error('The model of the benchmark has errors.');

  const paths = { compiled: join(folder, `compiled-${rules}.mjs`), byHand: join(folder, `by-hand-${rules}.mjs`) };
  writeFileSync(paths.compiled, output.code);
  writeFileSync(paths.byHand, straightModule(plan));
  const compiled = (await import(pathToFileURL(paths.compiled).href)) as {
    score: (lead: Lead) => Result;
    explain: (lead: Lead) => Explanation;
  };
  const byHand = (await import(pathToFileURL(paths.byHand).href)) as { score: Score };
  const engine = rulesEngineScorer(plan);
  const leads = sizedLeads(LEADS, SEEDS.leads);

  for (const [index, lead] of leads.slice(0, CHECKED).entries()) {
    const { score, tier, groups } = compiled.score(lead);
    deepStrictEqual({ score, tier, groups }, byHand.score(lead));
    if (index < CHECKED_BY_ENGINE) deepStrictEqual({ score, tier, groups }, await engine({ ...lead }));
  }
  const fired = leads.slice(0, 50).map((lead) => compiled.explain(lead).lines.filter((line) => line.kind === 'rule' && line.fired).length);

  const racers = [compiled.score, byHand.score].map((score) => racerOf(score, leads));
  const end = performance.now() + MEASURED_SECONDS * 1000;
  while (performance.now() < end) for (const racer of racers) racer.round();
  const fresh = inFreshProcess(paths.compiled);
  return {
    rules,
    fired: fired.reduce((sum, count) => sum + count, 0) / fired.length,
    compileMilliseconds,
    kilobytes: output.code.length / 1000,
    ...fresh,
    compiled: racers[0]!.nanoseconds(),
    byHand: racers[1]!.nanoseconds(),
    rulesEngine: await engineTime(engine, leads),
  };
}

/** Nanoseconds a lead: one by one for a while, as a lead of a great model takes it seconds. */
async function engineTime(engine: (lead: Record<string, unknown>) => Promise<PeerResult>, leads: readonly Lead[]): Promise<number> {
  const start = processorTime();
  const end = performance.now() + ENGINE_SECONDS * 1000;
  let scored = 0;
  for (; performance.now() < end || scored < 2; scored++) await engine({ ...leads[scored % leads.length] });
  return (processorTime() - start) / scored;
}

/** Processor time of this thread, in nanoseconds: other work on the machine counts less in it than in the time of the clock. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) * 1000;
}

interface Racer {
  /** A lead, on average: processor time comes in steps too coarse for a single round. */
  readonly nanoseconds: () => number;
  readonly round: () => void;
}

/** Warms a scorer up; a round scores as many leads as take some milliseconds. */
function racerOf(score: Score, leads: readonly Lead[]): Racer {
  // A loop of its own, as one for all would have to call a different function each time.
  const run = new Function('leads', 'from', 'count', 'score', LOOP).bind(null, leads) as (
    from: number,
    count: number,
    score: Score,
  ) => number;
  const end = performance.now() + WARM_UP_SECONDS * 1000;
  let at = 0;
  while (performance.now() < end) {
    run(at, 50, score);
    at += 50;
  }
  const trials = Array.from({ length: 3 }, () => {
    const start = performance.now();
    run(0, TRIAL, score);
    return performance.now() - start;
  });
  const count = Math.max(10, Math.round((ROUND_MILLISECONDS * TRIAL) / Math.min(...trials)));
  const total = { time: 0, leads: 0 };
  return {
    nanoseconds: () => total.time / total.leads,
    round: () => {
      const began = processorTime();
      const sum = run(at, count, score);
      total.time += processorTime() - began;
      total.leads += count;
      at += count;
      if (Number.isNaN(sum)) throw new Error('A score is not a number.');
    },
  };
}

const LOOP = `
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += score(leads[at % leads.length]).score;
  return sum;`;

/** What it takes to load a scorer, and the memory of a process that has scored with it. */
function inFreshProcess(path: string): Pick<SizeFigures, 'loadMilliseconds' | 'megabytes'> {
  const here = new URL('sizes/model.ts', import.meta.url).href;
  const program = `
    import { sizedLeads } from ${JSON.stringify(here)};
    const start = performance.now();
    const { score } = await import(${JSON.stringify(pathToFileURL(path).href)});
    const loadMilliseconds = performance.now() - start;
    for (let time = 0; time < 10; time++) for (const lead of sizedLeads(500, time)) score(lead);
    console.log(JSON.stringify({ loadMilliseconds, megabytes: process.memoryUsage.rss() / 1e6 }));`;
  const runs = Array.from(
    { length: 5 },
    () =>
      JSON.parse(
        execFileSync(process.execPath, [...process.execArgv, '--input-type=module', '--eval', program], { encoding: 'utf8' }),
      ) as Pick<SizeFigures, 'loadMilliseconds' | 'megabytes'>,
  );
  return {
    loadMilliseconds: median(runs.map(({ loadMilliseconds }) => loadMilliseconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}

/** By what power time grows with rules between two sizes. */
function growthOf(small: SizeFigures, great: SizeFigures, of: 'compiled' | 'byHand' | 'rulesEngine'): number {
  return Math.log(great[of] / small[of]) / Math.log(great.rules / small.rules);
}

function print(figures: readonly SizeFigures[]): void {
  const rows = figures.map((each) => [
    each.rules.toLocaleString('en-US'),
    each.fired.toFixed(0),
    (each.compiled / 1000).toFixed(2),
    (each.byHand / each.compiled).toFixed(1),
    Math.round(each.rulesEngine / each.compiled).toLocaleString('en-US'),
    each.compileMilliseconds.toFixed(0),
    each.kilobytes.toFixed(0),
    each.loadMilliseconds.toFixed(0),
    each.megabytes.toFixed(0),
  ]);
  const titles = ['rules', 'fire', 'µs a lead', 'by hand', 'rules-engine', 'compile ms', 'kB', 'load ms', 'MB'];
  console.log(`| ${titles.join(' | ')} |\n|${titles.map(() => ' ---: |').join('')}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  const [small, great] = [figures.find(({ rules }) => rules === 200), figures.at(-1)];
  if (small === undefined || great === undefined || small === great) return;
  const growth = (['compiled', 'byHand', 'rulesEngine'] as const).map((of) => `${of} ${growthOf(small, great, of).toFixed(2)}`);
  console.log(`growth exponent from ${small.rules} to ${great.rules} rules: ${growth.join(', ')}`);
}

const wanted = process.argv.slice(2).map(Number).filter(Number.isInteger);
const folder = mkdtempSync(join(tmpdir(), 'scorelang-bench-'));
try {
  const figures: SizeFigures[] = [];
  for (const rules of wanted.length > 0 ? wanted : [20, 200, 2000, 10_000]) figures.push(await figuresFor(rules, folder));
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
  else print(figures);
} finally {
  rmSync(folder, { recursive: true });
}
