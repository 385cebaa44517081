/** What a package costs who installs it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, type Tarball } from './tarballs.ts';

/** In bytes: what `npm install @scorelang/runtime` downloads (both builds, types, the schema), and what `import '@scorelang/runtime'` reads. */
export const MOST = { download: 60_000, load: 60_000 } as const;

export interface Weight {
  readonly download: number;
  readonly unpacked: number;
  readonly load: number;
}

export function weightOf({ packed, packedBytes, unpackedBytes }: Tarball, entry: string): Weight {
  return { download: packedBytes, unpacked: unpackedBytes, load: bytesLoadedBy(join(ROOT, packed, entry)) };
}

/** The bytes of a module and of all that it imports by a relative path. */
function bytesLoadedBy(entry: string): number {
  const seen = new Map<string, number>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    const text = readFileSync(path);
    seen.set(path, text.length);
    for (const [, found] of text.toString().matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) waiting.push(join(dirname(path), found!));
  }
  return [...seen.values()].reduce((sum, size) => sum + size, 0);
}
