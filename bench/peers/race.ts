/**
 * One size of model in every engine: answers checked equal, each warmed up, then rounds in turns. Prints JSON; `bench/peers.ts` calls it.
 *
 *     node --conditions=@scorelang/source bench/peers/race.ts 200 [seconds of warming up] [names ..]
 */
import { deepStrictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { build } from 'esbuild';
import { manyRacerOf, type Racer, racerOf, threadTime, waitingRacerOf } from '../racing.ts';
import { sizedLeads, sizedModel } from '../sizes/model.ts';
import { PEERS, type Peer } from './peers.ts';
import { ABSENT, type Alone, COMPILED, type RaceFigures } from './race-figures.ts';
import type { Lead, PeerResult } from './rules.ts';
import type { PeerScorer } from './scorer.ts';

const LEADS = 5000;
const ROUNDS = 21;
/** Fewer where they take long, so that no size takes more than some five minutes. */
const FEWEST_ROUNDS = 5;
const RACE_SECONDS = 60;
/** Slow engines get as many leads as they score in this time, one at least. */
const CHECK_SECONDS = 5;
const NATIVE_WARM_UP_SECONDS = 2;
const SEEDS = { model: 5, leads: 9 } as const;

interface Entrant {
  readonly name: string;
  readonly racer: Racer;
  readonly checked: number;
  readonly warmUpSeconds: number;
}

async function race(rules: number, warmUpSeconds: number, peers: readonly Peer[], folder: string): Promise<RaceFigures> {
  const source = { path: 'sized.score', text: sizedModel(rules, SEEDS.model) };
  const names = { outputName: 'sized.mjs', sourcePath: 'sized.score', hash: '', version: 'bench' };
  const start = threadTime();
  const { output, plan } = compile(source, { target: 'js', module: 'esm', ...names }, NO_FILES);
  const compileMilliseconds = (threadTime() - start) / 1e6;
  if (output === null || plan === null) throw new Error('The model of the benchmark has errors.');
  const paths = { scorer: join(folder, 'compiled.mjs'), plan: join(folder, 'plan.json') };
  writeFileSync(paths.scorer, output.code);
  writeFileSync(paths.plan, JSON.stringify(plan));

  const leads = sizedLeads(LEADS, SEEDS.leads);
  const partial = leads.map((lead) => Object.fromEntries(Object.entries(lead).filter(([, value]) => value !== null)));
  const [compiled, other] = [await scorerIn(paths.scorer, 'full'), await scorerIn(paths.scorer, 'absent')];
  const expected = leads.map((lead) => answerOf(compiled(lead)));
  for (const [index, lead] of partial.entries()) deepStrictEqual(answerOf(other(lead)), expected[index]);

  const entrants: Entrant[] = [
    { name: COMPILED, racer: racerOf(compiled, leads), checked: LEADS, warmUpSeconds },
    { name: ABSENT, racer: racerOf(other, partial), checked: LEADS, warmUpSeconds },
  ];
  for (const peer of peers) {
    const held = peer.hasAbsentKeys ? partial : leads;
    entrants.push(await entrantOf(peer, await peer.make(plan, folder), held, expected, warmUpSeconds));
  }
  for (const { racer, warmUpSeconds: seconds } of entrants) await racer.warmUp(seconds);
  const end = performance.now() + RACE_SECONDS * 1000;
  for (let round = 0; round < ROUNDS && (round < FEWEST_ROUNDS || performance.now() < end); round++) {
    for (const { racer } of entrants) await racer.round();
  }

  const racers = entrants.map(({ name, racer, checked }) => ({ name, checked, ...racer.figures(), ...alone(name, paths, rules) }));
  return { rules, compileMilliseconds, kilobytes: output.code.length / 1000, racers };
}

async function scorerIn(path: string, copy: string): Promise<(lead: Lead) => PeerResult> {
  const { score } = (await import(`${pathToFileURL(path).href}?${copy}`)) as { readonly score: (lead: Lead) => PeerResult };
  return score;
}

function answerOf({ score, tier, groups }: PeerResult): PeerResult {
  return { score, tier, groups };
}

/** Checks a peer's answers; it races with the leads that were checked. */
async function entrantOf(
  { name, isNative }: Peer,
  scorer: PeerScorer,
  leads: readonly Lead[],
  expected: readonly PeerResult[],
  warmUpSeconds: number,
): Promise<Entrant> {
  const seconds = isNative ? NATIVE_WARM_UP_SECONDS : warmUpSeconds;
  if (scorer.kind === 'many') {
    await scorer.load(leads);
    for (const [lead, answer] of (await scorer.scoreAll()).entries())
      deepStrictEqual(answer, expected[lead], `${name} answers lead ${lead} otherwise`);
    return { name, racer: manyRacerOf(scorer.sumOfAll, leads.length), checked: leads.length, warmUpSeconds: seconds };
  }
  const end = performance.now() + CHECK_SECONDS * 1000;
  let checked = 0;
  while (checked === 0 || (checked < leads.length && performance.now() < end)) {
    deepStrictEqual(await scorer.score(leads[checked]!), expected[checked], `${name} answers lead ${checked} otherwise`);
    checked += 1;
  }
  const few = leads.slice(0, checked);
  const racer = scorer.kind === 'direct' ? racerOf(scorer.score, few) : waitingRacerOf(scorer.score, few, isNative);
  return { name, racer, checked, warmUpSeconds: seconds };
}

/** How an engine starts, and what memory it takes, without any other. */
function alone(name: string, paths: { readonly scorer: string; readonly plan: string }, rules: number): Alone {
  const words = [ALONE, name, name === COMPILED || name === ABSENT ? paths.scorer : paths.plan, String(rules)];
  return JSON.parse(execFileSync(process.execPath, [...process.execArgv, ...words], { encoding: 'utf8' }));
}

/** `alone.ts` as JavaScript: an engine that strips types from a program takes some 27 MB for that. */
async function aloneProgram(): Promise<string> {
  const outdir = fileURLToPath(new URL('../dist/alone', import.meta.url));
  const entryPoints = [fileURLToPath(new URL('alone.ts', import.meta.url))];
  await build({ entryPoints, outdir, bundle: true, splitting: true, format: 'esm', platform: 'node', packages: 'external' });
  return join(outdir, 'alone.js');
}

const ALONE = await aloneProgram();
const [rules = '20', warmUp = '15', ...names] = process.argv.slice(2);
const peers = names.length === 0 ? PEERS : PEERS.filter(({ name }) => names.includes(name));
const folder = mkdtempSync(join(tmpdir(), 'scorelang-race-'));
try {
  console.log(JSON.stringify(await race(Number(rules), Number(warmUp), peers, folder)));
} finally {
  rmSync(folder, { recursive: true });
}
