import { definition, highlights, links, prepareRename, references, rename } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import { editedFiles, MAIN, project, type Texts, textIn } from './service.ts';

const CRM = { 'crm.score': 'field title: text\nfield `Job Level`: number\nlist executives = [CEO]\n' };
const LOCATED = 'use "crm.score"\nwhen title in executives add 5\n';

/** `path:line text` of places. */
function shown(all: ReturnType<typeof project>, places: readonly { readonly uri: string; readonly range: never }[]): readonly string[] {
  return places.map(({ uri, range }) => {
    const path = uri.replace('file:///', '');
    const source = all.workspace.analysisOf(path)!.source;
    return `${path}:${(range as { start: { line: number } }).start.line + 1} ${textIn(source, range)}`;
  });
}

const definitionOf = (marked: string, others: Texts = {}) => {
  const all = project(marked, others);
  return shown(all, definition(all.analysis, all.offset, all.workspace) as never);
};

describe('definition', () => {
  test.each([
    ['field title: text\nwhen ti|tle = CEO add 5', `${MAIN}:1 title`],
    ['when title in exe|cs add 5\nlist execs = [CEO]', `${MAIN}:2 execs`],
    ['param p = 3\nwhen paying add p|', `${MAIN}:1 p`],
    ['let big = employees > 5\nwhen |big add 5', `${MAIN}:1 big`],
    ['group fit { when paying add 5 }\ngrade g of fi|t { A otherwise }', `${MAIN}:1 fit`],
    ['tier hot >= 5\nwhen paying qualify ho|t', `${MAIN}:1 hot`],
    ['event visit { page: text }\neach visit where pa|ge = x add 1 up to 3', `${MAIN}:1 page`],
    ['event visit\neach vis|it add 1 up to 3', `${MAIN}:1 visit`],
    ['field `Job Level`: number\nwhen `Job L|evel` > 3 add 5', `${MAIN}:1 \`Job Level\``],
    ['tier hot >= 5\nwhen a add 5\non reaching hot do alert\ntest "x" {\n  expect action al|ert\n}', `${MAIN}:3 alert`],
    ['field title: text\nwhen title = CEO add 5\ntest "x" {\n  given ti|tle = CEO\n  expect score = 5\n}', `${MAIN}:1 title`],
  ])('%s', (marked, expected) => expect(definitionOf(marked)).toEqual([expected]));

  test('leads into a used file', () =>
    expect(definitionOf(LOCATED.replace('in exec', 'in exe|c'), CRM)).toEqual(['crm.score:3 executives']));
  test('of a path is the file', () => expect(definitionOf(LOCATED.replace('crm', 'cr|m'), CRM)).toEqual(['crm.score:1 ']));
  test('of a test file is in the model beside it', () => {
    const all = project('test "x" { expect score = 0 }', {
      'a.score': 'field title: text\nwhen title = CEO add 5',
      'a.test.score': 'test "x" {\n  given title = CEO\n  expect score = 5\n}',
    });
    const analysis = all.workspace.analysisOf('a.test.score')!;
    const offset = analysis.source.text.indexOf('title');
    expect(shown(all, definition(analysis, offset, all.workspace) as never)).toEqual(['a.score:1 title']);
  });
  test('of a text, a keyword, an undeclared name is none', () => {
    for (const marked of ['when title = C|EO add 5', 'wh|en title = CEO add 5', 'when tit|le = CEO add 5'])
      expect(definitionOf(marked)).toEqual([]);
  });
});

describe('references', () => {
  const OTHER = {
    ...CRM,
    'other.score': 'use "crm.score"\nwhen title = VP add 3\n',
    'apart.score': 'field title: text\nwhen title = VP add 3\n',
  };
  const referencesOf = (marked: string, withDeclaration: boolean) => {
    const all = project(marked, OTHER);
    return [...shown(all, references(all.analysis, all.offset, withDeclaration, all.workspace) as never)].sort();
  };
  test('are found in every model that shares the file, and in no other', () => {
    expect(referencesOf(LOCATED.replace('title', 'ti|tle'), true)).toEqual(['crm.score:1 title', `${MAIN}:2 title`, 'other.score:2 title']);
    expect(referencesOf(LOCATED.replace('title', 'ti|tle'), false)).toEqual([`${MAIN}:2 title`, 'other.score:2 title']);
  });
  test('are found from the used file itself', () => {
    const all = project(LOCATED, OTHER);
    const crm = all.workspace.analysisOf('crm.score')!;
    expect(references(crm, 7, true, all.workspace)).toHaveLength(3);
  });
  test('of a property stay with its event', () => {
    const all = project(
      'event a { page: text }\nevent b { page: text }\neach a where pa|ge = x add 1 up to 2\neach b where page = x add 1 up to 2\n',
    );
    expect(references(all.analysis, all.offset, true, all.workspace)).toHaveLength(2);
  });
  test('a tier and a field of one name are two things', () => {
    const all = project('field hot: yes/no\ntier hot >= 5\nwhen h|ot qualify hot\n');
    expect(shown(all, references(all.analysis, all.offset, true, all.workspace) as never)).toEqual([`${MAIN}:1 hot`, `${MAIN}:3 hot`]);
  });
});

test('highlights show all places in the file, and which declares', () => {
  const { analysis, offset, source } = project('field title: text\nwhen ti|tle = title add 5\nwhen "title" in title add 3\n');
  expect(highlights(analysis, offset).map(({ range, kind }) => [range.start.line, textIn(source, range), kind])).toEqual([
    [0, 'title', 3],
    [1, 'title', 2],
    [2, 'title', 2],
  ]);
});

describe('rename', () => {
  const renamed = (marked: string, name: string, others: Texts = {}): Texts | string => {
    const all = project(marked, others);
    const result = rename(all.analysis, all.offset, name, all.workspace);
    return result.kind === 'refused' ? result.reason : editedFiles(all, result.edit);
  };
  test('says what can be renamed, and what it is called', () => {
    const { analysis, offset, source } = project('field `Job Level`: number\nwhen `Job| Level` > 3 add 5');
    const prepared = prepareRename(analysis, offset);
    expect(prepared.kind === 'renamable' && [textIn(source, prepared.range), prepared.placeholder]).toEqual(['`Job Level`', 'Job Level']);
  });
  test.each(['wh|en title = CEO add 5', 'when title = C|EO add 5', 'round sc|ore to 0\nwhen title = CEO add 5', 'when act|ivity add 5'])(
    'says why not: %s',
    (marked) => {
      const { analysis, offset } = project(marked);
      expect(prepareRename(analysis, offset)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/^[A-Z`a-z].*\.$/) });
    },
  );
  test('changes every place in every model', () => {
    expect(
      renamed(LOCATED.replace('title', 'ti|tle'), 'role', { ...CRM, 'other.score': 'use "crm.score"\nwhen title = VP add 3\n' }),
    ).toEqual({
      [MAIN]: 'use "crm.score"\nwhen role in executives add 5\n',
      'crm.score': 'field role: text\nfield `Job Level`: number\nlist executives = [CEO]\n',
      'other.score': 'use "crm.score"\nwhen role = VP add 3\n',
    });
  });
  test('changes the tests in the file beside it', () => {
    const model = 'field ti|tle: text\nwhen title = CEO add 5\n';
    const all = project('when a add 5', {
      'a.score': model.replace('|', ''),
      'a.test.score': 'test "x" {\n  given title = CEO\n  expect score = 5\n}',
    });
    const result = rename(all.workspace.analysisOf('a.score')!, 7, 'role', all.workspace);
    expect(result.kind === 'renamed' && editedFiles(all, result.edit)['a.test.score']).toContain('given role = CEO');
  });
  test.each([
    [
      'event visit { page: text }\neach visit where pa|ge = x add 1 up to 2\n',
      'path',
      'event visit { path: text }\neach visit where path = x add 1 up to 2\n',
    ],
    [
      'tier h|ot >= 5\nwhen paying qualify hot\npromise hot is reachable\n',
      'gold',
      'tier gold >= 5\nwhen paying qualify gold\npromise gold is reachable\n',
    ],
    ['when a add 5\ntier hot >= 5\non reaching hot do al|ert\n', 'call', 'when a add 5\ntier hot >= 5\non reaching hot do call\n'],
    [
      'group f|it { when a add 5 }\ngroup b { when c add 3 }\ntotal = 50% of fit + 50% of b\n',
      'match',
      'group match { when a add 5 }\ngroup b { when c add 3 }\ntotal = 50% of match + 50% of b\n',
    ],
    ['when ti|tle = CEO add 5\nwhen title = CFO add 3\n', 'role', 'when role = CEO add 5\nwhen role = CFO add 3\n'],
    ['field 标|题: text\nwhen 标题 = "🚀" add 5\n', '职位', 'field 职位: text\nwhen 职位 = "🚀" add 5\n'],
  ])('%s', (marked, name, expected) => expect(renamed(marked, name)).toEqual({ [MAIN]: expected }));
  test('writes backticks where the new name needs them', () => {
    expect(renamed('field ti|tle: text\nwhen title = CEO add 5\n', 'Job Title')).toEqual({
      [MAIN]: 'field `Job Title`: text\nwhen `Job Title` = CEO add 5\n',
    });
    expect(renamed('field ti|tle: text\nwhen title = CEO add 5\n', 'when')).toEqual({
      [MAIN]: 'field `when`: text\nwhen `when` = CEO add 5\n',
    });
  });
  test.each([
    ['field a: text\nfield b: text\nwhen |a = x and b = y add 5', 'b', 'There is a field called b already in m.score.'],
    ['tier hot >= 5\ntier w|arm >= 3\nwhen a add 5', 'hot', 'There is a tier called hot already in m.score.'],
    ['event v { a: text, b: text }\neach v where |a = x and b = y add 5 up to 9', 'b', 'v has a property called b already.'],
    ['field ti|tle: text\nwhen title = CEO add 5', '', 'A name has at least one letter.'],
    ['field ti|tle: text\nwhen title = CEO add 5', 'a`b', 'A name is on one line and has no backticks in it.'],
    ['field ti|tle: text\nwhen title = CEO add 5', 'score', expect.stringContaining('That would break m.score: ')],
    [
      'field title: text\nlet b|ig = title = x\nwhen title = CEO and big add 5',
      'CEO',
      expect.stringContaining('That would break m.score: '),
    ],
    ['event v { pa|ge: text }\neach v where page = x add 5 up to 9', 'event', expect.stringContaining('cannot be called so')],
    ['field ti|tle: text\nwhen title = [ add 5', 'role', expect.stringContaining('mistakes in its writing')],
  ])('refuses what would break: %s', (marked, name, reason) => expect(renamed(marked, name)).toEqual(reason));
  test('refuses what would break another model', () => {
    expect(
      renamed(LOCATED.replace('title', 'ti|tle'), 'role', {
        ...CRM,
        'other.score': 'use "crm.score"\nlet role = title = VP\nwhen role add 3\n',
      }),
    ).toBe('There is a let called role already in other.score.');
  });
});

describe('links', () => {
  test('lead to the files that a model names, if they are there', () => {
    const { analysis, workspace, source } = project(
      'use "crm.score"\nuse "none.score"\nlist a from "lists/a.txt"\nsample "leads.csv"\nwhen title in a add 5\n',
      {
        ...CRM,
        'lists/a.txt': 'CEO',
        'leads.csv': 'x',
      },
    );
    expect(links(analysis, workspace).map(({ range, target }) => [textIn(source, range), target])).toEqual([
      ['crm.score', 'file:///crm.score'],
      ['lists/a.txt', 'file:///lists/a.txt'],
      ['leads.csv', 'file:///leads.csv'],
    ]);
  });
});
