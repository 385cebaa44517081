import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { asFunction } from '../../cli/as-function.js';
import { openPieces } from '../../cli/pieces.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const PIECES = {
  'main.cjs': `
    import { join } from 'node:path';
    import { greet } from './greet.cjs';
    export const said = greet(join('a', 'b'));
    export const place = import.meta.url;
    export const strict = (function () { return this === undefined; })();
    export const later = async () => (await import('./later.cjs')).word;
    export const scorer = async () => (await import('data:text/javascript,export const score = 7')).score;`,
  'greet.cjs': 'export function greet(name) { return "hello " + name; }',
  'later.cjs': "export const word = 'later';",
};

interface Main {
  readonly said: string;
  readonly place: string;
  readonly strict: boolean;
  readonly later: () => Promise<string>;
  readonly scorer: () => Promise<number>;
}

/** A folder with pieces, as the bundler makes them, and a place for what is kept of them. */
async function piecesIn(): Promise<{ readonly folder: string; readonly cache: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'score-pieces-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(PIECES)) writeFileSync(join(folder, name), await asFunction(text));
  return { folder, cache: join(folder, 'kept') };
}

const main = (folder: string, cache: string | null) => {
  const pieces = openPieces(folder, cache);
  return { pieces, main: pieces.get('./main.cjs') as Main };
};

test('a piece has what it imports: other pieces, parts of Node, and later pieces and modules', async () => {
  const { folder } = await piecesIn();
  const { main: found, pieces } = main(folder, null);
  expect(found.said).toBe(`hello ${join('a', 'b')}`);
  expect(found.place).toMatch(/^file:.*\/main\.cjs$/);
  expect(found.strict).toBe(true);
  expect(await found.later()).toBe('later');
  expect(await found.scorer()).toBe(7);
  expect(pieces.get('./main.cjs')).toBe(found);
});

test('a piece that only speaks of imports keeps its words', async () => {
  const { folder } = await piecesIn();
  const text = `
    export const words = ['import(x)', "import(\\n", /import(?=\\()/.source, \`\${1}import(y)\`];
    export const inside = async () => \`a \${(await import('./later.cjs')).word} b import(z)\`;
    export const method = { import: (given) => given }.import('kept');`;
  writeFileSync(join(folder, 'main.cjs'), await asFunction(text));
  const { words, inside, method } = main(folder, null).main as unknown as {
    readonly words: readonly string[];
    readonly inside: () => Promise<string>;
    readonly method: string;
  };
  expect(words).toEqual(['import(x)', 'import(\n', 'import(?=\\()', '1import(y)']);
  expect(await inside()).toBe('a later b import(z)');
  expect(method).toBe('kept');
});

describe('what was compiled', () => {
  test('is kept for the pieces that were loaded, and found by the next start', async () => {
    const { folder, cache } = await piecesIn();
    main(folder, cache).pieces.keep();
    expect(readdirSync(cache).sort()).toEqual(['greet.cjs', 'main.cjs']);
    const written = statSync(join(cache, 'main.cjs')).ino;
    const second = main(folder, cache);
    expect(second.main.said).toBe(`hello ${join('a', 'b')}`);
    expect(await second.main.later()).toBe('later');
    second.pieces.keep();
    // Only what was not kept before is written.
    expect(statSync(join(cache, 'main.cjs')).ino).toBe(written);
    expect(readdirSync(cache).sort()).toEqual(['greet.cjs', 'later.cjs', 'main.cjs']);
  });

  test('holds the functions that ran, which Node would compile again', async () => {
    const { folder, cache } = await piecesIn();
    const long = `export function unused() { return [${'1,'.repeat(5000)}]; }`;
    writeFileSync(
      join(folder, 'later.cjs'),
      await asFunction(`${long.replace('unused', 'used')} ${long} export const word = String(used().length);`),
    );
    const { main: found, pieces } = main(folder, cache);
    await found.later();
    pieces.keep();
    const kept = readFileSync(join(cache, 'later.cjs')).byteLength;
    writeFileSync(join(folder, 'later.cjs'), await asFunction(`${long.replace('unused', 'used')} ${long} export const word = '';`));
    rmSync(cache, { recursive: true });
    const again = main(folder, cache);
    await again.main.later();
    again.pieces.keep();
    expect(kept).toBeGreaterThan(2 * readFileSync(join(cache, 'later.cjs')).byteLength);
  });

  test('is refused and written anew where it is broken, or of another text', async () => {
    const { folder, cache } = await piecesIn();
    main(folder, cache).pieces.keep();
    writeFileSync(join(cache, 'greet.cjs'), 'nonsense');
    writeFileSync(join(folder, 'main.cjs'), await asFunction("export const said = 'another text, and a longer one'.repeat(20);"));
    const { main: found, pieces } = main(folder, cache);
    expect(found.said).toMatch(/^another text/);
    pieces.keep();
    const third = main(folder, cache);
    expect(third.main.said).toMatch(/^another text/);
    expect(third.pieces.get('./greet.cjs')).toHaveProperty('greet');
  });

  test('is not run where somebody else wrote it, nor written through a link that is there', async () => {
    const { folder, cache } = await piecesIn();
    main(folder, cache).pieces.keep();
    const foreign = statSync(join(cache, 'main.cjs')).ino;
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'mine');
    symlinkSync(victim, join(cache, `greet.cjs.${process.pid}`));
    const user = vi.spyOn(process, 'getuid').mockReturnValue(statSync(folder).uid + 1);
    const { main: found, pieces } = main(folder, cache);
    expect(found.said).toBe(`hello ${join('a', 'b')}`);
    pieces.keep();
    user.mockRestore();
    // It was compiled anew, so it would be kept.
    expect(statSync(join(cache, 'main.cjs')).ino).not.toBe(foreign);
    expect(readFileSync(victim, 'utf8')).toBe('mine');
  });

  describe('of other builds', () => {
    const nameOf = (build: number, verb: string): string => `score-${String(build).padStart(16, '0')}-${verb}`;

    /** A place, and what keeps something there, a minute after what was kept last. */
    async function place() {
      const { folder } = await piecesIn();
      let minutes = 0;
      const keep = (build: number, verb: string): void => {
        const cache = join(folder, nameOf(build, verb));
        main(folder, cache).pieces.keep();
        minutes += 1;
        utimesSync(cache, minutes * 60, minutes * 60);
      };
      const kept = (): readonly string[] =>
        readdirSync(folder)
          .filter((name) => name.startsWith('score-'))
          .sort();
      return { folder, keep, kept };
    }

    test('stays for those that are used in turn', async () => {
      const { keep, kept } = await place();
      for (const verb of ['check', 'run', 'test']) for (const build of [1, 2, 3, 4]) keep(build, verb);
      expect(kept()).toHaveLength(12);
    });

    test('goes but for the three that kept something last', async () => {
      const { keep, kept } = await place();
      for (const build of [1, 2, 3]) keep(build, 'check');
      keep(1, 'run');
      keep(4, 'check');
      keep(5, 'check');
      expect(kept()).toEqual([nameOf(1, 'check'), nameOf(1, 'run'), nameOf(3, 'check'), nameOf(4, 'check'), nameOf(5, 'check')]);
    });

    test('goes alone: what is not ours, or another user has, stays', async () => {
      const { folder, keep, kept } = await place();
      // Other files, other names, links, and what somebody put into a folder that looks like one of ours.
      mkdirSync(join(folder, 'victim'));
      writeFileSync(join(folder, 'victim/main.cjs'), 'mine');
      const strange = [nameOf(99, 'check'), 'score-00000000000000zz-check', 'score-dd-check'];
      symlinkSync(join(folder, 'victim'), join(folder, strange[0]!));
      for (const name of strange.slice(1)) mkdirSync(join(folder, name));
      const holding = nameOf(98, 'test');
      mkdirSync(join(folder, holding));
      for (const name of ['notes.txt', 'main.cjs', 'main.cjs.4711']) writeFileSync(join(folder, holding, name), 'mine');
      utimesSync(join(folder, holding), 0, 0);

      for (const build of [1, 2, 3, 4]) keep(build, 'check');
      expect(kept()).toEqual(expect.arrayContaining([...strange, holding]));
      expect(readFileSync(join(folder, 'victim/main.cjs'), 'utf8')).toBe('mine');
      expect(readdirSync(join(folder, holding))).toEqual(['notes.txt']);

      utimesSync(join(folder, holding), 0, 0);
      const user = vi.spyOn(process, 'getuid').mockReturnValue(statSync(folder).uid + 1);
      for (const build of [5, 6, 7, 8]) keep(build, 'run');
      user.mockRestore();
      expect(kept()).toEqual(expect.arrayContaining([nameOf(1, 'check'), nameOf(8, 'run')]));
      keep(9, 'run');
      expect(kept()).not.toContain(nameOf(1, 'check'));
    });
  });

  test('is not kept where there is no place for it, and nothing is said', async () => {
    const { folder } = await piecesIn();
    const cache = join(folder, 'greet.cjs', 'kept');
    const { main: found, pieces } = main(folder, cache);
    expect(found.said).toBe(`hello ${join('a', 'b')}`);
    expect(pieces.keep).not.toThrow();
    expect(existsSync(cache)).toBe(false);
  });
});
