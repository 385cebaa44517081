/** What compiling models gave, for people: what was written, or is stale. */
import { countOf } from '../count.ts';
import type { Io } from '../io.ts';
import { paintFor } from '../style.ts';
import type { CompiledModel } from './compiled.ts';

export function compiledPretty(
  models: readonly CompiledModel[],
  { check, quiet }: { readonly check: boolean; readonly quiet: boolean },
  io: Io,
): void {
  const files = models.flatMap((model) => model.files);
  const paint = paintFor(io.stderr);
  const say = (tone: 'quiet' | 'error', sentence: string): void => {
    if (!quiet) io.stderr.write(`${paint(tone, sentence)}\n`);
  };
  if (check) {
    const stale = files.filter(({ state }) => state === 'stale');
    for (const { path } of stale) io.stdout.write(`${path}\n`);
    if (stale.length > 0) say('error', `${countOf(stale.length, 'file')} stale: compile again without --check`);
    else say('quiet', `${countOf(files.length, 'file')} up to date`);
    return;
  }
  const written = files.flatMap(({ path, state }) => (path === null || state === 'unwritten' ? [] : [path]));
  if (written.length > 0) say('quiet', `wrote ${written.join(', ')}`);
}
