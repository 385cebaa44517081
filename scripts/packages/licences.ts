/** The licences of what our packages depend on, from the lock. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed } from '../../cli/third-party.js';
import { ROOT, type Tarball } from './tarballs.ts';

export interface Dependency {
  readonly name: string;
  readonly licence: string;
  /** Where it is installed, below the root of the repository. */
  readonly place: string;
}

interface Locked {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** All that comes along with a package of ours, near and far; those of ours are left out. */
export function dependenciesOf({ manifest }: Pick<Tarball, 'manifest'>): readonly Dependency[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  const found = new Map<string, Dependency>();
  const waiting = Object.keys(manifest.dependencies ?? {}).map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { name, from } = next;
    if (name.startsWith('@scorelang/')) continue;
    const place = placeOf(name, from, packages);
    if (found.has(place)) continue;
    const { license = 'none', dependencies = {} } = packages[place] ?? {};
    found.set(place, { name, licence: license, place });
    waiting.push(...Object.keys(dependencies).map((one) => ({ name: one, from: place })));
  }
  return [...found.values()].sort((one, other) => (one.place < other.place ? -1 : 1));
}

/** Where a package finds another, as Node does: below itself, or below a folder around it. */
function placeOf(name: string, from: string, packages: Readonly<Record<string, Locked>>): string {
  for (let around = from; ; around = around.slice(0, Math.max(0, around.lastIndexOf('/node_modules/')))) {
    const place = `${around === '' ? '' : `${around}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (around === '') throw new Error(`${name}, which ${from === '' ? 'a package' : from} needs, is not in package-lock.json`);
  }
}

/** Those whose licence is not on the list. */
export const notAllowed = (dependencies: readonly Dependency[]): readonly Dependency[] =>
  dependencies.filter(({ licence }) => !isAllowed(licence));
