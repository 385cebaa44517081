/** Every `score` block in the README and the documentation holds what it promises. The pages of diagnostics have a test of their own. */
import { globSync, readFileSync } from 'node:fs';
import { check, type Diagnostic, formatText, parse, positionAt } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { hostOf } from '../check/project.ts';
import { type ScoreBlock, scoreBlocksOf } from './score-blocks.ts';

const root = new URL('../../', import.meta.url).pathname;
const pages = globSync(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/**/*.md', '*/README.md'], { cwd: root }).filter(
  (path) => !path.includes('node_modules') && !path.startsWith('docs/diagnostics/'),
);

const blocks = pages.flatMap((path) =>
  scoreBlocksOf(readFileSync(`${root}${path}`, 'utf8')).map((block) => ({ ...block, place: `${path}:${block.line}` })),
);

interface Found {
  readonly syntax: readonly Diagnostic[];
  readonly all: readonly Diagnostic[];
}

function find({ text, path, files }: ScoreBlock): Found {
  const { file, diagnostics } = parse({ path, text });
  return { syntax: diagnostics, all: [...diagnostics, ...check(file, hostOf(files)).diagnostics] };
}

const errorsOf = (diagnostics: readonly Diagnostic[], { line, text }: ScoreBlock): readonly string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, span }) => `line ${line + positionAt(text, span.start).line - 1}: ${code}: ${message}`);

const promising = (promised: ScoreBlock['promised']) => blocks.filter((block) => block.promised === promised);

test('there are blocks of each kind', () => {
  expect(promising('whole').length).toBeGreaterThan(10);
  expect(promising('fragment').length).toBeGreaterThan(0);
  expect(promising('wrong').length).toBeGreaterThan(0);
});

test('every block says in known words what it promises', () => expect(promising(null).map(({ place }) => place)).toEqual([]));

describe('a whole model has no errors', () => {
  test.each(promising('whole'))('$place', (block) => expect(errorsOf(find(block).all, block)).toEqual([]));
});

describe('a fragment has no mistakes in its writing', () => {
  test.each(promising('fragment'))('$place', (block) => expect(errorsOf(find(block).syntax, block)).toEqual([]));
});

describe('a wrong model is found wrong', () => {
  test.each(promising('wrong'))('$place', (block) => expect(find(block).all).not.toHaveLength(0));
});

describe('what the language’s own page shows is in its one shape', () => {
  const shown = blocks.filter(({ place, promised }) => place.startsWith('docs/language.md') && promised !== 'wrong');
  test.each(shown)('$place', ({ text }) => expect(formatText({ path: 'snippet.score', text })).toEqual({ kind: 'formatted', text }));
});
