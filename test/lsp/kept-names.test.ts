/** Names and colours that are kept from one version of a text to the next are those of a text that is read as a whole. */
import { globSync, readFileSync } from 'node:fs';
import { createWorkspace, semanticTokens, type Workspace } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import { occurrenceAt, occurrencesOf } from '../../lsp/names.ts';
import { randomFrom } from '../../scripts/seeded.ts';
import { randomEdit } from '../parse/random-edit.ts';
import { filesOf, MAIN } from './service.ts';

const root = new URL('../../', import.meta.url).pathname;
const EXAMPLES = globSync('examples/*.score', { cwd: root }).map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));

function opened(text: string): Workspace {
  const workspace = createWorkspace(filesOf({}));
  workspace.open(MAIN, `file:///${MAIN}`, 1, text);
  return workspace;
}

function namesIn(workspace: Workspace): readonly string[] {
  const analysis = workspace.analysisOf(MAIN)!;
  return occurrencesOf(analysis).map(({ name, key, symbol, isDeclaration, source }) => {
    expect(source).toBe(analysis.source);
    return `${name.text} ${name.span.start} ${key} ${symbol?.kind} ${isDeclaration}`;
  });
}

describe.each(EXAMPLES)('$path', ({ text }) => {
  test('one edit after the other', () => {
    const random = randomFrom(text.length + 3);
    const workspace = opened(text);
    for (let count = 0; count < 10; count += 1) {
      const fresh = opened(workspace.documentOf(MAIN)!.source.text);
      expect(namesIn(workspace)).toEqual(namesIn(fresh));
      expect(semanticTokens(workspace.analysisOf(MAIN)!)).toEqual(semanticTokens(fresh.analysisOf(MAIN)!));
      const next = count % 4 === 3 ? text : randomEdit(workspace.documentOf(MAIN)!.source.text, random).text;
      workspace.edit(MAIN, count + 2, [{ text: next }]);
    }
  });

  test('the name at a place is found where it stands', () => {
    const analysis = opened(text).analysisOf(MAIN)!;
    for (const { name } of occurrencesOf(analysis)) {
      for (const offset of [name.span.start, name.span.start + 1]) expect(occurrenceAt(analysis, offset)?.name).toBe(name);
    }
  });
});

test.each([
  [
    'a name is declared',
    'when title = CEO add 5\nwhen title = CFO add 6\n',
    'field title: text\nwhen title = CEO add 5\nwhen title = CFO add 6\n',
  ],
  [
    'a word becomes a list',
    'when title in [CEO] add 5\nwhen title in vips add 2\nlist vip = [A]',
    'when title in [CEO] add 5\nwhen title in vips add 2\nlist vips = [A]',
  ],
  [
    'a property is declared',
    'event visit { pag: text }\nwhen visit where page = "/x" add 5',
    'event visit { page: text }\nwhen visit where page = "/x" add 5',
  ],
  ['a field becomes a param', 'field p: number\nwhen a >= p add 5', 'param p = 3\nwhen a >= p add 5'],
])('%s, and what stays as it was written is coloured anew', (_, before, after) => {
  const workspace = opened(before);
  const colours = semanticTokens(workspace.analysisOf(MAIN)!);
  workspace.edit(MAIN, 2, [{ text: after }]);
  const fresh = opened(after);
  expect(namesIn(workspace)).toEqual(namesIn(fresh));
  expect(semanticTokens(workspace.analysisOf(MAIN)!)).toEqual(semanticTokens(fresh.analysisOf(MAIN)!));
  expect(colours).not.toEqual(semanticTokens(fresh.analysisOf(MAIN)!));
});
