/**
 * Bundles the doors that are published: `dist/esm` for `import` (and for `require` in Node, which loads modules since 22.12), sharing what
 * they share; `dist/cjs` for bundlers and test runners that know `require` only.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const { exports } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const doors = Object.values(exports).flatMap((door) => (typeof door === 'string' ? [] : [door['@scorelang/source']]));
/** What users meet: errors and options. */
const DOCUMENTED = new Set(['lead.d.ts', 'options.d.ts', 'plan-error.d.ts']);
const common = {
  absWorkingDir: here,
  bundle: true,
  platform: 'neutral',
  external: ['node:*'],
  target: 'es2023',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

rmSync(join(here, 'dist/esm'), { recursive: true, force: true });
await build({
  ...common,
  entryPoints: doors,
  outdir: 'dist/esm',
  outbase: '.',
  format: 'esm',
  splitting: true,
  chunkNames: 'shared-[hash]',
});
await build({ ...common, entryPoints: ['./index.ts'], outfile: 'dist/cjs/index.cjs', format: 'cjs' });

// The types of what only our own packages use go without their comments: a fifth of the download.
for (const folder of ['prelude', 'read-plan']) {
  const place = join(here, 'dist', folder);
  const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.d.ts') && !DOCUMENTED.has(name)) : [];
  for (const name of names) {
    const text = readFileSync(join(place, name), 'utf8');
    writeFileSync(join(place, name), text.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, ''));
  }
}

// TypeScript takes a `.d.cts` to describe CommonJS: it says that each value is the one of the module, so that no type is written twice.
const module = await import(pathToFileURL(join(here, 'dist/esm/index.js')).href);
const from = `import('../index.js', { with: { 'resolution-mode': 'import' } })`;
const lines = Object.entries(module).flatMap(([name, value]) => [
  `export declare const ${name}: typeof ${from}.${name};`,
  ...(/^class\b/.test(String(value)) ? [`export type ${name} = ${from}.${name};`] : []),
]);
writeFileSync(
  join(here, 'dist/cjs/index.d.cts'),
  `export type * from '../index.js' with { 'resolution-mode': 'import' };\n${lines.join('\n')}\n`,
);
