/** Bundles the command line to `dist/score.js`: one file to start, and a piece for each verb that is loaded when it is asked for. */
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asFunction } from './as-function.js';
import { directImports } from './direct-imports.js';
import { thirdParty } from './third-party.js';

const here = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

for (const made of ['pieces', 'help']) rmSync(join(here, 'dist', made), { recursive: true, force: true });
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  conditions: ['@scorelang/source'],
  // jsonc-parser's CommonJS form calls `require` in a way that no bundler follows.
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [directImports()],
  metafile: true,
};
const pieces = join(here, 'dist/pieces');
const { metafile, outputFiles } = await build({
  ...shared,
  // The second is the thread in which `score lsp` scores the leads of a sample.
  entryPoints: { main: join(here, 'main.ts'), worker: join(here, '../lsp/assess/worker.ts') },
  outdir: pieces,
  outExtension: { '.js': '.cjs' },
  splitting: true,
  define: { SCORE_VERSION: JSON.stringify(version) },
  write: false,
});
mkdirSync(pieces, { recursive: true });
const digest = createHash('sha256');
for (const { path, text } of outputFiles) {
  const piece = await asFunction(text);
  digest.update(piece);
  writeFileSync(path, piece);
}
await build({
  ...shared,
  entryPoints: { score: join(here, 'start.ts'), 'pieces/background': join(here, 'background-start.ts') },
  outdir: join(here, 'dist'),
  chunkNames: 'pieces/[name]-[hash]',
  // What an old Node lacks is imported later than it is told.
  splitting: true,
  define: { SCORE_PIECES: JSON.stringify(digest.digest('hex').slice(0, 16)) },
});

writeFileSync(join(here, 'dist/THIRD-PARTY.txt'), thirdParty(process.cwd(), Object.keys(metafile.inputs)));

const entry = join(here, 'dist/score.js');
chmodSync(entry, 0o755);
// An editor links a finding to its page, and `score explain` shows it.
cpSync(join(here, '../docs/diagnostics'), join(here, 'dist/help'), { recursive: true });
// What the guides begin with.
for (const name of ['inbound.score', 'inbound-leads.csv']) cpSync(join(here, '../examples', name), join(here, 'dist/examples', name));
