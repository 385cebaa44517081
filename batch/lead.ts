/** A row's cells as a lead: what `score` takes. */
import type { Lead } from '@scorelang/runtime';
import type { CellProblem, CellReader } from './cell.ts';

/** One column's part in a lead. */
export interface LeadColumn {
  readonly index: number;
  /** Of the field; dots lead into nested objects. */
  readonly name: string;
  readonly read: CellReader;
}

export type LeadReader = (cells: readonly string[], problems: CellProblem[]) => Lead;

/** Every lead gets its fields in the same order, so that the engine sees objects of one shape. */
export function leadReader(columns: readonly LeadColumn[]): LeadReader {
  const parts = columns.map(({ index, name, read }) => ({ index, read, put: setterFor(name) }));
  return (cells, problems) => {
    const lead: Writable = {};
    for (const { index, read, put } of parts) put(lead, read(cells[index]!, problems));
    return lead;
  };
}

export interface Writable {
  [name: string]: unknown;
}
export type Setter = (target: Writable, value: unknown) => void;

/** Puts a value at a field's place, making the objects on the way to it. */
export function setterFor(name: string): Setter {
  const path = name.split('.');
  const last = path.pop()!;
  if (path.length === 0) return ownSetter(last);
  return (target, value) => {
    let inner = target;
    for (const step of path) {
      const next = Object.hasOwn(inner, step) ? inner[step] : undefined;
      if (typeof next === 'object' && next !== null) {
        inner = next as Writable;
        continue;
      }
      const made: Writable = {};
      ownSetter(step)(inner, made);
      inner = made;
    }
    ownSetter(last)(inner, value);
  };
}

/** A plain assignment to `__proto__` would change what the object is. */
export function ownSetter(name: string): Setter {
  if (name !== '__proto__') {
    return (target, value) => {
      target[name] = value;
    };
  }
  return (target, value) => {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  };
}
