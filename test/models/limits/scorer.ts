// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly churned?: boolean | null | undefined;
  readonly silent?: boolean | null | undefined;
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
  ['yes/no', ['churned', 'silent', 'chief']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: '38f564030a65c30ddac6833797065bf2',
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
  const churned = answerOf(lead.churned, 'churned', problems);
  const silent = answerOf(lead.silent, 'silent', problems);
  const chief = answerOf(lead.chief, 'chief', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      churned,
      silent,
      chief,
    };
  }

  let others = 0;
  let fit = 0;
  let role = 0;
  let roleLimit = Infinity;
  let fitLimit = Infinity;
  let scoreLimit = Infinity;

  // line 3: group fit min 15 max 60
  // line 4: group role
  // line 4: when chief add 50
  if (chief === true) {
    role += 50_0000;
    if (trace) trace.fired[0] = 50_0000;
  }
  // line 5: always add 20
  fit += 20_0000;
  if (trace) trace.fired[1] = 20_0000;

  // line 8: when churned limit role to 5 because "churned before"
  if (churned === true) {
    roleLimit = Math.min(roleLimit, 5_0000);
    if (trace) trace.fired[2] = 5_0000;
  }

  // line 9: when silent limit fit to 10
  if (silent === true) {
    fitLimit = Math.min(fitLimit, 10_0000);
    if (trace) trace.fired[3] = 10_0000;
  }

  // line 10: when silent limit score to 12.5
  if (silent === true) {
    scoreLimit = Math.min(scoreLimit, 12_5000);
    if (trace) trace.fired[4] = 12_5000;
  }

  // line 11: always add 2.25
  others += 2_2500;
  if (trace) trace.fired[5] = 2_2500;

  // Bounds of groups, now that all rules have been asked
  role = Math.min(role, roleLimit);
  fit += role;
  fit = clamp(fit, 15_0000, Math.min(60_0000, fitLimit));

  let total = others + fit;
  total = Math.min(total, scoreLimit);
  total = roundTo(total, 1_0000);
  const tierByPoints = null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { fit: pointsOf(fit), role: pointsOf(role) },
    grades: {},
    problems,
  };
}

const OUTLINE: Outline = {
  fields: [{ name: 'churned' }, { name: 'silent' }, { name: 'chief' }],
  groups: [{ name: 'fit', min: { kind: 'Fixed', units: 150000 }, max: { kind: 'Fixed', units: 600000 } }, { name: 'role', min: null, max: null }],
  total: { kind: 'Sum' },
  decimals: 0,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Group', group: 1, entries: [
        { kind: 'Rule', leaf: 0, origin: { id: 'chief-6ca1dc', line: 4, text: 'when chief add 50', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
      ] },
      { kind: 'Rule', leaf: 1, origin: { id: 'always-d4af4a', line: 5, text: 'always add 20', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Rule', leaf: 2, origin: { id: 'churned-limit-role-to-5-1c6f8f', line: 8, text: 'when churned limit role to 5', because: 'churned before', fields: [0], tallies: [] }, effect: { kind: 'Limit', group: 1 } },
    { kind: 'Rule', leaf: 3, origin: { id: 'silent-limit-fit-to-10-5a814a', line: 9, text: 'when silent limit fit to 10', because: null, fields: [1], tallies: [] }, effect: { kind: 'Limit', group: 0 } },
    { kind: 'Rule', leaf: 4, origin: { id: 'silent-limit-score-to-12-5-d109dc', line: 10, text: 'when silent limit score to 12.5', because: null, fields: [1], tallies: [] }, effect: { kind: 'Limit', group: null } },
    { kind: 'Rule', leaf: 5, origin: { id: 'always-ab571d', line: 11, text: 'always add 2.25', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
