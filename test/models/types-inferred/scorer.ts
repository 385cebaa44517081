// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly employees?: number | null | undefined;
  readonly created?: Date | number | string | null | undefined;
  readonly title?: string | null | undefined;
  readonly unsubscribed?: boolean | null | undefined;
  readonly company?: {
    readonly industry?: string | null | undefined;
  } | null | undefined;
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
  ['number', ['employees']],
  ['date', ['created']],
  ['text', ['title']],
  ['yes/no', ['unsubscribed']],
  ['text', ['company.industry']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'e45e1b55980dc48c3a551886fc903a1b',
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
    return evaluate(fieldsOf(lead), options, trace);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(readFields<Fields>(lead, FIELDS), options, trace);
  }
}

interface Fields {
  readonly employees: unknown;
  readonly created: unknown;
  readonly title: unknown;
  readonly unsubscribed: unknown;
  readonly 'company.industry': unknown;
}

/** What the lead holds for every field. */
function fieldsOf(lead: Lead): Fields {
  return {
    employees: lead.employees,
    created: lead.created,
    title: lead.title,
    unsubscribed: lead.unsubscribed,
    'company.industry': inside(lead.company).industry,
  };
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(fields: Fields, options: Options | undefined, trace: Tracing | null): Result {
  if (options?.params) refuseParams(options.params);
  const problems: Problem[] = [];
  const employees = numberOf(fields.employees, 'employees', problems);
  const created = admitDate(fields.created, CREATED_FIELD, problems);
  const title = textOf(fields.title, 'title', problems);
  const unsubscribed = answerOf(fields.unsubscribed, 'unsubscribed', problems);
  const companyIndustry = textOf(fields['company.industry'], 'company.industry', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      employees: seenNumber(employees),
      created: seenDay(created),
      title: title || null,
      unsubscribed,
      'company.industry': companyIndustry || null,
    };
  }

  let others = 0;

  // line 1: when employees >= 50 and created before 2026-01-01 add 1
  if (employees >= 50 && created < 20_454) {
    others += 1_0000;
    if (trace) trace.fired[0] = 1_0000;
  }

  // line 2: when title contains chief add 10
  if (title.includes('chief')) {
    others += 10_0000;
    if (trace) trace.fired[1] = 10_0000;
  }

  // line 3: when unsubscribed subtract 5
  if (unsubscribed === true) {
    others -= 5_0000;
    if (trace) trace.fired[2] = -5_0000;
  }

  // line 4: when company.industry = Software add 100
  if (companyIndustry === 'software') {
    others += 100_0000;
    if (trace) trace.fired[3] = 100_0000;
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
  name: 'created', missing: new Set(), expected: 'a date such as 2026-01-31', zoneMinutes: 0,
};

const OUTLINE: Outline = {
  fields: [{ name: 'employees' }, { name: 'created' }, { name: 'title' }, { name: 'unsubscribed' }, { name: 'company.industry' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'employees-50-and-created-before-59b278', line: 1, text: 'when employees >= 50 and created before 2026-01-01 add 1', because: null, fields: [0, 1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'title-contains-chief-9c6560', line: 2, text: 'when title contains chief add 10', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'unsubscribed-70b091', line: 3, text: 'when unsubscribed subtract 5', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'company-industry-software-c7ebd4', line: 4, text: 'when company.industry = Software add 100', because: null, fields: [4], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
