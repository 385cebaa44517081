// Three characteristics of 33. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly revenue?: number | null | undefined;
  readonly vertical?: 'Manufacturing' | 'Professional services' | 'Retail' | (string & {}) | null | undefined;
  readonly role?: string | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'excellent' | 'good' | 'poor';

export interface Result {
  readonly score: number;
  readonly tier: Tier;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly size: number;
    readonly branch: number;
    readonly person: number;
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
const FIELDS = /* @__PURE__ */ modelFields([
  ['number', ['revenue']],
  ['one of', ['vertical']],
  ['text', ['role']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Three characteristics of 33',
  hash: '606a69a5ab0d8f6b46ab40dceccef089',
  format: 1,
  fields: FIELDS,
  tiers: ['excellent', 'good', 'poor'],
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
    revenue: find(lead, 'revenue'),
    vertical: find(lead, 'vertical'),
    role: find(lead, 'role'),
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
  const revenue = otherNumber(lead.revenue, REVENUE_FIELD, problems);
  const vertical = choiceOf(lead.vertical, VERTICAL_FIELD, problems);
  const role = textOf(lead.role, 'role', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      revenue: seenNumber(revenue),
      vertical: vertical || null,
      role: role || null,
    };
  }

  // line 7: group size max 33
  let size = 0;
  if (revenue < 1_000_000) {
    // line 9: rate revenue { below 1m add 0 }
    if (trace) trace.fired[0] = 0;
  } else if (revenue <= 10_000_000) {
    // line 10: rate revenue { 1m to 10m add 10 }
    size += 10_0000;
    if (trace) trace.fired[1] = 10_0000;
  } else if (revenue <= 50_000_000) {
    // line 11: rate revenue { above 10m to 50m add 20 }
    size += 20_0000;
    if (trace) trace.fired[2] = 20_0000;
  } else if (revenue > 50_000_000) {
    // line 12: rate revenue { above 50m add 33 }
    size += 33_0000;
    if (trace) trace.fired[3] = 33_0000;
  }
  size = Math.min(size, 33_0000);

  // line 15: group branch max 33
  let branch = 0;
  if (vertical === 'manufacturing') {
    // line 17: rate vertical { Manufacturing add 33 }
    branch += 33_0000;
    if (trace) trace.fired[4] = 33_0000;
  } else if (vertical === 'professional services') {
    // line 18: rate vertical { "Professional services" add 23 }
    branch += 23_0000;
    if (trace) trace.fired[5] = 23_0000;
  } else if (vertical === 'retail') {
    // line 19: rate vertical { Retail add 10 }
    branch += 10_0000;
    if (trace) trace.fired[6] = 10_0000;
  }
  branch = Math.min(branch, 33_0000);

  // line 22: group person max 33
  let person = 0;
  // line 23: first of
  {
    let first: number | null = null;
    // line 24: when role in [CEO, "Chief executive"] add 33
    if (role === 'ceo' || role === 'chief executive') {
      first ??= 33_0000;
      if (trace) trace.fired[7] = 33_0000;
    }
    // line 25: when role contains director add 20
    if (role.includes('director')) {
      first ??= 20_0000;
      if (trace) trace.fired[8] = 20_0000;
    }
    // line 26: when role is known add 5
    if (role !== '') {
      first ??= 5_0000;
      if (trace) trace.fired[9] = 5_0000;
    }
    person += first ?? 0;
  }
  person = Math.min(person, 33_0000);

  const total = size + branch + person;
  const tierByPoints = total >= 85_0000 ? 'excellent' : total >= 60_0000 ? 'good' : 'poor';
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { size: pointsOf(size), branch: pointsOf(branch), person: pointsOf(person) },
    grades: {},
    problems,
  };
}

const REVENUE_FIELD: DeclaredNumber = {
  name: 'revenue', missing: new Set(['n/a']), expected: 'a number', whole: false, least: -Number.MAX_VALUE,
  most: Number.MAX_VALUE,
};
const VERTICAL_FIELD: SpelledChoice = {
  name: 'vertical', missing: new Set(), expected: 'one of Manufacturing, Professional services, Retail',
  values: new Set(['manufacturing', 'professional services', 'retail']),
  spellings: new Map([['Manufacturing', 'manufacturing'], ['Professional services', 'professional services'], ['Retail', 'retail']]),
};

const OUTLINE: Outline = {
  fields: [{ name: 'revenue' }, { name: 'vertical' }, { name: 'role' }],
  groups: [{ name: 'size', min: null, max: { kind: 'Fixed', units: 330000 } }, { name: 'branch', min: null, max: { kind: 'Fixed', units: 330000 } }, { name: 'person', min: null, max: { kind: 'Fixed', units: 330000 } }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rate', bands: [{ leaf: 0, origin: { id: 'revenue-below-1m-65fb8c', line: 9, text: 'rate revenue { below 1m add 0 }', because: null, fields: [0], tallies: [] } }, { leaf: 1, origin: { id: 'revenue-1m-to-10m-321554', line: 10, text: 'rate revenue { 1m to 10m add 10 }', because: null, fields: [0], tallies: [] } }, { leaf: 2, origin: { id: 'revenue-above-10m-to-50m-716f9b', line: 11, text: 'rate revenue { above 10m to 50m add 20 }', because: null, fields: [0], tallies: [] } }, { leaf: 3, origin: { id: 'revenue-above-50m-4fdae8', line: 12, text: 'rate revenue { above 50m add 33 }', because: null, fields: [0], tallies: [] } }] },
    ] },
    { kind: 'Group', group: 1, entries: [
      { kind: 'Rate', bands: [{ leaf: 4, origin: { id: 'vertical-manufacturing-f2f4fc', line: 17, text: 'rate vertical { Manufacturing add 33 }', because: null, fields: [1], tallies: [] } }, { leaf: 5, origin: { id: 'vertical-professional-services-44d853', line: 18, text: 'rate vertical { "Professional services" add 23 }', because: null, fields: [1], tallies: [] } }, { leaf: 6, origin: { id: 'vertical-retail-13bba0', line: 19, text: 'rate vertical { Retail add 10 }', because: null, fields: [1], tallies: [] } }] },
    ] },
    { kind: 'Group', group: 2, entries: [
      { kind: 'Choice', how: 'first', members: [
        { kind: 'Rule', leaf: 7, origin: { id: 'role-in-ceo-chief-executive-273541', line: 24, text: 'when role in [CEO, "Chief executive"] add 33', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
        { kind: 'Rule', leaf: 8, origin: { id: 'role-contains-director-9a802d', line: 25, text: 'when role contains director add 20', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
        { kind: 'Rule', leaf: 9, origin: { id: 'role-is-known-2836c9', line: 26, text: 'when role is known add 5', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
      ] },
    ] },
  ],
};

// What follows is the same in every scorer.
