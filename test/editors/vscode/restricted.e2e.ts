/** A folder that is not trusted: models are read and checked, and what starts a command says why it does not. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor({ 'slip.score': 'field title: text\nwhen titel = CFO add 20\n' }, { trusted: false });
});
afterAll(() => editor.close());

test('a mistake is marked, and what may stand there is offered', async () => {
  await editor.open('slip.score');
  await editor.see('.statusbar-item', 'Restricted Mode');
  await editor.see('.squiggly-error');
  await editor.goTo(3, 1);
  await editor.type('when ti');
  await editor.see('.suggest-widget.visible .monaco-list-row', 'title');
  await editor.press('Escape');
});

test('compiling waits, and says for what', async () => {
  await editor.command('Scorelang: Compile a Model…');
  await editor.see('.notification-list-item', 'Compiling starts a command on files of this folder, which waits until you trust it.');
  expect(existsSync(join(editor.folder, 'slip.ts'))).toBe(false);
});
