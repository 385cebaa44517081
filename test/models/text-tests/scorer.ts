// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly title?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly backup_email?: string | null | undefined;
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
  ['text', ['title', 'email', 'backup_email']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'eb2e9b92aae8326b10436b84aab8c4c9',
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
    title: find(lead, 'title'),
    email: find(lead, 'email'),
    backup_email: find(lead, 'backup_email'),
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
  const titleAnswers = TITLE_SEEN.get(lead.title) ?? askTitle(lead.title, problems);
  const email = textOf(lead.email, 'email', problems);
  const backup_email = textOf(lead.backup_email, 'backup_email', problems);
  const emailDomain = domainOf(email) ?? '';
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      title: textOf(lead.title, 'title', []) || null,
      email: email || null,
      backup_email: backup_email || null,
    };
  }

  let others = 0;

  // line 4: when title contains chief add 1
  if ((titleAnswers & TITLE_CONTAINS_CHIEF) !== 0) {
    others += 1_0000;
    if (trace) trace.fired[0] = 1_0000;
  }

  // line 5: when title contains word vp add 2
  if ((titleAnswers & TITLE_CONTAINS_WORD_VP) !== 0) {
    others += 2_0000;
    if (trace) trace.fired[1] = 2_0000;
  }

  // line 6: when title starts with any of [head, lead] add 4
  if ((titleAnswers & TITLE_STARTS_WITH_HEAD_LEAD) !== 0) {
    others += 4_0000;
    if (trace) trace.fired[2] = 4_0000;
  }

  // line 7: when title ends with officer add 8
  if ((titleAnswers & TITLE_ENDS_WITH_OFFICER) !== 0) {
    others += 8_0000;
    if (trace) trace.fired[3] = 8_0000;
  }

  // line 8: when title like "?EO*" add 16
  if ((titleAnswers & TITLE_LIKE_EO_) !== 0) {
    others += 16_0000;
    if (trace) trace.fired[4] = 16_0000;
  }

  // line 9: when title does not contain any of [intern, student] add 32
  if ((titleAnswers & TITLE_CONTAINS_INTERN_STUDENT) === 0) {
    others += 32_0000;
    if (trace) trace.fired[5] = 32_0000;
  }

  // line 10: when not (title contains chief or title contains word vp) add 64
  if (!((titleAnswers & TITLE_CONTAINS_CHIEF) !== 0 || (titleAnswers & TITLE_CONTAINS_WORD_VP) !== 0)) {
    others += 64_0000;
    if (trace) trace.fired[6] = 64_0000;
  }

  // line 11: when email same as backup_email add 128
  if (email !== '' && email === backup_email) {
    others += 128_0000;
    if (trace) trace.fired[7] = 128_0000;
  }

  // line 12: when domain of email = "example.com" or domain of email in ["example.org", "example.net"] add 256
  if (EMAIL_DOMAIN_VALUES_3.has(emailDomain)) {
    others += 256_0000;
    if (trace) trace.fired[8] = 256_0000;
  }

  // line 13: when title = CEO or title = CFO or title in [COO, CEO] add 512
  if ((titleAnswers & TITLE_IN_CEO_CFO_COO) !== 0) {
    others += 512_0000;
    if (trace) trace.fired[9] = 512_0000;
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

/** What title is asked, a bit each, and what texts were answered before. */
const TITLE_CONTAINS_CHIEF = 1;
const TITLE_CONTAINS_WORD_VP = 2;
const TITLE_STARTS_WITH_HEAD_LEAD = 4;
const TITLE_ENDS_WITH_OFFICER = 8;
const TITLE_LIKE_EO_ = 16;
const TITLE_CONTAINS_INTERN_STUDENT = 32;
const TITLE_IN_CEO_CFO_COO = 64;
const TITLE_SEEN: Map<unknown, number> = new Map([[undefined, 0], [null, 0]]);

function askTitle(value: unknown, problems: Problem[]): number {
  const known = problems.length;
  const title = textOf(value, 'title', problems);
  let answers = 0;
  if (title.includes('chief')) answers |= TITLE_CONTAINS_CHIEF;
  if (holdsPhrase(title, 'vp', ' vp ')) answers |= TITLE_CONTAINS_WORD_VP;
  if (title.startsWith('head') || title.startsWith('lead')) answers |= TITLE_STARTS_WITH_HEAD_LEAD;
  if (title.endsWith('officer')) answers |= TITLE_ENDS_WITH_OFFICER;
  if (isLike(title, '?eo*')) answers |= TITLE_LIKE_EO_;
  if (title.includes('intern') || title.includes('student')) answers |= TITLE_CONTAINS_INTERN_STUDENT;
  if (TITLE_VALUES_4.has(title)) answers |= TITLE_IN_CEO_CFO_COO;
  return problems.length > known ? answers : remember(TITLE_SEEN, value, answers);
}

const EMAIL_DOMAIN_VALUES_3: ReadonlySet<string> = new Set(['example.com', 'example.org', 'example.net']);
const TITLE_VALUES_4: ReadonlySet<string> = new Set(['ceo', 'cfo', 'coo']);

const OUTLINE: Outline = {
  fields: [{ name: 'title' }, { name: 'email' }, { name: 'backup_email' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'title-contains-chief-9c70aa', line: 4, text: 'when title contains chief add 1', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'title-contains-word-vp-630711', line: 5, text: 'when title contains word vp add 2', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'title-starts-with-any-of-head-c29ca6', line: 6, text: 'when title starts with any of [head, lead] add 4', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'title-ends-with-officer-335924', line: 7, text: 'when title ends with officer add 8', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 4, origin: { id: 'title-like-eo-78aa7d', line: 8, text: 'when title like "?EO*" add 16', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 5, origin: { id: 'title-does-not-contain-any-of-4bc95c', line: 9, text: 'when title does not contain any of [intern, student] add 32', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 6, origin: { id: 'not-title-contains-chief-or-2c79e2', line: 10, text: 'when not (title contains chief or title contains word vp) add 64', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 7, origin: { id: 'email-same-as-backup_email-038dc0', line: 11, text: 'when email same as backup_email add 128', because: null, fields: [1, 2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 8, origin: { id: 'domain-of-email-example-com-or-92ba44', line: 12, text: 'when domain of email = "example.com" or domain of email in ["example.org", "example.net"] add 256', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 9, origin: { id: 'title-ceo-or-title-cfo-or-title-e3b641', line: 13, text: 'when title = CEO or title = CFO or title in [COO, CEO] add 512', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
