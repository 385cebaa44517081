/**
 * Rules with `and` and `or` in each other beside the same by hand, shape by shape: a lead in processor time, in turns in one process.
 *
 *     npm run bench -- mixed        npm run bench -- mixed 2000
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import '../scripts/quiet-end.ts';
import type { Lead, PeerResult } from './peers/rules.ts';
import { racerOf } from './racing.ts';
import { MIXED_SHAPES, type MixedShape, mixedLeads, mixedModel } from './sizes/mixed-model.ts';
import { straightModule } from './sizes/straight.ts';

const LEADS = mixedLeads(1000, 9);
const ROUNDS = 9;
const WARM_UP_SECONDS = 2;

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'score-mixed-'));
try {
  for (const rules of sizes.length > 0 ? sizes : [2000, 10_000]) for (const shape of MIXED_SHAPES) await compare(shape, rules);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(shape: MixedShape, rules: number): Promise<void> {
  const source = { path: 'mixed.score', text: mixedModel(shape, rules, 7) };
  const names = { outputName: 'mixed.mjs', sourcePath: 'mixed.score', version: 'bench' };
  const { output, plan } = compile(source, { target: 'js', module: 'esm', ...names }, NO_FILES);
  if (output === null || plan === null) throw new Error('The model of the benchmark has errors.');
  const scorers = [await scorerOf(output.code), await scorerOf(straightModule(plan))] as const;
  for (const lead of LEADS) {
    const [compiled, byHand] = scorers.map((score) => score(lead).score);
    if (compiled !== byHand) throw new Error(`${shape}: ${compiled} points where they are ${byHand} by hand.`);
  }
  const racers = scorers.map((score) => racerOf(score, LEADS));
  for (const racer of racers) await racer.warmUp(WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round++) for (const racer of racers) await racer.round();
  const [compiled, byHand] = racers.map((racer) => racer.figures().processor / 1000) as [number, number];
  const times = (byHand / compiled).toFixed(1);
  console.log(`${rules} rules, ${shape}: ${compiled.toFixed(1)} µs, by hand ${byHand.toFixed(1)}: ${times} times as fast`);
}

let modules = 0;

async function scorerOf(text: string): Promise<(lead: Lead) => PeerResult> {
  const file = join(folder, `scorer-${modules++}.mjs`);
  writeFileSync(file, text);
  const { score } = await import(pathToFileURL(file).href);
  return score;
}
