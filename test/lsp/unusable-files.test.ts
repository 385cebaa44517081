/** Files that a model names and that cannot be used, told where it names them, through the real process. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Panel, SampleTold } from '@scorelang/lsp/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { bundle } from '../cli/bundle.ts';
import { folderWith } from '../cli/fake-io.ts';
import { type Editor, initialize, openDocument, startEditor } from './editor.ts';

beforeAll(bundle);

/** Of the protocol's kinds of messages. */
const WARNING = 2;

const MODEL = `field title: text
when title = CFO add 30
tier hot >= 20
`;

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The next findings of a document that are as they should be. */
type NextFindings = (fits: (found: readonly Diagnostic[]) => boolean) => Promise<readonly Diagnostic[]>;

async function opened(
  text: string,
  files: Readonly<Record<string, string>>,
): Promise<{ readonly editor: Editor; readonly folder: string; readonly uri: string; readonly findings: NextFindings }> {
  const folder = folderWith({ 'm.score': text, ...files });
  const editor = startEditor(folder);
  await initialize(editor, folder, {}, { commands: true });
  openDocument(editor, 'm.score', text);
  const uri = editor.uriOf('m.score');
  const findings: NextFindings = async (fits) => {
    const told = await editor.next<Published>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && fits(params.diagnostics),
    );
    return told.diagnostics;
  };
  return { editor, folder, uri, findings };
}

test('a sample is told until it is mended, and a missing one as that', async () => {
  const text = `sample "bad.csv"\n${MODEL}`;
  const { editor, folder, uri, findings } = await opened(text, { 'bad.csv': 'title,Title\na,b\n' });
  const found = await findings(({ length }) => length > 0);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    code: 'file-unreadable',
    severity: DiagnosticSeverity.Warning,
    range: { start: { line: 0, character: 7 }, end: { line: 0, character: 16 } },
  });
  expect(found[0]?.message).toMatch(/^The sample cannot be used\. Two columns .+\. [A-Z].+\.$/);
  writeFileSync(join(folder, 'bad.csv'), 'title\nCFO\n');
  editor.notify('workspace/didChangeWatchedFiles', { changes: [] });
  await findings(({ length }) => length === 0);
  const changed = { textDocument: { uri, version: 2 }, contentChanges: [{ text: text.replace('bad.csv', 'nowhere.csv') }] };
  editor.notify('textDocument/didChange', changed);
  const missing = await findings(({ length }) => length > 0);
  expect(missing.map(({ message }) => message)).toEqual([
    'The sample cannot be used. There is no file nowhere.csv. Check the name and the folder it is looked for in.',
  ]);
});

test('a sample that a setting names is told to whoever works there, once for all models', async () => {
  const { editor, folder } = await opened(MODEL, { 'n.score': MODEL, 'good.csv': 'title\nCFO\n' });
  const samplesOf = (sample: string) => editor.notify('workspace/didChangeConfiguration', { settings: { scorelang: { sample } } });
  const shown = () => editor.next<{ readonly type: number; readonly message: string }>('window/showMessage');
  const named = 'The sample that the setting scorelang.sample names cannot be used.';
  samplesOf('nowhere.csv');
  expect(await shown()).toEqual({
    type: WARNING,
    message: `${named} There is no file nowhere.csv. Check the name and the folder it is looked for in.`,
  });
  openDocument(editor, 'n.score', MODEL);
  const uri = editor.uriOf('n.score');
  await editor.next('scorelang/sample', (params: { readonly uri: string }) => params.uri === uri);
  expect(editor.kept('window/showMessage')).toEqual([]);
  samplesOf(join(folder, 'good.csv'));
  expect((await shown()).message).toBe(
    `${named} ${join(folder, 'good.csv')} is no path within the project. Write its path from the folder of the project, as in: data/leads.csv.`,
  );
  samplesOf('good.csv');
  await editor.next<SampleTold>('scorelang/sample', ({ sample }) => sample?.path === 'good.csv');
  expect(editor.kept('window/showMessage')).toEqual([]);
});

test('a sample that lies beside a model, and that nobody named, interrupts nobody', async () => {
  const { editor } = await opened(MODEL, { 'm.csv': 'title,Title\na,b\n' });
  await editor.next<{ readonly message: string }>('window/logMessage', ({ message }) => message.startsWith('The sample cannot be used.'));
  await editor.next('scorelang/assessed');
  expect(editor.kept('window/showMessage')).toEqual([]);
});

describe('a file of leads beside a model, no column of which is a field of it', () => {
  const OTHERS = 'company,zip\nAcme,1010\n';
  const samples = async (model: string, files: Readonly<Record<string, string>>) => {
    const { editor, uri } = await opened(model, files);
    const { sample } = await editor.next<SampleTold>('scorelang/sample');
    const panel = await editor.request<Panel>('scorelang/panel', { uri });
    return { sample: sample?.path ?? null, problem: panel.problem?.message ?? null, editor, uri };
  };

  test('is not taken, and who asks for the sample is told so', async () => {
    const { sample, problem, editor } = await samples(MODEL, { 'leads.csv': OTHERS });
    expect(sample).toBeNull();
    expect(problem).toBe('leads.csv lies beside the model and is not taken as its sample, as none of its columns is a field of the model.');
    await editor.next<{ readonly message: string }>('window/logMessage', ({ message }) => message.includes('leads.csv lies beside'));
    expect(editor.kept('window/showMessage')).toEqual([]);
  });

  test('makes way for the next that fits', async () => {
    expect(await samples(MODEL, { 'm.csv': OTHERS, 'leads.csv': 'Title\nCFO\n' })).toMatchObject({ sample: 'leads.csv', problem: null });
  });

  test('is taken where the model names it', async () => {
    expect(await samples(`sample "leads.csv"\n${MODEL}`, { 'leads.csv': OTHERS })).toMatchObject({ sample: 'leads.csv', problem: null });
  });

  test('still says which columns it has, so that a field can be told its own', async () => {
    const text = 'field customer: text column "';
    const { sample, editor, uri } = await samples(text, { 'leads.csv': OTHERS });
    expect(sample).toBeNull();
    const offered = await editor.request<readonly { readonly label: string }[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: text.length },
    });
    expect(offered.map(({ label }) => label)).toEqual(['company', 'zip']);
  });
});

test('a file of cases of which no row can run is told until it is mended', async () => {
  const { editor, folder, findings } = await opened(`${MODEL}test "golden" from "cases.csv"\n`, {
    'cases.csv': 'title,expect skore\nCFO,30\n',
  });
  const found = await findings(({ length }) => length > 0);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    code: 'unusable-cases',
    severity: DiagnosticSeverity.Error,
    message: 'cases.csv has a column "expect skore", which the model does not know. Did you mean expect score?',
    range: { start: { line: 3, character: 19 }, end: { line: 3, character: 30 } },
  });
  writeFileSync(join(folder, 'cases.csv'), 'title,expect score\nCFO,30\n');
  editor.notify('workspace/didChangeWatchedFiles', { changes: [] });
  await findings(({ length }) => length === 0);
});
