/** A line of JSONL as an object, and what its keys are. */
export type JsonObject = { readonly [key: string]: unknown };

export type JsonLine = { readonly kind: 'object'; readonly object: JsonObject } | { readonly kind: 'reject'; readonly reason: string };

export function readJsonLine(raw: string): JsonLine {
  if (isTooDeep(raw)) return { kind: 'reject', reason: `is nested more than ${DEEPEST_LINE} levels deep` };
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return { kind: 'reject', reason: 'is not valid JSON' };
  }
  if (Array.isArray(value)) return { kind: 'reject', reason: 'is a JSON array, not an object' };
  if (typeof value !== 'object' || value === null) return { kind: 'reject', reason: 'is not a JSON object' };
  return { kind: 'object', object: value as JsonObject };
}

/** Far more than any lead has, and far less than a stack holds. */
const DEEPEST_LINE = 200;

function isTooDeep(raw: string): boolean {
  if (raw.length < DEEPEST_LINE) return false;
  let depth = 0;
  for (const [sign] of raw.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST_LINE) return true;
  }
  return false;
}

const DEEPEST = 4;

/** The keys of all objects in the order first seen; those of nested objects with dots, beside the key that holds them. */
export function keysOf(objects: Iterable<JsonObject>): readonly string[] {
  const keys = new Set<string>();
  for (const object of objects) addKeys(object, '', DEEPEST, keys);
  return [...keys];
}

function addKeys(object: JsonObject, prefix: string, depth: number, keys: Set<string>): void {
  for (const [key, value] of Object.entries(object)) {
    keys.add(prefix + key);
    const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isNested && depth > 1) addKeys(value as JsonObject, `${prefix}${key}.`, depth - 1, keys);
  }
}

/** What to do where nothing in a file is a lead. */
export const OBJECT_A_LINE = 'Write each lead as an object on a line of its own, as in {"title": "CFO"}.';

/** What stands at a key that `keysOf` gave, or undefined. */
export function valueAt(object: JsonObject, key: string): unknown {
  if (Object.hasOwn(object, key)) return object[key];
  let value: unknown = object;
  for (const step of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as JsonObject)[step];
  }
  return value;
}

/** A value as a cell: text as it is, nothing for null, anything nested as JSON. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
