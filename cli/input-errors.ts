/** How a file of leads that cannot be read is spoken of. */
import { sep } from 'node:path';
import type { InputError } from '@scorelang/batch';
import { printable } from '@scorelang/language';
import type { Io } from './io.ts';
import { shownPath } from './place.ts';
import { paintFor } from './style.ts';

/** The sentence, the place, and what to do about it, on standard error. */
export function complainAbout(error: InputError, io: Io): void {
  const paint = paintFor(io.stderr);
  const called = error.path.startsWith('/') ? shownPath(error.path, io) : error.path;
  const named = (sentence: string): string =>
    printable((error.path === '' ? sentence : sentence.replaceAll(error.path, called)).replaceAll(`${io.cwd}${sep}`, ''));
  const place = error.line === null ? [] : [`  ${paint('quiet', '┌─')} ${paint('place', `${printable(called)}:${error.line}`)}`];
  const fix = error.remedy === '' ? [] : [`  ${paint('quiet', '=')} ${paint('good', 'fix:')} ${named(error.remedy)}`];
  io.stderr.write(`${[`${paint('error', 'error:')} ${named(error.message)}`, ...place, ...fix].join('\n')}\n`);
}
