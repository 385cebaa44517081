/** Bundles the command line to `dist/score.js`: one file to start, and a piece for each verb that is loaded when it is asked for. */
import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { directImports } from './direct-imports.js';
import { thirdParty } from './third-party.js';

const here = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

for (const made of ['pieces', 'help']) rmSync(join(here, 'dist', made), { recursive: true, force: true });
const { metafile } = await build({
  // The second is the thread in which `score lsp` scores the leads of a sample.
  entryPoints: { score: join(here, 'start.ts'), 'pieces/background': join(here, '../lsp/assess/worker.ts') },
  outdir: join(here, 'dist'),
  chunkNames: 'pieces/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  conditions: ['@scorelang/source'],
  define: { SCORE_VERSION: JSON.stringify(version) },
  // jsonc-parser's CommonJS form calls `require` in a way that no bundler follows.
  mainFields: ['module', 'main'],
  // Some libraries are CommonJS and call `require` for what Node brings along.
  banner: { js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);" },
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [directImports()],
  metafile: true,
});

writeFileSync(join(here, 'dist/THIRD-PARTY.txt'), thirdParty(process.cwd(), Object.keys(metafile.inputs)));

const entry = join(here, 'dist/score.js');
chmodSync(entry, 0o755);
// An editor links a finding to its page, and `score explain` shows it.
cpSync(join(here, '../docs/diagnostics'), join(here, 'dist/help'), { recursive: true });
// What the guides begin with.
for (const name of ['inbound.score', 'inbound-leads.csv']) cpSync(join(here, '../examples', name), join(here, 'dist/examples', name));
