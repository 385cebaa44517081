/** `docs/guides/embed.md` is done step by step, in a folder that holds a model. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderWith } from '../cli/fake-io.ts';
import { installPackages, stepsOf, typed, write } from './guide.ts';

const inbound = readFileSync(new URL('../../examples/inbound.score', import.meta.url), 'utf8');

/** What no test can do: it needs the reader's own server. */
const ELSEWHERE = /^curl https:\/\/score\.example\//;

test('the guide does what it says', async () => {
  const folder = folderWith({ 'inbound.score': inbound, 'package.json': '{}' });
  installPackages(folder);
  const steps = stepsOf('docs/guides/embed.md');
  expect(steps.length).toBeGreaterThan(10);
  for (const step of steps) {
    if (step.kind !== 'command') write(folder, step.path, step.text);
    else if (!ELSEWHERE.test(step.line)) {
      const { code, out, err } = await typed(folder, step.line);
      expect({ line: step.line, code, err: err.replace(/^(wrote .*|\d+ files? up to date)\n/, '') }).toEqual({
        line: step.line,
        code: 0,
        err: '',
      });
      if (step.shows !== null) expect(out).toBe(step.shows);
    }
  }
});

test('every example that it names is there, and every folder of examples is named', () => {
  const page = readFileSync(new URL('../../docs/guides/embed.md', import.meta.url), 'utf8');
  const named = [...page.matchAll(/\]\(\.\.\/\.\.\/examples\/(.*?)\)/g)].map(([, path]) => path!);
  const examples = new URL('../../examples/', import.meta.url);
  for (const path of named) expect(existsSync(new URL(path, examples)), path).toBe(true);
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(named.map((path) => path.split('/')[0]).sort()).toEqual(folders.map(({ name }) => name).sort());
});
