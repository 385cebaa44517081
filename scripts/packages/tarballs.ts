/** Every package as it would be published, and what it depends on. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = new URL('../..', import.meta.url).pathname;

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly private?: boolean;
  readonly sideEffects?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Tarball {
  /** The folder that was packed, in the repository. */
  readonly packed: string;
  readonly manifest: Manifest;
  /** Where the tarball lies. */
  readonly file: string;
  /** The paths in it. */
  readonly paths: readonly string[];
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

/** Packs all workspaces that are published into `folder`. What they consist of must be built before. */
export function packWorkspaces(folder: string): readonly Tarball[] {
  const { workspaces } = json<{ workspaces: readonly string[] }>('package.json');
  const published = workspaces.filter((place) => json<Manifest>(join(place, 'package.json')).private !== true);
  return pack(published, folder);
}

/** Packs installed packages again, so that they can be installed elsewhere without a network. */
export const packInstalled = (places: readonly string[], folder: string): readonly Tarball[] => pack(places, folder);

function pack(places: readonly string[], folder: string): readonly Tarball[] {
  mkdirSync(folder, { recursive: true });
  if (places.length === 0) return [];
  const parameters = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...places.map((place) => `./${place}`)];
  const out = execFileSync('npm', parameters, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  // From version 12 on, npm gives an object by name.
  const all = Object.values(JSON.parse(out) as readonly Packed[] | Readonly<Record<string, Packed>>);
  return places.map((packed) => {
    const manifest = json<Manifest>(join(packed, 'package.json'));
    const found = all.find(({ name, version }) => name === manifest.name && version === manifest.version);
    if (found === undefined) throw new Error(`npm packed nothing of ${packed}`);
    return {
      packed,
      manifest,
      file: join(folder, found.filename.replace('@', '').replace('/', '-')),
      paths: found.files.map(({ path }) => path),
      packedBytes: found.size,
      unpackedBytes: found.unpackedSize,
    };
  });
}

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const json = <Shape>(path: string): Shape => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Shape;
