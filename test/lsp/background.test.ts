/** What the server finds out in the background, and what is asked beyond the protocol, through the real process. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notifications, Requests, SampleTold } from '@scorelang/lsp/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-types';
import { bundle } from '../cli/bundle.ts';
import { folderWith } from '../cli/fake-io.ts';
import { type Editor, initialize, openDocument, startEditor } from './editor.ts';

beforeAll(bundle);

const MODEL = `param demo_points = 20 from 0 to 50
field title: text
field employees: whole number
field demo: yes/no
when title = CFO add 30 because "C-suite"
when employees >= 100 add 10
when demo add demo_points
tier hot >= 50
tier warm >= 20
tier cold otherwise
test "a CFO with a demo is hot" {
  given title = CFO, demo = yes
  expect score = 50
  expect tier = hot
}
test "nobody" {
  expect score = 5
  expect tier = cold
}
`;
const LEADS = 'name,title,employees,demo\nAnn,CFO,500,yes\nBob,CFO,20,no\nCid,Clerk,500,yes\nDan,Clerk,many,no\n';
const COMMANDS = { commands: true };

const ask = <Method extends keyof Requests>(
  editor: Editor,
  method: Method,
  params: Requests[Method]['params'],
): Promise<Requests[Method]['result']> => editor.request(method, params);

const told = <Method extends keyof Notifications>(editor: Editor, method: Method, version: number): Promise<Notifications[Method]> =>
  editor.next<Notifications[Method]>(method, (params) => params.version === version);

async function opened(files: Readonly<Record<string, string>>, text = files['m.score'] ?? MODEL) {
  const folder = folderWith(files);
  const editor = startEditor(folder);
  await initialize(editor, folder, {}, COMMANDS);
  openDocument(editor, 'm.score', text);
  return { folder, editor, uri: editor.uriOf('m.score') };
}

function replaceAll(editor: Editor, uri: string, version: number, text: string): void {
  editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
}

describe('the sample of a model', () => {
  test('is found beside it, scored after it is opened, and anew after each edit', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL, 'm.csv': LEADS });
    const first = await told(editor, 'scorelang/sample', 1);
    expect(first.sample).toEqual({
      path: 'm.csv',
      leads: 4,
      of: 4,
      tiers: [
        { name: 'hot', leads: 1 },
        { name: 'warm', leads: 2 },
        { name: 'cold', leads: 1 },
      ],
    });
    replaceAll(editor, uri, 2, MODEL.replace('tier hot >= 50', 'tier hot >= 30'));
    expect((await told(editor, 'scorelang/sample', 2)).sample?.tiers).toEqual([
      { name: 'hot', leads: 3 },
      { name: 'warm', leads: 0 },
      { name: 'cold', leads: 1 },
    ]);
    expect(await told(editor, 'scorelang/assessed', 2)).toEqual({ uri, version: 2 });
  });

  test('is what the model names, or a setting before it', async () => {
    const files = {
      'm.score': `sample "data/few.csv"\n${MODEL}`,
      'm.csv': LEADS,
      'data/few.csv': 'title\nCFO\n',
      'one.csv': 'title\nA\nB\n',
    };
    const { editor } = await opened(files);
    expect((await told(editor, 'scorelang/sample', 1)).sample).toMatchObject({ path: 'data/few.csv', leads: 1 });
    editor.notify('workspace/didChangeConfiguration', { settings: { scorelang: { sample: 'one.csv' } } });
    const next = await editor.next<SampleTold>('scorelang/sample', ({ sample }) => sample?.path === 'one.csv');
    expect(next.sample?.leads).toBe(2);
  });

  test('is none without a word where there is no file', async () => {
    const { editor } = await opened({ 'm.score': MODEL });
    expect((await told(editor, 'scorelang/sample', 1)).sample).toBeNull();
    expect(editor.kept('window/logMessage')).toEqual([]);
  });

  test.each([
    ['nothing in it', ''],
    ['a header alone', 'title\n'],
    ['what is no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1, 255, 254])],
    ['a quote that is never closed', `title\n"${'a'.repeat(3000)}\nb\n`],
    ['one column twice', 'title,Title\na,b\n'],
    ['no row as long as its header', 'title,employees,demo\na\nb,c\n'],
  ])('with %s is told of once, and the server goes on', async (_, content) => {
    const { editor, folder, uri } = await opened({ 'm.score': MODEL });
    await told(editor, 'scorelang/sample', 1);
    writeFileSync(join(folder, 'm.csv'), content);
    replaceAll(editor, uri, 2, `${MODEL}\n`);
    expect((await told(editor, 'scorelang/sample', 2)).sample).toBeNull();
    replaceAll(editor, uri, 3, `${MODEL}\n\n`);
    await told(editor, 'scorelang/sample', 3);
    const messages = editor.kept<{ message: string }>('window/logMessage').map(({ message }) => message);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^The sample cannot be used\. /);
    expect(messages[0]).not.toMatch(/\n\s+at /);
    expect(messages[0]).not.toContain(folder);
    const { results } = await ask(editor, 'scorelang/runTests', { uri, ids: null });
    expect(results).toHaveLength(2);
    writeFileSync(join(folder, 'm.csv'), LEADS);
    replaceAll(editor, uri, 4, MODEL);
    expect((await told(editor, 'scorelang/sample', 4)).sample?.leads).toBe(4);
  });

  test('of many rows is its first ten thousand', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => `L${index},CFO,5,no`).join('\n');
    const { editor } = await opened({ 'm.score': MODEL, 'm.csv': `name,title,employees,demo\n${rows}\n` });
    expect((await told(editor, 'scorelang/sample', 1)).sample).toMatchObject({ leads: 10_000, of: 12_000 });
  });

  test('of 50 MB is read no further than that, and it is not said how many there are', async () => {
    const folder = folderWith({ 'm.score': MODEL });
    const row = `L,CFO,5,no,${'x'.repeat(2080)}\n`;
    writeFileSync(join(folder, 'm.csv'), `name,title,employees,demo,notes\n${row.repeat(25_000)}`);
    const editor = startEditor(folder);
    await initialize(editor, folder, {}, COMMANDS);
    openDocument(editor, 'm.score', MODEL);
    expect((await told(editor, 'scorelang/sample', 1)).sample).toMatchObject({ leads: 10_000, of: null });
  });
});

describe('tests of a model', () => {
  test('are listed with their places', async () => {
    const text = `${MODEL}test "nobody" { expect score = 0 }\n`;
    const { editor, uri } = await opened({ 'm.score': text });
    const { tests } = await ask(editor, 'scorelang/tests', { uri });
    expect(tests.map(({ id }) => id)).toEqual(['a CFO with a demo is hot', 'nobody', 'nobody#2']);
    expect(tests[0]?.range).toEqual({ start: { line: 10, character: 0 }, end: { line: 14, character: 1 } });
  });

  test('run, with what was expected where, and the rules that fired', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL });
    const { results, coverage } = await ask(editor, 'scorelang/runTests', { uri, ids: null });
    expect(results).toEqual([
      { id: 'a CFO with a demo is hot', name: 'a CFO with a demo is hot', passed: true, error: null, failures: [] },
      {
        id: 'nobody',
        name: 'nobody',
        passed: false,
        error: null,
        failures: [
          {
            message: 'expect score = 5',
            range: { start: { line: 16, character: 2 }, end: { line: 16, character: 18 } },
            expected: '5',
            actual: '0',
          },
        ],
      },
    ]);
    expect(coverage?.uri).toBe(uri);
    expect(coverage?.rules.map(({ range, fired, times }) => [range.start.line, fired, times])).toEqual([
      [4, true, 1],
      [5, false, 0],
      [6, true, 1],
    ]);
  });

  test('run alone, by their ids, and see what is typed and not saved', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL });
    replaceAll(editor, uri, 2, MODEL.replace('expect score = 5\n', 'expect score = 0\n'));
    const { results } = await ask(editor, 'scorelang/runTests', { uri, ids: ['nobody', 'no such'] });
    expect(results.map(({ id, passed }) => [id, passed])).toEqual([['nobody', true]]);
  });

  test('of a file of their own run on the model as it is open', async () => {
    const { editor, uri } = await opened({
      'm.score': MODEL,
      'm.test.score': 'test "CFO" {\n  given title = CFO\n  expect score = 31\n}\n',
    });
    openDocument(editor, 'm.test.score', 'test "CFO" {\n  given title = CFO\n  expect score = 31\n}\n');
    replaceAll(editor, uri, 2, MODEL.replace('add 30', 'add 31'));
    const { results, coverage } = await ask(editor, 'scorelang/runTests', { uri: editor.uriOf('m.test.score'), ids: null });
    expect(results.map(({ passed }) => passed)).toEqual([true]);
    expect(coverage?.uri).toBe(uri);
  });

  test('from a file are one test, whose failures name their rows', async () => {
    const text = 'field title: text\nwhen title = CFO add 30\ntest "golden" from "cases.csv"\n';
    const { editor, uri } = await opened({ 'm.score': text, 'cases.csv': 'title,expect score\nCFO,30\nClerk,7\n' });
    const { results } = await ask(editor, 'scorelang/runTests', { uri, ids: null });
    expect(results).toHaveLength(1);
    expect(results[0]?.failures).toMatchObject([{ message: 'golden: row 2: expect score = 7', expected: '7', actual: '0' }]);
    expect(results[0]?.failures[0]?.range.start.line).toBe(2);
  });

  test('of a model with errors say so', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL.replace('when demo add', 'when demo add when') });
    const { results, coverage } = await ask(editor, 'scorelang/runTests', { uri, ids: null });
    expect(coverage).toBeNull();
    expect(results[0]).toMatchObject({ passed: false, error: expect.stringContaining('errors') });
  });
});

describe('leads of the sample', () => {
  test('are listed, the best first, found by what stands in their rows and by a rule', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL, 'm.csv': LEADS });
    const { leads, of } = await ask(editor, 'scorelang/leads', { uri });
    expect(leads).toEqual([
      { row: 1, label: 'Ann · CFO · 500', score: '60', tier: 'hot' },
      { row: 2, label: 'Bob · CFO · 20', score: '30', tier: 'warm' },
      { row: 3, label: 'Cid · Clerk · 500', score: '30', tier: 'warm' },
      { row: 4, label: 'Dan · Clerk · many', score: '0', tier: 'cold' },
    ]);
    expect(of).toBe(4);
    const clerks = await ask(editor, 'scorelang/leads', { uri, query: 'clerk', most: 1 });
    expect([clerks.leads.map(({ row }) => row), clerks.of]).toEqual([[3], 2]);
  });

  test('on which a rule fires come with that rule as it is written', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL, 'm.csv': LEADS });
    await told(editor, 'scorelang/assessed', 1);
    const lenses = await editor.request<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const lens = lenses.find(({ range, command }) => range.start.line === 5 && command?.command === 'scorelang.showLeads');
    const [, rule] = lens!.command!.arguments as [string, string];
    const found = await ask(editor, 'scorelang/leads', { uri, rule });
    expect([found.leads.map(({ row }) => row), found.rule]).toEqual([[1, 3], 'when employees >= 100 add 10']);
    const gone = await ask(editor, 'scorelang/leads', { uri, rule: 'nothing' });
    expect(gone).toEqual({ leads: [], of: 0, rule: null, problem: 'The model has no such rule any more.' });
  });

  test('are explained: the lines add up to the score', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL, 'm.csv': LEADS });
    const lead = await ask(editor, 'scorelang/explainLead', { uri, row: 1 });
    expect(lead?.lines.reduce((sum, { points }) => sum + points, 0)).toBe(60);
    expect(lead?.lines[0]).toEqual({
      text: 'when title = CFO add 30',
      points: 30,
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 41 } },
      kind: 'rule',
      because: 'C-suite',
    });
    expect(lead?.values).toEqual([
      { field: 'title', text: 'CFO' },
      { field: 'employees', text: '500' },
      { field: 'demo', text: 'yes' },
    ]);
    expect((await ask(editor, 'scorelang/explainLead', { uri, row: 1, params: { demo_points: 5 } }))?.score).toBe('45');
    expect(await ask(editor, 'scorelang/explainLead', { uri, row: 99 })).toBeNull();
  });

  test('are none without a sample, and it is said why', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL });
    const found = await ask(editor, 'scorelang/leads', { uri });
    expect(found.leads).toEqual([]);
    expect(found.problem).toContain('sample "leads.csv"');
  });
});

describe('the panel', () => {
  test('has the scores now and on disk, the leads that moved, and the params', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL, 'm.csv': LEADS });
    replaceAll(editor, uri, 2, MODEL.replace('title = CFO add 30', 'title = CFO add 10'));
    const panel = await ask(editor, 'scorelang/panel', { uri });
    expect(panel.sample).toEqual({ path: 'm.csv', leads: 4, of: 4 });
    expect(panel.tiers).toEqual([
      { name: 'hot', line: 50, now: 0, before: 1 },
      { name: 'warm', line: 20, now: 2, before: 2 },
      { name: 'cold', line: null, now: 2, before: 1 },
    ]);
    expect(panel.movedOf).toBe(2);
    expect(panel.moved[0]).toMatchObject({ row: 1, scoreBefore: '60', scoreNow: '40', tierBefore: 'hot', tierNow: 'warm' });
    expect(panel.histogram.bins.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(panel.histogram.before?.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(panel.params).toEqual([
      {
        name: 'demo_points',
        value: 20,
        written: 20,
        from: 0,
        to: 50,
        step: 1,
        uri,
        range: { start: { line: 0, character: 20 }, end: { line: 0, character: 22 } },
      },
    ]);
  });

  test('tries other values of params, and a text of before', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL, 'm.csv': LEADS });
    const baseline = { text: MODEL, label: 'HEAD' };
    const panel = await ask(editor, 'scorelang/panel', { uri, params: { demo_points: 0, none: 3 }, baseline });
    expect(panel.tiers.map(({ now, before }) => [now, before])).toEqual([
      [0, 1],
      [2, 2],
      [2, 1],
    ]);
    expect(panel.params[0]).toMatchObject({ value: 0, written: 20 });
    const broken = await ask(editor, 'scorelang/panel', { uri, baseline: { text: 'when when', label: 'HEAD' } });
    expect(broken.tiers[0]).toEqual({ name: 'hot', line: 50, now: 1, before: null });
  });

  test('says why it is empty', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL });
    const panel = await ask(editor, 'scorelang/panel', { uri });
    expect(panel).toMatchObject({ sample: null, problem: { kind: 'no sample', message: expect.stringContaining('no sample leads') } });
    expect(panel.params).toHaveLength(1);
  });

  test('says that a model has errors rather than that there is no sample', async () => {
    const { editor, uri } = await opened({ 'm.score': 'when titel = add 1\n' });
    expect(await ask(editor, 'scorelang/panel', { uri })).toMatchObject({ sample: null, problem: { kind: 'errors' } });
  });

  test('writes a value of a param into the text, if the model admits it', async () => {
    const { editor, uri } = await opened({ 'm.score': MODEL });
    expect(await ask(editor, 'scorelang/setParam', { uri, name: 'demo_points', value: 12.5 })).toEqual({
      changes: { [uri]: [{ range: { start: { line: 0, character: 20 }, end: { line: 0, character: 22 } }, newText: '12.5' }] },
    });
    expect(await ask(editor, 'scorelang/setParam', { uri, name: 'demo_points', value: 51 })).toBeNull();
    expect(await ask(editor, 'scorelang/setParam', { uri, name: 'nothing', value: 1 })).toBeNull();
  });
});

describe('requests that are not as they should be', () => {
  test.each(['scorelang/tests', 'scorelang/runTests', 'scorelang/leads', 'scorelang/panel', 'scorelang/setParam'] as const)(
    '%s is refused in a sentence, and the next is answered',
    async (method) => {
      const { editor, uri } = await opened({ 'm.score': MODEL, 'm.csv': LEADS });
      await expect(editor.request(method, {})).rejects.toThrow(/needs the uri/);
      expect((await ask(editor, 'scorelang/tests', { uri })).tests).toHaveLength(2);
    },
  );

  test('of documents that are nowhere are answered emptily or refused', async () => {
    const { editor } = await opened({ 'm.score': MODEL });
    const uri = editor.uriOf('nowhere.score');
    expect(await ask(editor, 'scorelang/tests', { uri })).toEqual({ tests: [] });
    await expect(ask(editor, 'scorelang/runTests', { uri, ids: null })).rejects.toThrow('There is no such model any more.');
  });
});

describe('what points come to', () => {
  const OVER = 'field demo: yes/no\nbudget 10\nwhen demo add 20\ntier hot >= 20\ntier cold otherwise\n';
  interface Published {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: readonly { readonly code: string; readonly range: { readonly start: { readonly line: number } } }[];
  }
  const published = (editor: Editor, uri: string, codes: readonly string[], version?: number) =>
    editor.next<Published>('textDocument/publishDiagnostics', (params) => {
      const isAbout = params.uri === uri && (version === undefined || params.version === version);
      return isAbout && JSON.stringify(params.diagnostics.map(({ code }) => code)) === JSON.stringify(codes);
    });

  test('is told after what is wrong in the text, stays in its place while one types elsewhere, and is taken back', async () => {
    const { editor, uri } = await opened({ 'm.score': OVER }, OVER);
    await published(editor, uri, ['over-budget'], 1);
    replaceAll(editor, uri, 2, `# a comment\n${OVER}`);
    expect((await published(editor, uri, ['over-budget'], 2)).diagnostics[0]?.range.start.line).toBe(2);
    replaceAll(editor, uri, 3, OVER.replace('budget 10', 'budget 20'));
    await published(editor, uri, [], 3);
  });

  test('is told of models that nobody opened', async () => {
    const { editor } = await opened({ 'm.score': MODEL, 'other.score': OVER });
    await published(editor, editor.uriOf('other.score'), ['over-budget']);
  });

  test('is given to editors that ask, and can be left out with a reason', async () => {
    const folder = folderWith({ 'm.score': OVER });
    const editor = startEditor(folder);
    await initialize(editor, folder, { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } });
    openDocument(editor, 'm.score', OVER);
    const uri = editor.uriOf('m.score');
    const codes = async () =>
      (await editor.request<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } })).items.map(
        ({ code }) => code,
      );
    expect(await codes()).toEqual([]);
    await editor.next('workspace/diagnostic/refresh');
    expect(await codes()).toEqual(['over-budget']);
    replaceAll(editor, uri, 2, OVER.replace('budget 10', '# score-ignore over-budget agreed with sales\nbudget 10'));
    await editor.next('workspace/diagnostic/refresh');
    expect(await codes()).toEqual([]);
  });
});
