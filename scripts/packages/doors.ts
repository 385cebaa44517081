/** Each door of each package, opened in the ways that users open it: `import`, `require`, and by TypeScript from either. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './project.ts';
import { ROOT, type Tarball } from './tarballs.ts';

/** The names by which a package is imported: `@scorelang/runtime/prelude`. Data files are none. */
export const doorsOf = ({ manifest }: Tarball): readonly string[] =>
  Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => (typeof target === 'string' ? [] : [manifest.name + path.slice(1)]));

/** Those behind which there is something to run; the others are types alone. */
export const doorsWithValues = (tarball: Tarball): readonly string[] =>
  doorsOf(tarball).filter((door) => {
    const target = tarball.manifest.exports?.[door.replace(tarball.manifest.name, '.')];
    return Object.keys(Object(target)).some((condition) => condition !== '@scorelang/source' && condition !== 'types');
  });

/** Opens a door in a project that has it installed; throws where it does not open. Gives how many exports it has. */
export async function tryDoor(door: string, { run }: Project): Promise<number> {
  const print = 'console.log(Object.keys(found).sort().join())';
  const imported = namesIn(await run(process.execPath, '--input-type=module', '-e', `const found = await import('${door}'); ${print}`));
  // Node loads a module by `require` without a warning or a flag.
  const required = namesIn(await run(process.execPath, '--input-type=commonjs', '-e', `const found = require('${door}'); ${print}`));
  const unnamed = await run(process.execPath, '--input-type=module', '-e', `const found = await import('${door}'); ${UNNAMED_ERRORS}`);
  if (unnamed.trim() !== '') throw new Error(`${door} has errors whose classes have another name: ${unnamed}`);
  if (imported.length === 0) throw new Error(`${door} exports nothing`);
  if (imported.join() !== required.join()) throw new Error(`${door} gives ${required} to require, and ${imported} to import`);
  return imported.length;
}

/** A program that prints the errors whose classes have lost their names, as they do when a module is made small. */
const UNNAMED_ERRORS = `console.log(Object.keys(found).filter((name) => name.endsWith('Error') && found[name].name !== name).join())`;

const namesIn = (line: string): readonly string[] =>
  line
    .trim()
    .split(',')
    .filter((name) => name !== '' && name !== '__esModule' && name !== 'module.exports');

/** The doors that have CommonJS of their own, as a test runner or a bundler that knows nothing else meets them: the same values. */
export async function tryCommonJs({ run }: Project): Promise<void> {
  for (const door of ['', '/node']) {
    const path = `./node_modules/@scorelang/runtime/dist/cjs${door}/index.js`;
    const print = (found: string) => `console.log(Object.keys(${found}).sort().join())`;
    const imported = namesIn(await run(process.execPath, '--input-type=module', '-e', print(`await import('@scorelang/runtime${door}')`)));
    const required = namesIn(await run(process.execPath, '--input-type=commonjs', '-e', print(`require('${path}')`)));
    if (imported.join() !== required.join()) throw new Error(`${path} has ${required}, and the module ${imported}`);
  }
  const score = `const { prepare, readPlan } = require('./node_modules/@scorelang/runtime/dist/cjs/index.js');
    console.log(prepare(readPlan(require('node:fs').readFileSync('first.plan.json', 'utf8'))).score({ title: 'cfo' }).score)`;
  await run('score', 'compile', 'first.score', '-o', 'first.plan.json');
  const points = (await run(process.execPath, '--input-type=commonjs', '-e', score)).trim();
  if (points !== '20') throw new Error(`By CommonJS the runtime gave ${points}, not 20`);
}

/** How projects tell TypeScript to find packages; that `require` takes a module is known to it from `node20` on. */
const MODES: readonly (readonly string[])[] = [['node16'], ['node20'], ['nodenext'], ['preserve', '--moduleResolution', 'bundler']];

/** What plugins have types of, and no package installs. */
const PEERS = ['esbuild', 'vite'];

/** Checks the types of doors from a module and from CommonJS, in every mode; throws with what the compiler says. */
export async function tryTypes(doors: readonly string[], { folder, run }: Project): Promise<void> {
  const imports = doors.map((door, index) => `import * as door${index} from '${door}';\nvoid door${index};\n`).join('');
  // Whoever uses a plugin has the tool that it is for.
  for (const peer of PEERS) symlinkSync(join(ROOT, 'node_modules', peer), join(folder, 'node_modules', peer));
  writeFileSync(join(folder, 'esm.mts'), imports);
  writeFileSync(join(folder, 'cjs.cts'), imports);
  writeFileSync(join(folder, 'runtime.cts'), RUNTIME_IN_COMMONJS);
  for (const [module, ...resolution] of MODES) {
    const files = module === 'node16' ? ['esm.mts', 'runtime.cts'] : ['esm.mts', 'cjs.cts', 'runtime.cts'];
    const flags = [
      '--noEmit',
      '--strict',
      '--target',
      'es2023',
      '--module',
      module!,
      ...resolution,
      '--typeRoots',
      join(ROOT, 'node_modules/@types'),
      '--types',
      'node',
    ];
    await run(join(ROOT, 'node_modules/.bin/tsc'), ...flags, ...files).catch((failure: { stdout?: string }) => {
      throw new Error(`With --module ${module} the types do not compile:\n${failure.stdout}`);
    });
  }
}

/** The values and types of the doors that have CommonJS: a wrong one does not compile. */
const RUNTIME_IN_COMMONJS = `import { LeadError, prepare, readPlan, type Plan, type Result } from '@scorelang/runtime';
import { load, type LoadedScorer } from '@scorelang/runtime/node';
const plan: Plan = readPlan('{}');
const result: Result = prepare(plan).score({ title: 'CFO' });
const points: number = result.score;
const isOurs = (failure: unknown): failure is LeadError => failure instanceof LeadError;
// @ts-expect-error A score is a number.
const wrong: string = result.score;
const scorer: Promise<LoadedScorer> = load('model.mjs');
void [points, isOurs, wrong, scorer];
`;
