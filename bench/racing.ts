/** Scorers in turns: each runs rounds of about the same length, so that whatever else the machine does troubles all alike. */
import { median } from './median.ts';
import type { Lead, PeerResult } from './peers/rules.ts';

export interface Racer {
  readonly warmUp: (seconds: number) => Promise<void>;
  readonly round: () => Promise<void>;
  /** Nanoseconds a lead: medians of the rounds so far. */
  readonly figures: () => Times;
}

export interface Times {
  readonly processor: number;
  readonly wall: number;
}

/** Long enough for processor time, which comes in steps of about a millisecond. */
const ROUND_MILLISECONDS = 60;

/** A scorer that gives a result at once. */
export function racerOf(score: (lead: Lead) => PeerResult, leads: readonly Lead[]): Racer {
  // A loop of its own, as one for all would have to call a different function each time.
  const loop = new Function('leads', 'score', 'from', 'count', LOOP).bind(null, leads, score) as (from: number, count: number) => number;
  return racerWith(async (from, count) => loop(from, count));
}

const LOOP = `
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += score(leads[at % leads.length]).score;
  return sum;`;

/** A scorer that has to be waited for. */
export function waitingRacerOf(score: (lead: Lead) => Promise<PeerResult>, leads: readonly Lead[]): Racer {
  const run = async (from: number, count: number): Promise<number> => {
    let sum = 0;
    for (let at = from; at < from + count; at++) sum += (await score(leads[at % leads.length]!)).score;
    return sum;
  };
  return racerWith(run);
}

/** Something that scores so many leads at once. */
export function manyRacerOf(sumOfAll: () => Promise<number>, count: number): Racer {
  return timedRacer(() => count, sumOfAll);
}

/** A round scores as many leads as take some milliseconds once it is warm. */
function racerWith(run: (from: number, count: number) => Promise<number>): Racer {
  let at = 0;
  let count = 0;
  const next = async (leads: number): Promise<number> => {
    const sum = await run(at, leads);
    at += leads;
    return sum;
  };
  const racer = timedRacer(
    () => count,
    () => next(count),
  );
  return {
    ...racer,
    warmUp: async (seconds) => {
      const start = performance.now();
      let leads = 1;
      let last = 0;
      while (performance.now() - start < seconds * 1000) {
        const began = performance.now();
        await next(leads);
        last = (performance.now() - began) / leads;
        if (last * leads < ROUND_MILLISECONDS / 2) leads *= 2;
      }
      count = Math.max(1, Math.round(ROUND_MILLISECONDS / last));
    },
  };
}

function timedRacer(count: () => number, run: () => Promise<number>): Racer {
  const processor: number[] = [];
  const wall: number[] = [];
  return {
    warmUp: async () => {
      await run();
    },
    round: async () => {
      const [began, start] = [performance.now(), processTime()];
      const sum = await run();
      processor.push((processTime() - start) / count());
      wall.push(((performance.now() - began) * 1e6) / count());
      // Looked at, so that no engine finds out that nobody needs the scores.
      if (Number.isNaN(sum)) throw new Error('A score is not a number.');
    },
    figures: () => ({ processor: median(processor), wall: median(wall) }),
  };
}

/** Processor time of this thread, in nanoseconds: other work on the machine counts less in it than in the time of the clock. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) * 1000;
}

/** The same of all its threads: what an engine leaves to collectors of garbage, or to threads of its own, is its work too. */
function processTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}
