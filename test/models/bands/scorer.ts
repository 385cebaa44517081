// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly score_card?: string | null | undefined;
  readonly n?: number | null | undefined;
  readonly due?: Date | number | string | null | undefined;
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
const FIELDS = /* @__PURE__ */ modelFields([
  ['text', ['score_card']],
  ['number', ['n']],
  ['date', ['due']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'db02507651e18bd9d935ee9c2d13bf6f',
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

/** What the lead holds for every field, in an object that is the same in shape for all leads. */
function copyOf(lead: Lead, find: (lead: object, name: string) => unknown = Reflect.get): Lead {
  return {
    score_card: find(lead, 'score_card'),
    n: find(lead, 'n'),
    due: find(lead, 'due'),
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
  const score_card = textOf(lead.score_card, 'score_card', problems);
  const n = numberOf(lead.n, 'n', problems);
  const due = admitDate(lead.due, DUE_FIELD, problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      score_card: score_card || null,
      n: seenNumber(n),
      due: seenDay(due),
    };
  }

  let others = 0;

  if (score_card === 'gold' || score_card === 'platinum') {
    // line 6: rate score_card { in best_ones add 10 } because "the best"
    others += 10_0000;
    if (trace) trace.fired[0] = 10_0000;
  } else if (score_card === 'silver' || score_card === 'bronze') {
    // line 7: rate score_card { [silver, bronze] add 5 }
    others += 5_0000;
    if (trace) trace.fired[1] = 5_0000;
  } else if (score_card === '') {
    // line 8: rate score_card { missing subtract 1 }
    others -= 1_0000;
    if (trace) trace.fired[2] = -1_0000;
  } else if (score_card !== '') {
    // line 9: rate score_card { otherwise subtract 5 }
    others -= 5_0000;
    if (trace) trace.fired[3] = -5_0000;
  }

  if (n <= -5) {
    // line 12: rate n { -5 or less subtract 10 }
    others -= 10_0000;
    if (trace) trace.fired[4] = -10_0000;
  } else if (n <= 0) {
    // line 13: rate n { above -5 to 0 subtract 1 }
    others -= 1_0000;
    if (trace) trace.fired[5] = -1_0000;
  } else if (n <= 10) {
    // line 14: rate n { above 0 to 10 add 1 }
    others += 1_0000;
    if (trace) trace.fired[6] = 1_0000;
  } else if (n <= 20) {
    // line 15: rate n { above 10 to 20 add 2 }
    others += 2_0000;
    if (trace) trace.fired[7] = 2_0000;
  } else if (n > 20) {
    // line 16: rate n { above 20 add 3 }
    others += 3_0000;
    if (trace) trace.fired[8] = 3_0000;
  }

  if (due < 20_454) {
    // line 19: rate due { below 2026-01-01 add 1 }
    others += 1_0000;
    if (trace) trace.fired[9] = 1_0000;
  } else if (due <= 20_634) {
    // line 20: rate due { 2026-01-01 to 2026-06-30 add 2 }
    others += 2_0000;
    if (trace) trace.fired[10] = 2_0000;
  } else if (due > 20_634) {
    // line 21: rate due { above 2026-06-30 add 3 }
    others += 3_0000;
    if (trace) trace.fired[11] = 3_0000;
  }

  if (finite(n / 2) < 0) {
    // line 23: rate n / 2 { below 0 add 0.1 }
    others += 1000;
    if (trace) trace.fired[12] = 1000;
  } else if (finite(n / 2) >= 0) {
    // line 23: rate n / 2 { 0 or more add 0.2 }
    others += 2000;
    if (trace) trace.fired[13] = 2000;
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

const DUE_FIELD: DeclaredMoment = {
  name: 'due', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: 0,
};

const OUTLINE: Outline = {
  fields: [{ name: 'score_card' }, { name: 'n' }, { name: 'due' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rate', bands: [{ leaf: 0, origin: { id: 'score_card-in-best_ones-66eec0', line: 6, text: 'rate score_card { in best_ones add 10 }', because: 'the best', fields: [0], tallies: [] } }, { leaf: 1, origin: { id: 'score_card-silver-bronze-7bd1bb', line: 7, text: 'rate score_card { [silver, bronze] add 5 }', because: null, fields: [0], tallies: [] } }, { leaf: 2, origin: { id: 'score_card-missing-4d24ac', line: 8, text: 'rate score_card { missing subtract 1 }', because: null, fields: [0], tallies: [] } }, { leaf: 3, origin: { id: 'score_card-otherwise-b29789', line: 9, text: 'rate score_card { otherwise subtract 5 }', because: null, fields: [0], tallies: [] } }] },
    { kind: 'Rate', bands: [{ leaf: 4, origin: { id: 'n-5-or-less-cfdc03', line: 12, text: 'rate n { -5 or less subtract 10 }', because: null, fields: [1], tallies: [] } }, { leaf: 5, origin: { id: 'n-above-5-to-0-c2fb96', line: 13, text: 'rate n { above -5 to 0 subtract 1 }', because: null, fields: [1], tallies: [] } }, { leaf: 6, origin: { id: 'n-above-0-to-10-335649', line: 14, text: 'rate n { above 0 to 10 add 1 }', because: null, fields: [1], tallies: [] } }, { leaf: 7, origin: { id: 'n-above-10-to-20-bc0cad', line: 15, text: 'rate n { above 10 to 20 add 2 }', because: null, fields: [1], tallies: [] } }, { leaf: 8, origin: { id: 'n-above-20-ee7fb0', line: 16, text: 'rate n { above 20 add 3 }', because: null, fields: [1], tallies: [] } }] },
    { kind: 'Rate', bands: [{ leaf: 9, origin: { id: 'due-below-2026-01-01-60ae8e', line: 19, text: 'rate due { below 2026-01-01 add 1 }', because: null, fields: [2], tallies: [] } }, { leaf: 10, origin: { id: 'due-2026-01-01-to-2026-06-30-782b32', line: 20, text: 'rate due { 2026-01-01 to 2026-06-30 add 2 }', because: null, fields: [2], tallies: [] } }, { leaf: 11, origin: { id: 'due-above-2026-06-30-cd1cf3', line: 21, text: 'rate due { above 2026-06-30 add 3 }', because: null, fields: [2], tallies: [] } }] },
    { kind: 'Rate', bands: [{ leaf: 12, origin: { id: 'n-2-below-0-0d5b59', line: 23, text: 'rate n / 2 { below 0 add 0.1 }', because: null, fields: [1], tallies: [] } }, { leaf: 13, origin: { id: 'n-2-0-or-more-124974', line: 23, text: 'rate n / 2 { 0 or more add 0.2 }', because: null, fields: [1], tallies: [] } }] },
  ],
};

// What follows is the same in every scorer.
