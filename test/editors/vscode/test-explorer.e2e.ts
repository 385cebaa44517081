/** The Test Explorer: tests are found, run, fail at their line, run again at each change, and show which rules fired. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './editor.ts';

const MODEL = `field title: text
field seats: whole number from 1 to 500

when title = Founder add 20
when seats >= 10 add 30
when title = Intern subtract 5

tier hot >= 40
tier cold otherwise

test "a founder with a team is hot" {
  given title = Founder, seats = 12
  expect score = 50
  expect tier = hot
}

test "a founder alone is warm" {
  given title = Founder
  expect score = 25
}
`;

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor({ 'trial.score': MODEL, 'other.score': 'when title = CFO add 20\n' });
});
afterAll(() => editor.close());

test('tests are marked beside their lines, and run all at once', async () => {
  const icon = await editor.see('.activitybar a[aria-label^="Testing"]');
  await editor.until(() => icon.click(), editor.page.locator('.sidebar .monaco-list-row', { hasText: 'trial.score' }));
  await editor.open('trial.score');
  await editor.see('.glyph-margin-widgets .codicon-testing-run-icon');
  await editor.command('Test: Run All Tests');
  await editor.see('.glyph-margin-widgets .codicon-testing-passed-icon');
  await editor.see('.glyph-margin-widgets .codicon-testing-failed-icon');
});

test('a failure stands at its line, with what was expected and what came', async () => {
  await editor.see('.editor-instance', '20 != 25');
  await editor.see('.monaco-list-row', 'a founder alone is warm');
});

test('a test runs from the lens above it', async () => {
  await editor.goTo(17, 1);
  const lens = await editor.see('.codelens-decoration a >> nth=-1', 'Run');
  await editor.until(() => lens.click(), editor.page.locator('.test-output-peek-message-container .xterm-rows'));
  await expect.poll(() => outputOf(editor), WAIT).toMatch(/^\s*✗ a founder alone is warm/);
});

test('the test at the cursor runs alone', async () => {
  await editor.open('trial.score');
  await editor.goTo(13, 3);
  const older = editor.page.locator('.monaco-list-row', { hasText: /\d older results?/ });
  await editor.until(() => editor.command('Test: Run Test at Cursor'), older);
  await expect.poll(() => outputOf(editor), WAIT).toMatch(/^\s*✓ a founder with a team is hot\s*$/);
});

test('the rules that fired are marked in the gutter, and so are the others', async () => {
  await editor.command('Test: Run All Tests with Coverage');
  await editor.see('.coverage-deco-gutter.coverage-deco-hit');
  await editor.see('.coverage-deco-gutter.coverage-deco-miss');
  await editor.see('.sidebar .monaco-list-row', '66.67%');
  await editor.picture('test-explorer');
});

test('watched tests run again when the model changes, saved or not', async () => {
  // The buttons of a view are to be seen while something points at it.
  await (await editor.see('.sidebar .monaco-list-row', 'trial.score')).hover();
  await (await editor.see('a[aria-label="Start Continuous Run"]:visible')).click();
  await editor.open('trial.score');
  await editor.goTo(19, 18);
  await editor.press('Shift+End');
  await editor.type('20');
  await editor.gone('.glyph-margin-widgets .codicon-testing-failed-icon');
});

const WAIT = { timeout: 30_000 };

/** What the run that is shown wrote. */
const outputOf = (editor: Editor): Promise<string> =>
  editor.page.locator('.test-output-peek-message-container .xterm-rows').first().innerText();
