/**
 * One engine of a race, in a process of its own, so that no other engine's memory and threads trouble it. `race.ts` starts it, says what it is to
 * do, one thing after the other, and gets an answer to each.
 *
 *     node --conditions=@scorelang/source bench/peers/entrant.ts NAME FOLDER
 */
import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plan } from '@scorelang/runtime';
import { manyRacerOf, type Racer, racerOf, waitingRacerOf } from '../racing.ts';
import { sizedLeads } from '../sizes/model.ts';
import { type Answer, FILES, LEADS, type Order, SEED_OF_LEADS } from './orders.ts';
import { PEERS } from './peers.ts';
import { ABSENT, COMPILED } from './race-figures.ts';
import type { Lead, PeerResult } from './rules.ts';
import type { PeerScorer } from './scorer.ts';

/** Slow engines get as many leads as they score in this time, one at least. */
const CHECK_SECONDS = 5;
const NATIVE_WARM_UP_SECONDS = 2;

const [name = '', folder = ''] = process.argv.slice(2);
const peer = PEERS.find((each) => each.name === name);
const leads = leadsFor(name === ABSENT || peer?.hasAbsentKeys === true);
const scorer = await scorerFor();
let racer: Racer | null = null;

process.on('message', async (order: Order) => {
  process.send!(await answerTo(order));
});
process.send!('ready');

async function answerTo(order: Order): Promise<Answer> {
  if (order.kind === 'check') {
    const checked = await checkedLeads();
    racer = racerFor(leads.slice(0, checked));
    return checked;
  }
  if (racer === null) throw new Error('Nothing is timed before its answers are checked.');
  switch (order.kind) {
    case 'warm up':
      await racer.warmUp(peer?.isNative ? Math.min(NATIVE_WARM_UP_SECONDS, order.seconds) : order.seconds);
      return null;
    case 'round':
      await racer.round();
      return null;
    case 'figures':
      return racer.figures();
  }
}

/** Leads as they come, or without the keys of what is missing. */
function leadsFor(hasAbsentKeys: boolean): readonly Lead[] {
  const whole = sizedLeads(LEADS, SEED_OF_LEADS);
  return hasAbsentKeys ? whole.map((lead) => Object.fromEntries(Object.entries(lead).filter(([, value]) => value !== null))) : whole;
}

async function scorerFor(): Promise<PeerScorer> {
  if (name === COMPILED || name === ABSENT) {
    const { score } = (await import(pathToFileURL(join(folder, FILES.scorer)).href)) as { readonly score: (lead: Lead) => PeerResult };
    return { kind: 'direct', score };
  }
  if (peer === undefined) throw new Error(`Nobody in the comparison is called ${name}.`);
  const plan: Plan = JSON.parse(readFileSync(join(folder, FILES.plan), 'utf8'));
  return peer.make(plan, folder);
}

/** Compares answers with those of the compiled scorer; gives how many were compared. */
async function checkedLeads(): Promise<number> {
  const expected: readonly PeerResult[] = JSON.parse(readFileSync(join(folder, FILES.expected), 'utf8'));
  if (scorer.kind === 'many') {
    await scorer.load(leads);
    for (const [lead, answer] of (await scorer.scoreAll()).entries()) checkAnswer(lead, answer, expected);
    return leads.length;
  }
  const end = performance.now() + CHECK_SECONDS * 1000;
  let checked = 0;
  while (checked === 0 || (checked < leads.length && performance.now() < end)) {
    checkAnswer(checked, await scorer.score(leads[checked]!), expected);
    checked += 1;
  }
  return checked;
}

function checkAnswer(lead: number, { score, tier, groups }: PeerResult, expected: readonly PeerResult[]): void {
  deepStrictEqual({ score, tier, groups }, expected[lead], `${name} answers lead ${lead} otherwise`);
}

function racerFor(few: readonly Lead[]): Racer {
  switch (scorer.kind) {
    case 'many':
      return manyRacerOf(scorer.sumOfAll, few.length);
    case 'direct':
      return racerOf(scorer.score, few);
    case 'waits':
      return waitingRacerOf(scorer.score, few);
  }
}
