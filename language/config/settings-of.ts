/** Which `score.config.json` holds for a model: the nearest between its folder and the root of its project, as at the command line. */
import type { Host } from '../host.ts';
import { CONFIG_NAME, NO_CONFIG } from './config.ts';
import { type ConfigProblem, readConfig } from './read-config.ts';
import { type Settings, settingsFor } from './settings.ts';

export interface FoundSettings {
  readonly settings: Settings;
  /** What is wrong with the configuration, which then changes nothing. */
  readonly problems: readonly ConfigProblem[];
}

/** The settings of a file, for editors: they say what is wrong with a configuration by its schema. */
export const settingsOf = (path: string, host: Host): Settings => findSettings(path, host).settings;

/** The settings of a file, and what is wrong with the configuration that they come from. */
export function findSettings(path: string, host: Host): FoundSettings {
  const folders = path.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const config = [...folders.slice(0, depth), CONFIG_NAME].join('/');
    const read = host.readText(config);
    if (read.kind === 'unreadable') continue;
    const { config: found, problems } = readConfig({ path: config, text: read.text });
    const inside = path.split('/').slice(depth).join('/');
    return { settings: problems.length > 0 ? settingsFor(NO_CONFIG, '') : settingsFor(found, inside), problems };
  }
  return { settings: settingsFor(NO_CONFIG, ''), problems: [] };
}
