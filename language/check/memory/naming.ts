/** The rules that something may concern which is now called, or no longer called, by a name. */
import type { File, Statement } from '../../ast.ts';
import { isLoneRule, type LoneRule } from '../lone-rules.ts';

/**
 * Rules of a file in whose text, or in the beginnings of the blocks around them, one of the names stands: as a name, or as a word that might be
 * one. More than are concerned, and never fewer.
 */
export function rulesNaming(names: readonly string[], { statements, source }: File): readonly LoneRule[] {
  if (names.length === 0) return [];
  const places = Array.from(source.text.matchAll(anyOf(names)), ({ index }) => index);
  const holds = (start: number, end: number): boolean => (places[firstFrom(places, start)] ?? end) < end;
  const found: LoneRule[] = [];
  const waiting: { readonly body: readonly Statement[]; readonly isNamed: boolean }[] = [{ body: statements, isNamed: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const statement of next.body) {
      const { span } = statement;
      if (isLoneRule(statement)) {
        if (next.isNamed || holds(span.start, span.end)) found.push(statement);
      } else if ('body' in statement)
        waiting.push({ body: statement.body, isNamed: next.isNamed || holds(span.start, statement.bodySpan.start) });
    }
  }
  return found;
}

/** However they are written: capitals are a slip that is told, and backticks may stand around each part of a name. */
const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(names.map((name) => name.split('.').map(escaped).join('`?\\.`?')).join('|'), 'giu');

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The index of the first place from an offset on. */
function firstFrom(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
