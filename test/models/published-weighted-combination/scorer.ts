// 40% fit, 60% behaviour. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly fit_points?: number | null | undefined;
  readonly behaviour_points?: number | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = never;

export interface Result {
  readonly score: number;
  readonly tier: Tier | null;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier | null;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly fit: number;
    readonly behaviour: number;
  };
  readonly grades: Record<never, never>;
  /** Values that their fields do not admit; they were taken as missing. */
  readonly problems: readonly Problem[];
}

/** A result with its reasons. The points of its lines add up to the score, exactly. */
export interface Explanation extends Result {
  readonly lines: readonly ExplanationLine[];
  /** What the model saw of the lead: null is missing; dates and moments as ISO text. */
  readonly values: { readonly [field: string]: Seen };
}

/** What a lead scores. Nothing that it holds makes this throw; in strict mode a value that its field does not admit does. */
export function score(lead: Lead, options?: Options): Result {
  return scored(lead, options, null);
}

/** What a lead scores and why: a line for every rule, fired or not. */
export function explain(lead: Lead, options?: Options): Explanation {
  const trace: Tracing = { fired: [], closed: [], steps: [], history: null, params: [], values: {} };
  const result = scored(lead, options, trace);
  const lines = explanationLines(OUTLINE, trace, trace.params, null);
  return { ...result, lines, values: trace.values };
}

/** The fields by type: their names, and the columns of those that have another. */
const FIELDS = modelFields([
  ['number', ['fit_points', 'behaviour_points']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: '40% fit, 60% behaviour',
  hash: 'eb391fe161eb62764a614f0d07c6fd3a',
  format: 1,
  fields: FIELDS,
  tiers: [],
  params: [],
  readsTime: false,
} as const;

/** What an explanation keeps of the evaluation. */
interface Tracing {
  readonly fired: (number | undefined)[];
  readonly closed: string[];
  readonly steps: (TracedSteps | undefined)[];
  history: null;
  params: readonly number[];
  values: { readonly [field: string]: Seen };
}

/** What any lead scores, also one that throws where it is read. */
function scored(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  checkLead(lead);
  try {
    return evaluate(lead, options, trace);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(readFields<Lead>(lead, FIELDS), options, trace);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  if (options?.params) refuseParams(options.params);
  const problems: Problem[] = [];
  const fit_points = numberOf(lead.fit_points, 'fit_points', problems);
  const behaviour_points = numberOf(lead.behaviour_points, 'behaviour_points', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      fit_points: seenNumber(fit_points),
      behaviour_points: seenNumber(behaviour_points),
    };
  }

  // line 4: group fit max 100
  let fit = 0;
  // line 4: always add fit_points up to 100
  {
    const fullUnits = wholePoints(fit_points);
    const units = atMostInSize(fullUnits, 100_0000);
    fit += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: fullUnits };
  }
  fit = Math.min(fit, 100_0000);

  // line 5: group behaviour max 100
  let behaviour = 0;
  // line 5: always add behaviour_points up to 100
  {
    const fullUnits = wholePoints(behaviour_points);
    const units = atMostInSize(fullUnits, 100_0000);
    behaviour += units;
    if (trace) trace.fired[1] = units;
    if (trace) trace.steps[1] = { full: fullUnits, decayed: fullUnits };
  }
  behaviour = Math.min(behaviour, 100_0000);

  const total = weighted(fit, 4000) + weighted(behaviour, 6000);
  const tierByPoints = null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { fit: pointsOf(fit), behaviour: pointsOf(behaviour) },
    grades: {},
    problems,
  };
}

const OUTLINE: Outline = {
  fields: [{ name: 'fit_points' }, { name: 'behaviour_points' }],
  groups: [{ name: 'fit', min: null, max: { kind: 'Fixed', units: 1000000 } }, { name: 'behaviour', min: null, max: { kind: 'Fixed', units: 1000000 } }],
  total: { kind: 'Weighted', terms: [{ weight: 4000, of: { kind: 'Group', group: 0 } }, { weight: 6000, of: { kind: 'Group', group: 1 } }] },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'always-fb8abc', line: 4, text: 'always add fit_points up to 100', because: null, fields: [0], tallies: [] }, effect: { kind: 'NumberAsPoints' } },
    ] },
    { kind: 'Group', group: 1, entries: [
      { kind: 'Rule', leaf: 1, origin: { id: 'always-ac09f8', line: 5, text: 'always add behaviour_points up to 100', because: null, fields: [1], tallies: [] }, effect: { kind: 'NumberAsPoints' } },
    ] },
  ],
};

// What follows is the same in every scorer.
