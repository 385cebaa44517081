/** Every model of the repository keeps what it says, and every comment, when it is formatted. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { formatText, parse } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { differenceBetween } from '../../language/format/compare.ts';

const root = new URL('../../', import.meta.url).pathname;
const files = globSync(['test/models/*/*.score', 'examples/**/*.score', 'test/format/*.score'], { cwd: root });

const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

test('the example of the whole language is in its one shape', () => {
  const text = read('test/format/whole-language.score');
  expect(formatText({ path: 'whole.score', text })).toEqual({ kind: 'formatted', text });
});

describe.each(files)('%s', (path) => {
  const source = { path, text: read(path) };
  const before = parse(source);
  const hasErrors = before.diagnostics.some(({ severity }) => severity === 'error');

  if (hasErrors) {
    test('is refused, as it has mistakes', () => expect(formatText(source).kind).toBe('refused'));
    return;
  }

  test('keeps its tree and its comments, and formatting it again changes nothing', () => {
    const result = formatText(source);
    if (result.kind === 'refused') throw new Error(result.reason);
    expect(differenceBetween(before.file, parse({ path, text: result.text }).file)).toBeNull();
    expect(formatText({ path, text: result.text })).toEqual(result);
  });
});

test.each(globSync('examples/**/*.score', { cwd: root }))('%s is in its one shape', (path) => {
  const text = read(path);
  expect(formatText({ path, text })).toEqual({ kind: 'formatted', text });
});

test('the examples are found', () => expect(existsSync(`${root}examples/first.score`)).toBe(true));
