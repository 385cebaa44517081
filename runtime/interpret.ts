/** The reference interpreter: what a plan means. Compiled scorers are held against it. */
import { holds } from './conditions.ts';
import { type FieldReader, type FieldValue, fieldReadersOf } from './fields.ts';
import { numberOf } from './numbers.ts';
import type { Plan } from './plan.ts';
import {
  checkedLead,
  dayOfMoment,
  explanationLines,
  momentOfScoring,
  paramValues,
  pointsOf,
  refuseProblems,
  type Standing,
  standingOf,
  type Trace,
} from './prelude/index.ts';
import type { Explanation, Lead, Options, Problem, Result } from './result.ts';
import { type PreparedSet, preparedSetsOf, type Scene } from './scene.ts';
import { gradesOf, tierByPoints } from './tiers.ts';
import { traceOf } from './trace.ts';

/** The tier of a lead that is disqualified, whatever its points. */
const DISQUALIFIED = 'disqualified';

/** A plan made ready to score many leads. */
export interface PreparedPlan {
  readonly score: (lead: Lead, options?: Options) => Result;
  readonly explain: (lead: Lead, options?: Options) => Explanation;
}

/**
 * What a lead scores by a plan. Nothing that the lead holds makes it throw; a `LeadError` says that the lead is no object or, in strict mode,
 * holds a value that is not admitted, a `ParamError` and a `MomentError` that an option is not.
 */
export function interpret(plan: Plan, lead: Lead, options: Options = {}): Result {
  return prepare(plan).score(lead, options);
}

/** What a lead scores by a plan, with a line for every rule; the points of the lines add up to the score. Throws as `interpret` does. */
export function explain(plan: Plan, lead: Lead, options: Options = {}): Explanation {
  return prepare(plan).explain(lead, options);
}

const preparedPlans = new WeakMap<Plan, PreparedPlan>();

/** A plan ready to score many leads; for the same plan the same. */
export function prepare(plan: Plan): PreparedPlan {
  const known = preparedPlans.get(plan);
  if (known !== undefined) return known;
  const fields = fieldReadersOf(plan);
  const sets = preparedSetsOf(plan);
  const prepared: PreparedPlan = {
    score: (lead, options = {}) => resultOf(evaluate(plan, fields, sets, lead, options)),
    explain: (lead, options = {}) => explanationOf(evaluate(plan, fields, sets, lead, options), fields),
  };
  preparedPlans.set(plan, prepared);
  return prepared;
}

/** Everything that is known of a lead once its points are. */
interface Evaluation {
  readonly scene: Scene;
  readonly problems: readonly Problem[];
  readonly trace: Trace;
  readonly standing: Standing;
}

function evaluate(
  plan: Plan,
  fields: readonly FieldReader[],
  sets: readonly PreparedSet[],
  lead: Lead,
  { asOf, params: given, strict = false }: Options,
): Evaluation {
  const object = checkedLead(lead);
  const params = paramValues(plan.params, given);
  const now = momentOfScoring(asOf, plan.readsTime, plan.zoneMinutes);
  const problems: Problem[] = [];
  const values = fields.map((field) => field.read(object, problems));
  if (strict) refuseProblems(problems);
  const scene = sceneOf(plan, sets, values, params, now);
  const trace = traceOf(scene);
  return { scene, problems, trace, standing: standingOf(plan, trace, params) };
}

function sceneOf(plan: Plan, sets: readonly PreparedSet[], values: readonly FieldValue[], params: readonly number[], now: number): Scene {
  const lets: (boolean | number)[] = [];
  const scene: Scene = { plan, sets, values, params, now, today: dayOfMoment(now, plan.zoneMinutes), lets, points: null };
  for (const { kind, value } of plan.lets) lets.push(kind === 'condition' ? holds(value, scene) : numberOf(value, scene));
  return scene;
}

function resultOf({ scene, problems, standing }: Evaluation): Result {
  const { plan } = scene;
  const points = { groups: standing.groups, score: standing.ranged };
  const grades = gradesOf(scene, points);
  const byPoints = tierByPoints({ ...scene, points: { ...points, grades } });
  const lifted = Math.min(byPoints ?? Infinity, standing.qualified ?? Infinity);
  const isDisqualified = standing.disqualifiedBy !== null;
  return {
    score: pointsOf(standing.score),
    tier: isDisqualified ? DISQUALIFIED : (plan.tiers[lifted]?.name ?? null),
    tierByPoints: byPoints === null ? null : plan.tiers[byPoints]!.name,
    disqualified: isDisqualified,
    // Object.fromEntries, as a group may have any name: `__proto__` too.
    groups: Object.fromEntries(plan.groups.map(({ name }, group) => [name, pointsOf(standing.groups[group]!)])),
    grades: Object.fromEntries(plan.grades.map(({ name }, grade) => [name, grades[grade]!])),
    problems,
  };
}

function explanationOf(evaluation: Evaluation, fields: readonly FieldReader[]): Explanation {
  const { scene, trace } = evaluation;
  return {
    ...resultOf(evaluation),
    lines: explanationLines(scene.plan, trace, scene.params),
    values: Object.fromEntries(fields.map(({ name, seen }, field) => [name, seen(scene.values[field]!)])),
  };
}
