/**
 * One model compiled in a process of its own, as `score compile` does, at once and then again as often as is said. Prints JSON; `bench/compile.ts` bundles and calls it.
 *
 *     node once.js 200 [times after the first] [where the module goes]
 */
import { writeFileSync } from 'node:fs';
import { compile } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { sha256 } from '../../cli/sha256.ts';
import { sizedModel } from '../sizes/model.ts';

export interface CompileTimes {
  /** Milliseconds, the first being that of a process that has compiled nothing yet. */
  readonly processor: readonly number[];
  readonly wall: readonly number[];
}

const SEED = 5;
const [rules = '200', again = '0', path] = process.argv.slice(2);
const source = { path: 'sized.score', text: sizedModel(Number(rules), SEED) };
const processor: number[] = [];
const wall: number[] = [];
for (let time = 0; time <= Number(again); time++) {
  const [began, start] = [performance.now(), process.threadCpuUsage()];
  const { output } = compile(
    source,
    { target: 'js', module: 'esm', outputName: 'sized.mjs', sourcePath: 'sized.score', version: 'bench', sha256 },
    NO_FILES,
  );
  const { user, system } = process.threadCpuUsage(start);
  wall.push(performance.now() - began);
  processor.push((user + system) / 1000);
  if (output === null) throw new Error('The model of the benchmark has errors.');
  if (path !== undefined) writeFileSync(path, output.code);
}
console.log(JSON.stringify({ processor, wall } satisfies CompileTimes));
