/** The files that `score compile` makes: written, or compared with what is there. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { WantedFile } from './compile-files.ts';
import { orRefusal, refuse } from './fail.ts';
import type { Io } from './io.ts';
import type { FaultyModel, ReadyModel } from './model.ts';
import { shownPath } from './place.ts';
import type { SettledFile } from './reporters/compiled.ts';
import { writeWhole } from './write.ts';

/** Whether the file is there as it should be. */
export function compareFile({ path, text }: WantedFile, io: Io): SettledFile {
  return toldOf(path, text, path === null || textAt(path) === text ? 'current' : 'stale', io);
}

/**
 * Writes the file where it is not there yet as it should be. Why it cannot be written is added to `unwritable`, and once something stands there
 * no more is tried: a full disk has room for no other file either.
 */
export async function writeFile({ path, text }: WantedFile, unwritable: Set<string>, io: Io): Promise<SettledFile> {
  if (unwritable.size > 0) return toldOf(path, text, 'unwritten', io);
  if (path === null) {
    io.stdout.write(text);
    return toldOf(path, text, 'written', io);
  }
  if (textAt(path) === text) return toldOf(path, text, 'current', io);
  const done = await orRefusal(() => writeWhole(path, shownPath(path, io), text), io);
  if (done.kind === 'refused') unwritable.add(done.sentence);
  return toldOf(path, text, done.kind === 'refused' ? 'unwritten' : 'written', io);
}

/** Ends the command where this place is, by whatever name, one of the files that were read. */
export function refuseToReplace(path: string, models: readonly (ReadyModel | FaultyModel)[], io: Io): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return;
  const sources = models.flatMap(({ loaded, project }) => loaded.model.files.map(({ source }) => resolve(project.root, source.path)));
  for (const source of sources) {
    const status = statSync(source, { throwIfNoEntry: false });
    if (status?.ino === there.ino && status.dev === there.dev) {
      refuse(`${shownPath(path, io)} would replace what is compiled. Name another file.`);
    }
  }
}

const toldOf = (path: string | null, text: string, state: SettledFile['state'], io: Io): SettledFile => ({
  path: path === null ? null : shownPath(path, io),
  bytes: Buffer.byteLength(text),
  state,
});

/** Null also for what is no file: a pipe would be waited for. */
function textAt(path: string): string | null {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}
