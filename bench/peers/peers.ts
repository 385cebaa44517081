/** Who is compared, by name, in the order of the table. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plan } from '@scorelang/runtime';
import { straightModule } from '../sizes/straight.ts';
import { type Lead, type PeerResult, type PlainModel, plainModel } from './rules.ts';
import type { PeerScorer } from './scorer.ts';
import { treeWalkScorer } from './tree-walk.ts';

export interface Peer {
  readonly name: string;
  /** Where it comes from; null for what was written for the comparison. */
  readonly from: string | null;
  /** Whether it works in threads of its own, and needs no warming up. */
  readonly isNative: boolean;
  /** Whether its leads have no keys for what is missing. */
  readonly hasAbsentKeys?: true;
  /** A scorer of a plan. It may write files into the folder. */
  readonly make: (plan: Plan, folder: string) => Promise<PeerScorer>;
}

// Each is imported when it is made: the memory of one is not that of all.
export const PEERS: readonly Peer[] = [
  { name: 'by hand', from: null, isNative: false, make: byHandScorer },
  { name: 'by hand, absent keys', from: null, isNative: false, hasAbsentKeys: true, make: byHandScorer },
  { name: 'tree walk', from: null, isNative: false, make: async (plan) => treeWalkScorer(plainModel(plan)) },
  library('json-logic-engine, compiled', 'json-logic-engine', async () => (await import('./json-logic-engine.ts')).compiledLogicScorer),
  library('json-logic-js', 'json-logic-js', async () => (await import('./json-logic-js.ts')).jsonLogicScorer),
  library('CEL', '@marcbachmann/cel-js', async () => (await import('./cel.ts')).celScorer),
  library('filtrex', 'filtrex', async () => (await import('./filtrex.ts')).filtrexScorer),
  library('json-rules-engine', 'json-rules-engine', async () => (await import('./json-rules-engine.ts')).rulesEngineScorer),
  native('zen-engine, expression', '@gorules/zen-engine', async () => (await import('./zen.ts')).zenExpressionScorer),
  native('zen-engine, table', '@gorules/zen-engine', async () => (await import('./zen.ts')).zenTableScorer),
  native('DuckDB, all leads at once', '@duckdb/node-api', async () => (await import('./duckdb.ts')).duckdbScorer),
];

type Made = (model: PlainModel) => PeerScorer | Promise<PeerScorer>;

function library(name: string, from: string, imported: () => Promise<Made>): Peer {
  return { name, from, isNative: false, make: async (plan) => (await imported())(plainModel(plan)) };
}

function native(name: string, from: string, imported: () => Promise<Made>): Peer {
  return { ...library(name, from, imported), isNative: true };
}

let scorersByHand = 0;

async function byHandScorer(plan: Plan, folder: string): Promise<PeerScorer> {
  const path = join(folder, 'by-hand.mjs');
  writeFileSync(path, straightModule(plan));
  // Made anew each time, so that engines know nothing of it from before.
  scorersByHand += 1;
  const { score } = (await import(`${pathToFileURL(path).href}?${scorersByHand}`)) as { readonly score: (lead: Lead) => PeerResult };
  return { kind: 'direct', score };
}
