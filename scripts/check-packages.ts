/**
 * Packs every package, installs the tarballs in an empty folder, and tries what a user would: the command, and each door by import.
 *
 *     npm run pack:check
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'score-packages-'));
const tarballs = join(folder, 'tarballs');
const project = join(folder, 'project');

try {
  mkdirSync(tarballs);
  mkdirSync(project);
  run('npm', ['pack', '--workspaces', '--silent', '--pack-destination', tarballs], ROOT);
  const files = readdirSync(tarballs).map((name) => join(tarballs, name));
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', ...files], project);

  for (const door of doors()) {
    const count = run(process.execPath, ['-e', `import('${door}').then((module) => console.log(Object.keys(module).length))`], project);
    if (Number(count) === 0) throw new Error(`${door} exports nothing`);
    console.log(`${door}: ${count.trim()} exports`);
  }

  writeFileSync(join(project, 'first.score'), readFileSync(join(ROOT, 'examples/first.score')));
  const score = join(project, 'node_modules/scorelang/dist/score.js');
  console.log(`score ${run(process.execPath, [score, '--version'], project).trim()}`);
  run(process.execPath, [score, 'check', 'first.score'], project);
  run(process.execPath, [score, 'compile', 'first.score', '-o', 'first.mjs'], project);
  for (const file of ['dist/man/score.1', 'score.config.schema.json']) {
    if (!existsSync(join(project, 'node_modules/scorelang', file))) throw new Error(`The package scorelang lacks ${file}`);
  }
  const scored = run(process.execPath, ['-e', "import('./first.mjs').then((m) => console.log(m.score({ title: 'cfo' }).score))"], project);
  if (scored.trim() !== '20') throw new Error(`The compiled scorer gave ${scored.trim()}, not 20`);
  console.log('the packed command checks and compiles, and what it compiled scores');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Every `exports` entry of every workspace that has one. */
function doors(): string[] {
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { workspaces: string[] };
  return workspaces.flatMap((workspace) => {
    const { name, exports = {} } = JSON.parse(readFileSync(join(ROOT, workspace, 'package.json'), 'utf8')) as {
      name: string;
      exports?: Record<string, unknown>;
    };
    return Object.keys(exports)
      .filter((path) => !path.endsWith('.json'))
      .map((path) => name + path.slice(1));
  });
}

function run(command: string, parameters: readonly string[], cwd: string): string {
  return execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
