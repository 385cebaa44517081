/** The example of a page scores as its fields are filled in. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Window } from 'happy-dom';
import { expect, onTestFinished, test, vi } from 'vitest';
import { folderWith, score } from '../cli/fake-io.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url).pathname;

test('a page shows the score and its reasons as a lead is typed', async () => {
  const folder = folderWith({ 'inbound.score': readFileSync(join(EXAMPLES, 'inbound.score')) });
  cpSync(join(EXAMPLES, 'browser'), folder, { recursive: true });
  expect((await score(folder, ['compile', 'inbound.score', '-o', 'inbound.mjs'])).code).toBe(0);

  const { document, Event } = new Window();
  document.write(readFileSync(join(folder, 'index.html'), 'utf8').replace(/<script.*<\/script>/, ''));
  vi.stubGlobal('document', document);
  onTestFinished(() => void vi.unstubAllGlobals());
  await import(pathToFileURL(join(folder, 'page.mjs')).href);

  const shown = (id: string): string => document.getElementById(id)!.textContent;
  const type = (name: string, value: string): void => {
    const input = document.querySelector(`input[name="${name}"]`)!;
    (input as unknown as { value: string }).value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  expect([...document.querySelectorAll('label')].map((label) => label.textContent).slice(0, 2)).toEqual(['Job Title', 'industry']);
  expect([shown('score'), shown('tier')]).toEqual(['0', 'cold']);
  type('title', 'CFO');
  type('employees', '120');
  type('demo', 'yes');
  type('interests', 'pricing,security');
  expect([shown('score'), shown('tier')]).toEqual(['66', 'warm']);
  expect([...document.querySelectorAll('#reasons li')].map((li) => li.textContent)).toContain('25 C-suite');
  type('employees', 'many');
  expect(shown('problems')).toBe('employees should be a whole number from 1 to 2000000.');
});
