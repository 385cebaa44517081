/** A plan that came as data, from a file, a queue or a database: read, checked and safe to interpret; or refused. */
import type { Plan } from './plan.ts';
import { copyNode } from './read-plan/copy.ts';
import { checkPlaces } from './read-plan/places.ts';
import { PlanError } from './read-plan/plan-error.ts';
import { checkWhole } from './read-plan/whole.ts';

export { PlanError, type PlanFault } from './read-plan/plan-error.ts';

/** The format of plans that this version writes and reads. */
export const PLAN_FORMAT: Plan['format'] = 1;

/** What stands beside a plan in its file, and is no part of it. */
const BESIDE = ['$schema', 'hash'];

/**
 * The plan in a JSON text, or in what was parsed from one: a copy, of which nothing is what the language did not define. Interpreting it
 * throws for no lead. Throws a `PlanError` that names the place where anything is not as `plan.schema.json` says, where a part points at
 * another that is not there, and where the format is another.
 */
export function readPlan(json: unknown): Plan {
  try {
    return checkedPlan(typeof json === 'string' ? parsed(json) : json);
  } catch (cause) {
    if (cause instanceof PlanError) throw cause;
    // An object with a property that throws when it is asked for.
    throw new PlanError('not a plan', '', `This is no plan: reading it threw (${cause instanceof Error ? cause.message : 'no error'}).`);
  }
}

function checkedPlan(value: unknown): Plan {
  checkFormat(value);
  const plan = copyNode('Plan', withoutBeside(value));
  checkPlaces(plan);
  checkWhole(plan);
  return plan;
}

function parsed(json: string): unknown {
  try {
    // Some editors and exports put a byte order mark first.
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new PlanError('not a plan', '', `This is no plan: it is ${json.trim() === '' ? 'empty' : 'not JSON, or was cut short'}.`);
  }
}

/** First of all, as a plan of another format differs in more than its number. */
function checkFormat(value: unknown): void {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'format') || !Object.hasOwn(value, 'entries')) {
    throw new PlanError('not a plan', '', 'This is no plan. A plan is what `score compile model.score --target plan` writes.');
  }
  const { format } = value as { readonly format: unknown };
  if (typeof format === 'number' && format > PLAN_FORMAT) {
    throw new PlanError(
      'other format',
      'format',
      `The plan has format ${format}, and this version reads ${PLAN_FORMAT}. Use a newer @scorelang/runtime, or compile the plan with this version.`,
    );
  }
}

function withoutBeside(value: unknown): unknown {
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => !BESIDE.includes(name)));
}
