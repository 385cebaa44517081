/**
 * How long it takes from the text of a model to its scorer, and how long that takes to load: 20 to 10,000 rules over 25 fields.
 *
 *     npm run bench -- compile          a minute and a half
 *
 * The compiler is bundled and loaded as it is in the command line, and each run is a process of its own. *First* is the first model that a process
 * compiles where nothing is kept of an earlier one: much of it is an engine getting ready code that it has never run. *Cold* is the same from the second
 * process on, which finds what the first one's functions were compiled to. *Warm* is what it comes to when the same process compiles on, as an editor
 * or `--watch` does. Processor time is that of the thread that compiles; the clock also knows what else the machine does, and cleaning up besides.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asFunction } from '../cli/as-function.js';
import '../scripts/quiet-end.ts';
import type { LoadTime } from './compile/load.ts';
import type { CompileTimes } from './compile/once.ts';
import { median } from './median.ts';
import { sizedModel } from './sizes/model.ts';

/** So many processes, and so many compilations after the first in one of them, of which the last half count as warm. */
const SIZES = [
  { rules: 20, processes: 15, again: 60 },
  { rules: 200, processes: 15, again: 60 },
  { rules: 2_000, processes: 9, again: 16 },
  { rules: 10_000, processes: 9, again: 8 },
] as const;
const LOADS = 11;
const COMMANDS = 5;
const GOALS: Readonly<Record<number, string>> = { 200: '< 50', 10000: '< 1,000' };
/** What n log n comes to between these two. */
const GROWTH = { from: 200, to: 10_000 } as const;

const folder = mkdtempSync(join(tmpdir(), 'score-compile-'));
const outdir = fileURLToPath(new URL('dist/compile', import.meta.url));
const command = fileURLToPath(new URL('../cli/dist/score.js', import.meta.url));
const modulePath = (rules: number): string => join(folder, `sized-${rules}.mjs`);

const run = <Found>(program: string, ...words: readonly string[]): Found =>
  JSON.parse(execFileSync(process.execPath, [join(outdir, `${program}.js`), ...words], { encoding: 'utf8' }));

async function bundle(): Promise<void> {
  const entryPoints = ['once', 'load', 'start'].map((name) => fileURLToPath(new URL(`compile/${name}.ts`, import.meta.url)));
  // As cli/esbuild.js does.
  await build({
    entryPoints,
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    conditions: ['@scorelang/source'],
    mainFields: ['module', 'main'],
    minify: true,
    logLevel: 'warning',
  });
  writeFileSync(join(outdir, 'once.cjs'), await asFunction(readFileSync(join(outdir, 'once.js'), 'utf8')));
}

function compileTimes({ rules, processes, again }: (typeof SIZES)[number]) {
  const once = (kept: string, ...words: readonly string[]) => run<CompileTimes>('start', kept, 'once', String(rules), ...words);
  const kept = join(folder, `kept-${rules}`);
  once(kept);
  const times = Array.from({ length: processes }, () => [once('none'), once(kept)] as const);
  const ofFirst = (which: 0 | 1, clock: 'processor' | 'wall'): number => median(times.map((pair) => pair[which][clock][0]!));
  const many = once(kept, String(again), modulePath(rules));
  const lastHalf = (times: readonly number[]): number => median(times.slice(-Math.floor(again / 2)));
  return {
    rules,
    first: { processor: ofFirst(0, 'processor'), wall: ofFirst(0, 'wall') },
    cold: { processor: ofFirst(1, 'processor'), wall: ofFirst(1, 'wall') },
    warm: { processor: lastHalf(many.processor), wall: lastHalf(many.wall) },
    command: median(Array.from({ length: COMMANDS }, () => commandTime(rules))),
  };
}

/** `score compile`, from Enter to the next prompt. */
function commandTime(rules: number): number {
  const model = join(folder, `sized-${rules}.score`);
  writeFileSync(model, sizedModel(rules, 5));
  const start = performance.now();
  execFileSync(process.execPath, [command, 'compile', model, '--quiet', '-o', join(folder, 'from-command.mjs')]);
  return performance.now() - start;
}

const cell = (milliseconds: number): string =>
  `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString('en')}`.padStart(9);

try {
  await bundle();
  const found = SIZES.map(compileTimes);
  console.log('milliseconds from text to scorer: processor time, and by the clock');
  console.log('    rules  first: proc.    clock   cold: proc.    clock   warm: proc.    clock   score compile   goal');
  for (const { rules, first, cold, warm, command: whole } of found) {
    const cells = [first, cold, warm].map(({ processor, wall }) => `${cell(processor)}${cell(wall)}`).join('     ');
    console.log(`${rules.toLocaleString('en').padStart(9)}   ${cells}       ${cell(whole)}   ${GOALS[rules] ?? ''}`);
  }
  const [small, great] = [GROWTH.from, GROWTH.to].map((rules) => found.find((each) => each.rules === rules)!);
  const power = (way: 'cold' | 'warm'): string =>
    (Math.log(great![way].processor / small![way].processor) / Math.log(GROWTH.to / GROWTH.from)).toFixed(2);
  const goal = 1 + Math.log(Math.log(GROWTH.to) / Math.log(GROWTH.from)) / Math.log(GROWTH.to / GROWTH.from);
  console.log(`grows from 200 to 10,000 rules with the power ${power('cold')} cold, ${power('warm')} warm   (n log n: ${goal.toFixed(2)})`);

  console.log(`milliseconds to load a scorer, median of ${LOADS} processes: by the clock, and processor time of all threads`);
  for (const { rules } of SIZES) {
    const loads = Array.from({ length: LOADS }, () => run<LoadTime>('load', modulePath(rules)));
    const [wall, processor] = [median(loads.map((load) => load.wall)), median(loads.map((load) => load.processor))];
    console.log(`${rules.toLocaleString('en').padStart(9)}  ${cell(wall)}${cell(processor)}   ${rules === GROWTH.to ? '< 150' : ''}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
