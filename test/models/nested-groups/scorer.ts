// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly grand?: boolean | null | undefined;
  readonly poor?: boolean | null | undefined;
  readonly chief?: boolean | null | undefined;
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
    readonly all: number;
    readonly fit: number;
    readonly role: number;
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
  ['yes/no', ['grand', 'poor', 'chief']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'd321fbb2dbca6fd40b5df731c5f1693c',
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
  const grand = answerOf(lead.grand, 'grand', problems);
  const poor = answerOf(lead.poor, 'poor', problems);
  const chief = answerOf(lead.chief, 'chief', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      grand,
      poor,
      chief,
    };
  }

  // line 1: group all max 50
  let all = 0;
  // line 2: group fit min -5 max 20
  let fit = 0;
  // line 3: when grand add 30
  if (grand === true) {
    fit += 30_0000;
    if (trace) trace.fired[0] = 30_0000;
  }
  // line 4: when poor subtract 50
  if (poor === true) {
    fit -= 50_0000;
    if (trace) trace.fired[1] = -50_0000;
  }
  fit = clamp(fit, -5_0000, 20_0000);
  all += fit;
  // line 6: group role max 20
  let role = 0;
  // line 6: when chief add 15
  if (chief === true) {
    role += 15_0000;
    if (trace) trace.fired[2] = 15_0000;
  }
  role = Math.min(role, 20_0000);
  all += role;
  // line 7: always add 20
  all += 20_0000;
  if (trace) trace.fired[3] = 20_0000;
  all = Math.min(all, 50_0000);

  const total = all;
  const tierByPoints = null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { all: pointsOf(all), fit: pointsOf(fit), role: pointsOf(role) },
    grades: {},
    problems,
  };
}

const OUTLINE: Outline = {
  fields: [{ name: 'grand' }, { name: 'poor' }, { name: 'chief' }],
  groups: [{ name: 'all', min: null, max: { kind: 'Fixed', units: 500000 } }, { name: 'fit', min: { kind: 'Fixed', units: -50000 }, max: { kind: 'Fixed', units: 200000 } }, { name: 'role', min: null, max: { kind: 'Fixed', units: 200000 } }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Group', group: 1, entries: [
        { kind: 'Rule', leaf: 0, origin: { id: 'grand-1b61fd', line: 3, text: 'when grand add 30', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
        { kind: 'Rule', leaf: 1, origin: { id: 'poor-ab417d', line: 4, text: 'when poor subtract 50', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
      ] },
      { kind: 'Group', group: 2, entries: [
        { kind: 'Rule', leaf: 2, origin: { id: 'chief-b3cd64', line: 6, text: 'when chief add 15', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
      ] },
      { kind: 'Rule', leaf: 3, origin: { id: 'always-d28bf6', line: 7, text: 'always add 20', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
    ] },
  ],
};

// What follows is the same in every scorer.
