// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly created?: Date | number | string | null | undefined;
  readonly seen?: Date | number | string | null | undefined;
  readonly due?: Date | number | string | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
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
export function score(lead: Lead, options: Options): Result {
  return scored(lead, options, null);
}

/** What a lead scores and why: a line for every rule, fired or not. */
export function explain(lead: Lead, options: Options): Explanation {
  const trace: Tracing = { fired: [], closed: [], steps: [], history: null, params: [], values: {} };
  const result = scored(lead, options, trace);
  const lines = explanationLines(OUTLINE, trace, trace.params, null);
  return { ...result, lines, values: trace.values };
}

/** The fields by type: their names, and the columns of those that have another. */
const FIELDS = modelFields([
  ['date', ['created']],
  ['datetime', ['seen']],
  ['date', ['due']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'b25a823713662b8f8e1a0458c7a73fa5',
  format: 1,
  fields: FIELDS,
  tiers: [],
  params: [],
  readsTime: true,
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
  const now = momentOfScoring(options?.asOf, true, -300);
  const today = dayOfMoment(now, -300);
  const problems: Problem[] = [];
  const created = admitDate(lead.created, CREATED_FIELD, problems);
  const seen = admitMoment(lead.seen, SEEN_FIELD, problems);
  const due = admitDate(lead.due, DUE_FIELD, problems);
  const seenDay2 = dayOfMoment(seen, -300);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      created: seenDay(created),
      seen: seenMoment(seen, -300),
      due: seenDay(due),
    };
  }

  let others = 0;

  // line 5: when created within last 30 days add 1
  if (0 <= today - created && today - created <= 30) {
    others += 1_0000;
    if (trace) trace.fired[0] = 1_0000;
  }

  // line 6: when created more than 90 days ago add 10
  if (today - created > 90) {
    others += 10_0000;
    if (trace) trace.fired[1] = 10_0000;
  }

  // line 7: when seen within last 12 hours add 100
  if (0 <= now - seen && now - seen <= 43_200_000) {
    others += 100_0000;
    if (trace) trace.fired[2] = 100_0000;
  }

  // line 8: when seen before 2026-01-01 add 1000
  if (seenDay2 < 20_454) {
    others += 1000_0000;
    if (trace) trace.fired[3] = 1000_0000;
  }

  // line 9: when seen after 2026-01-01T09:30 add 0.5
  if (seen > 1_767_277_800_000) {
    others += 5000;
    if (trace) trace.fired[4] = 5000;
  }

  // line 10: when due within next 2 weeks add 0.1
  if (0 <= due - today && due - today <= 14) {
    others += 1000;
    if (trace) trace.fired[5] = 1000;
  }

  // line 11: when days since created between 0 and 7 add 0.01
  if (today - created >= 0 && today - created <= 7) {
    others += 100;
    if (trace) trace.fired[6] = 100;
  }

  // line 12: always add 0.001 per days until due up to 1
  {
    const fullUnits = unitsPer(due - today, 1, 10);
    const units = atMostInSize(fullUnits, 1_0000);
    others += units;
    if (trace) trace.fired[7] = units;
    if (trace) trace.steps[7] = { full: fullUnits, decayed: fullUnits };
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

const CREATED_FIELD: DeclaredMoment = {
  name: 'created', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: -300,
};
const SEEN_FIELD: DeclaredMoment = {
  name: 'seen', missing: new Set(), expected: 'a moment such as 2026-01-31T09:30:00Z', zoneMinutes: -300,
};
const DUE_FIELD: DeclaredMoment = {
  name: 'due', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: -300,
};

const OUTLINE: Outline = {
  fields: [{ name: 'created' }, { name: 'seen' }, { name: 'due' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'created-within-last-30-days-62302e', line: 5, text: 'when created within last 30 days add 1', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'created-more-than-90-days-ago-a7c31f', line: 6, text: 'when created more than 90 days ago add 10', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'seen-within-last-12-hours-cf1de3', line: 7, text: 'when seen within last 12 hours add 100', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'seen-before-2026-01-01-69077b', line: 8, text: 'when seen before 2026-01-01 add 1000', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 4, origin: { id: 'seen-after-2026-01-01t09-30-23c2d4', line: 9, text: 'when seen after 2026-01-01T09:30 add 0.5', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'due-within-next-2-weeks-73c7c7', line: 10, text: 'when due within next 2 weeks add 0.1', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 6, origin: { id: 'days-since-created-between-0-09e99d', line: 11, text: 'when days since created between 0 and 7 add 0.01', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 7, origin: { id: 'always-78698a', line: 12, text: 'always add 0.001 per days until due up to 1', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
