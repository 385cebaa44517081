// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly a?: boolean | null | undefined;
  readonly n?: number | null | undefined;
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
const FIELDS = modelFields([
  ['yes/no', ['a']],
  ['number', ['n']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: '6daf100969a93c159a9226d0f1c7a1e1',
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
  const a = answerOf(lead.a, 'a', problems);
  const n = numberOf(lead.n, 'n', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      a,
      n: seenNumber(n),
    };
  }

  let others = 0;

  // line 3: best of
  {
    let best = -Infinity;
    // line 4: when a add 10
    if (a === true) {
      best = Math.max(best, 10_0000);
      if (trace) trace.fired[0] = 10_0000;
    }
    if (n < 10) {
      // line 5: rate n { below 10 add 1 }
      best = Math.max(best, 1_0000);
      if (trace) trace.fired[1] = 1_0000;
    } else if (n >= 10) {
      // line 5: rate n { 10 or more add 12 }
      best = Math.max(best, 12_0000);
      if (trace) trace.fired[2] = 12_0000;
    }
    // line 6: always subtract 5
    best = Math.max(best, -5_0000);
    if (trace) trace.fired[3] = -5_0000;
    if (best > -Infinity) others += best;
  }

  // line 8: first of
  {
    let first: number | null = null;
    // line 9: when n > 100 add 1 because "first"
    if (n > 100) {
      first ??= 1_0000;
      if (trace) trace.fired[4] = 1_0000;
    }
    // line 10: when a add 2
    if (a === true) {
      first ??= 2_0000;
      if (trace) trace.fired[5] = 2_0000;
    }
    others += first ?? 0;
  }

  // line 12: when a
  if (a === true) {
    // line 13: always add 0.5
    others += 5000;
    if (trace) trace.fired[6] = 5000;
    // line 14: when n is missing
    if (Number.isNaN(n)) {
      // line 15: always add 0.25
      others += 2500;
      if (trace) trace.fired[7] = 2500;
      // line 16: best of
      {
        let best = -Infinity;
        // line 16: when a add 1
        if (a === true) {
          best = Math.max(best, 1_0000);
          if (trace) trace.fired[8] = 1_0000;
        }
        // line 16: always add 2
        best = Math.max(best, 2_0000);
        if (trace) trace.fired[9] = 2_0000;
        if (best > -Infinity) others += best;
      }
    } else if (trace) {
      trace.closed.push('n-is-missing-d0e26e');
    }
  } else if (trace) {
    trace.closed.push('a-6c31dc');
  }

  const total = others;
  const tierByPoints = null;
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: {},
    grades: {},
    problems,
  };
}

const OUTLINE: Outline = {
  fields: [{ name: 'a' }, { name: 'n' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Choice', how: 'best', members: [
      { kind: 'Rule', leaf: 0, origin: { id: 'a-e2a9db', line: 4, text: 'when a add 10', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rate', bands: [{ leaf: 1, origin: { id: 'n-below-10-592f56', line: 5, text: 'rate n { below 10 add 1 }', because: null, fields: [1], tallies: [] } }, { leaf: 2, origin: { id: 'n-10-or-more-0311bf', line: 5, text: 'rate n { 10 or more add 12 }', because: null, fields: [1], tallies: [] } }] },
      { kind: 'Rule', leaf: 3, origin: { id: 'always-9182be', line: 6, text: 'always subtract 5', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Choice', how: 'first', members: [
      { kind: 'Rule', leaf: 4, origin: { id: 'n-100-4afb48', line: 9, text: 'when n > 100 add 1', because: 'first', fields: [1], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 5, origin: { id: 'a-7ca8a8', line: 10, text: 'when a add 2', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Block', origin: { id: 'a-6c31dc', line: 12, text: 'when a', because: null, fields: [0], tallies: [] }, entries: [
      { kind: 'Rule', leaf: 6, origin: { id: 'always-4a04e3', line: 13, text: 'always add 0.5', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Block', origin: { id: 'n-is-missing-d0e26e', line: 14, text: 'when n is missing', because: null, fields: [1], tallies: [] }, entries: [
        { kind: 'Rule', leaf: 7, origin: { id: 'always-8e570a', line: 15, text: 'always add 0.25', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
        { kind: 'Choice', how: 'best', members: [
          { kind: 'Rule', leaf: 8, origin: { id: 'a-30fe58', line: 16, text: 'when a add 1', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
          { kind: 'Rule', leaf: 9, origin: { id: 'always-f0f252', line: 16, text: 'always add 2', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
        ] },
      ] },
    ] },
  ],
};

// What follows is the same in every scorer.
