// تقييم العملاء. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly المسمى?: string | null | undefined;
  readonly الدولة?: string | null | undefined;
  readonly الموظفون?: number | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'ساخن' | 'بارد';

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
const FIELDS = /* @__PURE__ */ modelFields([
  ['text', ['المسمى', 'الدولة']],
  ['number', ['الموظفون']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'تقييم العملاء',
  hash: '1e1ffbcf5039788012a332bad1197c97',
  format: 1,
  fields: FIELDS,
  tiers: ['ساخن', 'بارد'],
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
    المسمى: find(lead, 'المسمى'),
    الدولة: find(lead, 'الدولة'),
    الموظفون: find(lead, 'الموظفون'),
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
  const المسمى = textOf(lead.المسمى, 'المسمى', problems);
  const الدولة = textOf(lead.الدولة, 'الدولة', problems);
  const الموظفون = wholeNumberOf(lead.الموظفون, 'الموظفون', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      المسمى: المسمى || null,
      الدولة: الدولة || null,
      الموظفون: seenNumber(الموظفون),
    };
  }

  let others = 0;

  // line 5: when المسمى contains word مدير add 20 because "صاحب قرار"
  if (holdsPhrase(المسمى, 'مدير', ' مدير ')) {
    others += 20_0000;
    if (trace) trace.fired[0] = 20_0000;
  }

  // line 6: when الدولة in [المغرب, مصر, "المملكة العربية السعودية"] add 15
  if (الدولة_VALUES.has(الدولة)) {
    others += 15_0000;
    if (trace) trace.fired[1] = 15_0000;
  }

  if (الموظفون < 50) {
    // line 7: rate الموظفون { below 50 add 5 }
    others += 5_0000;
    if (trace) trace.fired[2] = 5_0000;
  } else if (الموظفون >= 50) {
    // line 7: rate الموظفون { 50 or more add 25 }
    others += 25_0000;
    if (trace) trace.fired[3] = 25_0000;
  }

  const total = others;
  const tierByPoints = total >= 50_0000 ? 'ساخن' : 'بارد';
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

const الدولة_VALUES: ReadonlySet<string> = new Set(['المغرب', 'مصر', 'المملكة العربية السعودية']);

const OUTLINE: Outline = {
  fields: [{ name: 'المسمى' }, { name: 'الدولة' }, { name: 'الموظفون' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'المسمى-contains-word-مدير-4ebea9', line: 5, text: 'when المسمى contains word مدير add 20', because: 'صاحب قرار', fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'الدولة-in-المغرب-مصر-المملكة-9d30c4', line: 6, text: 'when الدولة in [المغرب, مصر, "المملكة العربية السعودية"] add 15', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rate', bands: [{ leaf: 2, origin: { id: 'الموظفون-below-50-a814c8', line: 7, text: 'rate الموظفون { below 50 add 5 }', because: null, fields: [2], tallies: [] } }, { leaf: 3, origin: { id: 'الموظفون-50-or-more-bbef67', line: 7, text: 'rate الموظفون { 50 or more add 25 }', because: null, fields: [2], tallies: [] } }] },
  ],
};

// What follows is the same in every scorer.
