/** What a declaration expects of a value, in words: for problems and errors. */
import type { FieldType } from './plan.ts';

/** How many values of a `one of` are named. */
const NAMED = 10;

/** `a whole number from 1 to 2000000`, `one of Large, Small`, `yes or no`. */
export function expectationOf(type: FieldType): string {
  switch (type.kind) {
    case 'text':
      return 'a text';
    case 'number':
      return `a ${type.whole ? 'whole number' : 'number'}${boundsInWords(type.from, type.to)}`;
    case 'yes/no':
      return 'yes or no';
    case 'date':
      return 'a date such as 2026-01-31';
    case 'datetime':
      return 'a moment such as 2026-01-31T09:30:00Z';
    case 'one of':
      return oneOfInWords(type.values);
    case 'list':
      return 'a list of texts';
  }
}

/** What a list expects of each element. */
export function elementExpectationOf(type: FieldType & { readonly kind: 'list' }): string {
  return type.values === null ? 'a text' : oneOfInWords(type.values);
}

function boundsInWords(from: number | null, to: number | null): string {
  if (from === null) return to === null ? '' : ` up to ${to}`;
  return to === null ? ` from ${from}` : ` from ${from} to ${to}`;
}

function oneOfInWords(values: readonly string[]): string {
  const more = values.length - NAMED;
  return `one of ${values.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
