/** The help pages of all findings, by code: the Markdown of `docs/diagnostics`, which the bundle carries in itself. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

declare const SCORE_PAGES: Readonly<Record<string, string>> | undefined;

export type Pages = Readonly<Record<string, string>>;

export const PAGES: Pages = typeof SCORE_PAGES === 'object' ? SCORE_PAGES : pagesOnDisk();

function pagesOnDisk(): Pages {
  const folder = new URL('../docs/diagnostics/', import.meta.url);
  const names = globSync('*.md', { cwd: folder });
  return Object.fromEntries(names.map((name) => [basename(name, '.md'), readFileSync(new URL(name, folder), 'utf8')]));
}
