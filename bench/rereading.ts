/**
 * What the editor's server does after a letter, by itself: 10,000 rules read and checked again where two more are typed into them, letter by
 * letter, at their beginning, middle and end; and the first reading. All is warm. Processor time, which other work troubles less.
 *
 *     npx node --conditions=@scorelang/source bench/rereading.ts
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createMemory, firstVersion, keepLines, NO_FILES, nextVersion, recheck, type Version } from '@scorelang/language';
import '../scripts/quiet-end.ts';
import { manyRules } from './many-rules.ts';
import { median } from './median.ts';

const RULES = 10_000;
const TYPED = '  when title contains word "Head of unit 7" and employees >= 250 add 12 because "typed"\n'.repeat(2);
const PATH = 'many.score';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (how?: { readonly type: 'minor' }) => void;

/** The heap that a text takes once it is read, and what is needed to read its next version. */
function heapOf(path: string, text: string): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const version = firstVersion({ path, text });
  collect();
  const after = process.memoryUsage().heapUsed;
  // What would be collected if nobody asked for it.
  return version.file.statements.length > 0 ? after - before : 0;
}

const text = manyRules(RULES);
let memory = createMemory();

function milliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function tell(what: string, times: readonly number[], goal = ''): void {
  const p95 = [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
  console.log(`${what.padEnd(44)}${median(times).toFixed(2).padStart(8)}${p95.toFixed(2).padStart(8)}   ${goal}`);
}

heapOf(PATH, manyRules(10));
for (const rules of [1000, RULES]) {
  const written = manyRules(rules);
  const heap = heapOf(PATH, written);
  console.log(`${rules} rules read: ${(heap / 1e6).toFixed(1)} MB, ${(heap / written.length).toFixed(0)} bytes a character`);
}
let version: Version = firstVersion({ path: PATH, text });
console.log(`${RULES} rules, ${text.split('\n').length} lines; milliseconds of processor time`);
console.log(`${' '.repeat(44)}  median     p95   goal`);
const readings = Array.from({ length: 11 }, () => milliseconds(() => (version = firstVersion({ path: PATH, text }))));
tell('first reading, warm', readings.slice(3), '<= 120');
recheck(memory, version.file, NO_FILES);

/** Puts text in the place of so much, and gives the time of the reading and of the check. */
function put(at: number, inserted: string, removed = 0): readonly [reading: number, check: number] {
  const { text: now } = version.file.source;
  const source = { path: PATH, text: now.slice(0, at) + inserted + now.slice(at + removed) };
  const change = { start: at, end: at + removed, length: inserted.length };
  keepLines(version.file.source, source, change);
  const reading = milliseconds(() => (version = nextVersion(version, source, change)));
  return [reading, milliseconds(() => recheck(memory, version.file, NO_FILES))];
}

const places: readonly (readonly [name: string, of: (text: string) => number])[] = [
  ['beginning', (now) => now.indexOf('\n  when') + 1],
  ['middle', (now) => now.indexOf('\n', now.length / 2) + 1],
  ['end', (now) => now.indexOf('tier hot')],
];
const typed = (of: (text: string) => number) => {
  const start = of(version.file.source.text);
  return Array.from(TYPED, (letter, index) => put(start + index, letter));
};
// The first letters find much that is made once, and the engine is still at work on what reads them, wherever they stand.
for (const [, of] of [...places, ...places]) typed(of);
for (const [name, of] of places) {
  const times = typed(of);
  const letters = (what: 0 | 1) => times.map((time) => time[what]);
  tell(`a letter near the ${name}, read`, letters(0), '<= 1.5, 3');
  tell(`a letter near the ${name}, checked`, letters(1));
}
// What a letter leaves among what is old lies about until all of memory is looked at, which is what makes some letter wait.
collect();
collect({ type: 'minor' });
const heapBefore = process.memoryUsage().heapUsed;
typed(places[1]![1]);
collect({ type: 'minor' });
const left = process.memoryUsage().heapUsed - heapBefore;
console.log(
  `a letter leaves ${(left / TYPED.length / 1000).toFixed(0)} kB for a full collection, of a text of ${(text.length / 1000).toFixed(0)} kB`,
);
// A field changes its type, so that every rule is looked at again.
const type = version.file.source.text.indexOf('field minutes: number') + 'field minutes: '.length;
const declared = Array.from({ length: 12 }, (_, edit) => (edit % 2 === 0 ? put(type, 'whole number', 6) : put(type, 'number', 12))[1]);
tell('another type of a field, checked', declared.slice(2), '< 50');
// Where no field is declared, what each holds is told from all rules.
version = firstVersion({ path: PATH, text: text.replace(/^field .*\n/gm, '') });
memory = createMemory();
recheck(memory, version.file, NO_FILES);
const middle = places[1]![1];
typed(middle);
tell(
  'no field is declared, a letter, checked',
  typed(middle).map((time) => time[1]),
);
