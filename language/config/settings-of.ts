/** Which `score.config.json` holds for a model: the nearest between its folder and the root of its project, as at the command line. */
import type { Host } from '../host.ts';
import { CONFIG_NAME, NO_CONFIG } from './config.ts';
import { readConfig } from './read-config.ts';
import { type Settings, settingsFor } from './settings.ts';

/** The settings of a file. A broken configuration changes nothing: editors say what is wrong with it by its schema, and the command line stops. */
export function settingsOf(path: string, host: Host): Settings {
  const folders = path.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const config = [...folders.slice(0, depth), CONFIG_NAME].join('/');
    const read = host.readText(config);
    if (read.kind === 'unreadable') continue;
    const { config: found, problems } = readConfig({ path: config, text: read.text });
    return problems.length > 0 ? settingsFor(NO_CONFIG, '') : settingsFor(found, path.split('/').slice(depth).join('/'));
  }
  return settingsFor(NO_CONFIG, '');
}
