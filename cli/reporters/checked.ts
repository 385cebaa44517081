/** What checking models gave, as every reporter takes it. */
import type { Ignored } from '@scorelang/language';
import type { Finding } from './findings.ts';

export interface CheckedModels {
  /** Every model that was looked at. */
  readonly models: readonly CheckedModel[];
  readonly findings: readonly CheckFinding[];
  /** What comments in the models ask to leave out. */
  readonly ignored: readonly IgnoredFinding[];
  /** A sentence for each file that could not be read. */
  readonly unreadable: readonly string[];
}

export interface CheckedModel {
  /** From the current folder, as a person writes it. */
  readonly shown: string;
  /** From the root of the project, which is the repository where there is one. */
  readonly path: string;
}

export interface CheckFinding extends Finding {
  /** Whether it makes the command end with exit code 1. */
  readonly fails: boolean;
}

export interface IgnoredFinding extends Ignored {
  readonly pathOf: Finding['pathOf'];
}
