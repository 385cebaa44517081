/** What a configuration says of one file. */
import picomatch from 'picomatch';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Config, Levels } from './config.ts';

export interface Settings {
  /** Levels by code, for codes that are not as the catalogue has them. */
  readonly levels: Levels;
  /** The mildest finding that fails a check; null where it is not said. */
  readonly failLevel: Severity | null;
  /** Whether a folder or a pattern stands for this file, too. */
  readonly isIncluded: boolean;
}

/** The settings of a file; `path` is relative to the folder of the configuration, with `/` between folders. */
export function settingsFor(config: Config, path: string): Settings {
  const overriding = config.overrides.filter(({ files }) => matches(files, path));
  const levels: Levels = Object.assign({}, config.levels, ...overriding.map((override) => override.levels));
  const isIncluded = (config.include.length === 0 || matches(config.include, path)) && !matches(config.exclude, path);
  return { levels, failLevel: config.failLevel, isIncluded };
}

/** The findings at the levels that the settings give them; what is `off` is left out. */
export function withLevels(diagnostics: readonly Diagnostic[], { levels }: Settings): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = Object.hasOwn(levels, diagnostic.code) ? levels[diagnostic.code] : undefined;
    if (level === 'off') return [];
    return [level === undefined || level === diagnostic.severity ? diagnostic : { ...diagnostic, severity: level }];
  });
}

/** A folder stands for all that is in it. */
const matches = (patterns: readonly string[], path: string): boolean =>
  patterns.some((pattern) => {
    const bare = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
    return picomatch([bare, `${bare}/**`], { dot: true })(path);
  });
