/**
 * Writes runtime/prelude/case-table.ts: how text loses its letter case, as the engine that runs this script has it. The table is pinned so
 * that every scorer gives the same answer on every engine: run this only to move to a newer Unicode, and say so in the changelog.
 *
 *     node scripts/make-case-table.ts
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The one code point that has no simple counterpart in `toLowerCase`, which gives i and a combining dot. */
const DOTTED_CAPITAL_I = 0x130;
const LAST_CODE_POINT = 0x10ffff;
const LINE_WIDTH = 130;

interface Run {
  readonly from: number;
  to: number;
  /** 1, or 2 where capitals and small letters take turns. */
  step: number;
  readonly distance: number;
}

/** The simple lower case of a code point, as the engine has it. */
function lowerCaseOf(point: number): number {
  if (point === DOTTED_CAPITAL_I) return 0x69;
  const [first, second] = [...String.fromCodePoint(point).toLowerCase()];
  return second === undefined ? first!.codePointAt(0)! : point;
}

function runs(): readonly Run[] {
  const found: Run[] = [];
  for (let point = 0; point <= LAST_CODE_POINT; point++) {
    const distance = lowerCaseOf(point) - point;
    if (distance === 0) continue;
    const last = found.at(-1);
    const gap = last === undefined ? 0 : point - last.to;
    if (last !== undefined && last.distance === distance && (last.from === last.to ? gap <= 2 : gap === last.step)) {
      last.step = gap;
      last.to = point;
    } else {
      found.push({ from: point, to: point, step: 1, distance });
    }
  }
  return found;
}

/** A run as the table has it, after the one before it. */
function textOf({ from, to, step, distance }: Run, index: number, all: readonly Run[]): string {
  const before = all[index - 1];
  const gap = from - (before === undefined ? 0 : before.to);
  const more = (to - from) / step;
  const size = more === 0 ? '' : `${step === 2 ? '/' : '*'}${more.toString(36)}`;
  return `${gap.toString(36)}${size}${distance < 0 ? '-' : '+'}${Math.abs(distance).toString(36)}`;
}

function wrapped(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + word.length < LINE_WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** The whole text of runtime/prelude/case-table.ts. */
export function caseTable(): string {
  return `// Made by scripts/make-case-table.ts; change that file, not this one.

/**
 * Unicode ${process.versions.unicode} simple lower-casing, in base 36: how far a code point is from the one before it; how many more follow it, each (\`*\`) or every second
 * one (\`/\`); and how far away the small letters are. A is 65, 25 more capitals follow it, and their small letters are 32 on: \`1t*p+w\`.
 */
export const CASE_TABLE = \`
${wrapped(runs().map(textOf))}
\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../runtime/prelude/case-table.ts', import.meta.url), caseTable());
}
