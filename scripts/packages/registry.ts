/** A registry of a few packages on this machine, so that `npm install scorelang` can be tried letter for letter and without a network. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tarball } from './tarballs.ts';

export interface Registry {
  /** What `npm_config_registry` is to be. */
  readonly address: string;
  close(): void;
}

export async function serveRegistry(tarballs: readonly Tarball[]): Promise<Registry> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    const packed = tarballs.find((tarball) => path === fileOf(tarball));
    const versions = tarballs.filter(({ manifest }) => path === manifest.name);
    if (packed !== undefined) response.end(readFileSync(packed.file));
    else if (versions.length > 0) response.end(JSON.stringify(documentOf(versions, `http://${request.headers.host}`)));
    else {
      response.statusCode = 404;
      response.end('{}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const fileOf = ({ manifest }: Tarball): string => `${manifest.name}/-/${manifest.version}.tgz`;

function documentOf(versions: readonly Tarball[], address: string): unknown {
  const [first] = versions;
  const entries = versions.map((tarball) => {
    const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball.file)).digest('base64')}`;
    return [tarball.manifest.version, { ...tarball.manifest, dist: { tarball: `${address}/${fileOf(tarball)}`, integrity } }];
  });
  return { name: first?.manifest.name, 'dist-tags': { latest: first?.manifest.version }, versions: Object.fromEntries(entries) };
}
