/** Where scored leads go: a file that is there only when it is whole, or a stream. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { type InputError, inputError } from './input-error.ts';
import { makeFolders } from './make-folders.ts';
import type { OutputTarget } from './options.ts';
import { codeOf, reasonOf } from './system-errors.ts';

export interface Sink {
  /** Resolves when there is room for more: an error, or null. */
  readonly write: (text: string) => Promise<InputError | null>;
  /** Puts the file in its place. */
  readonly finish: () => Promise<InputError | null>;
  /** Removes what was written; does nothing once finished. */
  readonly discard: () => Promise<void>;
}

export async function openOutput(target: OutputTarget): Promise<Sink | InputError> {
  return target.kind === 'stream' ? streamSink(target.stream, target.name) : await fileSink(target.path);
}

async function fileSink(path: string): Promise<Sink | InputError> {
  try {
    const existing = await stat(path).catch((failure: unknown) => (codeOf(failure) === 'ENOENT' ? null : Promise.reject(failure)));
    if (existing?.isDirectory()) return unwritable(path, { code: 'EISDIR' });
    // A pipe or a device cannot be replaced.
    if (existing !== null && !existing.isFile()) return directSink(path, await open(path, 'w'));
    // A link stays one, and what it leads to is replaced.
    const place = existing === null ? path : await realpath(path);
    const beside = `${place}.tmp-${process.pid}-${randomBytes(4).toString('hex')}`;
    const mode = existing === null ? 0o666 : existing.mode & 0o777;
    if (existing === null) makeFolders(dirname(place));
    return replacingSink(path, place, beside, await open(beside, 'wx', mode));
  } catch (failure) {
    return unwritable(path, failure);
  }
}

function replacingSink(path: string, place: string, beside: string, file: FileHandle): Sink {
  let isOpen = true;
  const discard = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await file.close().catch(() => undefined);
    await rm(beside, { force: true }).catch(() => undefined);
  };
  return {
    write: (text) => attempt(path, () => file.appendFile(text)),
    finish: async () => {
      const failure = await attempt(path, async () => {
        // On the disk before its name says that it is whole.
        await file.sync();
        await file.close();
        await rename(beside, place);
        isOpen = false;
      });
      if (failure !== null) await discard();
      return failure;
    },
    discard,
  };
}

function directSink(path: string, file: FileHandle): Sink {
  return {
    write: (text) => attempt(path, () => file.appendFile(text)),
    finish: () => attempt(path, () => file.close()),
    discard: () => file.close().catch(() => undefined),
  };
}

function streamSink(stream: Writable, name: string): Sink {
  let failure: InputError | null = null;
  const onError = (cause: Error): void => {
    failure ??= unwritable(name, cause);
  };
  stream.on('error', onError);
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (failure !== null) resolve(failure);
        else stream.write(text, (cause) => resolve(cause ? unwritable(name, cause) : null));
      }),
    finish: async () => {
      stream.off('error', onError);
      return failure;
    },
    // It goes on listening: an error that is still under way must not end the process.
    discard: async () => undefined,
  };
}

async function attempt(path: string, act: () => Promise<void>): Promise<InputError | null> {
  try {
    await act();
    return null;
  } catch (failure) {
    return unwritable(path, failure);
  }
}

/** Why a place cannot be written to. */
export function unwritable(path: string, failure: unknown): InputError {
  if (codeOf(failure) === 'EPIPE') {
    return inputError('output-closed', path, `The reader of ${path} went away before the end.`, 'Nothing needs doing if that was meant.');
  }
  return inputError('unwritable-output', path, `${path} cannot be written: ${reasonOf(failure)}.`, 'Choose another place, or make room.');
}
