/** The reference interpreter: what a plan means. Compiled scorers are held against it. */
import { holds } from './conditions.ts';
import { type EventReader, eventReaderOf, readHistory } from './events.ts';
import { type FieldReader, type FieldValue, fieldReadersOf } from './fields.ts';
import { numberOf } from './numbers.ts';
import { outlineOf } from './outline.ts';
import type { Plan, Units } from './plan.ts';
import {
  actionsOf,
  checkedEvents,
  checkLead,
  dayOfMoment,
  explanationLines,
  historiesOf,
  momentOfScoring,
  NO_TIER,
  type Outline,
  paramValues,
  pointsOf,
  pointsOfOccurrences,
  previousTiers,
  refuseProblems,
  type Standing,
  standingOf,
  type Trace,
  type TracedHistory,
  tallyOf,
} from './prelude/index.ts';
import type { EventCounts, Explanation, Lead, Options, Problem, Result } from './result.ts';
import { type PreparedSet, preparedSetsOf, type Scene } from './scene.ts';
import { gradesOf, tierByPoints } from './tiers.ts';
import { traceOf } from './trace.ts';

/** The tier of a lead that is disqualified, whatever its points. */
const DISQUALIFIED = 'disqualified';

/** A plan made ready to score many leads. */
export interface PreparedPlan {
  readonly score: (lead: Lead, options?: Options) => Result;
  readonly explain: (lead: Lead, options?: Options) => Explanation;
  /** A lead as the plan's fields read it: for every plan with the same fields and zone the same, so that it can be scored by each in turn. */
  readonly read: (lead: Lead) => ReadLead;
  /** The result with what each leaf of the plan fired with: an explanation without its words, for counting over many leads. */
  readonly trace: (lead: ReadLead, options?: Options) => TracedResult;
}

export interface ReadLead {
  /** By field, as an engine keeps them. */
  readonly values: readonly FieldValue[];
  readonly problems: readonly Problem[];
}

export interface TracedResult {
  readonly result: Result;
  /** By leaf; undefined where it did not fire. */
  readonly fired: readonly (Units | undefined)[];
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

/** A result with all that was seen on the way to it. Throws as `interpret` does. */
export function evaluatePlan(
  plan: Plan,
  lead: Lead,
  options: Options,
): { readonly result: Result; readonly scene: Scene; readonly history: TracedHistory; readonly trace: Trace } {
  const evaluation = evaluate(partsOf(plan), lead, options);
  const { scene, trace } = evaluation;
  return { result: resultOf(evaluation), scene, history: trace.history ?? { now: scene.now, events: [] }, trace };
}

const preparedPlans = new WeakMap<Plan, PreparedPlan>();
const preparedParts = new WeakMap<Plan, PreparedParts>();

/** A plan ready to score many leads; for the same plan the same. */
export function prepare(plan: Plan): PreparedPlan {
  const known = preparedPlans.get(plan);
  if (known !== undefined) return known;
  const parts = partsOf(plan);
  const prepared: PreparedPlan = {
    score: (lead, options = {}) => resultOf(evaluate(parts, lead, options)),
    explain: (lead, options = {}) => explanationOf(evaluate(parts, lead, options)),
    read: (lead) => readLead(parts, lead),
    trace: (read, options = {}) => {
      const evaluation = evaluateRead(parts, read, options);
      return { result: resultOf(evaluation), fired: evaluation.trace.fired };
    },
  };
  preparedPlans.set(plan, prepared);
  return prepared;
}

/** A plan and what is made of it once. */
interface PreparedParts {
  readonly plan: Plan;
  readonly outline: Outline;
  readonly fields: readonly FieldReader[];
  readonly sets: readonly PreparedSet[];
  readonly events: EventReader;
}

function partsOf(plan: Plan): PreparedParts {
  const known = preparedParts.get(plan);
  if (known !== undefined) return known;
  const parts: PreparedParts = {
    plan,
    outline: outlineOf(plan),
    fields: fieldReadersOf(plan),
    sets: preparedSetsOf(plan),
    events: eventReaderOf(plan),
  };
  preparedParts.set(plan, parts);
  return parts;
}

/** Everything that is known of a lead once its points are. */
interface Evaluation {
  readonly parts: PreparedParts;
  readonly options: Options;
  readonly scene: Scene;
  readonly problems: readonly Problem[];
  readonly counts: EventCounts;
  readonly trace: Trace;
  readonly standing: Standing;
}

function evaluate(parts: PreparedParts, lead: Lead, options: Options): Evaluation {
  return evaluateRead(parts, readLead(parts, lead), options);
}

function readLead({ fields }: PreparedParts, lead: Lead): ReadLead {
  checkLead(lead);
  const problems: Problem[] = [];
  return { values: fields.map((field) => field.read(lead, problems)), problems };
}

function evaluateRead(parts: PreparedParts, { values, problems: ofValues }: ReadLead, options: Options): Evaluation {
  const { plan, outline, sets } = parts;
  const params = paramValues(plan.params, options.params);
  const now = momentOfScoring(options.asOf, plan.readsTime, plan.zoneMinutes);
  const given = plan.readsEvents ? checkedEvents(options.events) : [];
  const problems = [...ofValues];
  const bare = bareScene(plan, sets, values, params, now);
  const { history, counts } = readHistory(parts.events, given, bare, problems);
  if (options.strict) refuseProblems(problems);
  const scene = sceneOf(bare, outline, history);
  const trace = traceOf(scene, plan.readsEvents ? history : null);
  return { parts, options, scene, problems, counts, trace, standing: standingOf(outline, trace, params) };
}

/** What is known before any event is looked at. */
function bareScene(plan: Plan, sets: readonly PreparedSet[], values: readonly FieldValue[], params: readonly number[], now: number): Scene {
  const today = dayOfMoment(now, plan.zoneMinutes);
  return { plan, sets, values, params, now, today, tallies: [], occurrences: [], lets: [], points: null };
}

function sceneOf(bare: Scene, { history: outline }: Outline, history: TracedHistory): Scene {
  const { plan, params } = bare;
  const tallies = (outline?.tallies ?? []).map((tally) => tallyOf(tally, history, plan.zoneMinutes, params));
  const occurrences = (outline?.occurrences ?? []).map((each, index) =>
    pointsOfOccurrences(each, index, history, plan.zoneMinutes, params),
  );
  const lets: (boolean | number)[] = [];
  const scene: Scene = { ...bare, tallies, occurrences, lets };
  for (const { kind, value } of plan.lets) lets.push(kind === 'condition' ? holds(value, scene) : numberOf(value, scene));
  return scene;
}

function resultOf({ scene, options, problems, counts, standing }: Evaluation): Result {
  const { plan } = scene;
  const names = plan.tiers.map(({ name }) => name);
  const before = previousTiers(names, options.previous);
  const points = { groups: standing.groups, score: standing.ranged };
  const grades = gradesOf(scene, points);
  const byPoints = tierByPoints({ ...scene, points: { ...points, grades } }, before.byPoints);
  const isDisqualified = standing.disqualifiedBy !== null;
  const tier = isDisqualified ? NO_TIER : Math.min(byPoints, standing.qualified ?? NO_TIER);
  return {
    score: pointsOf(standing.score),
    tier: isDisqualified ? DISQUALIFIED : (names[tier] ?? null),
    tierByPoints: names[byPoints] ?? null,
    disqualified: isDisqualified,
    // Object.fromEntries, as a group may have any name: `__proto__` too.
    groups: Object.fromEntries(plan.groups.map(({ name }, group) => [name, pointsOf(standing.groups[group]!)])),
    grades: Object.fromEntries(plan.grades.map(({ name }, grade) => [name, grades[grade]!])),
    problems,
    ...(plan.actions.length > 0 ? { actions: options.quiet === true ? [] : actionsOf(plan.actions, before.tier, tier) } : {}),
    ...(plan.readsEvents ? { events: counts } : {}),
  };
}

function explanationOf(evaluation: Evaluation): Explanation {
  const { parts, scene, trace } = evaluation;
  const histories = parts.plan.readsEvents ? historiesOf(parts.outline, trace, scene.params) : null;
  return {
    ...resultOf(evaluation),
    lines: explanationLines(parts.outline, trace, scene.params, histories),
    values: Object.fromEntries(parts.fields.map(({ name, seen }, field) => [name, seen(scene.values[field]!)])),
  };
}
