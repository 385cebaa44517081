// PostHog lead score, out of 70. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly employees?: number | null | undefined;
  readonly revenue?: number | null | undefined;
  readonly role?: string | null | undefined;
  readonly sub_role?: string | null | undefined;
  readonly country?: string | null | undefined;
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
  ['number', ['employees', 'revenue']],
  ['text', ['role', 'sub_role', 'country']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'PostHog lead score, out of 70',
  hash: '0aa529c25539e208a25c2ce7d99f6a14',
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
    revenue: find(lead, 'revenue'),
    role: find(lead, 'role'),
    sub_role: find(lead, 'sub_role'),
    country: find(lead, 'country'),
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
  const employees = boundedWholeNumberOf(lead.employees, EMPLOYEES_FIELD, problems);
  const revenue = boundedNumberOf(lead.revenue, REVENUE_FIELD, problems);
  const roleAnswers = ROLE_SEEN.get(lead.role) ?? askRole(lead.role, problems);
  const sub_roleAnswers = SUB_ROLE_SEEN.get(lead.sub_role) ?? askSub_role(lead.sub_role, problems);
  const countryAnswers = COUNTRY_SEEN.get(lead.country) ?? askCountry(lead.country, problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      employees: seenNumber(employees),
      revenue: seenNumber(revenue),
      role: textOf(lead.role, 'role', []) || null,
      sub_role: textOf(lead.sub_role, 'sub_role', []) || null,
      country: textOf(lead.country, 'country', []) || null,
    };
  }

  let others = 0;

  if (employees >= 0 && employees <= 10) {
    // line 11: rate employees { 0 to 10 add 0 }
    if (trace) trace.fired[0] = 0;
  } else if (employees >= 11 && employees <= 1000) {
    // line 12: rate employees { 11 to 1000 add 10 }
    others += 10_0000;
    if (trace) trace.fired[1] = 10_0000;
  } else if (employees >= 1001) {
    // line 13: rate employees { 1001 or more add 20 }
    others += 20_0000;
    if (trace) trace.fired[2] = 20_0000;
  }

  if (revenue < 1_000_000) {
    // line 16: rate revenue { below 1m add 0 }
    if (trace) trace.fired[3] = 0;
  } else if (revenue < 10_000_000) {
    // line 17: rate revenue { 1m to below 10m add 5 }
    others += 5_0000;
    if (trace) trace.fired[4] = 5_0000;
  } else if (revenue < 100_000_000) {
    // line 18: rate revenue { 10m to below 100m add 10 }
    others += 10_0000;
    if (trace) trace.fired[5] = 10_0000;
  } else if (revenue >= 100_000_000) {
    // line 19: rate revenue { 100m or more add 20 }
    others += 20_0000;
    if (trace) trace.fired[6] = 20_0000;
  }

  if ((roleAnswers & ROLE_IN_ROLE_VALUES) !== 0) {
    // line 22: rate role { [engineering, product, leadership, founder] add 10 }
    others += 10_0000;
    if (trace) trace.fired[7] = 10_0000;
  } else if ((roleAnswers & ROLE_IS_MARKETING) !== 0) {
    // line 23: rate role { marketing add 5 }
    others += 5_0000;
    if (trace) trace.fired[8] = 5_0000;
  } else if ((roleAnswers & ROLE_IS_KNOWN) !== 0) {
    // line 24: rate role { otherwise add 0 }
    if (trace) trace.fired[9] = 0;
  }

  // line 26: when sub_role in ["data science", project, software, "software engineer", "web engineer", founder, CEO] add 10
  if ((sub_roleAnswers & SUB_ROLE_IN_SUB_ROLE_VALUES) !== 0) {
    others += 10_0000;
    if (trace) trace.fired[10] = 10_0000;
  }

  if ((countryAnswers & COUNTRY_IN_AT_CA_FR_DE_JP_NO_SE_UK_US) !== 0) {
    // line 28: rate country { [AT, CA, FR, DE, JP, NO, SE, UK, US] add 10 }
    others += 10_0000;
    if (trace) trace.fired[11] = 10_0000;
  } else if ((countryAnswers & COUNTRY_IN_AU_BE_EE_FI_GE_GG_NL_NZ_PL_PT_SG) !== 0) {
    // line 29: rate country { [AU, BE, EE, FI, GE, GG, NL, NZ, PL, PT, SG] add 5 }
    others += 5_0000;
    if (trace) trace.fired[12] = 5_0000;
  } else if ((countryAnswers & COUNTRY_IS_KNOWN) !== 0) {
    // line 30: rate country { otherwise add 0 }
    if (trace) trace.fired[13] = 0;
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

/** What role is asked, a bit each, and what texts were answered before. */
const ROLE_IN_ROLE_VALUES = 1;
const ROLE_IS_MARKETING = 2;
const ROLE_IS_KNOWN = 4;
const ROLE_SEEN: Map<unknown, number> = new Map([[undefined, 0], [null, 0]]);

function askRole(value: unknown, problems: Problem[]): number {
  const known = problems.length;
  const role = textOf(value, 'role', problems);
  let answers = 0;
  if (ROLE_VALUES.has(role)) answers |= ROLE_IN_ROLE_VALUES;
  if (role === 'marketing') answers |= ROLE_IS_MARKETING;
  if (role !== '') answers |= ROLE_IS_KNOWN;
  return problems.length > known ? answers : remember(ROLE_SEEN, value, answers);
}

/** What sub_role is asked, a bit each, and what texts were answered before. */
const SUB_ROLE_IN_SUB_ROLE_VALUES = 1;
const SUB_ROLE_SEEN: Map<unknown, number> = new Map([[undefined, 0], [null, 0]]);

function askSub_role(value: unknown, problems: Problem[]): number {
  const known = problems.length;
  const sub_role = textOf(value, 'sub_role', problems);
  let answers = 0;
  if (SUB_ROLE_VALUES.has(sub_role)) answers |= SUB_ROLE_IN_SUB_ROLE_VALUES;
  return problems.length > known ? answers : remember(SUB_ROLE_SEEN, value, answers);
}

/** What country is asked, a bit each, and what texts were answered before. */
const COUNTRY_IN_AT_CA_FR_DE_JP_NO_SE_UK_US = 1;
const COUNTRY_IN_AU_BE_EE_FI_GE_GG_NL_NZ_PL_PT_SG = 2;
const COUNTRY_IS_KNOWN = 4;
const COUNTRY_SEEN: Map<unknown, number> = new Map([[undefined, 0], [null, 0]]);

function askCountry(value: unknown, problems: Problem[]): number {
  const known = problems.length;
  const country = textOf(value, 'country', problems);
  let answers = 0;
  if (COUNTRY_VALUES.has(country)) answers |= COUNTRY_IN_AT_CA_FR_DE_JP_NO_SE_UK_US;
  if (COUNTRY_VALUES_2.has(country)) answers |= COUNTRY_IN_AU_BE_EE_FI_GE_GG_NL_NZ_PL_PT_SG;
  if (country !== '') answers |= COUNTRY_IS_KNOWN;
  return problems.length > known ? answers : remember(COUNTRY_SEEN, value, answers);
}

const ROLE_VALUES: ReadonlySet<string> = new Set(['engineering', 'product', 'leadership', 'founder']);
const SUB_ROLE_VALUES: ReadonlySet<string> = new Set([
  'data science', 'project', 'software', 'software engineer', 'web engineer', 'founder', 'ceo',
]);
const COUNTRY_VALUES: ReadonlySet<string> = new Set(['at', 'ca', 'fr', 'de', 'jp', 'no', 'se', 'uk', 'us']);
const COUNTRY_VALUES_2: ReadonlySet<string> = new Set([
  'au', 'be', 'ee', 'fi', 'ge', 'gg', 'nl', 'nz', 'pl', 'pt', 'sg',
]);
const EMPLOYEES_FIELD: DeclaredNumber = {
  name: 'employees', missing: new Set(), expected: 'a whole number from 0 to 10000000', whole: true, least: 0,
  most: 10_000_000,
};
const REVENUE_FIELD: DeclaredNumber = {
  name: 'revenue', missing: new Set(), expected: 'a number from 0 to 1000000000000', whole: false, least: 0,
  most: 1_000_000_000_000,
};

const OUTLINE: Outline = {
  fields: [{ name: 'employees' }, { name: 'revenue' }, { name: 'role' }, { name: 'sub_role' }, { name: 'country' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rate', bands: [{ leaf: 0, origin: { id: 'employees-0-to-10-259895', line: 11, text: 'rate employees { 0 to 10 add 0 }', because: null, fields: [0], tallies: [] } }, { leaf: 1, origin: { id: 'employees-11-to-1000-08ee7d', line: 12, text: 'rate employees { 11 to 1000 add 10 }', because: null, fields: [0], tallies: [] } }, { leaf: 2, origin: { id: 'employees-1001-or-more-7000e6', line: 13, text: 'rate employees { 1001 or more add 20 }', because: null, fields: [0], tallies: [] } }] },
    { kind: 'Rate', bands: [{ leaf: 3, origin: { id: 'revenue-below-1m-44cc9a', line: 16, text: 'rate revenue { below 1m add 0 }', because: null, fields: [1], tallies: [] } }, { leaf: 4, origin: { id: 'revenue-1m-to-below-10m-9e6a21', line: 17, text: 'rate revenue { 1m to below 10m add 5 }', because: null, fields: [1], tallies: [] } }, { leaf: 5, origin: { id: 'revenue-10m-to-below-100m-e1fdea', line: 18, text: 'rate revenue { 10m to below 100m add 10 }', because: null, fields: [1], tallies: [] } }, { leaf: 6, origin: { id: 'revenue-100m-or-more-32f67c', line: 19, text: 'rate revenue { 100m or more add 20 }', because: null, fields: [1], tallies: [] } }] },
    { kind: 'Rate', bands: [{ leaf: 7, origin: { id: 'role-engineering-product-362338', line: 22, text: 'rate role { [engineering, product, leadership, founder] add 10 }', because: null, fields: [2], tallies: [] } }, { leaf: 8, origin: { id: 'role-marketing-76e8c6', line: 23, text: 'rate role { marketing add 5 }', because: null, fields: [2], tallies: [] } }, { leaf: 9, origin: { id: 'role-otherwise-9fff85', line: 24, text: 'rate role { otherwise add 0 }', because: null, fields: [2], tallies: [] } }] },
    { kind: 'Rule', leaf: 10, origin: { id: 'sub_role-in-data-science-144104', line: 26, text: 'when sub_role in ["data science", project, software, "software engineer", "web engineer", founder, CEO] add 10', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rate', bands: [{ leaf: 11, origin: { id: 'country-at-ca-fr-de-jp-no-se-uk-b7c93d', line: 28, text: 'rate country { [AT, CA, FR, DE, JP, NO, SE, UK, US] add 10 }', because: null, fields: [4], tallies: [] } }, { leaf: 12, origin: { id: 'country-au-be-ee-fi-ge-gg-nl-nz-9c38f6', line: 29, text: 'rate country { [AU, BE, EE, FI, GE, GG, NL, NZ, PL, PT, SG] add 5 }', because: null, fields: [4], tallies: [] } }, { leaf: 13, origin: { id: 'country-otherwise-3ec56b', line: 30, text: 'rate country { otherwise add 0 }', because: null, fields: [4], tallies: [] } }] },
  ],
};

// What follows is the same in every scorer.
