/** Whether two files say the same: the same tree, wherever its nodes stand, and the same comments in the same order. */
import type { File } from '../ast.ts';
import { textOfComment } from './comments.ts';

export type Difference = 'tree' | 'comments';

/** What formatting may not change; null where nothing was. */
export function differenceBetween(before: File, after: File): Difference | null {
  if (!isSame(before.statements, after.statements)) return 'tree';
  return isSame(before.comments.map(textOfComment), after.comments.map(textOfComment)) ? null : 'comments';
}

const PLACES: ReadonlySet<string> = new Set(['span', 'bodySpan']);

/** Without recursion, as a tree may be deep. */
function isSame(before: unknown, after: unknown): boolean {
  const pairs: [unknown, unknown][] = [[before, after]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair;
    if (typeof left !== 'object' || left === null || typeof right !== 'object' || right === null) {
      if (!Object.is(left, right)) return false;
      continue;
    }
    const keys = Object.keys(left).filter((key) => !PLACES.has(key));
    if (keys.length !== Object.keys(right).filter((key) => !PLACES.has(key)).length) return false;
    for (const key of keys) pairs.push([(left as Parts)[key], (right as Parts)[key]]);
  }
  return true;
}

type Parts = Readonly<Record<string, unknown>>;
