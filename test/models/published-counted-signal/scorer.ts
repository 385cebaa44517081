// A counted signal with a cap. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly target_industry?: boolean | null | undefined;
  readonly pain_signals?: number | null | undefined;
  readonly right_size?: boolean | null | undefined;
  readonly opened?: boolean | null | undefined;
  readonly clicked?: boolean | null | undefined;
  readonly replied?: boolean | null | undefined;
  readonly website?: boolean | null | undefined;
  readonly social?: boolean | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'hot' | 'warm' | 'cool';

export interface Result {
  readonly score: number;
  readonly tier: Tier | null;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier | null;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly all_points: number;
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
  ['yes/no', ['target_industry']],
  ['number', ['pain_signals']],
  ['yes/no', ['right_size', 'opened', 'clicked', 'replied', 'website', 'social']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'A counted signal with a cap',
  hash: 'a19b991e74e2a7b2a519dfab04b425ed',
  format: 1,
  fields: FIELDS,
  tiers: ['hot', 'warm', 'cool'],
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

/** What leads of many shapes are read through. */
const View = viewsOf<Lead>(FIELDS);

/** What any lead scores, also one that throws where it is read. */
function scored(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  checkLead(lead);
  try {
    return evaluate(isOfManyShapes(lead) ? new View(lead) : lead, options, trace);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(new View(lead), options, trace);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  if (options?.params) refuseParams(options.params);
  const problems: Problem[] = [];
  const target_industry = answerOf(lead.target_industry, 'target_industry', problems);
  const pain_signals = wholeNumberOf(lead.pain_signals, 'pain_signals', problems);
  const right_size = answerOf(lead.right_size, 'right_size', problems);
  const opened = answerOf(lead.opened, 'opened', problems);
  const clicked = answerOf(lead.clicked, 'clicked', problems);
  const replied = answerOf(lead.replied, 'replied', problems);
  const website = answerOf(lead.website, 'website', problems);
  const social = answerOf(lead.social, 'social', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      target_industry,
      pain_signals: seenNumber(pain_signals),
      right_size,
      opened,
      clicked,
      replied,
      website,
      social,
    };
  }

  // line 11: group all_points
  let all_points = 0;
  // line 12: when target_industry add 15
  if (target_industry === true) {
    all_points += 15_0000;
    if (trace) trace.fired[0] = 15_0000;
  }
  // line 13: always add 20 per pain_signals up to 60
  {
    const fullUnits = unitsPer(pain_signals, 1, 20_0000);
    const units = atMostInSize(fullUnits, 60_0000);
    all_points += units;
    if (trace) trace.fired[1] = units;
    if (trace) trace.steps[1] = { full: fullUnits, decayed: fullUnits };
  }
  // line 14: when right_size add 10
  if (right_size === true) {
    all_points += 10_0000;
    if (trace) trace.fired[2] = 10_0000;
  }
  // line 15: when opened add 5
  if (opened === true) {
    all_points += 5_0000;
    if (trace) trace.fired[3] = 5_0000;
  }
  // line 16: when clicked add 10
  if (clicked === true) {
    all_points += 10_0000;
    if (trace) trace.fired[4] = 10_0000;
  }
  // line 17: when replied add 25
  if (replied === true) {
    all_points += 25_0000;
    if (trace) trace.fired[5] = 25_0000;
  }
  // line 18: when website add 10
  if (website === true) {
    all_points += 10_0000;
    if (trace) trace.fired[6] = 10_0000;
  }
  // line 19: when social add 5
  if (social === true) {
    all_points += 5_0000;
    if (trace) trace.fired[7] = 5_0000;
  }

  const total = clamp(all_points, 0, 100_0000);
  const tierByPoints = total >= 80_0000 ? 'hot' : total >= 60_0000 ? 'warm' : total >= 40_0000 ? 'cool' : null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { all_points: pointsOf(all_points) },
    grades: {},
    problems,
  };
}

const OUTLINE: Outline = {
  fields: [{ name: 'target_industry' }, { name: 'pain_signals' }, { name: 'right_size' }, { name: 'opened' }, { name: 'clicked' }, { name: 'replied' }, { name: 'website' }, { name: 'social' }],
  groups: [{ name: 'all_points', min: null, max: null }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: { from: { kind: 'Fixed', units: 0 }, to: { kind: 'Fixed', units: 1000000 } },
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'target_industry-9bba15', line: 12, text: 'when target_industry add 15', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 1, origin: { id: 'always-478ec2', line: 13, text: 'always add 20 per pain_signals up to 60', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 2, origin: { id: 'right_size-1166ef', line: 14, text: 'when right_size add 10', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 3, origin: { id: 'opened-7ba525', line: 15, text: 'when opened add 5', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 4, origin: { id: 'clicked-e9f271', line: 16, text: 'when clicked add 10', because: null, fields: [4], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 5, origin: { id: 'replied-5ec33e', line: 17, text: 'when replied add 25', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 6, origin: { id: 'website-b83ea7', line: 18, text: 'when website add 10', because: null, fields: [6], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 7, origin: { id: 'social-9b8abd', line: 19, text: 'when social add 5', because: null, fields: [7], tallies: [] }, effect: { kind: 'Points' } },
    ] },
  ],
};

// What follows is the same in every scorer.
