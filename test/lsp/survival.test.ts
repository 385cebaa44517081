/** What a server meets in a real folder, over the wire: whatever it is, the next question is answered. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { bundle } from '../cli/bundle.ts';
import { folderWith } from '../cli/fake-io.ts';
import { type Editor, initialize, openDocument, startEditor } from './editor.ts';

beforeAll(bundle);

const PULLING = { textDocument: { diagnostic: {} } };
const GOOD = 'field title: text\nwhen title = CEO add 20\ntier hot >= 20\n';

async function started(files: Readonly<Record<string, string | Buffer>>): Promise<{ readonly editor: Editor; readonly folder: string }> {
  const folder = folderWith(files);
  const editor = startEditor(folder);
  await initialize(editor, folder, PULLING);
  return { editor, folder };
}

async function foundIn(editor: Editor, path: string): Promise<readonly Diagnostic[]> {
  const textDocument = { uri: editor.uriOf(path) };
  return (await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items;
}

const codes = async (editor: Editor, path: string): Promise<readonly unknown[]> => (await foundIn(editor, path)).map(({ code }) => code);

/** A question whose right answer is known, after whatever happened; and nothing was thrown on the way. */
async function isAlive(editor: Editor): Promise<void> {
  openDocument(editor, 'alive.score', GOOD);
  const textDocument = { uri: editor.uriOf('alive.score') };
  const hover = await editor.request('textDocument/hover', { textDocument, position: { line: 1, character: 6 } });
  expect(hover).toMatchObject({ contents: { value: expect.stringContaining('field title: text') } });
  expect(editor.errors()).not.toMatch(/\n\s+at /);
}

/** What an editor asks once a document is shown. */
async function lookAround(editor: Editor, path: string): Promise<void> {
  const textDocument = { uri: editor.uriOf(path) };
  const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
  const position = { line: 1, character: 6 };
  await editor.request('textDocument/inlayHint', { textDocument, range });
  await editor.request('textDocument/codeLens', { textDocument });
  await editor.request('textDocument/hover', { textDocument, position });
  await editor.request('textDocument/completion', { textDocument, position });
  await editor.request('textDocument/documentLink', { textDocument });
  await editor.request('textDocument/semanticTokens/full', { textDocument });
  // These may say in a sentence why they cannot answer.
  for (const method of ['scorelang/tests', 'scorelang/runTests', 'scorelang/leads', 'scorelang/panel', 'scorelang/explainLead']) {
    const asked = editor.request(method, { uri: textDocument.uri, ids: null, row: 1 });
    await asked.catch((cause: Error) => expect(cause.message).toMatch(/^[A-Z].*\.$/s));
  }
}

describe('a sample that is broken', () => {
  const random = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 3) * 31) % 256));
  test.each([
    ['bytes that are no text', 'leads.csv', random],
    ['a quote that is never closed', 'leads.csv', Buffer.from('title,size\nCEO,"1\nCFO,2\n')],
    ['rows of other lengths, and null bytes', 'leads.csv', Buffer.from('title,size\nCEO\nCFO,1,2,3\n\0,\0\n')],
    ['nothing at all', 'leads.csv', Buffer.from('')],
    ['JSON that is cut off', 'leads.jsonl', Buffer.from('{"title": "CEO"}\n{"title": "CF')],
    ['JSON that is no lead', 'leads.jsonl', Buffer.from('[1, 2]\nnull\n"text"\n{"title": {"__proto__": 1}}\n')],
  ])('%s', async (_, name, bytes) => {
    const text = `${GOOD}sample "${name}"\n`;
    const { editor } = await started({ 'm.score': text, [name]: bytes });
    openDocument(editor, 'm.score', text);
    expect(await codes(editor, 'm.score')).not.toContain('file-too-long');
    await lookAround(editor, 'm.score');
    await isAlive(editor);
  });

  test('that comes, changes and vanishes while the model is open', async () => {
    const text = `${GOOD}sample "leads.csv"\n`;
    const { editor, folder } = await started({ 'm.score': text });
    openDocument(editor, 'm.score', text);
    const told = (type: number) =>
      editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uriOf('leads.csv'), type }] });
    for (const content of ['title\nCEO\n', '\0', 'title\nCFO\n'.repeat(1000)]) {
      writeFileSync(join(folder, 'leads.csv'), content);
      told(2);
      await lookAround(editor, 'm.score');
    }
    rmSync(join(folder, 'leads.csv'));
    told(3);
    await lookAround(editor, 'm.score');
    await isAlive(editor);
  });
});

describe('a file of 50 MB', () => {
  const HUGE = 'when title = CEO add 20\n'.repeat(2_100_000);

  test('is told to be too large, open or on disk, and no other is kept waiting for it', async () => {
    const { editor } = await started({ 'disk.score': HUGE, 'm.score': 'use "disk.score"\nwhen title = CEO add 20\n' });
    openDocument(editor, 'open.score', HUGE);
    expect(await codes(editor, 'open.score')).toEqual(['file-too-long']);
    expect(await codes(editor, 'disk.score')).toEqual(['file-too-long']);
    openDocument(editor, 'm.score', 'use "disk.score"\nwhen title = CEO add 20\n');
    expect(await codes(editor, 'm.score')).toContain('file-unreadable');
    editor.notify('textDocument/didChange', {
      textDocument: { uri: editor.uriOf('open.score'), version: 2 },
      contentChanges: [{ range: { start: { line: 2_000_000, character: 0 }, end: { line: 2_000_000, character: 4 } }, text: 'each' }],
    });
    await lookAround(editor, 'open.score');
    await isAlive(editor);
  });

  test('is a mistake as a list, and a sample that is read in part', async () => {
    const text = `${GOOD}sample "all.csv"\n`;
    const { editor } = await started({ 'm.score': text, 'all.csv': `title\n${'CEO\n'.repeat(12_500_000)}` });
    openDocument(editor, 'm.score', text);
    expect(await codes(editor, 'm.score')).toEqual([]);
    await lookAround(editor, 'm.score');
    openDocument(editor, 'list.score', `${GOOD}list all from "all.csv" column title\nwhen title in all add 5\n`);
    const found = await foundIn(editor, 'list.score');
    expect(found.filter(({ code }) => code === 'file-unreadable').map(({ message }) => message)).toEqual([
      'all.csv has 50 MB, and an editor reads lists of up to 10 MB. Split it into several lists, or let `score check` look at this model, which reads it whole.',
    ]);
    await isAlive(editor);
  });
});

describe('files that name each other', () => {
  test('a cycle of `use` is told where it is closed', async () => {
    const texts = {
      'a.score': 'use "b.score"\nwhen x = 1 add 1\n',
      'b.score': 'use "c.score"\n',
      'c.score': 'use "a.score"\nfield x: number\n',
    };
    const { editor } = await started(texts);
    for (const [path, text] of Object.entries(texts)) openDocument(editor, path, text);
    const found = await Promise.all(Object.keys(texts).map((path) => codes(editor, path)));
    expect(found.flat()).toContain('use-cycle');
    for (const path of Object.keys(texts)) await lookAround(editor, path);
    await isAlive(editor);
  });

  test('a file that uses itself', async () => {
    const { editor } = await started({});
    openDocument(editor, 'm.score', 'use "m.score"\nwhen title = CEO add 5\n');
    expect(await codes(editor, 'm.score')).toContain('use-cycle');
    await isAlive(editor);
  });

  test('one that vanishes, and comes back as another', async () => {
    const text = 'use "crm.score"\nwhen title = CEO add 20\n';
    const { editor, folder } = await started({ 'm.score': text, 'crm.score': 'field title: text\n' });
    openDocument(editor, 'm.score', text);
    expect(await codes(editor, 'm.score')).toEqual([]);
    rmSync(join(folder, 'crm.score'));
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uriOf('crm.score'), type: 3 }] });
    expect(await codes(editor, 'm.score')).toContain('file-unreadable');
    writeFileSync(join(folder, 'crm.score'), 'field titel: text\n');
    expect(await codes(editor, 'm.score')).toContain('unknown-field');
    // The model itself, while it is open: what is open counts.
    rmSync(join(folder, 'm.score'));
    expect(await codes(editor, 'm.score')).toContain('unknown-field');
    editor.notify('textDocument/didClose', { textDocument: { uri: editor.uriOf('m.score') } });
    expect(await codes(editor, 'm.score')).toEqual([]);
    await lookAround(editor, 'm.score');
    await isAlive(editor);
  });

  test('a folder where a file should be', async () => {
    const text = 'use "folder.score"\nlist a from "folder.score" column x\nwhen title = CEO add 20\n';
    const { editor } = await started({ 'm.score': text, 'folder.score/inner.txt': 'x' });
    openDocument(editor, 'm.score', text);
    expect(await codes(editor, 'm.score')).toContain('file-unreadable');
    await lookAround(editor, 'm.score');
    await isAlive(editor);
  });
});

test('an editor that says it can be asked, and refuses whatever it is asked', async () => {
  const folder = folderWith({ 'm.score': GOOD, 'leads.csv': 'title\nCEO\n' });
  const editor = startEditor(folder, 'refuses');
  await initialize(editor, folder, {
    ...PULLING,
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      didChangeConfiguration: { dynamicRegistration: true },
      inlayHint: { refreshSupport: true },
      codeLens: { refreshSupport: true },
      diagnostics: { refreshSupport: true },
    },
  });
  openDocument(editor, 'm.score', GOOD);
  editor.notify('workspace/didChangeConfiguration', { settings: null });
  editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
  editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uriOf('leads.csv'), type: 2 }] });
  await lookAround(editor, 'm.score');
  await isAlive(editor);
});

describe('texts that are hardly any', () => {
  test.each([
    ['line ends of all kinds', 'field title: text\r\nwhen title = CEO\radd 20\n\r\n\r\rtier hot >= 5'],
    ['null bytes', 'field ti\0tle: text\nwhen title = \0 add 20\0\n'],
    ['halves of characters', 'field title: text\nwhen title = "\ud83d" add 20 # \udc00\n'],
    ['a mark at its start, and other white space', '\uFEFFfield\u00A0title: text\u2028when title = CEO\u3000add 20\n'],
    ['nothing', ''],
    ['one line of a megabyte', `when title = "${'x'.repeat(1_000_000)}" add 5`],
    ['blocks as deep as they come', `${'group g {'.repeat(20_000)}`],
  ])('%s', async (_, text) => {
    const { editor } = await started({});
    openDocument(editor, 'm.score', text);
    await codes(editor, 'm.score');
    await lookAround(editor, 'm.score');
    await isAlive(editor);
  });

  test('edits and questions at places that there are not', async () => {
    const { editor } = await started({});
    openDocument(editor, 'm.score', GOOD);
    const textDocument = { uri: editor.uriOf('m.score') };
    const far = { line: 1_000_000, character: 1_000_000 };
    for (const range of [
      { start: far, end: far },
      { start: { line: -1, character: -5 }, end: { line: 0, character: 0 } },
      { start: { line: 2, character: 3 }, end: { line: 1, character: 0 } },
    ]) {
      editor.notify('textDocument/didChange', { textDocument: { ...textDocument, version: 2 }, contentChanges: [{ range, text: ' ' }] });
    }
    for (const position of [far, { line: -3, character: 0 }, { line: 0, character: -3 }]) {
      for (const method of ['hover', 'completion', 'definition', 'signatureHelp', 'documentHighlight']) {
        await editor.request(`textDocument/${method}`, { textDocument, position });
      }
      await editor.request('textDocument/rename', { textDocument, position, newName: 'x' }).catch(() => {});
    }
    await isAlive(editor);
  });
});
