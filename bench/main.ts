/**
 * Every benchmark, one after the other, each in a process of its own: `npm run bench`, or `npm run bench -- scorer run-memory` for some.
 *
 * Only ratios carry over to another machine; docs/figures.md says what was found on one.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BENCHMARKS = ['cold-check', 'first-reading', 'scorer', 'sizes', 'events', 'run-memory', 'run-events', 'editing'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHMARKS.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(', ')}. There are: ${BENCHMARKS.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : BENCHMARKS) {
    console.log(`\n== ${name}`);
    const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
    const { status } = spawnSync(process.execPath, [...process.execArgv, file], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
