// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly country?: string | null | undefined;
  readonly employees?: number | null | undefined;
  readonly size?: 'S' | 'M' | 'L' | (string & {}) | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
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
  ['text', ['country']],
  ['number', ['employees']],
  ['one of', ['size']],
  ['list', ['tags']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: '0317ba7f7fcaeb95f196ff92263a72e1',
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
    country: find(lead, 'country'),
    employees: find(lead, 'employees'),
    size: find(lead, 'size'),
    tags: find(lead, 'tags'),
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
  const country = otherText(lead.country, COUNTRY_FIELD, problems);
  const employees = otherNumber(lead.employees, EMPLOYEES_FIELD, problems);
  const size = choiceOf(lead.size, SIZE_FIELD, problems);
  const tags = admitList(lead.tags, TAGS_FIELD, problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      country: country || null,
      employees: seenNumber(employees),
      size: size || null,
      tags,
    };
  }

  let others = 0;

  // line 5: when country is missing add 1
  if (country === '') {
    others += 1_0000;
    if (trace) trace.fired[0] = 1_0000;
  }

  // line 6: when employees is missing add 10
  if (Number.isNaN(employees)) {
    others += 10_0000;
    if (trace) trace.fired[1] = 10_0000;
  }

  // line 7: when size is missing add 100
  if (size === '') {
    others += 100_0000;
    if (trace) trace.fired[2] = 100_0000;
  }

  // line 8: when tags has any of [red, green] add 1000
  if (tags !== null && hasAny(tags, TAGS_VALUES)) {
    others += 1000_0000;
    if (trace) trace.fired[3] = 1000_0000;
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

const TAGS_VALUES: ReadonlySet<string> = new Set(['red', 'green']);
const COUNTRY_FIELD: DeclaredField = { name: 'country', missing: new Set(['select', 'n/a', '-']), expected: 'a text' };
const EMPLOYEES_FIELD: DeclaredNumber = {
  name: 'employees', missing: new Set(['unknown', 0, 9999]), expected: 'a whole number from 1 to 100000', whole: true,
  least: 1, most: 100_000,
};
const SIZE_FIELD: SpelledChoice = {
  name: 'size', missing: new Set(['select']), expected: 'one of S, M, L', values: new Set(['s', 'm', 'l']),
  spellings: new Map([['S', 's'], ['M', 'm'], ['L', 'l']]),
};
const TAGS_FIELD: DeclaredList = {
  name: 'tags', missing: new Set(), expected: 'a list of texts', values: new Set(['red', 'green']),
  element: 'one of red, green',
};

const OUTLINE: Outline = {
  fields: [{ name: 'country' }, { name: 'employees' }, { name: 'size' }, { name: 'tags' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'country-is-missing-c9de33', line: 5, text: 'when country is missing add 1', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'employees-is-missing-0252d4', line: 6, text: 'when employees is missing add 10', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'size-is-missing-8a6746', line: 7, text: 'when size is missing add 100', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'tags-has-any-of-red-green-afbe0d', line: 8, text: 'when tags has any of [red, green] add 1000', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
