/**
 * A worker that takes leads from a queue and has an action carried out when one reaches a better tier: once, however often the queue hands the
 * same message over, and also when the worker stops in between.
 *
 *     score compile examples/inbound.score -o examples/queue-worker/inbound.mjs
 *     node examples/queue-worker/worker.ts examples/queue-worker/inbound.mjs outbox.db < messages.jsonl
 *
 * A message is a line `{"id": "L1", "at": "2026-01-31T09:30:00Z", "lead": {"title": "CFO"}}`. Its `at` is the moment of scoring, so that a
 * message which comes again gives the same result, and the same key: lead, hash of the model, moment and action.
 */
import { createInterface } from 'node:readline';
import type { Result } from '@scorelang/runtime';
import { type LoadedScorer, load } from '@scorelang/runtime/node';
import { type Outbox, openOutbox, type Task } from './outbox.ts';

export interface Message {
  readonly id: string;
  readonly at: string;
  readonly lead: Readonly<Record<string, unknown>>;
}

/** Carries out a task; throws where it could not, and is asked again later. */
export type Deliver = (task: Task) => Promise<void>;

/** Scores the lead of a message, notes what is to be done, and does it. */
export async function handle({ id, at, lead }: Message, scorer: LoadedScorer, outbox: Outbox, deliver: Deliver): Promise<void> {
  const options = { asOf: at, previous: outbox.tierOf(id) };
  const result = scorer.score(lead, options);
  const tasks = actionsOf(result, options.previous, scorer.model.tiers).map((action) => ({
    key: [id, scorer.model.hash, at, action].join(' '),
    lead: id,
    action,
  }));
  outbox.note(id, result.tier, tasks);
  await deliverWaiting(outbox, deliver);
}

/** Does what waits, also from before a stop. A task that fails stays, and the next message tries again. */
export async function deliverWaiting(outbox: Outbox, deliver: Deliver): Promise<void> {
  for (const task of outbox.waiting()) {
    // Between these two the worker may die: then the same key is delivered again, and the receiver tells by it.
    await deliver(task);
    outbox.done(task.key);
  }
}

/** What is to be done: the actions that the model itself names, and without any what a better tier asks for. */
function actionsOf(result: Result, before: string | null, tiers: readonly string[]): readonly string[] {
  if ('actions' in result && Array.isArray(result.actions)) return result.actions.map(String);
  const rank = (tier: string | null): number => (tier === null || !tiers.includes(tier) ? tiers.length : tiers.indexOf(tier));
  return rank(result.tier) < rank(before) ? [`reached ${result.tier}`] : [];
}

if (process.argv[1] === import.meta.filename) {
  const [, , file = 'inbound.mjs', database = 'outbox.db'] = process.argv;
  const scorer = await load(file);
  const outbox = openOutbox(database);
  for await (const line of createInterface({ input: process.stdin })) {
    await handle(JSON.parse(line) as Message, scorer, outbox, async ({ lead, action }) => console.log(`${lead}: ${action}`));
  }
  outbox.close();
}
