/** What others wrote, as it may be shown: reports pass all of their data through here once, before they are laid out. */
import { printable } from '@scorelang/language';

/** The same data, with all texts in it printable; names of properties too, for they may be those of a lead. */
export function printableIn<T>(data: T): T;
export function printableIn(data: unknown): unknown {
  if (typeof data === 'string') return printable(data);
  if (Array.isArray(data)) return data.map((each) => printableIn(each));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [printable(name), printableIn(value)]));
}
