// Recon CRM, issue 55. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly emails?: number | null | undefined;
  readonly calls?: number | null | undefined;
  readonly meetings?: number | null | undefined;
  readonly tasks?: number | null | undefined;
  readonly deals?: number | null | undefined;
  readonly last_contact?: Date | number | string | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'hot' | 'other';

export interface Result {
  readonly score: number;
  readonly tier: Tier;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier;
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
  ['number', ['emails', 'calls', 'meetings', 'tasks', 'deals']],
  ['datetime', ['last_contact']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Recon CRM, issue 55',
  hash: '887fed22b2572d7320c84c83edf8f79c',
  format: 1,
  fields: FIELDS,
  tiers: ['hot', 'other'],
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
  const now = momentOfScoring(options?.asOf, true, 0);
  const problems: Problem[] = [];
  const emails = wholeNumberOf(lead.emails, 'emails', problems);
  const calls = wholeNumberOf(lead.calls, 'calls', problems);
  const meetings = wholeNumberOf(lead.meetings, 'meetings', problems);
  const tasks = wholeNumberOf(lead.tasks, 'tasks', problems);
  const deals = wholeNumberOf(lead.deals, 'deals', problems);
  const last_contact = admitMoment(lead.last_contact, LAST_CONTACT_FIELD, problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      emails: seenNumber(emails),
      calls: seenNumber(calls),
      meetings: seenNumber(meetings),
      tasks: seenNumber(tasks),
      deals: seenNumber(deals),
      last_contact: seenMoment(last_contact, 0),
    };
  }

  let others = 0;

  // line 8: always add 5 per emails up to 50
  {
    const fullUnits = unitsPer(emails, 1, 5_0000);
    const units = atMostInSize(fullUnits, 50_0000);
    others += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: fullUnits };
  }

  // line 9: always add 10 per calls up to 50
  {
    const fullUnits = unitsPer(calls, 1, 10_0000);
    const units = atMostInSize(fullUnits, 50_0000);
    others += units;
    if (trace) trace.fired[1] = units;
    if (trace) trace.steps[1] = { full: fullUnits, decayed: fullUnits };
  }

  // line 10: always add 15 per meetings up to 60
  {
    const fullUnits = unitsPer(meetings, 1, 15_0000);
    const units = atMostInSize(fullUnits, 60_0000);
    others += units;
    if (trace) trace.fired[2] = units;
    if (trace) trace.steps[2] = { full: fullUnits, decayed: fullUnits };
  }

  // line 11: always add 3 per tasks up to 15
  {
    const fullUnits = unitsPer(tasks, 1, 3_0000);
    const units = atMostInSize(fullUnits, 15_0000);
    others += units;
    if (trace) trace.fired[3] = units;
    if (trace) trace.steps[3] = { full: fullUnits, decayed: fullUnits };
  }

  // line 12: always add 20 per deals up to 100
  {
    const fullUnits = unitsPer(deals, 1, 20_0000);
    const units = atMostInSize(fullUnits, 100_0000);
    others += units;
    if (trace) trace.fired[4] = units;
    if (trace) trace.steps[4] = { full: fullUnits, decayed: fullUnits };
  }

  // line 13: when last_contact more than 30 days ago subtract 10
  if (now - last_contact > 2_592_000_000) {
    others -= 10_0000;
    if (trace) trace.fired[5] = -10_0000;
  }

  const total = others;
  const tierByPoints = total > 80_0000 ? 'hot' : 'other';
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

const LAST_CONTACT_FIELD: DeclaredMoment = {
  name: 'last_contact', missing: new Set(), expected: 'a moment such as 2026-01-31T09:30:00Z', zoneMinutes: 0,
};

const OUTLINE: Outline = {
  fields: [{ name: 'emails' }, { name: 'calls' }, { name: 'meetings' }, { name: 'tasks' }, { name: 'deals' }, { name: 'last_contact' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'always-3c7f74', line: 8, text: 'always add 5 per emails up to 50', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'always-e0f709', line: 9, text: 'always add 10 per calls up to 50', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'always-b44ff4', line: 10, text: 'always add 15 per meetings up to 60', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'always-cdbbb4', line: 11, text: 'always add 3 per tasks up to 15', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 4, origin: { id: 'always-e34450', line: 12, text: 'always add 20 per deals up to 100', because: null, fields: [4], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'last_contact-more-than-30-days-a677e1', line: 13, text: 'when last_contact more than 30 days ago subtract 10', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
