/** An empty folder, as somebody has it who begins, and commands run in it. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Registry } from './registry.ts';

export interface Project {
  readonly folder: string;
  /** Runs a command there, and gives its standard output; throws with what it wrote where it fails. Installs come from the registry. */
  readonly run: (command: string, ...parameters: readonly string[]) => Promise<string>;
}

/** With a `package.json`. */
export function emptyProject(folder: string, registry: Registry): Project {
  const project = emptyFolder(folder, registry);
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  return project;
}

export function emptyFolder(folder: string, registry: Registry): Project {
  mkdirSync(folder, { recursive: true });
  const env = {
    ...process.env,
    // The Node that runs this, and not another that the machine has.
    PATH: [join(folder, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
    npm_config_registry: registry.address,
    npm_config_cache: join(folder, '.npm-cache'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const execute = promisify(execFile);
  return {
    folder,
    run: async (command, ...parameters) => {
      const { stdout } = await execute(command, parameters, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 26 });
      return stdout;
    },
  };
}
