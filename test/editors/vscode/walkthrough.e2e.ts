/** Somebody's first minutes: a folder without a model, and the walkthrough. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor({ 'notes.txt': 'Which leads matter?\n' });
});
afterAll(() => editor.close());

test('the walkthrough has its four steps', async () => {
  await editor.command('Welcome: Open Walkthrough...');
  await editor.pick('Your first scoring model');
  for (const step of ['Open the example', 'See a mistake, and mend it', 'Run its tests', 'See what it means for your leads']) {
    await editor.see('.gettingStartedContainer .getting-started-step', step);
  }
  await editor.picture('walkthrough');
});

test('its first step brings a model and its leads, and ticks itself off', async () => {
  await (await editor.see('.gettingStartedContainer .monaco-button', 'Open the Example')).click();
  await editor.see('.tab.active', 'inbound.score');
  await editor.see('.explorer-folders-view .monaco-list-row', 'inbound-leads.csv');
  expect(existsSync(join(editor.folder, 'inbound-leads.csv'))).toBe(true);
});
