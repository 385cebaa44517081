/** Writing a model: what is wrong is shown and mended, what may stand somewhere is offered, what is renamed is renamed everywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor({
    'inbound.score': null,
    'inbound-leads.csv': null,
    'crm.score': 'field title: text\nfield seats: whole number from 1 to 500\n',
    'trial.score': 'use "crm.score"\n\nwhen title = Founder add 20\nwhen seats >= 10 add 30\n\ntier hot >= 40\ntier cold otherwise\n',
  });
});
afterAll(() => editor.close());

test('a model has its colours, its icon and its language', async () => {
  await editor.open('inbound.score');
  await editor.see('.statusbar-item', 'Scoring model');
  await editor.see('.tab.active .monaco-icon-label.score-lang-file-icon');
  const [keyword, text] = await Promise.all(['range', '"Inbound'].map((word) => editor.see('.view-line span span[class^="mtk"]', word)));
  expect(await keyword!.getAttribute('class')).not.toBe(await text!.getAttribute('class'));
});

test('pointed at, a rule says what it gives and on whom it fires', async () => {
  await editor.open('inbound.score');
  await editor.goTo(28, 8);
  await editor.picture('hover', async () => {
    await editor.command('Show or Focus Hover');
    await editor.see('.monaco-hover:not(.hidden) .hover-contents', 'Fires on 61 leads');
  });
  await editor.press('Escape');
});

test('a misspelt field is marked and said', async () => {
  await editor.open('trial.score');
  await editor.goTo(4, 1);
  await editor.type('when titel contains chief add 5\n');
  await editor.see('.squiggly-error');
  await editor.command('View: Focus Problems');
  await editor.see('.markers-panel .monaco-list-row', 'There is no field called titel. Did you mean title?');
  await editor.picture('finding');
});

test('the change that a finding offers is made', async () => {
  await editor.open('trial.score');
  await editor.goTo(4, 7);
  await editor.press('Control+.');
  await (await editor.see('.action-widget .monaco-list-row', 'Write title')).click();
  await editor.gone('.squiggly-error');
  expect(await editor.saved('trial.score')).toContain('\nwhen title contains chief add 5\n');
});

test('what may stand at a place is offered, and taken', async () => {
  await editor.open('trial.score');
  await editor.goTo(5, 1);
  await editor.type('when se');
  await editor.see('.suggest-widget.visible .monaco-list-row', 'seats');
  await editor.press('Tab');
  await editor.type(' >= 100 add 5\n');
  expect(await editor.saved('trial.score')).toContain('\nwhen seats >= 100 add 5\n');
});

test('a condition gets a name, which is written over at once', async () => {
  await editor.open('trial.score');
  await editor.goTo(6, 6);
  for (let character = 0; character < 'seats >= 10'.length; character += 1) await editor.press('Shift+ArrowRight');
  await editor.press('Control+.');
  const action = await editor.see('.action-widget .monaco-list-row', 'Give this condition a name (let)');
  await editor.until(() => action.click(), editor.page.locator('.rename-box input'));
  await (await editor.see('.rename-box input')).fill('a_team');
  await editor.press('Enter');
  await editor.see('.view-line', 'when a_team add 30');
  const text = await editor.saved('trial.score');
  expect(text).toContain('\nlet a_team = seats >= 10\n');
  expect(text).toContain('\nwhen a_team add 30\n');
});

test('a name is renamed in all files that share it', async () => {
  await editor.open('crm.score');
  await editor.goTo(2, 8);
  await editor.press('F2');
  await (await editor.see('.rename-box input')).fill('licences');
  await editor.press('Enter');
  await editor.see('.view-line', 'field licences');
  await editor.command('File: Save All');
  await expect.poll(() => readFileSync(join(editor.folder, 'trial.score'), 'utf8')).toContain('let a_team = licences >= 10');
  expect(readFileSync(join(editor.folder, 'crm.score'), 'utf8')).toContain('field licences: whole number');
});
