// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly employees?: number | null | undefined;
  readonly title?: string | null | undefined;
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
  ['number', ['employees']],
  ['text', ['title']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: '3434c9a7305d39c5a04cf2fcca18fda7',
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
    employees: find(lead, 'employees'),
    title: find(lead, 'title'),
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
  const employees = numberOf(lead.employees, 'employees', problems);
  checkText(lead.title, 'title', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      employees: seenNumber(employees),
      title: textOf(lead.title, 'title', []) || null,
    };
  }

  let others = 0;

  // line 4: when 1 > 2 add 1

  // line 5: when 1 < 2 add 10
  others += 10_0000;
  if (trace) trace.fired[1] = 10_0000;

  // line 6: when title in nobody add 100

  // line 7: when title not in nobody add 1000
  others += 1000_0000;
  if (trace) trace.fired[3] = 1000_0000;

  // line 8: when employees > 10 / 0 add 0.1
  if (employees > finite(10 / 0)) {
    others += 1000;
    if (trace) trace.fired[4] = 1000;
  }

  // line 9: when not employees > 10 / 0 add 0.2
  if (!(employees > finite(10 / 0))) {
    others += 2000;
    if (trace) trace.fired[5] = 2000;
  }

  // line 11: when spring or employees >= 2 * 5 add 0.01
  if (employees >= 10) {
    others += 100;
    if (trace) trace.fired[6] = 100;
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
  fields: [{ name: 'employees' }, { name: 'title' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: '1-2-e57f92', line: 4, text: 'when 1 > 2 add 1', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: '1-2-85b1fa', line: 5, text: 'when 1 < 2 add 10', because: null, fields: [], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'title-in-nobody-c34dc1', line: 6, text: 'when title in nobody add 100', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'title-not-in-nobody-721521', line: 7, text: 'when title not in nobody add 1000', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 4, origin: { id: 'employees-10-0-25a33c', line: 8, text: 'when employees > 10 / 0 add 0.1', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'not-employees-10-0-af2b09', line: 9, text: 'when not employees > 10 / 0 add 0.2', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 6, origin: { id: 'spring-or-employees-2-5-cb08ed', line: 11, text: 'when spring or employees >= 2 * 5 add 0.01', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
