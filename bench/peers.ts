/**
 * Compiled scorers of 20 to 10,000 rules beside the same rules by hand and in other engines. Each size runs in a process of its own; what is
 * found goes to docs/performance.json and, as a table, to docs/performance.md. Only ratios carry over to another machine.
 *
 *     npm run bench -- --peers                          about fifteen minutes
 *     npm run bench -- --peers 20 200                   some sizes; the others stay as they were found before
 *     npm run bench -- --peers 200 --warm-up 4 --only "by hand" --only CEL     a quick look: printed, not written
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import '../scripts/quiet-end.ts';
import { PEERS } from './peers/peers.ts';
import type { RaceFigures } from './peers/race-figures.ts';
import { tablesOf } from './peers/tables.ts';

export interface PeersFigures {
  readonly machine: string;
  readonly versions: { readonly [name: string]: string };
  readonly warmUpSeconds: number;
  readonly sizes: readonly RaceFigures[];
}

const SIZES = ['20', '200', '2000', '10000'];
const WARM_UP_SECONDS = '15';
const BEGIN = '<!-- peers: written by the benchmark -->';
const END = '<!-- /peers -->';

const docs = new URL('../docs/', import.meta.url);
const [page, data] = [new URL('performance.md', docs), new URL('performance.json', docs)];

function race(rules: string, warmUp: string, only: readonly string[]): RaceFigures {
  const program = fileURLToPath(new URL('peers/race.ts', import.meta.url));
  const words = [...process.execArgv, program, rules, warmUp, ...only];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

function versions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const names = [...new Set(PEERS.flatMap(({ from }) => (from === null ? [] : [from])))];
  const found = names.map((name): [string, string] => {
    const folder = require.resolve.paths(name)!.map((path) => `${path}/${name}/package.json`);
    const text = folder.map(readIfThere).find((each) => each !== null);
    return [name, text ? JSON.parse(text).version : 'unknown'];
  });
  return { node: process.versions.node, v8: process.versions.v8, ...Object.fromEntries(found) };
}

function readIfThere(path: string | URL): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** What was found before and what is new, by size. */
function merged(before: readonly RaceFigures[], fresh: readonly RaceFigures[]): readonly RaceFigures[] {
  const kept = before.filter(({ rules }) => !fresh.some((each) => each.rules === rules));
  return [...kept, ...fresh].sort((left, right) => left.rules - right.rules);
}

function write(figures: PeersFigures): void {
  const text = readFileSync(page, 'utf8');
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no place between ${BEGIN} and ${END}.`);
  writeFileSync(page, `${text.slice(0, start + BEGIN.length)}\n\n${tablesOf(figures)}\n${text.slice(end)}`);
  writeFileSync(data, `${JSON.stringify(figures, null, 2)}\n`);
}

const { values, positionals } = parseArgs({
  options: { 'warm-up': { type: 'string', default: WARM_UP_SECONDS }, only: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const sizes: RaceFigures[] = [];
for (const rules of positionals.length > 0 ? positionals : SIZES) {
  console.error(`${rules} rules ..`);
  sizes.push(race(rules, values['warm-up'], values.only));
}
const isWhole = values.only.length === 0 && values['warm-up'] === WARM_UP_SECONDS;
const before = isWhole ? readIfThere(data) : null;
const figures: PeersFigures = {
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${process.platform}`,
  versions: versions(),
  warmUpSeconds: Number(values['warm-up']),
  sizes: merged(before === null ? [] : (JSON.parse(before) as PeersFigures).sizes, sizes),
};
if (isWhole) write(figures);
console.log(tablesOf(figures));
