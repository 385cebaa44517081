/**
 * A compiled scorer of fifty rules over ten kinds of events, beside one of ten rules (one a kind) and the fifty by hand in one pass: 100 leads
 * with 10,000 events each, answers checked equal, interleaved rounds, medians. Only the ratios carry over to another machine.
 *
 *     node --conditions=@scorelang/source bench/events.ts [--json]
 */
import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import type { Options, Result } from '@scorelang/runtime';
import '../scripts/quiet-end.ts';
import { type HandEvent, scoreByHand } from './events/by-hand.ts';
import { benchEvents, NOW } from './events/leads.ts';
import { median } from './median.ts';

export interface EventFigures {
  /** Nanoseconds an event. */
  readonly fiftyRules: number;
  readonly tenRules: number;
  readonly byHand: number;
  /** What fifty rules cost in terms of the other two. */
  readonly timesTenRules: number;
  readonly timesByHand: number;
}

const LEADS = 100;
const EVENTS = 10_000;
const ROUNDS = 40;
const WARM_UP = 8;

type Score = (lead: object, options: Options) => Result;

export async function eventFigures(): Promise<EventFigures> {
  const [fifty, ten] = [await compiled('fifty-rules'), await compiled('ten-rules')];
  const leads = benchEvents(LEADS, EVENTS, 42);
  for (const events of leads) {
    const { score, tier, groups } = fifty({}, { asOf: NOW, events: events as Options['events'] & {} });
    deepStrictEqual({ score, tier, groups }, scoreByHand(events, NOW));
  }
  const times = { fifty: [] as number[], ten: [] as number[], hand: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const [byFifty, byTen, byHand] = [timeFifty(fifty, leads), timeTen(ten, leads), timeByHand(leads)];
    if (round < WARM_UP) continue;
    times.fifty.push(byFifty);
    times.ten.push(byTen);
    times.hand.push(byHand);
  }
  // Of each round first: what disturbs a round disturbs all three.
  const timesOf = (others: readonly number[]): number => median(times.fifty.map((time, round) => time / others[round]!));
  return {
    fiftyRules: median(times.fifty),
    tenRules: median(times.ten),
    byHand: median(times.hand),
    timesTenRules: timesOf(times.ten),
    timesByHand: timesOf(times.hand),
  };
}

async function compiled(name: string): Promise<Score> {
  const text = readFileSync(fileURLToPath(new URL(`events/${name}.score`, import.meta.url)), 'utf8');
  const options = {
    target: 'js',
    module: 'esm',
    hash: '',
    version: 'bench',
    outputName: `${name}.js`,
    sourcePath: `${name}.score`,
  } as const;
  const { output } = compile({ path: `${name}.score`, text }, options, NO_FILES);
  if (output === null) throw new Error(`${name}.score has errors.`);
  const { score } = (await import(`data:text/javascript,${encodeURIComponent(output.code)}`)) as { readonly score: Score };
  return score;
}

// Loops alike, as one for all would have to call a different function each time.

/** Nanoseconds an event. */
function timeFifty(score: Score, leads: readonly (readonly HandEvent[])[]): number {
  const start = process.hrtime.bigint();
  let sum = 0;
  for (const events of leads) sum += score({}, { asOf: NOW, events: events as Options['events'] & {} }).score;
  return timeSince(start, sum);
}

/** Nanoseconds an event. */
function timeTen(score: Score, leads: readonly (readonly HandEvent[])[]): number {
  const start = process.hrtime.bigint();
  let sum = 0;
  for (const events of leads) sum += score({}, { asOf: NOW, events: events as Options['events'] & {} }).score;
  return timeSince(start, sum);
}

/** Nanoseconds an event. */
function timeByHand(leads: readonly (readonly HandEvent[])[]): number {
  const start = process.hrtime.bigint();
  let sum = 0;
  for (const events of leads) sum += scoreByHand(events, NOW).score;
  return timeSince(start, sum);
}

function timeSince(start: bigint, sum: number): number {
  const time = Number(process.hrtime.bigint() - start) / (LEADS * EVENTS);
  // Looked at, so that no engine finds out that nobody needs the scores.
  if (Number.isNaN(sum)) throw new Error('A score is not a number.');
  return time;
}

function print({ fiftyRules, tenRules, byHand, timesTenRules, timesByHand }: EventFigures): void {
  console.log('10,000 events a lead, 10 kinds    ns an event    fifty rules cost');
  console.log(`fifty rules, compiled${fiftyRules.toFixed(1).padStart(24)}`);
  console.log(`ten rules, compiled${tenRules.toFixed(1).padStart(26)}    ${timesTenRules.toFixed(2)} times as much`);
  console.log(`fifty rules by hand${byHand.toFixed(1).padStart(26)}    ${timesByHand.toFixed(2)} times as much`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await eventFigures();
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
  else print(figures);
}
