/** A scorer from a plan: nothing of the file is run. */
import { prepare } from '../interpret.ts';
import { meaningOf } from '../meaning.ts';
import type { Plan } from '../plan.ts';
import { PlanError, type PlanFault, readPlan } from '../read-plan.ts';
import { type FileText, sha256 } from './file-text.ts';
import type { LoadedScorer } from './load.ts';
import { ScorerError, type ScorerFault } from './scorer-error.ts';

const HASH_LENGTH = 32;

const FAULTS: Readonly<Record<PlanFault, ScorerFault>> = {
  'not a plan': 'not a scorer',
  'other format': 'newer format',
  damaged: 'damaged',
};

export function planScorer(file: FileText): LoadedScorer {
  const plan = planIn(file);
  const { score, explain } = prepare(plan);
  const model = {
    name: plan.name,
    hash: hashOf(file),
    format: plan.format,
    fields: plan.fields.map(({ name, column, type }) => ({ name, column, type: type.kind })),
    tiers: plan.tiers.map(({ name }) => name),
    params: plan.params.map(({ name, value, from, to }) => ({ name, value, from, to })),
    readsTime: plan.readsTime,
  };
  return { score, explain, model, fileDigest: file.digest };
}

function planIn({ text, shown }: FileText): Plan {
  try {
    return readPlan(text);
  } catch (cause) {
    if (cause instanceof PlanError) throw new ScorerError(FAULTS[cause.fault], shown, `${shown}: ${cause.message}`, { cause });
    throw cause;
  }
}

/** The hash of the meaning, which must be the one that the compiler wrote beside the plan. */
function hashOf({ text, shown }: FileText): string {
  const { hash: written, $schema: _, ...plan } = JSON.parse(text.replace(/^\ufeff/, '')) as Plan & { hash?: unknown; $schema?: unknown };
  const hash = sha256(meaningOf(plan)).slice(0, HASH_LENGTH);
  if (written !== undefined && written !== hash) {
    throw new ScorerError('damaged', shown, `${shown} was changed after score wrote it. Compile the model again.`);
  }
  return hash;
}
