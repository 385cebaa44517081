/** A compiled module loaded in a process of its own. Prints JSON; `bench/compile.ts` bundles and calls it. */
import { pathToFileURL } from 'node:url';

export interface LoadTime {
  /** Milliseconds until it can score; the processor's are of all threads. */
  readonly processor: number;
  readonly wall: number;
}

const [began, start] = [performance.now(), process.cpuUsage()];
const { score } = await import(pathToFileURL(process.argv[2]!).href);
const { user, system } = process.cpuUsage(start);
const wall = performance.now() - began;
if (typeof score({}).score !== 'number') throw new Error('The module does not score.');
console.log(JSON.stringify({ processor: (user + system) / 1000, wall } satisfies LoadTime));
