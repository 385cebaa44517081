/**
 * Writes what this version compiles from the models in test/compatibility, into the folder of this version; the folders of released versions
 * are never written again. A model's folder has the files that it is to be compiled to; a new one may be empty.
 *
 *     npm run compatibility
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { emitScorer, hashOf, load, optimize, planText } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { explain, type Lead } from '@scorelang/runtime';

const ROOT = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
/** Of 0.1.7 it is 0.1. */
const folder = join(ROOT, 'test/compatibility', `v${version.split('.').slice(0, 2).join('.')}`);
const AS_OF = '2026-02-01T00:00:00Z';

for (const file of globSync('*/model.score', { cwd: folder })) {
  const { plan } = load({ path: 'model.score', text: readFileSync(join(folder, file), 'utf8') }, NO_FILES);
  if (plan === null) throw new Error(`${file} has errors`);
  const place = dirname(join(folder, file));
  const hash = hashOf(plan);
  const leads = JSON.parse(readFileSync(join(place, 'leads.json'), 'utf8')) as readonly Lead[];
  const results = leads.map((lead) => explain(plan, lead, { asOf: AS_OF }));
  const moduleText = (module: 'esm' | 'cjs'): string =>
    emitScorer(optimize(plan), { target: 'js', module, hash, version, outputName: 'scorer.js', sourcePath: 'model.score' }).code.replace(
      /\/\/# sourceMappingURL=.*\n$/,
      '',
    );
  const texts = { '.mjs': () => moduleText('esm'), '.cjs': () => moduleText('cjs'), '.json': () => planText(plan, hash) };
  // Those that are there, be they empty: a module is not small, so each model keeps one system's.
  for (const name of globSync('scorer.*', { cwd: place })) writeFileSync(join(place, name), texts[extname(name) as keyof typeof texts]());
  writeFileSync(join(place, 'results.json'), `${JSON.stringify({ hash, asOf: AS_OF, results }, null, 1)}\n`);
}
