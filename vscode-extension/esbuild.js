/** Bundles the extension to `dist/extension.cjs`, and puts the bundled `score` command beside it (`npm run bundle` makes that). */
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdParty } from '../cli/third-party.js';

const here = dirname(fileURLToPath(import.meta.url));
const command = join(here, '../cli/dist');
if (!existsSync(join(command, 'score.js'))) throw new Error('cli/dist/score.js is not there: run `npm run bundle` first.');

const { metafile } = await build({
  entryPoints: [join(here, 'extension.ts')],
  outfile: join(here, 'dist/extension.cjs'),
  bundle: true,
  format: 'cjs',
  platform: 'node',
  // The Node of the oldest VS Code that `engines` in package.json names.
  target: 'node22',
  external: ['vscode'],
  conditions: ['@scorelang/source'],
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
// The page of the model panel, which runs in a window of its own.
await build({
  entryPoints: { page: join(here, 'panel/page/main.ts') },
  outdir: join(here, 'dist/panel'),
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'chrome128',
  minify: true,
  logLevel: 'warning',
});
cpSync(join(here, 'panel/page/page.css'), join(here, 'dist/panel/page.css'));

writeFileSync(join(here, 'dist/THIRD-PARTY.txt'), thirdParty(process.cwd(), Object.keys(metafile.inputs), 'The extension'));

// What the editor needs of the command: not its manual page.
const score = join(here, 'dist/score');
rmSync(score, { recursive: true, force: true });
for (const part of ['score.js', 'pieces', 'help', 'examples', 'THIRD-PARTY.txt'])
  cpSync(join(command, part), join(score, part), { recursive: true });
cpSync(join(here, '../cli/score.config.schema.json'), join(score, 'score.config.schema.json'));
writeFileSync(join(score, 'package.json'), '{ "type": "module" }\n');
