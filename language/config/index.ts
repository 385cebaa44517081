/** `score.config.json`: pure functions over its text, for the command line, editors and build tools alike. */
export { CONFIG_NAME, type Config, type Level, type Levels, NO_CONFIG, type Override } from './config.ts';
export { type ConfigProblem, type ReadConfig, readConfig } from './read-config.ts';
export { configSchema } from './schema.ts';
export { type Settings, settingsFor, withLevels } from './settings.ts';
export { type FoundSettings, findSettings, settingsOf } from './settings-of.ts';
