// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly n?: number | null | undefined;
  readonly vip?: boolean | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'first_class' | 'second_class' | 'third_class';

export interface Result {
  readonly score: number;
  readonly tier: Tier;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly fit: number;
  };
  readonly grades: {
    readonly letter: 'A' | 'B' | 'C' | 'D';
    readonly number: '1' | '2' | null;
  };
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
  ['number', ['n']],
  ['yes/no', ['vip']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: '3c287954eb38e5d5d2a3ced77399f462',
  format: 1,
  fields: FIELDS,
  tiers: ['first_class', 'second_class', 'third_class'],
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
    return evaluate(lead, options, trace);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(readFields<Lead>(lead, FIELDS), options, trace);
  }
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(lead: Lead, options: Options | undefined, trace: Tracing | null): Result {
  if (options?.params) refuseParams(options.params);
  const problems: Problem[] = [];
  const n = numberOf(lead.n, 'n', problems);
  const vip = answerOf(lead.vip, 'vip', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      n: seenNumber(n),
      vip,
    };
  }

  // line 3: group fit max 60
  let fit = 0;
  // line 3: always add n up to 100
  {
    const fullUnits = wholePoints(n);
    const units = atMostInSize(fullUnits, 100_0000);
    fit += units;
    if (trace) trace.fired[0] = units;
    if (trace) trace.steps[0] = { full: fullUnits, decayed: fullUnits };
  }
  fit = Math.min(fit, 60_0000);

  const total = fit;
  const letter = fit >= 45_0000 ? 'A' : fit > 30_0000 ? 'B' : fit >= 15_0000 ? 'C' : 'D';
  const number2 = fit >= 50_0000 ? '1' : fit >= 25_0000 ? '2' : null;
  const tierByPoints =
    ((letter === 'A' && (number2 === '1' || number2 === '2')) || vip === true) ? 'first_class' :
    ((letter === 'B' || letter === 'C') && total >= 15_0000 && total <= 44_0000) ? 'second_class' :
    'third_class';
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { fit: pointsOf(fit) },
    grades: { letter, number: number2 },
    problems,
  };
}

const OUTLINE: Outline = {
  fields: [{ name: 'n' }, { name: 'vip' }],
  groups: [{ name: 'fit', min: null, max: { kind: 'Fixed', units: 600000 } }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'always-b420bb', line: 3, text: 'always add n up to 100', because: null, fields: [0], tallies: [] }, effect: { kind: 'NumberAsPoints' } },
    ] },
  ],
};

// What follows is the same in every scorer.
