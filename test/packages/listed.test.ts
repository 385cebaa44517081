/** `docs/packages.md` lists what each package depends on, and under which licences. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependenciesOf, notAllowed } from '../../scripts/packages/licences.ts';

const root = new URL('../..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const manifests = (JSON.parse(read('package.json')).workspaces as string[])
  .map((workspace) => JSON.parse(read(`${workspace}/package.json`)))
  // The extension is no package of the registry: it is packed for editors.
  .filter((manifest) => manifest.private !== true);

test('the page has a line for every package, with what it depends on', () => {
  const page = read('docs/packages.md');
  for (const manifest of manifests) {
    const dependencies = dependenciesOf({ manifest }).map(({ name, licence }) => `${name} (${licence})`);
    expect(page).toContain(`| \`${manifest.name}\` | ${dependencies.length === 0 ? 'nothing' : dependencies.join(', ')} |`);
  }
});

test('every licence is one that may be passed on', () => {
  expect(manifests.flatMap((manifest) => notAllowed(dependenciesOf({ manifest })))).toEqual([]);
});
