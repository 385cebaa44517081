/** `docs/guides/first-hour.md`, from source. `npm run pack:check` types it letter for letter, with what is packed. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isShown } from '../../scripts/packages/guide-steps.ts';
import { SAMPLE_ONLY } from '../../scripts/packages/guides.ts';
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

const real = join(process.env.SCORELANG_DATA ?? join(import.meta.dirname, '../../../shared/data'), 'xeducation/leads.csv');
if (!existsSync(real)) console.log(`skipped: the first hour with real leads, as there is no ${real} (SCORELANG_DATA)`);

test.runIf(existsSync(real))('the commands that do not speak of the sample serve 9,240 real leads', async () => {
  const folder = folderWith({ 'package.json': '{}', 'leads.csv': readFileSync(real) });
  for (const step of stepsOf('docs/guides/first-hour.md')) {
    if (step.kind !== 'command' || /^npm /.test(step.line) || SAMPLE_ONLY.test(step.line)) continue;
    const { code } = await typed(folder, step.line.replace(/^npx /, ''));
    expect({ line: step.line, code }).toEqual({ line: step.line, code: 0 });
  }
  expect(readFileSync(join(folder, 'scored.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(9241);
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
