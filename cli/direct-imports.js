/**
 * In the bundle, what is imported through the door of a package comes from its own file. A bundler that cuts a program into pieces by what each
 * verb imports takes a door for all that is behind it: `score check` would load what `score run` needs.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /^import (\{[^}]*\}) from '(@scorelang\/[^']+)';$/gm;

/** @returns {import('esbuild').Plugin} */
export const directImports = () => ({
  name: 'direct-imports',
  setup(build) {
    /** @type {Map<string, ReadonlyMap<string, string>>} */
    const doors = new Map();
    const exportsOf = (door) => {
      if (!doors.has(door)) doors.set(door, filesOf(door));
      return doors.get(door);
    };
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const found = new Map();
      for (const [, , from] of text.matchAll(IMPORT)) {
        const { path: door } = await build.resolve(from, { kind: 'import-statement', resolveDir: dirname(path) });
        found.set(from, exportsOf(door));
      }
      const contents = text.replace(IMPORT, (_, names, from) => direct(names, from, found.get(from)));
      return { contents, loader: 'ts' };
    });
  },
});

/** One import for each name, on one line: the places of what follows stay. */
function direct(names, from, files) {
  return namesIn(names)
    .map(([name, local]) => `import { ${name} as ${local} } from ${JSON.stringify(files.get(name) ?? from)};`)
    .join(' ');
}

/** The values in `{ a, b as c, type D }`, each with what it is called there. */
const namesIn = (names) =>
  names
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => {
      const [written, local = written] = name.split(' as ');
      return [written, local];
    });

/** In which file each value stands that a file gives away from others. */
function filesOf(file) {
  const text = readFileSync(file, 'utf8');
  const files = new Map();
  for (const [, from] of text.matchAll(/^export \* from '(\.[^']+)';$/gm)) {
    const path = join(dirname(file), from);
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/^export (?:async )?(?:const|function|class) ([\w$]+)/gm))
      files.set(name, path);
    for (const [name, where] of filesOf(path)) files.set(name, where);
  }
  // Under another name it is left to the door.
  for (const [, names, from] of text.matchAll(/^export (\{[^}]*\}) from '(\.[^']+)';$/gm))
    for (const [name, given] of namesIn(names)) if (name === given) files.set(given, join(dirname(file), from));
  return files;
}
