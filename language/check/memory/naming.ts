/** The rules that something may concern which is now called, or no longer called, by a name. */
import type { File, Statement } from '../../ast.ts';
import { isLoneRule, type LoneRule } from '../lone-rules.ts';

/**
 * Rules of a file in whose text, or in the beginnings of the blocks around them, one of the names stands: as a name, or as a word that might be
 * one. More than are concerned, and never fewer.
 */
export function rulesNaming(names: readonly string[], { statements, source }: File): readonly LoneRule[] {
  if (names.length === 0) return [];
  const { text } = source;
  const places = Array.from(text.matchAll(anyOf(names)), ({ index }) => index);
  if (places.length === 0) return [];
  const found: LoneRule[] = [];
  // Most statements come in the order written, as the places do: so it is never far from one to the next.
  let next = 0;
  const holds = (start: number, end: number): boolean => {
    while (places[next]! < start) next += 1;
    while (places[next - 1]! >= start) next -= 1;
    return places[next]! < end;
  };
  const look = (body: readonly Statement[], isNamed: boolean): void => {
    for (const statement of body) {
      const { span } = statement;
      if (isLoneRule(statement)) {
        if (isNamed || holds(span.start, span.end)) found.push(statement);
      } else if ('body' in statement) {
        const { bodySpan } = statement;
        const isBeginningNamed = isNamed || holds(span.start, bodySpan.start);
        if (isBeginningNamed || holds(bodySpan.start, bodySpan.end)) look(statement.body, isBeginningNamed);
      }
    }
  };
  look(statements, false);
  return found;
}

/**
 * However they are written: capitals are a slip that is told, and backticks may stand around each part of a name. No part of a longer word: what
 * ends in a letter goes on as the same word, a number (`5minutes`) does not. A match that is none must not hide another within it.
 */
const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}_])(?:${names.map((name) => name.split('.').map(escaped).join('`?\\.`?')).join('|')})(?![\\p{L}\\p{N}_])`, 'giu');

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
