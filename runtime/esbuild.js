/**
 * Bundles the doors that are published: `dist/esm` for `import` (and for `require` in Node, which loads modules since 22.12), sharing what
 * they share; `dist/cjs` for bundlers and test runners that know `require` only.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const { exports } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const doors = Object.values(exports).flatMap((door) => (typeof door === 'string' ? [] : [door['@scorelang/source']]));
/** Cut off, so that no file is longer than gzip looks back (32 KB): see the CommonJS below. */
const parts = ['./prelude/admit.ts', './prelude/explanation.ts', './read-plan.ts', './node/worker.ts'];
/** What only our own packages look into. */
const OWN = /dist\/(prelude\/|read-plan\/|scene|fields|outline|expectations|plan-events)/;
const WHERE = 'const moduleUrl=require("node:url").pathToFileURL(__dirname+"/../../esm/node/index.js").href;';
/** What users meet: errors and options. */
const DOCUMENTED = new Set(['lead.d.ts', 'options.d.ts', 'plan-error.d.ts']);

/** Errors keep the names of their classes, which people see in logs and programs ask for; all else may be called anything. */
const NAMED_ERRORS = {
  name: 'named-errors',
  setup: ({ onLoad }) =>
    onLoad({ filter: /(?:lead|options|plan-error|scorer-error)\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(/^export class (\w+) extends Error \{$/gm, "$&\n  static name = '$1';"),
    })),
};

for (const made of ['esm', 'cjs']) rmSync(join(here, 'dist', made), { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: [...doors, ...parts],
  outdir: 'dist/esm',
  outbase: '.',
  bundle: true,
  splitting: true,
  chunkNames: 'shared-[hash]',
  format: 'esm',
  platform: 'neutral',
  external: ['node:*'],
  target: 'es2023',
  minify: true,
  plugins: [NAMED_ERRORS],
  legalComments: 'none',
  logLevel: 'warning',
});

// The same text in CommonJS, file by file: npm packs files of one name one behind the other, so gzip finds the second in the first.
const waiting = ['index.js', 'node/index.js'];
for (const path of waiting) {
  if (existsSync(join(here, 'dist/cjs', path))) continue;
  const text = readFileSync(join(here, 'dist/esm', path), 'utf8');
  for (const [, found] of text.matchAll(/from"(\.[^"]+)"/g)) waiting.push(join(dirname(path), found));
  // Threads run the module in both: from CommonJS it is found from where this stands.
  const asksWhere = text.includes('import.meta.url');
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    minifyWhitespace: true,
    ...(asksWhere ? { define: { 'import.meta.url': 'moduleUrl' }, banner: WHERE } : {}),
  });
  mkdirSync(dirname(join(here, 'dist/cjs', path)), { recursive: true });
  writeFileSync(join(here, 'dist/cjs', path), code);
}
writeFileSync(join(here, 'dist/cjs/package.json'), '{ "type": "commonjs" }\n');

// Types that no door reaches are not published, and those of what only our own packages use go without their comments. Who only runs the command
// has none yet: `tsc --build` makes them.
const types = doors.map((door) => join('dist', door.replace(/\.ts$/, '.d.ts')));
const reached = types.every((path) => existsSync(join(here, path))) ? types : [];
for (const path of reached) {
  const text = readFileSync(join(here, path), 'utf8');
  for (const [, found] of text.matchAll(/(?:from |import\()'(\.[^']+)\.ts'/g)) {
    const other = join(dirname(path), `${found}.d.ts`);
    if (!reached.includes(other)) reached.push(other);
  }
}
for (const path of globSync('dist/**/*.d.ts', { cwd: here })) {
  const text = readFileSync(join(here, path), 'utf8');
  if (!reached.includes(path)) rmSync(join(here, path));
  else if (OWN.test(path) && !DOCUMENTED.has(basename(path))) {
    writeFileSync(join(here, path), text.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, ''));
  }
}

// The compiler would not write again what was removed here, when a door comes to reach it.
for (const built of ['dist/.tsbuildinfo', 'dist/node/.tsbuildinfo']) rmSync(join(here, built), { force: true });

// The types of CommonJS say of each value that it is the one of the module, so that no type is written twice.
for (const door of ['index', 'node/index']) {
  const module = await import(pathToFileURL(join(here, `dist/esm/${door}.js`)).href);
  const target = door === 'index' ? '../index.js' : '../../node/index.js';
  const from = `import('${target}', { with: { 'resolution-mode': 'import' } })`;
  const lines = Object.entries(module).flatMap(([name, value]) => [
    `export declare const ${name}: typeof ${from}.${name};`,
    ...(/^class\b/.test(String(value)) ? [`export type ${name} = ${from}.${name};`] : []),
  ]);
  writeFileSync(
    join(here, `dist/cjs/${door}.d.ts`),
    `export type * from '${target}' with { 'resolution-mode': 'import' };\n${lines.join('\n')}\n`,
  );
}
