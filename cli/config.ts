/** Which `score.config.json` holds for a model: the nearest between its folder and the root of its project. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { projectRootOf } from '@scorelang/batch';
import { renderDiagnostic } from '@scorelang/language';
import { CONFIG_NAME, type Config, NO_CONFIG, readConfig, type Settings, settingsFor } from '@scorelang/language/config';
import { countOf } from './count.ts';
import { decode } from './decode.ts';
import { refuse } from './fail.ts';
import type { Io } from './io.ts';
import { shownPath } from './place.ts';
import { paintFor } from './style.ts';

/** Gives the settings of a file, by its absolute path; reads each configuration once. Ends the command where one is broken. */
export type SettingsOf = (file: string) => Settings;

interface Placed {
  readonly config: Config;
  readonly folder: string;
}

export function settingsReader(io: Io): SettingsOf {
  const known = new Map<string, Placed | null>();
  return (file) => {
    const placed = nearest(dirname(file), projectRootOf(file, io.cwd));
    if (placed === null) return settingsFor(NO_CONFIG, '');
    return settingsFor(placed.config, relative(placed.folder, file).split(sep).join('/'));
  };

  function nearest(folder: string, root: string): Placed | null {
    const found = known.get(folder) ?? read(folder, io);
    known.set(folder, found);
    if (found !== null || folder === root || dirname(folder) === folder) return found;
    return nearest(dirname(folder), root);
  }
}

function read(folder: string, io: Io): Placed | null {
  const path = join(folder, CONFIG_NAME);
  if (!isFile(path)) return null;
  const shown = shownPath(path, io);
  const decoded = decode(readFileSync(path), shown);
  if (decoded.kind === 'unreadable') refuse(decoded.reason);
  const { config, problems } = readConfig({ path: shown, text: decoded.text });
  if (problems.length === 0) return { config, folder };
  const options = { paint: paintFor(io.stderr), columns: io.stderr.columns };
  for (const problem of problems) {
    const text = renderDiagnostic({ ...problem, severity: 'error', code: '', related: [], fixes: [] }, options);
    io.stderr.write(`${text}\n\n`);
  }
  return refuse(
    `${shown} has ${countOf(problems.length, 'mistake')}. Nothing was done; mend ${problems.length === 1 ? 'it' : 'them'} first.`,
  );
}

/** What lies in a folder that may not be looked into holds for nothing: no model of it can be read. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
