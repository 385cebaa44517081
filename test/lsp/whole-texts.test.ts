/** Editors that send the whole text with each edit, and the background thread, which is told so: it is read where it changed, and all the same. */
import { globSync, readFileSync } from 'node:fs';
import { linesOf } from '@scorelang/language';
import { createWorkspace, type Workspace } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../lsp/difference.ts';
import { randomFrom } from '../../scripts/seeded.ts';
import { randomEdit } from '../parse/random-edit.ts';
import { filesOf, MAIN } from './service.ts';

const root = new URL('../../', import.meta.url).pathname;
const EXAMPLES = globSync('examples/*.score', { cwd: root }).map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));

/** All that is found in a text, and where its lines are. */
function foundIn(workspace: Workspace): unknown {
  const { source, diagnostics } = workspace.analysisOf(MAIN)!;
  const lines = linesOf(source);
  return {
    text: source.text,
    starts: Array.from({ length: lines.count }, (_, index) => lines.startOf(index + 1)),
    diagnostics: diagnostics.map(({ code, span, fixes }) => ({ code, span, fixes })),
  };
}

function opened(text: string): Workspace {
  const workspace = createWorkspace(filesOf({}));
  workspace.open(MAIN, `file:///${MAIN}`, 1, text);
  return workspace;
}

describe.each(EXAMPLES)('$path', ({ text }) => {
  test('one text after the other', () => {
    const random = randomFrom(text.length + 2);
    const workspace = opened(text.replaceAll('\n', '\r\n'));
    for (let count = 0; count < 8; count += 1) {
      const next = count === 5 ? text : randomEdit(workspace.documentOf(MAIN)!.source.text, random).text;
      workspace.edit(MAIN, count + 2, [{ text: next }]);
      expect(workspace.documentOf(MAIN)?.version).toBe(count + 2);
      expect(foundIn(workspace)).toEqual(foundIn(opened(next)));
    }
  });
});

test('the same text again is another version of it, and is read no more', () => {
  const workspace = opened('when title = CEO add 5');
  const { model } = workspace.analysisOf(MAIN)!;
  workspace.edit(MAIN, 2, [{ text: 'when title = CEO add 5' }]);
  expect(workspace.documentOf(MAIN)?.version).toBe(2);
  expect(workspace.analysisOf(MAIN)?.file).toBe(model.file);
});

test.each([
  ['abc', 'abc', { start: 3, end: 3, length: 0 }],
  ['abc', 'axc', { start: 1, end: 2, length: 1 }],
  ['aa', 'aaa', { start: 2, end: 2, length: 1 }],
  ['aaa', 'aa', { start: 2, end: 3, length: 0 }],
  ['', 'new', { start: 0, end: 0, length: 3 }],
  ['old', '', { start: 0, end: 3, length: 0 }],
])('%j and %j differ in one stretch', (before, after, expected) => {
  expect(differenceOf(before, after)).toEqual(expected);
});
