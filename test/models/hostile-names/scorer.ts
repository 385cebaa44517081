// model. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly __proto__?: string | null | undefined;
  readonly constructor?: boolean | null | undefined;
  readonly 'a*/ b'?: number | null | undefined;
  readonly '"quoted" ${name}'?: string | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'hasOwnProperty' | 'a "tier"';

export interface Result {
  readonly score: number;
  readonly tier: Tier;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly toString: number;
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
const FIELDS = modelFields([
  ['text', ['__proto__']],
  ['yes/no', ['constructor']],
  ['number', ['a*/ b']],
  ['text', ['"quoted" ${name}']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'model',
  hash: 'efc9062becd508319d6199d977c148a8',
  format: 1,
  fields: FIELDS,
  tiers: ['hasOwnProperty', 'a "tier"'],
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
  readonly __proto__: unknown;
  readonly constructor: unknown;
  readonly 'a*/ b': unknown;
  readonly '"quoted" ${name}': unknown;
}

/** What the lead holds for every field. */
function fieldsOf(lead: Lead): Fields {
  return {
    ['__proto__']: ownOrInherited(lead, '__proto__'),
    constructor: ownOrInherited(lead, 'constructor'),
    'a*/ b': lead['a*/ b'],
    '"quoted" ${name}': lead['"quoted" ${name}'],
  };
}

/** What a lead scores by the rules; `trace` keeps what an explanation is made of. */
function evaluate(fields: Fields, options: Options | undefined, trace: Tracing | null): Result {
  if (options?.params) refuseParams(options.params);
  const problems: Problem[] = [];
  const __proto__2 = textOf(fields.__proto__, '__proto__', problems);
  const constructor2 = answerOf(fields.constructor, 'constructor', problems);
  const aB = numberOf(fields['a*/ b'], 'a*/ b', problems);
  const quotedName = textOf(fields['"quoted" ${name}'], '"quoted" ${name}', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      ['__proto__']: __proto__2 || null,
      constructor: constructor2,
      'a*/ b': seenNumber(aB),
      '"quoted" ${name}': quotedName || null,
    };
  }

  let others = 0;

  // line 5: group toString max 5
  let toString = 0;
  // line 5: when constructor add 10 because "* / throw new Error('no') /*"
  if (constructor2 === true) {
    toString += 10_0000;
    if (trace) trace.fired[0] = 10_0000;
  }
  toString = Math.min(toString, 5_0000);

  // line 6: when `a* / b` >= 1 add 1
  if (aB >= 1) {
    others += 1_0000;
    if (trace) trace.fired[1] = 1_0000;
  }

  // line 7: when __proto__ = "< /script>" add 2
  if (__proto__2 === '\x3c/script>') {
    others += 2_0000;
    if (trace) trace.fired[2] = 2_0000;
  }

  // line 8: when `"quoted" ${name}` = "`${1 + 1}`\\n" add 4
  if (quotedName === '`${1 + 1}`\\n') {
    others += 4_0000;
    if (trace) trace.fired[3] = 4_0000;
  }

  const total = others + toString;
  const tierByPoints = total >= 5_0000 ? 'hasOwnProperty' : 'a "tier"';
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { toString: pointsOf(toString) },
    grades: {},
    problems,
  };
}

const OUTLINE: Outline = {
  fields: [{ name: '__proto__' }, { name: 'constructor' }, { name: 'a*/ b' }, { name: '"quoted" ${name}' }],
  groups: [{ name: 'toString', min: null, max: { kind: 'Fixed', units: 50000 } }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rule', leaf: 0, origin: { id: 'constructor-b77b51', line: 5, text: 'when constructor add 10', because: '*/ throw new Error(\'no\') /*', fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Rule', leaf: 1, origin: { id: 'a-b-1-f83b7a', line: 6, text: 'when `a*/ b` >= 1 add 1', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: '__proto__-script-b9778f', line: 7, text: 'when __proto__ = "\x3c/script>" add 2', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 3, origin: { id: 'quoted-name-1-1-n-36682f', line: 8, text: 'when `"quoted" ${name}` = "`${1 + 1}`\\\\n" add 4', because: null, fields: [3], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
