/**
 * Every benchmark but the long ones, one after the other, each in a process of its own: `npm run bench`, or `npm run bench -- scorer run-memory`
 * for some. `npm run bench -- --peers` (beside other engines) and `npm run bench -- langium` (beside another language server) are the long
 * ones; what follows a single name is handed on to it.
 *
 * Only ratios carry over to another machine; docs/performance.md and docs/figures.md say what was found on one.
 */
import { spawnSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isUnread } from '../scripts/quiet-end.ts';

const BENCHMARKS = [
  'cold-check',
  'first-reading',
  'compile',
  'scorer',
  'sizes',
  'module-sizes',
  'entry-points',
  'events',
  'run-csv',
  'run-memory',
  'run-events',
  'rereading',
  'editing',
  'editing-heap',
  'sample',
  'mixed',
  'guard',
];
const LONG = ['peers', 'langium'];

const words = process.argv.slice(2);
const isName = (word: string): boolean => [...BENCHMARKS, ...LONG].includes(word.replace(/^--/, ''));
const named = words.findIndex((word) => !isName(word));
const wanted = words.slice(0, named < 0 ? words.length : named).map((word) => word.replace(/^--/, ''));
const handedOn = words.slice(wanted.length);
if (handedOn.length > 0 && wanted.length !== 1) {
  console.error(`There is no benchmark called ${handedOn[0]}. There are: ${[...BENCHMARKS, ...LONG].join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : BENCHMARKS) {
    console.log(`\n== ${name}`);
    // That nobody reads any more is told after what was written.
    await setImmediate();
    if (isUnread) break;
    const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
    const { status } = spawnSync(process.execPath, [...process.execArgv, file, ...handedOn], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
