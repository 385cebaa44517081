/** A small project that imports a model: its files, and a model that uses another file and a list. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, folderWith } from '../cli/fake-io.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

export const MODEL = `use "crm.score"
list executives from "executives.csv" column title
when title in executives add 20 because "C-suite"
tier hot >= 20
tier cold otherwise
`;

export const PROJECT: Files = {
  'package.json': '{ "type": "module" }',
  'inbound.score': MODEL,
  'crm.score': 'field title: text\n',
  'executives.csv': 'title\nCEO\nCFO\n',
  'main.js': `import { score } from './inbound.score';\nexport const tierOf = (title) => score({ title }).tier;\nexport const points = score({ title: 'CEO' }).score;\n`,
};

/** The project in a fresh folder; imports of installed packages lead to this repository's. */
export function project(files: Files = {}): string {
  const folder = folderWith({ ...PROJECT, ...files });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['vite', 'vitest', 'esbuild', '@scorelang']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}
