/** Packs the extension to `dist/scorelang.vsix`: what an editor installs. Needs no network; `npm run bundle` comes before it. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import './esbuild.js';

const here = dirname(fileURLToPath(import.meta.url));
await createVSIX({
  cwd: here,
  packagePath: join(here, 'dist/scorelang.vsix'),
  // Everything that runs is bundled.
  dependencies: false,
  // The README has whole links only.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
