// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly points?: number | null | undefined;
  readonly blocked?: boolean | null | undefined;
}

/** The tiers of a previous result. Where `tierByPoints` is absent, `tier` stands for it. */
export interface Previous {
  readonly tier?: string | null | undefined;
  readonly tierByPoints?: string | null | undefined;
}

export type Action = 'alert_sales' | 'start_nurture' | 'tell_marketing';

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** How the lead stood when it was last scored: that result, its two tiers, or the name of its tier. */
  readonly previous?: Previous | string | null | undefined;
  /** Leave out all actions: for a first run, in which every lead would reach its tier. */
  readonly quiet?: boolean;
  /** Values for the model's params instead of its own. */
  readonly params?: { readonly line?: number };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'hot' | 'warm' | 'cool' | 'disqualified';

export interface Result {
  readonly score: number;
  readonly tier: Tier | null;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Exclude<Tier, 'disqualified'> | null;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: Record<never, never>;
  readonly grades: Record<never, never>;
  /** Values that their fields do not admit; they were taken as missing. */
  readonly problems: readonly Problem[];
  /** What to do, as the lead's tier has changed. */
  readonly actions: readonly Action[];
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
  ['number', ['points']],
  ['yes/no', ['blocked']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: '446b13b8fd26b2deec773de31641f51e',
  format: 1,
  fields: FIELDS,
  tiers: ['hot', 'warm', 'cool'],
  params: [
    { name: 'line', value: 30, from: 0, to: null },
  ],
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
  const params = options?.params === undefined ? DEFAULTS : paramValues(PARAMS, options.params);
  const line = params[0] ?? 30;
  const line_units = unitsOf(line) ?? 0;
  const problems: Problem[] = [];
  const points = boundedNumberOf(lead.points, POINTS_FIELD, problems);
  const blocked = answerOf(lead.blocked, 'blocked', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.params = params;
    trace.values = {
      points: seenNumber(points),
      blocked,
    };
  }

  let others = 0;
  let disqualified = false;

  // line 4: always add points up to 100
  {
    const fullUnits = wholePoints(points);
    const units = atMostInSize(fullUnits, 100_0000);
    others += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: fullUnits };
  }

  // line 5: when blocked disqualify
  if (blocked === true) {
    disqualified = true;
    if (trace) trace.fired[1] = 0;
  }

  const total = others;
  const before = previousTiers(TIERS, options?.previous);
  const rank: number =
    total >= 70_0000 || (before.byPoints <= 0 && total >= 60_0000) ? 0 :
    total >= line_units || (before.byPoints <= 1 && total >= 20_0000) ? 1 :
    total > 10_0000 ? 2 :
    3;
  const tierByPoints = TIERS[rank] ?? null;
  return {
    score: pointsOf(disqualified ? 0 : total),
    tier: disqualified ? 'disqualified' : tierByPoints,
    tierByPoints,
    disqualified,
    groups: {},
    grades: {},
    problems,
    actions: options?.quiet === true ? [] : (actionsOf(ACTIONS, before.tier, disqualified ? Infinity : rank) as readonly Action[]),
  };
}

const TIERS = ['hot', 'warm', 'cool'] as const;
const ACTIONS: readonly DeclaredAction[] = [
  { name: 'alert_sales', on: 'reaching', tier: 0 }, { name: 'start_nurture', on: 'reaching', tier: 1 },
  { name: 'tell_marketing', on: 'falling below', tier: 1 }, { name: 'tell_marketing', on: 'falling below', tier: 0 },
];
const POINTS_FIELD: DeclaredNumber = {
  name: 'points', missing: new Set(), expected: 'a number from 0 to 100', whole: false, least: 0, most: 100,
};
const PARAMS: readonly DeclaredParam[] = [{ name: 'line', value: 30, from: 0, to: null, isPoints: true }];
const DEFAULTS: readonly number[] = [30];

const OUTLINE: Outline = {
  fields: [{ name: 'points' }, { name: 'blocked' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'always-4f398b', line: 4, text: 'always add points up to 100', because: null, fields: [0], tallies: [] }, effect: { kind: 'NumberAsPoints' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'blocked-disqualify-8be4c8', line: 5, text: 'when blocked disqualify', because: null, fields: [1], tallies: [] }, effect: { kind: 'Disqualify' } },
  ],
};

// What follows is the same in every scorer.
