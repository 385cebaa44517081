/** Why a plan was refused: it is something else, of another version's format, or not as that format says. */
export type PlanFault = 'not a plan' | 'other format' | 'damaged';

/** A plan that was refused: why, and where in it. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  readonly fault: PlanFault;
  /** The place in the plan, `entries[3].effect.amount`; empty for the plan as a whole. */
  readonly path: string;

  constructor(fault: PlanFault, path: string, message: string) {
    super(message);
    this.fault = fault;
    this.path = path;
  }
}

/** The error for a place that is not as it should be; `reason` goes on after it: `is missing`. */
export const damaged = (path: string, reason: string): PlanError =>
  new PlanError('damaged', path, `The plan is damaged: ${path === '' ? 'it' : path} ${reason}.`);
