/**
 * A compiled scorer of fifty rules beside the same rules by hand and in json-rules-engine: the same leads, answers checked equal,
 * interleaved rounds, medians. Only the ratios carry over to another machine.
 *
 *     node --conditions=@scorelang/source bench/scorer.ts [--json]
 */
import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import type { Result } from '@scorelang/runtime';
import '../scripts/quiet-end.ts';
import { median } from './median.ts';
import { rulesEngineScorer } from './peers/json-rules-engine.ts';
import { plainModel } from './peers/rules.ts';
import { type HandLead, scoreByHand } from './scorer/by-hand.ts';
import { benchLeads } from './scorer/leads.ts';

export interface ScorerFigures {
  /** Leads a second. */
  readonly compiled: number;
  readonly byHand: number;
  readonly rulesEngine: number;
  /** How many times as fast the compiled scorer is. */
  readonly timesByHand: number;
  readonly timesRulesEngine: number;
}

const LEADS = 20_000;
/** Leads a round, rounds, and how many of them only warm up. Short rounds, side by side: both are disturbed alike. */
const BATCH = 2_000;
const ROUNDS = 400;
const WARM_UP = 100;
/** json-rules-engine is so slow that it gets fewer leads; it has rounds of its own, so that its garbage troubles nobody else. */
const RULES_ENGINE_BATCH = 100;
const RULES_ENGINE_ROUNDS = 100;

export async function scorerFigures(): Promise<ScorerFigures> {
  const path = fileURLToPath(new URL('scorer/fifty-rules.score', import.meta.url));
  const options = {
    target: 'js',
    module: 'esm',
    hash: '',
    version: 'bench',
    outputName: 'fifty-rules.js',
    sourcePath: 'fifty-rules.score',
  } as const;
  const { output, plan } = compile({ path: 'fifty-rules.score', text: readFileSync(path, 'utf8') }, options, NO_FILES);
  if (output === null || plan === null) throw new Error(`${path} has errors.`);
  const compiled = (await import(`data:text/javascript,${encodeURIComponent(output.code)}`)) as {
    readonly score: (lead: HandLead) => Result;
  };
  const { score: rulesEngine } = rulesEngineScorer(plainModel(plan));
  const leads = benchLeads(LEADS, 42);

  const few = leads.slice(0, RULES_ENGINE_BATCH);
  for (const [index, lead] of leads.entries()) {
    const { score, tier, groups } = compiled.score(lead);
    deepStrictEqual({ score, tier, groups }, scoreByHand(lead));
    if (index < few.length) deepStrictEqual({ score, tier, groups }, await rulesEngine(lead));
  }

  const times = { compiled: [] as number[], byHand: [] as number[], beside: [] as number[], rulesEngine: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const batch = leads.slice((round * BATCH) % LEADS, ((round * BATCH) % LEADS) + BATCH);
    const byHand = timeByHand(batch);
    const ours = timeCompiled(compiled.score, batch);
    if (round < WARM_UP) continue;
    times.byHand.push(byHand);
    times.compiled.push(ours);
  }
  for (let round = 0; round < RULES_ENGINE_ROUNDS; round++) {
    times.beside.push(timeCompiled(compiled.score, leads.slice(0, BATCH)));
    const start = process.hrtime.bigint();
    for (const lead of few) await rulesEngine(lead);
    times.rulesEngine.push(Number(process.hrtime.bigint() - start) / few.length);
  }
  return {
    compiled: 1e9 / median(times.compiled),
    byHand: 1e9 / median(times.byHand),
    rulesEngine: 1e9 / median(times.rulesEngine),
    timesByHand: median(times.byHand) / median(times.compiled),
    timesRulesEngine: median(times.rulesEngine) / median(times.beside),
  };
}

// Two loops alike, as one for both would have to call a different function each time.

/** Nanoseconds a lead. */
function timeByHand(leads: readonly HandLead[]): number {
  const start = process.hrtime.bigint();
  let sum = 0;
  for (const lead of leads) sum += scoreByHand(lead).score;
  return timeSince(start, leads.length, sum);
}

/** Nanoseconds a lead. */
function timeCompiled(score: (lead: HandLead) => Result, leads: readonly HandLead[]): number {
  const start = process.hrtime.bigint();
  let sum = 0;
  for (const lead of leads) sum += score(lead).score;
  return timeSince(start, leads.length, sum);
}

function timeSince(start: bigint, leads: number, sum: number): number {
  const time = Number(process.hrtime.bigint() - start) / leads;
  // Looked at, so that no engine finds out that nobody needs the scores.
  if (Number.isNaN(sum)) throw new Error('A score is not a number.');
  return time;
}

function print(figures: ScorerFigures): void {
  const rows: readonly (readonly [string, number, number | null])[] = [
    ['compiled', figures.compiled, null],
    ['by hand', figures.byHand, figures.timesByHand],
    ['json-rules-engine', figures.rulesEngine, figures.timesRulesEngine],
  ];
  console.log('50 rules, 25 fields        leads a second    compiled is');
  for (const [name, rate, times] of rows) {
    const ratio = times === null ? '' : `${times >= 100 ? Math.round(times) : times.toFixed(2)} times as fast`;
    console.log(`${name.padEnd(24)}${Math.round(rate).toLocaleString('en-US').padStart(16)}    ${ratio}`.trimEnd());
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await scorerFigures();
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
  else print(figures);
}
