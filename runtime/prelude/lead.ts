// Reading a lead, whatever it is: nothing that it holds can throw.

import type { Problem } from '../result.ts';

/** Thrown for a lead that is no object, and in strict mode for the first value that its declaration does not admit. */
export class LeadError extends Error {
  override readonly name = 'LeadError';
  /** Null where the lead itself is no object. */
  declare readonly field: string | null;
  /** As it came. */
  declare readonly value: unknown;
  /** In words: `a whole number from 1 to 2000000`. */
  declare readonly expected: string;

  constructor(field: string | null, value: unknown, expected: string) {
    super(`${field ?? 'A lead'} should be ${expected}, not ${inWords(value)}.`);
    this.field = field;
    this.value = value;
    this.expected = expected;
  }
}

/** Throws a LeadError for a lead that is no object with fields. */
export function checkLead(lead: unknown): asserts lead is object {
  if (typeof lead !== 'object' || lead === null) throw new LeadError(null, lead, 'an object with fields');
}

/** Throws a LeadError for the first problem, if there is one: what strict mode means. */
export function refuseProblems(problems: readonly Problem[]): void {
  for (const { field, value, expected } of problems) throw new LeadError(field, value, expected);
}

/** Stands for the value of a field that could not be read, as a getter threw; no declaration admits it. */
export const UNREADABLE: unique symbol = Symbol('unreadable');

/** What the lead holds at a path of names: undefined where there is nothing, UNREADABLE where reading it threw. */
export function readField(lead: object, path: readonly string[]): unknown {
  try {
    let value: unknown = lead;
    for (const name of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = ownOrInherited(value, name);
    }
    return value;
  } catch {
    return UNREADABLE;
  }
}

/** A property of an object; the names that every object inherits (`constructor`, `__proto__`) only where it is the object's own. */
export function ownOrInherited(object: object, name: string): unknown {
  if (name in Object.prototype && !Object.hasOwn(object, name)) return undefined;
  return (object as { readonly [name: string]: unknown })[name];
}

/** A value of any kind, short, as a sentence may hold it; asks nothing of the value itself. */
export function inWords(value: unknown): string {
  const kind = typeof value;
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}\u2026` : value);
  if (kind === 'function' || kind === 'symbol') return `a ${kind}`;
  return kind === 'object' && value !== null ? 'an object' : String(value);
}
