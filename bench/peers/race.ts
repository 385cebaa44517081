/**
 * One size of model in every engine, each in a process of its own: answers checked equal, each warmed up, then rounds in turns, one process at
 * work at a time. Prints JSON; `bench/peers.ts` calls it.
 *
 *     node --conditions=@scorelang/source bench/peers/race.ts 200 [seconds of warming up] [names ..]
 */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { build } from 'esbuild';
import { type Times, threadTime } from '../racing.ts';
import { sizedLeads, sizedModel } from '../sizes/model.ts';
import { type Answer, FILES, LEADS, type Order, SEED_OF_LEADS } from './orders.ts';
import { PEERS, type Peer } from './peers.ts';
import { ABSENT, type Alone, COMPILED, type RaceFigures } from './race-figures.ts';
import type { Lead, PeerResult } from './rules.ts';

const ROUNDS = 21;
/** Fewer where they take long, so that no size takes more than some five minutes. */
const FEWEST_ROUNDS = 5;
const RACE_SECONDS = 60;
const SEED_OF_MODEL = 5;

interface Entrant {
  readonly name: string;
  readonly process: ChildProcess;
  readonly checked: number;
}

async function race(rules: number, warmUpSeconds: number, peers: readonly Peer[], folder: string): Promise<RaceFigures> {
  const source = { path: 'sized.score', text: sizedModel(rules, SEED_OF_MODEL) };
  const names = { outputName: 'sized.mjs', sourcePath: 'sized.score', hash: '', version: 'bench' };
  const start = threadTime();
  const { output, plan } = compile(source, { target: 'js', module: 'esm', ...names }, NO_FILES);
  const compileMilliseconds = (threadTime() - start) / 1e6;
  if (output === null || plan === null) throw new Error('The model of the benchmark has errors.');
  const paths = { scorer: join(folder, FILES.scorer), plan: join(folder, FILES.plan) };
  writeFileSync(paths.scorer, output.code);
  writeFileSync(paths.plan, JSON.stringify(plan));
  const { score } = (await import(pathToFileURL(paths.scorer).href)) as { readonly score: (lead: Lead) => PeerResult };
  const expected = sizedLeads(LEADS, SEED_OF_LEADS).map((lead) => answerOf(score(lead)));
  writeFileSync(join(folder, FILES.expected), JSON.stringify(expected));

  const entrants: Entrant[] = [];
  try {
    for (const name of [COMPILED, ABSENT, ...peers.map((peer) => peer.name)]) {
      const entrant = await startedEntrant(name, folder);
      const checked = (await asked(entrant, { kind: 'check' })) as number;
      entrants.push({ name, process: entrant, checked });
    }
    for (const entrant of entrants) await asked(entrant.process, { kind: 'warm up', seconds: warmUpSeconds });
    const end = performance.now() + RACE_SECONDS * 1000;
    for (let round = 0; round < ROUNDS && (round < FEWEST_ROUNDS || performance.now() < end); round++) {
      for (const entrant of entrants) await asked(entrant.process, { kind: 'round' });
    }
    const racers = [];
    for (const { name, process, checked } of entrants) {
      racers.push({ name, checked, ...((await asked(process, { kind: 'figures' })) as Times), ...alone(name, paths, rules) });
    }
    return { rules, compileMilliseconds, kilobytes: output.code.length / 1000, racers };
  } finally {
    for (const entrant of entrants) entrant.process.kill();
  }
}

function answerOf({ score, tier, groups }: PeerResult): PeerResult {
  return { score, tier, groups };
}

async function startedEntrant(name: string, folder: string): Promise<ChildProcess> {
  const entrant = fork(fileURLToPath(new URL('entrant.ts', import.meta.url)), [name, folder], { execArgv: [...process.execArgv] });
  await messageOf(entrant);
  return entrant;
}

async function asked(entrant: ChildProcess, order: Order): Promise<Answer> {
  const answer = messageOf(entrant);
  entrant.send(order);
  return (await answer) as Answer;
}

/** The next message of a process; throws where it ends without one. */
function messageOf(entrant: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`An engine of the comparison ended with ${code}.`));
    entrant.once('exit', ended);
    entrant.once('message', (message) => {
      entrant.off('exit', ended);
      resolve(message);
    });
  });
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
