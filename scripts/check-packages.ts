/**
 * Packs every package and tries it as a user would, without a network: what it says of itself, its licences, its weight, each door by import,
 * by require and by TypeScript, and the command.
 *
 *     npm run pack:check
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doorsOf, doorsWithValues, tryCommonJs, tryDoor, tryTypes } from './packages/doors.ts';
import { embed, firstHour } from './packages/guides.ts';
import { dependenciesOf, notAllowed } from './packages/licences.ts';
import { emptyProject, type Project } from './packages/project.ts';
import { serveRegistry } from './packages/registry.ts';
import { faultsOf } from './packages/shape.ts';
import { packInstalled, packWorkspaces, ROOT, type Tarball } from './packages/tarballs.ts';
import { MOST, weightOf } from './packages/weight.ts';

const folder = mkdtempSync(join(tmpdir(), 'score-packages-'));
const faults: string[] = [];

try {
  const ours = packWorkspaces(join(folder, 'ours'));
  for (const tarball of ours) await inspect(tarball);
  weigh(ours);
  const others = packInstalled([...new Set(ours.flatMap(dependenciesOf).map(({ place }) => place))], join(folder, 'others'));
  const registry = await serveRegistry([...ours, ...others]);
  try {
    await installRuntime(emptyProject(join(folder, 'alone'), registry));
    const project = emptyProject(join(folder, 'project'), registry);
    await project.run('npm', 'install', ...ours.map(({ manifest }) => manifest.name));
    await openDoors(ours, project);
    await useCommand(project);
    await tryCommonJs(project);
    for (const guide of [firstHour, embed]) {
      const commands = await guide(join(folder, guide.name), registry);
      console.log(`guide ${guide.name}: its ${commands.length} commands do what it says`);
    }
  } finally {
    registry.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(`!! ${fault}`);
if (faults.length > 0) process.exitCode = 1;

async function inspect(tarball: Tarball): Promise<void> {
  const { packed, manifest, paths, packedBytes, unpackedBytes } = tarball;
  const dependencies = dependenciesOf(tarball);
  const licences = [...new Set(dependencies.map(({ licence }) => licence))].join(', ');
  const needs = dependencies.length === 0 ? 'needs nothing' : `needs ${dependencies.length} (${licences})`;
  console.log(
    `${manifest.name}: ${paths.length} files, ${kilobytes(packedBytes)} to download, ${kilobytes(unpackedBytes)} on disk, ${needs}`,
  );
  for (const fault of await faultsOf(tarball)) faults.push(`${manifest.name}: ${fault}`);
  for (const { name, licence } of notAllowed(dependencies)) faults.push(`${manifest.name} depends on ${name}, which is under ${licence}`);
  const licence = readFileSync(join(ROOT, packed, 'LICENSE'), 'utf8');
  if (licence !== readFileSync(join(ROOT, 'LICENSE'), 'utf8')) faults.push(`${packed}/LICENSE is not the one of the repository`);
}

function weigh(ours: readonly Tarball[]): void {
  const runtime = ours.find(({ manifest }) => manifest.name === '@scorelang/runtime');
  if (runtime === undefined) throw new Error('There is no runtime');
  const weight = weightOf(runtime, 'dist/esm/index.js');
  for (const [how, most] of Object.entries(MOST)) {
    const bytes = weight[how as keyof typeof MOST];
    console.log(`the runtime, to ${how}: ${kilobytes(bytes)} of ${kilobytes(most)}`);
    if (bytes > most) faults.push(`the runtime is ${kilobytes(bytes)} to ${how}, more than ${kilobytes(most)}`);
  }
}

/** From a registry, into a folder that has nothing else. */
async function installRuntime(project: Project): Promise<void> {
  const started = performance.now();
  await project.run('npm', 'install', '@scorelang/runtime');
  console.log(`the runtime installs in ${((performance.now() - started) / 1000).toFixed(2)} s`);
}

async function openDoors(ours: readonly Tarball[], project: Project): Promise<void> {
  const doors = ours.flatMap(doorsOf);
  for (const door of ours.flatMap(doorsWithValues))
    console.log(`${door}: ${await tryDoor(door, project)} exports, by import and by require`);
  await tryTypes(doors, project);
  console.log('TypeScript finds every door, from modules and from CommonJS');
}

async function useCommand(project: Project): Promise<void> {
  writeFileSync(join(project.folder, 'first.score'), readFileSync(join(ROOT, 'examples/first.score')));
  console.log(`score ${(await project.run('score', '--version')).trim()}`);
  await project.run('score', 'check', 'first.score');
  await project.run('score', 'compile', 'first.score', '-o', 'first.mjs');
  for (const file of ['dist/man/score.1', 'score.config.schema.json']) {
    if (!existsSync(join(project.folder, 'node_modules/scorelang', file))) faults.push(`the package scorelang lacks ${file}`);
  }
  const scored = await project.run('node', '-e', "import('./first.mjs').then((m) => console.log(m.score({ title: 'cfo' }).score))");
  if (scored.trim() !== '20') faults.push(`the compiled scorer gave ${scored.trim()}, not 20`);
  else console.log('the packed command checks and compiles, and what it compiled scores');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
