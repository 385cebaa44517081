/** Whether a package says of itself what is so: publint on its files, are-the-types-wrong on its types, and a few habits of ours. */
import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { problemAffectsEntrypointResolution } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Tarball } from './tarballs.ts';

/** What is wrong with a tarball, a sentence each. */
export async function faultsOf(tarball: Tarball): Promise<readonly string[]> {
  return [...habits(tarball), ...(await linted(tarball)), ...(await typed(tarball))];
}

function habits({ manifest, paths }: Tarball): readonly string[] {
  const faults: string[] = [];
  for (const wanted of ['README.md', 'LICENSE']) if (!paths.includes(wanted)) faults.push(`${wanted} is not in the tarball`);
  if (manifest.sideEffects !== false) faults.push('it does not say "sideEffects": false');
  if (manifest.license !== 'Apache-2.0') faults.push('it does not say its licence');
  if (manifest.engines?.node === undefined) faults.push('it does not say which Node it needs');
  for (const path of paths) {
    // No source is published that a map could lead to.
    if (/\.map$|\.tsbuildinfo$|(?<!\.d)\.ts$|\.test\.|^test\//.test(path)) faults.push(`${path} is of no use to anyone who installs it`);
  }
  return faults;
}

async function linted({ file }: Tarball): Promise<readonly string[]> {
  const bytes = readFileSync(file);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
}

/**
 * Doors that are modules only: Node 22.12 and later load a module by `require`, too (`scripts/packages/doors.ts` tries it), which
 * are-the-types-wrong does not know. The doors that bundlers and test runners meet have both.
 */
const isModuleOnly = (name: string, door: string): boolean => name !== '@scorelang/runtime' || (door !== '.' && door !== './node');

async function typed({ file, manifest }: Tarball): Promise<readonly string[]> {
  if (manifest.exports === undefined) return [];
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(file))));
  if (!analysis.types) return ['are-the-types-wrong: it has no types'];
  const faults: string[] = [];
  for (const door of Object.keys(analysis.entrypoints)) {
    // Node 10 is not among those that a package for Node 22 is for.
    for (const kind of ['node16-cjs', 'node16-esm', 'bundler'] as const) {
      for (const problem of analysis.problems) {
        if (!problemAffectsEntrypointResolution(problem, door, kind, analysis)) continue;
        if (problem.kind === 'CJSResolvesToESM' && isModuleOnly(manifest.name, door)) continue;
        faults.push(`are-the-types-wrong: ${door}: ${problem.kind} (${kind})`);
      }
    }
  }
  return faults;
}
