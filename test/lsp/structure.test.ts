import { documentSymbols, folding, selection, semanticTokens, signature, TOKEN_TYPES, tokenEdits, workspaceSymbols } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import { offsetOf } from '../../lsp/convert.ts';
import { project, textIn } from './service.ts';

/** Each coloured word with its kind; a declaration ends in `!`, what cannot be set here in `=`. */
function colours(text: string): readonly string[] {
  const { analysis, source } = project(text);
  return worded(semanticTokens(analysis), source);
}

function worded(data: readonly number[], source: ReturnType<typeof project>['source']): readonly string[] {
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type, modifiers] = data.slice(index, index + 5) as [number, number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = offsetOf(source, { line, character });
    words.push(`${source.text.slice(start, start + length)} ${TOKEN_TYPES[type]}${modifiers & 1 ? '!' : ''}${modifiers & 2 ? '=' : ''}`);
  }
  return words;
}

describe('colours', () => {
  test('say what each word is', () => {
    expect(colours('field title: text # job\nwhen title = CEO and visits >= 2 add p\nparam p = 3\n')).toEqual([
      'field keyword',
      'title variable!',
      ': operator',
      'text keyword',
      '# job comment',
      'when keyword',
      'title variable',
      '= operator',
      'CEO string',
      'and keyword',
      'visits string',
      '>= operator',
      '2 number',
      'add keyword',
      'p parameter=',
      'param keyword',
      'p parameter!=',
      '= operator',
      '3 number',
    ]);
  });
  test('tell a word that is a text or a name from a keyword', () => {
    expect(colours('field list: text\nwhen list = test add 5')).toEqual(expect.arrayContaining(['list variable', 'test string']));
    expect(colours('when page_view where page = "/x" add 5')).toEqual(
      expect.arrayContaining(['page_view event', 'page property', '"/x" string']),
    );
    expect(colours('group g { when a qualify hot }\ntier hot >= 5')).toEqual(
      expect.arrayContaining(['g namespace!', 'hot enumMember', 'hot enumMember!']),
    );
  });
  test('stand right behind emoji and Chinese, on lines that end as on Windows', () => {
    expect(colours('model "🚀"\r\nwhen 标题 = "模型" add 5 # 好\r\n')).toEqual([
      'model keyword',
      '"🚀" string',
      'when keyword',
      '标题 variable',
      '= operator',
      '"模型" string',
      'add keyword',
      '5 number',
      '# 好 comment',
    ]);
  });
  test('of some lines are those of these lines', () => {
    const { analysis, source, spans } = project('when a add 5\n[|when b add 6|]\nwhen c add 7');
    expect(worded(semanticTokens(analysis, spans[0]), source)).toEqual(['when keyword', 'b variable', 'add keyword', '6 number']);
  });
  test('are changed by what changed', () => {
    const before = semanticTokens(project('when a add 5\nwhen b add 6\n').analysis);
    const after = semanticTokens(project('when a add 5\nwhen b = CEO add 6\n').analysis);
    const edits = tokenEdits(before, after);
    expect(edits).toHaveLength(1);
    const [{ start, deleteCount, data = [] }] = edits as [(typeof edits)[0]];
    expect(before.toSpliced(start, deleteCount, ...data)).toEqual(after);
    expect(data.length).toBeLessThan(after.length / 2);
    expect(tokenEdits(after, after)).toEqual([]);
  });
});

test('blocks, comments, lists and uses fold, and the closing brace stays to be seen', () => {
  const text =
    '# one\n# two\nuse "a.score"\nuse "b.score"\ngroup g {\n  when x {\n    when y add 1\n  }\n}\nlist l = [\n  A,\n  B,\n]\ntest "t" {\n  given x = yes\n}\nwhen z add 1 # not alone\n';
  const ranges = folding(project(text).analysis).map(({ startLine, endLine, kind }) => [startLine, endLine, kind ?? 'block']);
  expect(ranges.sort((one, other) => (one[0] as number) - (other[0] as number))).toEqual([
    [0, 1, 'comment'],
    [2, 3, 'imports'],
    [4, 7, 'block'],
    [5, 6, 'block'],
    [9, 11, 'block'],
    [13, 14, 'block'],
  ]);
});

test('selection grows from the word to the value, the condition, the rule, the block, the file', () => {
  const text = 'group g {\n  when title = CEO and pay|ing add 5\n}\n';
  const { analysis, offset, source } = project(text);
  const texts: string[] = [];
  for (let range: SelectionRange | undefined = selection(analysis, offset); range !== undefined; range = range.parent)
    texts.push(textIn(source, range.range));
  expect(texts).toEqual([
    'paying',
    'title = CEO and paying',
    'when title = CEO and paying add 5',
    '{\n  when title = CEO and paying add 5\n}',
    'group g {\n  when title = CEO and paying add 5\n}',
    'group g {\n  when title = CEO and paying add 5\n}\n',
  ]);
});

describe('symbols', () => {
  const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
    symbols.map(({ name, children }) => (children?.length ? [name, outline(children)] : name));
  test('of a document are its outline', () => {
    const text =
      'model "M"\nfield title: text\ngroup fit "Fit" {\n  when title = CEO add 5\n  group inner { always add 1 }\n}\ntier hot >= 5\ntest "t" {\n  expect score = 1\n}\n';
    expect(outline(documentSymbols(project(text).analysis))).toEqual([
      'M',
      'title',
      ['fit', ['when title = CEO add 5', ['inner', ['always add 1']]]],
      'hot',
      't',
    ]);
  });
  test('stand within their statements and have a name, also half-typed', () => {
    for (const text of ['field', 'field : text', 'group {', 'tier', 'test "', 'rate {', 'when {']) {
      for (const { name, range, selectionRange } of documentSymbols(project(text).analysis)) {
        expect(name).not.toBe('');
        expect(selectionRange.start.character).toBeGreaterThanOrEqual(range.start.character);
        expect(selectionRange.end.character).toBeLessThanOrEqual(range.end.character);
      }
    }
  });
  test('of all models are found by their letters', () => {
    const { workspace } = project('use "crm.score"\nwhen job_title = CEO add 5\ngroup jolt { when a add 5 }\n', {
      'crm.score': 'field job_title: text\nfield a: yes/no',
    });
    const found = workspaceSymbols('jt', workspace).map(({ name, location }) => `${name} ${location.uri}`);
    expect(found.sort()).toEqual(['job_title file:///crm.score', 'jolt file:///m.score']);
    expect(workspaceSymbols('zzz', workspace)).toEqual([]);
  });
});

describe('signature', () => {
  const active = (marked: string): string | null => {
    const { source, offset } = project(marked);
    const [one] = signature(source, offset)?.signatures ?? [];
    const label = one?.parameters?.[one.activeParameter ?? 0]?.label;
    return one === undefined || label === undefined ? null : one.label.slice(...(label as [number, number]));
  };
  test.each([
    ['when ti|', 'when CONDITION'],
    ['when title = CEO add |', 'add | subtract POINTS'.replace(' | ', ' | ')],
    ['each page_view |', 'each EVENT'],
    ['each page_view where page = |', '[where CONDITION]'],
    ['each page_view within last 30 days add 5 once per |', '[once per day | week | month | PROPERTY]'],
    ['each page_view add 5 fade over 30 days |', '[fade over D | shrink by N every D | half-life D]'],
    ['always add 1 per visits up to |', '[up to N]'],
    ['group fit max |', '[max N]'],
    ['field title: |', ': TYPE'],
    ['tier hot >= 70 keep until below |', '[keep until below POINTS]'],
  ])('%s', (marked, expected) => {
    const at = marked.lastIndexOf('|');
    expect(active(`${marked.slice(0, at)}|`)).toBe(expected);
  });
  test('comes unasked only behind the first clause', () => {
    const unasked = (text: string) => signature({ path: 'm.score', text }, text.length, false);
    for (const text of ['when ', 'when title = CEO and ', 'tier hot', 'field title', 'group fit ']) expect(unasked(text)).toBeNull();
    for (const text of ['when title = CEO add ', 'tier hot >= ', 'field title: ', 'group fit max ']) expect(unasked(text)).not.toBeNull();
  });
  test('is none in a comment and before a statement', () => {
    expect(active('# when |')).toBeNull();
    expect(active('|')).toBeNull();
    expect(active('when title = CEO add 5 # |')).toBeNull();
  });
});
