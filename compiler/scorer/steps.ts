// Steps from place to place, as `sequences.ts` takes them for what it finds in a text: a map of pairs of whole numbers to whole numbers, several
// times as quick as one of the engine.

export interface Steps {
  /** From, hit, to and nothing, for every step, where the hash of the first two says or behind it. No step leads to 0. */
  table: Int32Array;
  count: number;
}

/** Numbers for a step. */
export const STEP_SIZE = 4;

/** No steps yet. */
export function noSteps(): Steps {
  return { table: new Int32Array(64 * STEP_SIZE), count: 0 };
}

/** Where a hit leads from a place; 0 where it leads nowhere yet. */
export function stepFrom({ table }: Steps, from: number, hit: number): number {
  const mask = table.length - 1;
  let at = hashOfStep(from, hit) & mask;
  let to = table[at + 2]!;
  while (to !== 0 && (table[at] !== from || table[at + 1] !== hit)) {
    at = (at + STEP_SIZE) & mask;
    to = table[at + 2]!;
  }
  return to;
}

/** Where a step stands first, before the table's end cuts it short. */
export function hashOfStep(from: number, hit: number): number {
  const mixed = Math.imul(Math.imul(from, 0x9e3779b1) ^ hit, 0x85ebca6b);
  return Math.imul((mixed >>> 15) ^ mixed, STEP_SIZE);
}

/** Adds a step that is not there yet. */
export function addStep(steps: Steps, from: number, hit: number, to: number): void {
  const old = steps.table;
  // At most half full, so that few stand behind where they should.
  if (2 * steps.count * STEP_SIZE >= old.length) {
    steps.table = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += STEP_SIZE) if (old[at + 2] !== 0) putStep(steps.table, old[at]!, old[at + 1]!, old[at + 2]!);
  }
  putStep(steps.table, from, hit, to);
  steps.count += 1;
}

/** Puts a step where there is room for it. */
export function putStep(table: Int32Array, from: number, hit: number, to: number): void {
  const mask = table.length - 1;
  let at = hashOfStep(from, hit) & mask;
  while (table[at + 2] !== 0) at = (at + STEP_SIZE) & mask;
  table[at] = from;
  table[at + 1] = hit;
  table[at + 2] = to;
}
