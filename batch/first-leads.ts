/** The first leads of a file, as a model sees them: a sample to try it on. */
import type { Lead, LeadEvent, Plan, Problem } from '@scorelang/runtime';
import { type InputError, isInputError } from './input-error.ts';
import { cellText } from './jsonl.ts';
import type { LeadRow } from './lead-source.ts';
import { openLeads } from './leads.ts';
import type { ReadOptions } from './options.ts';

export interface FirstLeads {
  readonly leads: readonly FirstLead[];
  /** How many rows the file has, those that cannot be read included; null where it is too large to count them. */
  readonly rows: number | null;
  /** Those of the rows read that cannot be a lead: too few cells, or no JSON. */
  readonly rejected: number;
  /** Whether rows bring events of their own. */
  readonly hasEvents: boolean;
}

export interface FirstLead {
  /** From 1, without the header; rows that cannot be read count too. */
  readonly row: number;
  /** In the file, from 1. */
  readonly line: number;
  readonly lead: Lead;
  /** What JSONL has beside the lead's values; null where a model looks at none, or a row has none. */
  readonly events: readonly LeadEvent[] | null;
  /** Cells that could not be told; a scorer sees them as missing. */
  readonly problems: readonly Problem[];
  /** What its first cells say: enough to know it by. */
  readonly label: string;
  /** The row's own text. */
  readonly text: string;
}

export interface FirstLeadsOptions extends Omit<ReadOptions, 'allowMissingColumns' | 'strict'> {
  readonly plan: Plan;
  /** At most so many leads. */
  readonly most: number;
}

/** A file larger than this is read no further than its leads are wanted. */
const MOST_BYTES_COUNTED = 4 * 1024 * 1024;

/** Fields without a column are missing in every lead. An error is about the file as a whole. */
export async function firstLeads(options: FirstLeadsOptions): Promise<FirstLeads | InputError> {
  const source = await openLeads({ ...options, allowMissingColumns: true }, options.plan);
  if (isInputError(source)) return source;
  const isCounted = source.totalBytes !== null && source.totalBytes <= MOST_BYTES_COUNTED;
  const takesEvents = options.plan.readsEvents && source.format === 'jsonl' && options.plan.fields.every(({ name }) => name !== 'events');
  const leads: FirstLead[] = [];
  let rows = 0;
  let rejected = 0;
  let isCut = false;
  try {
    for await (const batch of source.batches) {
      // What can be read of a file that breaks off is a sample still.
      if (isInputError(batch) && leads.length === 0) return batch;
      if (isInputError(batch)) break;
      for (const row of batch) {
        rows += 1;
        if (leads.length >= options.most) isCut = true;
        else if (row.kind === 'reject') rejected += 1;
        else leads.push(firstLead(row, rows, takesEvents));
      }
      if (isCut && !isCounted) break;
    }
    return { leads, rows: isCut && !isCounted ? null : rows, rejected, hasEvents: leads.some(({ events }) => events !== null) };
  } finally {
    await source.batches.return(undefined);
  }
}

type ReadRow = Extract<LeadRow, { kind: 'lead' }>;

function firstLead(row: ReadRow, number: number, takesEvents: boolean): FirstLead {
  const { line, lead, problems, raw } = row;
  return { row: number, line, lead, events: takesEvents ? eventsOf(row) : null, problems, label: labelOf(row), text: raw };
}

function eventsOf({ source }: ReadRow): readonly LeadEvent[] | null {
  const events = source.kind === 'object' && Object.hasOwn(source.object, 'events') ? source.object.events : null;
  return Array.isArray(events) ? events : null;
}

const LABEL_CELLS = 3;
const LABEL_LENGTH = 80;

function labelOf({ source, line }: ReadRow): string {
  const cells = source.kind === 'cells' ? source.cells : Object.values(source.object).map(cellText);
  const told = cells
    // On one line, whatever stands in a cell.
    .map((cell) =>
      cell
        .slice(0, LABEL_LENGTH * 2)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .filter((cell) => cell !== '')
    .slice(0, LABEL_CELLS)
    .join(' · ');
  if (told === '') return `line ${line}`;
  return told.length > LABEL_LENGTH ? `${told.slice(0, LABEL_LENGTH - 2)} ..` : told;
}
