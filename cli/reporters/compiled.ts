/** What compiling models gave, as every reporter takes it. */
import type { ChosenWays } from '@scorelang/compiler';
import type { ModulePlace } from '../compile-targets.ts';
import type { FaultyModel, ReadyModel } from '../model.ts';

export interface Compiled {
  /** Every model that was looked at. */
  readonly models: readonly CompiledModel[];
  /** A sentence for what could not be read; then there are no models. */
  readonly unreadable: readonly string[];
  /** A sentence for what could not be written. */
  readonly unwritable: readonly string[];
}

export interface CompiledModel {
  readonly model: ReadyModel | FaultyModel;
  /** Null where nothing was to be written. */
  readonly place: ModulePlace | null;
  /** Of the meaning that was compiled; null where it cannot score. */
  readonly hash: string | null;
  readonly files: readonly SettledFile[];
  /** How the module would look at its fields, where that was asked for. */
  readonly ways: ChosenWays | null;
}

export interface SettledFile {
  /** From the current folder, as a person writes it; null for standard output. */
  readonly path: string | null;
  readonly bytes: number;
  /** `current`: it was there already, as it should be. `stale`: it is not, and nothing was to be written. `unwritten`: it, or one before it, could not be. */
  readonly state: 'written' | 'current' | 'stale' | 'unwritten';
}
