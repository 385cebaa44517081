/** What a check is, and what it sees. */
import type { File } from '../ast.ts';
import type { Model } from '../model.ts';
import type { AnyNode, Kind, NodeOf } from './descend.ts';
import type { Facts } from './env.ts';
import type { Report } from './findings.ts';
import type { Scope } from './scope.ts';

export interface Sight {
  readonly model: Model;
  readonly scope: Scope;
  readonly facts: Facts;
  /** The file of the node. */
  readonly file: File;
  /** The nodes around it, the file first. */
  readonly around: readonly AnyNode[];
  readonly report: Report;
}

/** A check of some kinds of node. */
export interface Check<K extends Kind = Kind> {
  readonly on: readonly K[];
  readonly check: (node: NodeOf<K>, sight: Sight) => void;
}

/** Lets a check's kinds be told from what is written after `on`. */
export const check = <K extends Kind>(on: readonly K[], look: (node: NodeOf<K>, sight: Sight) => void): Check => ({
  on,
  check: look as Check['check'],
});
