/** A model that can score, for the commands that need one: without errors, or the command ends. */
import { fileHost } from '@scorelang/batch';
import { type Loaded, load, type Sha256 } from '@scorelang/compiler';
import { type Host, printable } from '@scorelang/language';
import { withLevels } from '@scorelang/language/config';
import type { Plan } from '@scorelang/runtime';
import { countOf } from './count.ts';
import { refuse } from './fail.ts';
import { readModel, readStdin } from './files.ts';
import type { Io } from './io.ts';
import { inProject, type ProjectModel, pathIn } from './project.ts';
import { frames } from './reporters/findings.ts';
import { paintFor } from './style.ts';

export interface ReadyModel {
  readonly project: ProjectModel;
  readonly loaded: Loaded;
  readonly plan: Plan;
  readonly host: Host;
  /** How many warnings it has. */
  readonly warnings: number;
}

/** What people give as the model when they mean the leads. */
const LEADS = /\.(csv|tsv|jsonl|ndjson|json|gz|xlsx?)$/i;

/**
 * The model at this path (`-`: standard input), or null after saying on standard error what is wrong with it. A verb that loads `node:crypto` anyway
 * gives its SHA-256; loading it takes as long as hashing some hundred rules without.
 */
export async function readyModel(path: string, io: Io, sha256?: Sha256): Promise<ReadyModel | null> {
  if (LEADS.test(path)) refuse(`${path} holds leads. The model comes first: a file that ends in .score.`);
  const project = inProject(path === '-' ? await readStdin(null, io) : readModel(path, io), io);
  const host = fileHost(project.root);
  const loaded = load(project.source, host, sha256);
  const diagnostics = withLevels(loaded.diagnostics, project.text.settings);
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (loaded.plan !== null && errors.length === 0) return { project, loaded, plan: loaded.plan, host, warnings };
  const pathOf = pathIn(project, io);
  io.stderr.write(
    frames(
      errors.map((diagnostic) => ({ diagnostic, pathOf })),
      io.stderr,
    ),
  );
  io.stderr.write(
    `${paintFor(io.stderr)('error', `${printable(project.text.shown)} has ${countOf(errors.length, 'error')}, so it cannot score.`)}\n`,
  );
  return null;
}
