/** TypeScript knows what an imported model gives: any model alike, or each by its own fields and tiers. */
import { spawnSync } from 'node:child_process';
import { scorelang } from '@scorelang/plugins/esbuild';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { project } from './project.ts';

const TSC = new URL('../../node_modules/typescript/bin/tsc', import.meta.url).pathname;

const tsconfig = (types: readonly string[]): string =>
  JSON.stringify({
    compilerOptions: {
      strict: true,
      noEmit: true,
      target: 'ES2023',
      module: 'ESNext',
      moduleResolution: 'bundler',
      customConditions: ['@scorelang/source'],
      allowImportingTsExtensions: true,
      types,
    },
    files: ['main.ts'],
  });

/** What TypeScript complains of. */
function complaints(folder: string): string {
  const { stdout } = spawnSync(process.execPath, [TSC, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
  return stdout;
}

test('every model alike, by one name in tsconfig.json', () => {
  const main = [
    "import { explain, model, score } from './inbound.score';",
    "const points: number = score({ title: 'CEO' }, { asOf: 0 }).score;",
    'const reasons: readonly (string | null)[] = explain({}).lines.map((line) => line.because);',
    'const tiers: readonly string[] = model.tiers;',
    'const wrong: number = score({}).tier;',
    'export { points, reasons, tiers, wrong };',
  ];
  const folder = project({ 'main.ts': main.join('\n'), 'tsconfig.json': tsconfig(['@scorelang/plugins/score']) });
  expect(complaints(folder)).toMatch(
    /^main\.ts\(5,7\): error TS2322: Type 'string \| null' is not assignable to type 'number'\.\s+[^\n]*\n?$/,
  );
  expect(complaints(project({ 'main.ts': main.join('\n'), 'tsconfig.json': tsconfig([]) }))).toContain(
    "Cannot find module './inbound.score'",
  );
});

test('each by its own fields and tiers, where the plugin writes types', async () => {
  const main = [
    "import { score } from './inbound.score';",
    "const tier: 'hot' | 'cold' | 'disqualified' | null = score({ title: 'CEO' }).tier;",
    'score({ title: new Map() });',
    'export { tier };',
  ];
  const folder = project({ 'main.ts': main.join('\n'), 'tsconfig.json': tsconfig([]) });
  const plugins = [scorelang({ types: true })];
  await build({ absWorkingDir: folder, entryPoints: ['main.js'], bundle: true, format: 'esm', outfile: 'out.mjs', plugins });
  expect(complaints(folder).match(/^main\.ts\(\d+/gm)).toEqual(['main.ts(3']);
});
