/**
 * How large compiled scorers are: twenty rules over fields of different number and kind, with one entry point, the usual ones and all of them.
 * Bytes minified by esbuild, and packed with gzip; once as they are, and once as a bundle holds them that imports the functions alone.
 *
 *     npm run bench -- module-sizes
 */
import { gzipSync } from 'node:zlib';
import { type EntryPoint, emitScorer, fitsColumns, load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import { build, type Plugin, transformSync } from 'esbuild';
import '../scripts/quiet-end.ts';
import { sizedModel } from './sizes/model.ts';
import { EIGHT_FIELDS, THREE_FIELDS } from './sizes/small-models.ts';

const MODELS: readonly (readonly [what: string, text: string])[] = [
  ['25 fields', sizedModel(20, 5)],
  ['8 fields of all kinds', EIGHT_FIELDS],
  ['3 fields', THREE_FIELDS],
];

const ENTRIES: readonly (readonly EntryPoint[])[] = [
  ['scoreOnly'],
  ['score'],
  ['scoreColumns'],
  ['score', 'explain'],
  ['score', 'explain', 'explainFired', 'scoreOnly', 'scoreColumns'],
];

console.log('| 20 rules over | entry points | minified | gzip | in a bundle | gzip |');
console.log('| --- | --- | ---: | ---: | ---: | ---: |');
for (const [what, text] of MODELS) {
  const plan = planOf(text);
  for (const entries of ENTRIES) {
    if (entries.includes('scoreColumns') && !fitsColumns(plan)) continue;
    const { code } = emitScorer(plan, {
      target: 'js',
      module: 'esm',
      hash: '0123456789abcdef0123456789abcdef',
      version: '0.1.0',
      outputName: 'scorer.js',
      sourcePath: 'model.score',
      entries,
    });
    const sizes = [transformSync(code, { minify: true, format: 'esm' }).code, await bundled(code, entries)].flatMap((program) => [
      Buffer.byteLength(program),
      gzipSync(program, { level: 9 }).length,
    ]);
    console.log(`| ${what} | ${entries.map((name) => `\`${name}\``).join(', ')} | ${sizes.join(' | ')} |`);
  }
}

function planOf(text: string): Plan {
  const { plan, diagnostics } = load({ path: 'model.score', text }, NO_FILES);
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return plan;
}

/** What is left of a module in a bundle that imports these functions of it. */
async function bundled(code: string, entries: readonly EntryPoint[]): Promise<string> {
  const scorer: Plugin = {
    name: 'scorer',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^scorer$/ }, ({ path }) => ({ path, namespace: 'scorer' }));
      onLoad({ filter: /./, namespace: 'scorer' }, () => ({ contents: code }));
    },
  };
  const stdin = { contents: `export { ${entries.join(', ')} } from 'scorer';` };
  const { outputFiles } = await build({ stdin, plugins: [scorer], bundle: true, minify: true, format: 'esm', write: false });
  return outputFiles[0]!.text;
}
