/** The editor and the browser that the tests drive: found, or got from the package registry and from Debian, or else said to be missing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const editor = join(here, 'node_modules/code-server/lib/vscode');
/** Written when all is installed, with what is: an interrupted installation is begun again. */
const stamp = join(here, 'node_modules/.installed');

/** Where VS Code's server starts. */
export const SERVER = join(editor, 'out/server-main.js');

/** Installs what is missing; gives why that cannot be done, in a sentence, or null. */
export function install(): string | null {
  return installBrowser() ?? installEditor();
}

/** The browser's program; null where there is none. */
export const browser = (): string | null => ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path)) ?? null;

function installBrowser(): string | null {
  if (browser() !== null) return null;
  if (process.platform !== 'linux') return 'it is driven in the Chromium of a Linux, which this system is not';
  const packages = 'chromium fonts-dejavu-core';
  const script = `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages}`;
  spawnSync('timeout', ['180', 'sh', '-c', script], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' });
  return browser() === null ? `Chromium is not there and could not be installed (apt-get install ${packages})` : null;
}

function installEditor(): string | null {
  const wanted = readFileSync(join(here, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null;
  try {
    // Its native parts are for what is not asked of it here; without them it needs no compiler.
    npm(['ci', '--ignore-scripts'], here);
    // It comes with the versions of what it needs written down, but in a form that `npm ci` refuses.
    npm(['install', '--omit=dev', '--ignore-scripts'], editor);
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr ?? String(cause);
    const error = said.split('\n').find((line) => /^npm (?:ERR!|error)/.test(line));
    return `VS Code could not be had from the package registry: ${error ?? said.slice(0, 200)}`;
  }
  writeFileSync(stamp, wanted);
  return null;
}

const npm = (words: readonly string[], cwd: string): string =>
  execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 180_000,
  });
