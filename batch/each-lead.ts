/** Every lead of a file, as a model sees it, one after the other. */
import type { Lead, Plan } from '@scorelang/runtime';
import { type InputError, isInputError } from './input-error.ts';
import { openLeads } from './leads.ts';
import type { Progress, ReadOptions } from './options.ts';

export interface EachLeadOptions extends ReadOptions {
  readonly plan: Plan;
  /** Rows that cannot be read are left out. */
  readonly visit: (lead: Lead, line: number) => void;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Null once all were visited; an error is about the file as a whole. */
export async function eachLead(options: EachLeadOptions): Promise<InputError | null> {
  const source = await openLeads(options, options.plan);
  if (isInputError(source)) return source;
  let rows = 0;
  try {
    for await (const batch of source.batches) {
      if (isInputError(batch)) return batch;
      if (options.signal?.aborted === true) return null;
      for (const row of batch) if (row.kind === 'lead') options.visit(row.lead, row.line);
      rows += batch.length;
      options.onProgress?.({ step: 'leads', rows, bytes: source.bytesRead(), totalBytes: source.totalBytes });
    }
    return null;
  } finally {
    await source.batches.return(undefined);
  }
}
