/** The guides, typed letter for letter in an empty folder with what is packed, and with a stopwatch. */
import { appendFileSync, copyFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isShown, type Step, stepsOf } from './guide-steps.ts';
import { emptyFolder, type Project } from './project.ts';
import type { Registry } from './registry.ts';
import { ROOT } from './tarballs.ts';

const FIRST_HOUR = 'docs/guides/first-hour.md';
const EMBED = 'docs/guides/embed.md';

export interface Timed {
  readonly line: string;
  readonly seconds: number;
}

/** The first hour with the sample that the guide takes: every step, and each must print what the page shows. */
export async function firstHour(folder: string, registry: Registry): Promise<readonly Timed[]> {
  return walk(emptyFolder(folder, registry), stepsOf(FIRST_HOUR), FIRST_HOUR);
}

/** The first hour with leads of the reader's own: the commands that do not speak of the sample. */
export async function firstHourWith(leads: string, folder: string, registry: Registry): Promise<readonly Timed[]> {
  const project = emptyFolder(folder, registry);
  copyFileSync(leads, join(folder, 'leads.csv'));
  const steps = stepsOf(FIRST_HOUR).filter((step) => step.kind === 'command' && !SAMPLE_ONLY.test(step.line));
  return walk(
    project,
    steps.map((step) => ({ ...step, shows: null })),
    FIRST_HOUR,
  );
}

/** What only the sample has: its own place, its lead, its columns. */
export const SAMPLE_ONLY = /^cp |--lead |first\.mjs/;

/** A model handed over to an engineer, whose project has esbuild. */
export async function embed(folder: string, registry: Registry): Promise<readonly Timed[]> {
  const project = emptyFolder(folder, registry);
  writeFileSync(join(folder, 'package.json'), '{}');
  copyFileSync(join(ROOT, 'examples/inbound.score'), join(folder, 'inbound.score'));
  await project.run('npm', 'install', 'scorelang', '@scorelang/runtime', '@scorelang/plugins');
  symlinkSync(join(ROOT, 'node_modules/esbuild'), join(folder, 'node_modules/esbuild'));
  // The last command asks the reader's own server.
  const steps = stepsOf(EMBED).filter((step) => step.kind !== 'command' || !step.line.startsWith('curl '));
  return walk(project, steps, EMBED);
}

async function walk({ folder, run }: Project, steps: readonly Step[], page: string): Promise<readonly Timed[]> {
  const times: Timed[] = [];
  for (const step of steps) {
    if (step.kind === 'file') writeFileSync(join(folder, step.path), step.text);
    else if (step.kind === 'addition') appendFileSync(join(folder, step.path), step.text);
    else {
      const started = performance.now();
      const printed = await run('bash', '-c', step.line);
      times.push({ line: step.line, seconds: (performance.now() - started) / 1000 });
      if (step.shows !== null && !isShown(printed, step.shows))
        throw new Error(`${page} shows something else for ${step.line}:\n${printed}`);
    }
  }
  return times;
}
