/** `docs/guides/first-hour.md`, from source. `npm run pack:check` types it letter for letter, with what is packed. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isShown } from '../../scripts/packages/guide-steps.ts';
import { folderWith } from '../cli/fake-io.ts';
import { stepsOf, typed, write } from './guide.ts';

const leads = readFileSync(new URL('../../examples/inbound-leads.csv', import.meta.url), 'utf8');

test('the guide does what it says', async () => {
  const folder = folderWith({ 'package.json': '{}', 'leads.csv': leads });
  const steps = stepsOf('docs/guides/first-hour.md');
  expect(steps.length).toBeGreaterThan(12);
  for (const step of steps) {
    if (step.kind === 'file') write(folder, step.path, step.text);
    else if (step.kind === 'addition') appendFileSync(join(folder, step.path), step.text);
    else if (!/^npm |^cp /.test(step.line)) {
      const { code, out } = await typed(folder, step.line.replace(/^npx /, ''));
      expect({ line: step.line, code }).toEqual({ line: step.line, code: 0 });
      if (step.shows !== null && !isShown(out, step.shows)) expect(out).toBe(step.shows);
    }
  }
});

describe('what a page shows of an output', () => {
  test.each([
    ['a\nb\n', 'a\nb\n', true],
    ['a\nb\n', 'a\n', false],
    ['a\nb\nc\n', 'a\n..\nc\n', true],
    ['a\nb\nc\n', 'a\n..\n', true],
    ['a\nb\nc\n', 'b\n..\n', false],
    ['a\nb\nc\n', 'a\n..\nd\n', false],
  ])('%j shown as %j: %s', (printed, shows, expected) => expect(isShown(printed, shows)).toBe(expected));
});
