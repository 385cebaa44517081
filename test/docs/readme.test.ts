/** What the README shows of the command is what the command prints. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isShown, stepsOf } from '../../scripts/packages/guide-steps.ts';
import { folderWith } from '../cli/fake-io.ts';
import { typed, write } from './guide.ts';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

test('the commands print what stands below them', async () => {
  const folder = folderWith({ 'inbound.score': example('inbound.score'), 'leads.csv': example('inbound-leads.csv') });
  let shown = 0;
  for (const step of stepsOf('README.md')) {
    if (step.kind !== 'command') write(folder, step.path, step.text);
    else if (step.shows !== null) {
      const { out } = await typed(folder, step.line);
      if (!isShown(out, step.shows)) expect(out).toBe(step.shows);
      shown += 1;
    }
  }
  expect(shown).toBe(3);
});
