/** What a score is: the plan, what a lead scores by it, and why. */
export { elementExpectationOf, expectationOf } from './expectations.ts';
export { explain, interpret, type PreparedPlan, prepare, type ReadLead, type TracedResult } from './interpret.ts';
export { meaningOf } from './meaning.ts';
export { type NextChange, nextChange } from './next-change.ts';
export { outlineOf } from './outline.ts';
export type * from './plan.ts';
export type * from './plan-events.ts';
export { LeadError, MomentError, ParamError } from './prelude/index.ts';
export { PLAN_FORMAT, PlanError, type PlanFault, readPlan } from './read-plan.ts';
export type * from './result.ts';
export { sealed, unsealed } from './seal.ts';
