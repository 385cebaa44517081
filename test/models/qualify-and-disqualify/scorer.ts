// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly demo?: boolean | null | undefined;
  readonly country?: string | null | undefined;
  readonly points?: number | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'hot' | 'warm' | 'cold' | 'disqualified';

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
const FIELDS = /* @__PURE__ */ modelFields([
  ['yes/no', ['demo']],
  ['text', ['country']],
  ['number', ['points']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: '4a64556267fc5ddb8691022b94f214f1',
  format: 1,
  fields: FIELDS,
  tiers: ['hot', 'warm', 'cold'],
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

/** What the lead holds for every field, in an object that is the same in shape for all leads. */
function copyOf(lead: Lead, find: (lead: object, name: string) => unknown = Reflect.get): Lead {
  return {
    demo: find(lead, 'demo'),
    country: find(lead, 'country'),
    points: find(lead, 'points'),
  } as Lead;
}

/** What any lead scores, also one that throws where it is read. */
function scored(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  checkLead(lead);
  try {
    return evaluate(trace ? copyOf(lead) : lead, options, trace);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(copyOf(lead, readWithCare), options, trace);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  if (options?.params) refuseParams(options.params);
  const problems: Problem[] = [];
  const demo = answerOf(lead.demo, 'demo', problems);
  const country = textOf(lead.country, 'country', problems);
  const points = numberOf(lead.points, 'points', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      demo,
      country: country || null,
      points: seenNumber(points),
    };
  }

  let others = 0;
  let qualified = 3;
  let disqualified = false;

  // line 5: always add points up to 100
  {
    const fullUnits = wholePoints(points);
    const units = atMostInSize(fullUnits, 100_0000);
    others += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: fullUnits };
  }

  // line 6: when demo qualify warm because "asked for a demo"
  if (demo === true) {
    qualified = Math.min(qualified, 1); // warm
    if (trace) trace.fired[1] = 0;
  }

  // line 7: when country in [KP, IR] disqualify because "we cannot sell there"
  if (country === 'kp' || country === 'ir') {
    disqualified = true;
    if (trace) trace.fired[2] = 0;
  }

  // line 8: when points > 95
  if (points > 95) {
    // line 9: when demo qualify hot
    if (demo === true) {
      qualified = Math.min(qualified, 0); // hot
      if (trace) trace.fired[3] = 0;
    }
  } else if (trace) {
    trace.closed.push('points-95-ba6787');
  }

  const total = clamp(others, -10_0000, 100_0000);
  const rank: number = total >= 70_0000 ? 0 : total >= 30_0000 ? 1 : total >= 10_0000 ? 2 : 3;
  const tierByPoints = TIERS[rank] ?? null;
  return {
    score: pointsOf(disqualified ? -10_0000 : total),
    tier: disqualified ? 'disqualified' : (TIERS[Math.min(rank, qualified)] ?? null),
    tierByPoints,
    disqualified,
    groups: {},
    grades: {},
    problems,
  };
}

const TIERS = ['hot', 'warm', 'cold'] as const;

const OUTLINE: Outline = {
  fields: [{ name: 'demo' }, { name: 'country' }, { name: 'points' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: { from: { kind: 'Fixed', units: -100000 }, to: { kind: 'Fixed', units: 1000000 } },
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'always-4f398b', line: 5, text: 'always add points up to 100', because: null, fields: [2], tallies: [] }, effect: { kind: 'NumberAsPoints' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'demo-qualify-warm-12ab6f', line: 6, text: 'when demo qualify warm', because: 'asked for a demo', fields: [0], tallies: [] }, effect: { kind: 'Qualify', tier: 1 } },
    { kind: 'Rule', leaf: 2, origin: { id: 'country-in-kp-ir-disqualify-04adad', line: 7, text: 'when country in [KP, IR] disqualify', because: 'we cannot sell there', fields: [1], tallies: [] }, effect: { kind: 'Disqualify' } },
    { kind: 'Block', origin: { id: 'points-95-ba6787', line: 8, text: 'when points > 95', because: null, fields: [2], tallies: [] }, entries: [
      { kind: 'Rule', leaf: 3, origin: { id: 'demo-qualify-hot-3a6cc3', line: 9, text: 'when demo qualify hot', because: null, fields: [0], tallies: [] }, effect: { kind: 'Qualify', tier: 0 } },
    ] },
  ],
};

// What follows is the same in every scorer.
