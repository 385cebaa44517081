// Relias. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly customer?: boolean | null | undefined;
  readonly general_forms?: number | null | undefined;
  readonly product_forms?: number | null | undefined;
  readonly demo_form?: boolean | null | undefined;
  readonly clicks?: number | null | undefined;
  readonly careers_page?: boolean | null | undefined;
  readonly leadership?: boolean | null | undefined;
  readonly webinars?: number | null | undefined;
  readonly unsubscribed?: boolean | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'mql' | 'mel' | 'mnl' | 'mcl';

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
  ['yes/no', ['customer']],
  ['number', ['general_forms', 'product_forms']],
  ['yes/no', ['demo_form']],
  ['number', ['clicks']],
  ['yes/no', ['careers_page', 'leadership']],
  ['number', ['webinars']],
  ['yes/no', ['unsubscribed']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Relias',
  hash: '5bafa075aa3c57667e65ee840570a9d4',
  format: 1,
  fields: FIELDS,
  tiers: ['mql', 'mel', 'mnl', 'mcl'],
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
  const customer = answerOf(lead.customer, 'customer', problems);
  const general_forms = wholeNumberOf(lead.general_forms, 'general_forms', problems);
  const product_forms = wholeNumberOf(lead.product_forms, 'product_forms', problems);
  const demo_form = answerOf(lead.demo_form, 'demo_form', problems);
  const clicks = wholeNumberOf(lead.clicks, 'clicks', problems);
  const careers_page = answerOf(lead.careers_page, 'careers_page', problems);
  const leadership = answerOf(lead.leadership, 'leadership', problems);
  const webinars = wholeNumberOf(lead.webinars, 'webinars', problems);
  const unsubscribed = answerOf(lead.unsubscribed, 'unsubscribed', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      customer,
      general_forms: seenNumber(general_forms),
      product_forms: seenNumber(product_forms),
      demo_form,
      clicks: seenNumber(clicks),
      careers_page,
      leadership,
      webinars: seenNumber(webinars),
      unsubscribed,
    };
  }

  let others = 0;
  let qualified = 4;

  // line 13: always add 20 per general_forms up to 200
  {
    const fullUnits = unitsPer(general_forms, 1, 20_0000);
    const units = atMostInSize(fullUnits, 200_0000);
    others += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: fullUnits };
  }

  // line 14: always add 40 per product_forms up to 200
  {
    const fullUnits = unitsPer(product_forms, 1, 40_0000);
    const units = atMostInSize(fullUnits, 200_0000);
    others += units;
    if (trace) trace.fired[1] = units;
    if (trace) trace.steps[1] = { full: fullUnits, decayed: fullUnits };
  }

  // line 15: always add 15 per webinars up to 200
  {
    const fullUnits = unitsPer(webinars, 1, 15_0000);
    const units = atMostInSize(fullUnits, 200_0000);
    others += units;
    if (trace) trace.fired[2] = units;
    if (trace) trace.steps[2] = { full: fullUnits, decayed: fullUnits };
  }

  // line 16: always add 1 per clicks up to 100
  {
    const fullUnits = unitsPer(clicks, 1, 1_0000);
    const units = atMostInSize(fullUnits, 100_0000);
    others += units;
    if (trace) trace.fired[3] = units;
    if (trace) trace.steps[3] = { full: fullUnits, decayed: fullUnits };
  }

  // line 17: when leadership add 50
  if (leadership === true) {
    others += 50_0000;
    if (trace) trace.fired[4] = 50_0000;
  }

  // line 18: when careers_page subtract 10
  if (careers_page === true) {
    others -= 10_0000;
    if (trace) trace.fired[5] = -10_0000;
  }

  // line 19: when unsubscribed subtract 15
  if (unsubscribed === true) {
    others -= 15_0000;
    if (trace) trace.fired[6] = -15_0000;
  }

  // line 20: when demo_form qualify mql
  if (demo_form === true) {
    qualified = Math.min(qualified, 0); // mql
    if (trace) trace.fired[7] = 0;
  }

  const total = others;
  const rank: number =
    (total >= 200_0000 || (total >= 100_0000 && customer !== true)) ? 0 :
    total >= 70_0000 ? 1 :
    total >= 30_0000 ? 2 :
    3;
  const tierByPoints = TIERS[rank] ?? 'mcl';
  return {
    score: pointsOf(total),
    tier: TIERS[Math.min(rank, qualified)] ?? 'mcl',
    tierByPoints,
    disqualified: false,
    groups: {},
    grades: {},
    problems,
  };
}

const TIERS = ['mql', 'mel', 'mnl', 'mcl'] as const;

const OUTLINE: Outline = {
  fields: [{ name: 'customer' }, { name: 'general_forms' }, { name: 'product_forms' }, { name: 'demo_form' }, { name: 'clicks' }, { name: 'careers_page' }, { name: 'leadership' }, { name: 'webinars' }, { name: 'unsubscribed' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'always-6ebe2e', line: 13, text: 'always add 20 per general_forms up to 200', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'always-d51d51', line: 14, text: 'always add 40 per product_forms up to 200', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'always-86735c', line: 15, text: 'always add 15 per webinars up to 200', because: null, fields: [7], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'always-bd88b3', line: 16, text: 'always add 1 per clicks up to 100', because: null, fields: [4], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 4, origin: { id: 'leadership-877769', line: 17, text: 'when leadership add 50', because: null, fields: [6], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'careers_page-4f6e46', line: 18, text: 'when careers_page subtract 10', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 6, origin: { id: 'unsubscribed-d8f598', line: 19, text: 'when unsubscribed subtract 15', because: null, fields: [8], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 7, origin: { id: 'demo_form-qualify-mql-f9a70a', line: 20, text: 'when demo_form qualify mql', because: null, fields: [3], tallies: [] }, effect: { kind: 'Qualify', tier: 0 } },
  ],
};

// What follows is the same in every scorer.
