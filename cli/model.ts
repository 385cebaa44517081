/** A model that can score, for the commands that need one: without errors, or the command ends. */
import { fileHost } from '@scorelang/batch';
import { type Loaded, load, type Sha256 } from '@scorelang/compiler';
import { type Diagnostic, type Host, printable, type Severity } from '@scorelang/language';
import { withLevels } from '@scorelang/language/config';
import type { Plan } from '@scorelang/runtime';
import { countOf } from './count.ts';
import { refuse } from './fail.ts';
import { LEADS, readModel, readStdin } from './files.ts';
import type { Io } from './io.ts';
import { inProject, type ProjectModel, pathIn } from './project.ts';
import { frames } from './reporters/findings.ts';
import { paintFor } from './style.ts';

export interface ReadyModel extends LookedAt {
  readonly kind: 'ready';
  readonly plan: Plan;
  readonly host: Host;
  /** How many warnings it has. */
  readonly warnings: number;
}

/** A model with errors, which cannot score. */
export interface FaultyModel extends LookedAt {
  readonly kind: 'faulty';
}

interface LookedAt {
  readonly project: ProjectModel;
  readonly loaded: Loaded;
  /** At the levels of the configuration. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The model at this path (`-`: standard input), or null after saying on standard error what is wrong with it. */
export async function readyModel(path: string, io: Io, sha256?: Sha256): Promise<ReadyModel | null> {
  const model = await modelAt(path, io, sha256);
  if (model.kind === 'ready') return model;
  sayFaulty(model, io);
  return null;
}

/**
 * The model at this path (`-`: standard input), whether or not it can score. A verb that loads `node:crypto` anyway gives its SHA-256; loading it
 * takes as long as hashing some hundred rules without.
 */
export async function modelAt(path: string, io: Io, sha256?: Sha256): Promise<ReadyModel | FaultyModel> {
  if (LEADS.test(path)) refuse(`${path} holds leads. The model comes first: a file that ends in .score.`);
  const project = inProject(path === '-' ? await readStdin(null, io) : readModel(path, io), io);
  const host = fileHost(project.root);
  const loaded = load(project.source, host, sha256);
  const diagnostics = withLevels(loaded.diagnostics, project.text.settings);
  const count = (wanted: Severity): number => diagnostics.filter(({ severity }) => severity === wanted).length;
  if (loaded.plan === null || count('error') > 0) return { kind: 'faulty', project, loaded, diagnostics };
  return { kind: 'ready', project, loaded, diagnostics, plan: loaded.plan, host, warnings: count('warning') };
}

/** Says on standard error why it cannot score. */
export function sayFaulty({ project, diagnostics }: FaultyModel, io: Io): void {
  const pathOf = pathIn(project, io);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map((diagnostic) => ({ diagnostic, pathOf }));
  io.stderr.write(frames(errors, io.stderr));
  io.stderr.write(
    `${paintFor(io.stderr)('error', `${printable(project.text.shown)} has ${countOf(errors.length, 'error')}, so it cannot score.`)}\n`,
  );
}
