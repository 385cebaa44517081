/** What a file's name and header lines say of themselves. */
import { isSameColumn } from '@scorelang/batch';

/** `inbound_leads.csv.gz` to `Inbound leads`. */
export function titleOf(file: string): string {
  const words = stemOf(file)
    .replaceAll(/[_\-.\s]+/g, ' ')
    .trim();
  return words === '' ? 'Leads' : `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

/** `leads.csv.gz` to `leads`. */
export const stemOf = (file: string): string => file.replace(/(?:\.(?:csv|tsv|tab|txt|jsonl|ndjson|json|gz))+$/i, '');

/** Columns that a run would take for one another by their names alone. */
export function alikeColumns(columns: readonly string[]): ReadonlySet<string> {
  return new Set(columns.filter((column, index) => columns.some((other, place) => place !== index && isSameColumn(other, column))));
}
