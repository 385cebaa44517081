/** One lead of a file, found by the value in its key column. */
import type { Lead, Plan, Problem } from '@scorelang/runtime';
import { type InputError, inputError, isInputError } from './input-error.ts';
import { openLeads } from './leads.ts';
import type { ReadOptions } from './options.ts';
import type { Caution } from './report.ts';
import { columnIndex, textIn } from './row-text.ts';

export interface FoundLead {
  readonly lead: Lead;
  readonly line: number;
  /** The column by which it was found, and what stands there. */
  readonly key: { readonly column: string; readonly value: string };
  /** Cells that could not be told; the scorer sees them as missing. */
  readonly problems: readonly Problem[];
  readonly cautions: readonly Caution[];
  /** The line of another lead that has the same there. */
  readonly another: number | null;
}

export interface FindOptions extends ReadOptions {
  readonly plan: Plan;
  /** Default: the first column. */
  readonly key?: string | undefined;
  /** The first lead that has this, white space at the ends aside. */
  readonly value: string;
}

/** The first lead with the value, and where the next one is: so the file is read to its end, or to that. */
export async function findLead(options: FindOptions): Promise<FoundLead | InputError> {
  const source = await openLeads(options, options.plan);
  if (isInputError(source)) return source;
  const { name } = source.report();
  try {
    const key = options.key === undefined ? 0 : columnIndex(source, options.key, name);
    if (isInputError(key)) return key;
    const wanted = options.value.trim();
    let found: FoundLead | null = null;
    for await (const batch of source.batches) {
      if (isInputError(batch)) {
        if (found !== null) break;
        return batch;
      }
      for (const row of batch) {
        if (row.kind === 'reject' || textIn(source, row, key).trim() !== wanted) continue;
        if (found !== null) return { ...found, another: row.line };
        found = {
          lead: row.lead,
          line: row.line,
          key: { column: source.columns[key] ?? '', value: wanted },
          problems: row.problems,
          cautions: source.cautions(),
          another: null,
        };
      }
    }
    if (found !== null) return found;
    const column = source.columns[key] ?? '';
    return inputError(
      'no-such-lead',
      name,
      `${name} has no lead whose ${column} is ${wanted}.`,
      'Check the value, or name another column with --key.',
      { column },
    );
  } finally {
    await source.batches.return(undefined);
  }
}
