/** The samples of models, read from disk with the readers of a run, each once a change of its file. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { firstLeads, isInputError, profileLeads } from '@scorelang/batch';
import type { Plan } from '@scorelang/runtime';
import type { ColumnFacts } from '../assessment.ts';
import { columnFacts } from '../sample/column-facts.ts';
import { MOST_LEADS, type Sample, type SampleColumns, type SampleProblem } from '../sample/sample.ts';

export interface SampleStore {
  /** The leads as this plan sees them. Asked again with a plan of the same fields, it gives the same object. */
  leads(root: string, path: string, plan: Plan): Promise<Sample | SampleProblem>;
  columns(root: string, path: string): Promise<SampleColumns | SampleProblem>;
}

/** So many readings are kept: a model's own, that of the text before it, and those of a few others. */
const MOST_KEPT = 6;

export function createSampleStore(): SampleStore {
  const kept = new Map<string, unknown>();
  const once = async <Value>(key: string, read: () => Promise<Value>): Promise<Value> => {
    const found = kept.has(key) ? (kept.get(key) as Value) : await read();
    // The latest asked for is the last to be forgotten.
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return found;
  };
  return {
    leads: (root, path, plan) =>
      once(JSON.stringify(['leads', stampOf(root, path), root, path, plan.fields, plan.readsEvents]), async () => {
        const read = await firstLeads({ input: { kind: 'file', path: resolve(root, path) }, plan, most: MOST_LEADS });
        if (isInputError(read)) return problemOf(root, path, read.message, read.remedy);
        if (read.leads.length === 0)
          return problemOf(root, path, `No row of ${path} can be read.`, 'Look at it with `score run`, which says why.');
        return { path, leads: read.leads, rows: read.rows, hasEvents: read.hasEvents };
      }),
    columns: (root, path) =>
      once(JSON.stringify(['columns', stampOf(root, path), root, path]), async () => {
        const read = await profileLeads({ input: { kind: 'file', path: resolve(root, path) }, most: MOST_LEADS });
        if (isInputError(read)) return problemOf(root, path, read.message, read.remedy);
        return { path, columns: read.columns.map((column): ColumnFacts => columnFacts(column, read.rows)) };
      }),
  };
}

/** Another text whenever the file is another. */
function stampOf(root: string, path: string): string {
  const status = statSync(resolve(root, path), { throwIfNoEntry: false });
  return status === undefined ? '' : `${status.mtimeMs} ${status.size}`;
}

/** Named as the project names it. */
const problemOf = (root: string, path: string, message: string, remedy: string): SampleProblem => ({
  kind: 'problem',
  path,
  message: message.replaceAll(resolve(root, path), path),
  remedy: remedy.replaceAll(resolve(root, path), path),
});
