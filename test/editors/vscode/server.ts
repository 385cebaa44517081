/** VS Code's server with the packed extension in it, started once for all tests (a global set-up of Vitest). */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { SERVER } from './install.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the editor is served. */
    readonly address: string;
    /** Where its settings, logs and the folders that it opens are. */
    readonly home: string;
  }
}

const VSIX = join(import.meta.dirname, '../../../vscode-extension/dist/scorelang.vsix');

/** How long installing and starting may take; each takes a second or two where nothing else runs. */
const PATIENCE = 60_000;

export default async function setup(project: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'vscode-'));
  for (const folder of ['user/User', 'extensions', 'server']) mkdirSync(join(home, folder), { recursive: true });
  const places = ['--user-data-dir', `${home}/user`, '--extensions-dir', `${home}/extensions`, '--server-data-dir', `${home}/server`];
  const consent = ['--accept-server-license-terms', '--telemetry-level', 'off'];
  execFileSync(process.execPath, [SERVER, '--install-extension', VSIX, ...places, ...consent], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: PATIENCE,
  });

  const server = spawn(process.execPath, [
    SERVER,
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
    ...places,
    ...consent,
  ]);
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const found = /agent listening on (\d+)/.exec(said);
      if (found !== null) resolve(found[1]!);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    setTimeout(() => reject(new Error(`VS Code's server does not listen: ${said.slice(-2000)}`)), PATIENCE).unref();
    server.on('exit', () => reject(new Error(`VS Code's server ended: ${said.slice(-2000)}`)));
  });
  project.provide('address', `http://127.0.0.1:${port}`);
  project.provide('home', home);
  return () => {
    server.kill();
    rmSync(home, { recursive: true, force: true });
  };
}
