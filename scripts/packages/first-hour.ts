/** `docs/guides/first-hour.md`, typed letter for letter in an empty folder, with a stopwatch. */
import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isShown, type Step, stepsOf } from './guide-steps.ts';
import { emptyFolder, type Project } from './project.ts';
import type { Registry } from './registry.ts';

export const GUIDE = 'docs/guides/first-hour.md';

export interface Timed {
  readonly line: string;
  readonly seconds: number;
}

/** With the sample that the guide takes: every step, and each must print what the page shows. */
export async function withTheSample(folder: string, registry: Registry): Promise<readonly Timed[]> {
  return walk(emptyFolder(folder, registry), stepsOf(GUIDE));
}

/** With leads of the reader's own: the commands that do not speak of the sample. */
export async function withLeads(leads: string, folder: string, registry: Registry): Promise<readonly Timed[]> {
  const project = emptyFolder(folder, registry);
  copyFileSync(leads, join(folder, 'leads.csv'));
  const steps = stepsOf(GUIDE).filter((step) => step.kind === 'command' && !SAMPLE_ONLY.test(step.line));
  return walk(
    project,
    steps.map((step) => ({ ...step, shows: null })),
  );
}

const SAMPLE_ONLY = /^cp |--lead |first\.mjs/;

async function walk({ folder, run }: Project, steps: readonly Step[]): Promise<readonly Timed[]> {
  const times: Timed[] = [];
  for (const step of steps) {
    if (step.kind === 'file') writeFileSync(join(folder, step.path), step.text);
    else if (step.kind === 'addition') appendFileSync(join(folder, step.path), step.text);
    else {
      const started = performance.now();
      const printed = await run('bash', '-c', step.line);
      times.push({ line: step.line, seconds: (performance.now() - started) / 1000 });
      if (step.shows !== null && !isShown(printed, step.shows))
        throw new Error(`${GUIDE} shows something else for ${step.line}:\n${printed}`);
    }
  }
  return times;
}
