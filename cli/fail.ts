/** What a person is told when a command cannot go on: one sentence, and never a stack trace. */
import { printable } from '@scorelang/language';
import { EXIT, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { paintFor } from './style.ts';

/** Something asked for that cannot be done, in a sentence that says what to do instead. */
class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Ends the command with this sentence and exit code 2. */
export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}

class Stop extends Refusal {}

/** Ends the command as the person asked, with this sentence and the exit code of an interrupt. */
export function stopped(sentence: string): never {
  throw new Stop(sentence);
}

/** What `act` gives; or, where it refuses or the system does not let it, the sentence that says so. */
export async function orRefusal<T>(
  act: () => T | Promise<T>,
  io: Io,
): Promise<{ readonly kind: 'done'; readonly value: T } | { readonly kind: 'refused'; readonly sentence: string }> {
  try {
    return { kind: 'done', value: await act() };
  } catch (cause) {
    const sentence = cause instanceof Stop ? null : sentenceFor(cause, io);
    if (sentence === null) throw cause;
    return { kind: 'refused', sentence };
  }
}

/** Says what of the input could not be read, after all else was done: any of it makes the exit code 2. */
export function withUnreadable(code: ExitCode, sentences: readonly string[], io: Io): ExitCode {
  const paint = paintFor(io.stderr);
  for (const sentence of sentences) io.stderr.write(`${paint('error', 'error:')} ${printable(sentence)}\n`);
  return sentences.length === 0 ? code : EXIT.usage;
}

/** Prints what went wrong and gives the exit code that goes with it. */
export function fail(cause: unknown, io: Io): ExitCode {
  const sentence = sentenceFor(cause, io);
  const paint = paintFor(io.stderr);
  if (sentence !== null) {
    io.stderr.write(`${paint('error', 'error:')} ${printable(sentence)}\n`);
    return cause instanceof Stop ? EXIT.interrupted : EXIT.usage;
  }
  const what = cause instanceof Error ? cause.message : String(cause);
  io.stderr.write(`${paint('error', 'This is a defect in score, not in your files:')} ${printable(what.split('\n')[0] ?? '')}\n`);
  io.stderr.write('Please report it with the command you typed and, if you may, the file. SCORE_DEBUG=1 shows where it happened.\n');
  if (io.debug && cause instanceof Error) io.stderr.write(`${cause.stack}\n`);
  return EXIT.broken;
}

function sentenceFor(cause: unknown, io: Io): string | null {
  if (!(cause instanceof Error)) return null;
  if (cause instanceof Refusal) return cause.message;
  return systemSentence(cause, 'path' in cause && typeof cause.path === 'string' ? cause.path.replace(`${io.cwd}/`, '') : 'the file');
}

/** What the system refused, in words; null for an error that is not the system's. */
export function systemSentence(cause: unknown, path: string): string | null {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return null;
  if (Object.hasOwn(SYSTEM, cause.code)) return SYSTEM[cause.code as keyof typeof SYSTEM](path);
  // It has more reasons than are worth words of ours.
  return 'syscall' in cause ? `The system cannot read or write ${path}: ${cause.message.replace(/, \w+( '.*)?$/, '')}.` : null;
}

const SYSTEM = {
  ENOENT: (path: string) => `There is no file or folder ${path}.`,
  EACCES: (path: string) => `You may not read or write ${path}. Change its permissions, or choose another place.`,
  EPERM: (path: string) => `You may not read or write ${path}. Change its permissions, or choose another place.`,
  EROFS: (path: string) => `${path} is on a disk that cannot be written to. Choose another place.`,
  EISDIR: (path: string) => `${path} is a folder. Name a file.`,
  ENOTDIR: (path: string) => `A part of the path ${path} is a file, not a folder.`,
  ENOTSUP: (path: string) => `No folder can be made there, so ${path} cannot be written. Choose another place.`,
  ENOSPC: () => 'The disk is full. Free some space, or write to another disk.',
  EMFILE: () => 'Too many files are open at once. Close some programs and try again.',
  ELOOP: (path: string) => `${path} is a link that leads back to itself.`,
  ENAMETOOLONG: (path: string) => `The path is too long: ${path.slice(0, 60)}…`,
} as const;
