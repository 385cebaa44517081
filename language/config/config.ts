/** What a `score.config.json` says, read. */
import type { Severity } from '../diagnostics/diagnostic.ts';

export const CONFIG_NAME = 'score.config.json';

export const SEVERITIES = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];
export const LEVELS = [...SEVERITIES, 'off'] as const;

/** How a finding counts: as one of these severities, or not at all. */
export type Level = (typeof LEVELS)[number];

/** Levels by the code of the finding. */
export type Levels = Readonly<Record<string, Level>>;

/** Patterns are relative to the folder of the file, with `/` between folders. */
export interface Config {
  /** Which models a folder or a pattern stands for; empty: all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** The mildest finding that fails a check; null where it is not said. */
  readonly failLevel: Severity | null;
  readonly levels: Levels;
  /** Of two that match a file the later counts. */
  readonly overrides: readonly Override[];
}

export interface Override {
  readonly files: readonly string[];
  readonly levels: Levels;
}

export const NO_CONFIG: Config = { include: [], exclude: [], failLevel: null, levels: {}, overrides: [] };
