/** The server as editors run it: `score lsp` in a process of its own, over its standard input and output. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { bundle } from '../cli/bundle.ts';
import { folderWith } from '../cli/fake-io.ts';
import { initialize, openDocument, startEditor } from './editor.ts';

beforeAll(bundle);

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

const about =
  (uri: string, version?: number) =>
  (params: Published): boolean =>
    params.uri === uri && (version === undefined || params.version === version);

const GOOD = 'field title: text\nwhen title = CEO add 20\ntier hot >= 20\n';
const PULLING = { textDocument: { diagnostic: {} } };

describe('diagnostics', () => {
  test('are pushed for an open document, and anew after each change', async () => {
    const folder = folderWith({ 'm.score': GOOD });
    const editor = startEditor(folder);
    await initialize(editor, folder);
    const uri = editor.uriOf('m.score');
    openDocument(editor, 'm.score', GOOD.replace('when title', 'when titel'));
    const [found] = (await editor.next<Published>('textDocument/publishDiagnostics', about(uri, 1))).diagnostics;
    expect(found?.message).toBe('There is no field called titel. Did you mean title?');
    expect(found?.range).toEqual({ start: { line: 1, character: 5 }, end: { line: 1, character: 10 } });
    expect(found?.codeDescription?.href).toMatch(/^file:.*\/help\/unknown-field\.md$/);
    editor.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: found?.range, text: 'title' }],
    });
    expect((await editor.next<Published>('textDocument/publishDiagnostics', about(uri, 2))).diagnostics).toEqual([]);
  });

  test('are pushed for models that nobody opened, and taken back when they go', async () => {
    const folder = folderWith({ 'm.score': GOOD, 'broken/other.score': 'when title in [CEO add 20\n' });
    const editor = startEditor(folder);
    await initialize(editor, folder);
    const uri = editor.uriOf('broken/other.score');
    const { diagnostics } = await editor.next<Published>('textDocument/publishDiagnostics', about(uri));
    expect(diagnostics.map(({ code }) => code)).toContain('unclosed-bracket');
    rmSync(join(folder, 'broken/other.score'));
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    expect((await editor.next<Published>('textDocument/publishDiagnostics', about(uri))).diagnostics).toEqual([]);
  });

  test('are given when asked for, unchanged when nothing changed, and then not pushed as well', async () => {
    const folder = folderWith({ 'm.score': GOOD, 'other.score': 'when titel add' });
    const editor = startEditor(folder);
    await initialize(editor, folder, PULLING);
    openDocument(editor, 'm.score', GOOD.replace('= CEO', '== CEO'));
    const asked = { textDocument: { uri: editor.uriOf('m.score') } };
    const first = await editor.request<{ kind: string; resultId: string; items: Diagnostic[] }>('textDocument/diagnostic', asked);
    expect(first.items.map(({ code }) => code)).toEqual(['foreign-operator']);
    const again = await editor.request('textDocument/diagnostic', { ...asked, previousResultId: first.resultId });
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
    const all = await editor.request<{ items: { uri: string; kind: string; items?: Diagnostic[] }[] }>('workspace/diagnostic', {
      previousResultIds: [{ uri: editor.uriOf('m.score'), value: first.resultId }],
    });
    expect(all.items.map(({ uri, kind }) => [uri, kind]).sort()).toEqual([
      [editor.uriOf('m.score'), 'unchanged'],
      [editor.uriOf('other.score'), 'full'],
    ]);
  });

  test('in a file that is used reach the model that uses it, before it is saved', async () => {
    const folder = folderWith({ 'crm.score': 'field title: text\n', 'm.score': 'use "crm.score"\nwhen title = CEO add 20\n' });
    const editor = startEditor(folder);
    await initialize(editor, folder);
    openDocument(editor, 'm.score', 'use "crm.score"\nwhen title = CEO add 20\n');
    openDocument(editor, 'crm.score', 'field job_title: text\n');
    const uri = editor.uriOf('m.score');
    const { diagnostics } = await editor.next<Published>(
      'textDocument/publishDiagnostics',
      (params) => about(uri)(params) && params.diagnostics.length > 0,
    );
    expect(diagnostics[0]?.message).toContain('There is no field called title');
  });

  test('see a list file that changed on disk', async () => {
    const folder = folderWith({ 'm.score': 'list ceos from "ceos.txt"\nwhen title in ceos add 20\n' });
    const editor = startEditor(folder);
    await initialize(editor, folder, PULLING);
    openDocument(editor, 'm.score', 'list ceos from "ceos.txt"\nwhen title in ceos add 20\n');
    const asked = { textDocument: { uri: editor.uriOf('m.score') } };
    const codes = async () =>
      (await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', asked)).items.map(({ code }) => code);
    expect(await codes()).toContain('file-unreadable');
    writeFileSync(join(folder, 'ceos.txt'), 'CEO\n');
    expect(await codes()).not.toContain('file-unreadable');
  });
});

describe('the process', () => {
  test('ends with 0 after shutdown and exit', async () => {
    const folder = folderWith({});
    const editor = startEditor(folder);
    await initialize(editor, folder);
    await editor.request('shutdown', undefined);
    editor.notify('exit', undefined);
    expect(await editor.ended()).toBe(0);
    expect(editor.errors()).toBe('');
  });

  test('ends when the editor is gone', async () => {
    const folder = folderWith({});
    const editor = startEditor(folder);
    await initialize(editor, folder);
    editor.process.stdin.end();
    expect(await editor.ended()).toBe(1);
  });

  test('outlives messages that are none', async () => {
    const folder = folderWith({ 'm.score': GOOD });
    const editor = startEditor(folder);
    await initialize(editor, folder, PULLING);
    const bad = '{"jsonrpc": "2.0", "method": ';
    editor.send(`Content-Length: ${bad.length}\r\n\r\n${bad}`);
    editor.send('Content-Length: 4\r\n\r\n1234');
    editor.notify('textDocument/didChange', { textDocument: { uri: 'file:///nowhere.score', version: 3 }, contentChanges: [] });
    editor.notify('textDocument/didOpen', { textDocument: {} });
    editor.notify('no/such', { a: 1 });
    await expect(editor.request('no/such', {})).rejects.toThrow(/no\/such/);
    openDocument(editor, 'm.score', GOOD.replace('add 20', 'add'));
    const { items } = await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: editor.uriOf('m.score') },
    });
    expect(items.map(({ severity }) => severity)).toContain(1);
    expect(editor.errors()).not.toMatch(/\n\s+at /);
  });

  test('answers about a document that was never saved, and about none', async () => {
    const folder = folderWith({});
    const editor = startEditor(folder);
    await initialize(editor, folder, PULLING);
    const uri = 'untitled:Untitled-1';
    editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'score', version: 1, text: 'when add 5' } });
    const ask = (about: string) => editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: about } });
    expect((await ask(uri)).items.length).toBeGreaterThan(0);
    expect((await ask('untitled:Untitled-2')).items).toEqual([]);
    expect((await ask('file:///no/such/file.score')).items).toEqual([]);
  });

  test('says that a file is too large to read', async () => {
    const folder = folderWith({});
    const editor = startEditor(folder);
    await initialize(editor, folder, PULLING);
    openDocument(editor, 'huge.score', 'when title = CEO add 20\n'.repeat(400_000));
    const { items } = await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: editor.uriOf('huge.score') },
    });
    expect(items.map(({ code }) => code)).toEqual(['file-too-long']);
  });
});

describe('every request is answered over the wire', () => {
  const TEXT = 'use "crm.score"\nfield size: one of [Small, Large]\nwhen size = Small   add 5\ngroup g {\n  when title = CEO add 5\n}\n';
  const position = { line: 2, character: 6 };
  const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  const cases: readonly (readonly [method: string, more: object, answer: unknown])[] = [
    ['completion', { position: { line: 2, character: 12 } }, expect.arrayContaining([expect.objectContaining({ label: 'Large' })])],
    ['hover', { position }, expect.objectContaining({ contents: expect.objectContaining({ kind: 'markdown' }) })],
    ['definition', { position }, [expect.objectContaining({ range: expect.objectContaining({ start: { line: 1, character: 6 } }) })]],
    ['references', { position, context: { includeDeclaration: true } }, [expect.anything(), expect.anything()]],
    ['documentHighlight', { position }, [expect.anything(), expect.anything()]],
    ['prepareRename', { position }, expect.objectContaining({ placeholder: 'size' })],
    ['rename', { position, newName: 'extent' }, expect.objectContaining({ changes: expect.anything() })],
    ['documentLink', {}, [expect.objectContaining({ target: expect.stringMatching(/crm\.score$/) })]],
    ['formatting', { options }, [expect.objectContaining({ newText: 'when size = Small add 5\n' })]],
    ['rangeFormatting', { options, range }, [expect.objectContaining({ newText: 'when size = Small add 5\n' })]],
    [
      'onTypeFormatting',
      { options, position: { line: 3, character: 0 }, ch: '\n' },
      [expect.objectContaining({ newText: 'when size = Small add 5\n' })],
    ],
    ['foldingRange', {}, [expect.objectContaining({ startLine: 3, endLine: 4 })]],
    ['selectionRange', { positions: [position] }, [expect.objectContaining({ parent: expect.anything() })]],
    ['documentSymbol', {}, expect.arrayContaining([expect.objectContaining({ name: 'g' })])],
    ['signatureHelp', { position }, expect.objectContaining({ activeSignature: 0 })],
    ['signatureHelp', { position, context: { triggerKind: 2, triggerCharacter: ' ', isRetrigger: false } }, null],
    ['semanticTokens/range', { range }, expect.objectContaining({ data: expect.any(Array) })],
    ['codeAction', { range, context: { diagnostics: [], only: ['source.fixAll'] } }, []],
  ];

  test.each(cases)('%s', async (method, more, answer) => {
    const folder = folderWith({ 'm.score': TEXT, 'crm.score': 'field title: text\n' });
    const editor = startEditor(folder);
    await initialize(editor, folder);
    openDocument(editor, 'm.score', TEXT);
    expect(await editor.request(`textDocument/${method}`, { textDocument: { uri: editor.uriOf('m.score') }, ...more })).toEqual(answer);
  });

  test('a rename that would break something is refused with the reason', async () => {
    const folder = folderWith({ 'm.score': TEXT, 'crm.score': 'field title: text\n' });
    const editor = startEditor(folder);
    await initialize(editor, folder);
    openDocument(editor, 'm.score', TEXT);
    const asked = editor.request('textDocument/rename', { textDocument: { uri: editor.uriOf('m.score') }, position, newName: 'title' });
    await expect(asked).rejects.toThrow('There is a field called title already in m.score.');
  });

  test('colours are sent whole, then as what changed', async () => {
    const folder = folderWith({ 'm.score': GOOD });
    const editor = startEditor(folder);
    await initialize(editor, folder);
    openDocument(editor, 'm.score', GOOD);
    const textDocument = { uri: editor.uriOf('m.score') };
    const full = await editor.request<{ resultId: string; data: number[] }>('textDocument/semanticTokens/full', { textDocument });
    editor.notify('textDocument/didChange', {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [{ text: `${GOOD}tier warm >= 5\n` }],
    });
    const delta = await editor.request<{ edits: { start: number; deleteCount: number; data: number[] }[] }>(
      'textDocument/semanticTokens/full/delta',
      { textDocument, previousResultId: full.resultId },
    );
    expect(delta.edits).toEqual([{ start: full.data.length, deleteCount: 0, data: expect.any(Array) }]);
    expect(delta.edits[0]?.data).toHaveLength(20);
  });

  test('documentation of a completion, and symbols of all models', async () => {
    const folder = folderWith({ 'm.score': TEXT, 'crm.score': 'field title: text\n' });
    const editor = startEditor(folder);
    await initialize(editor, folder);
    openDocument(editor, 'm.score', TEXT);
    const uri = editor.uriOf('m.score');
    const items = await editor.request<{ label: string }[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 2, character: 5 },
    });
    const item = items.find(({ label }) => label === 'title');
    expect(await editor.request('completionItem/resolve', item)).toMatchObject({
      documentation: { value: expect.stringContaining('field title: text') },
    });
    expect(await editor.request('workspace/symbol', { query: 'ttl' })).toMatchObject([{ name: 'title' }]);
  });
});
