// Hodnocení poptávek. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly odvětví?: 'Výroba' | 'Odborné služby' | 'Maloobchod' | (string & {}) | null | undefined;
  readonly počet_zaměstnanců?: number | null | undefined;
  readonly funkce?: string | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = 'žhavý' | 'vlažný' | 'studený';

export interface Result {
  readonly score: number;
  readonly tier: Tier;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly firma: number;
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
  ['one of', ['odvětví']],
  ['number', ['počet_zaměstnanců']],
  ['text', ['funkce']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Hodnocení poptávek',
  hash: '5434142d6a0c51b41e5251ef34ffc3b8',
  format: 1,
  fields: FIELDS,
  tiers: ['žhavý', 'vlažný', 'studený'],
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
    odvětví: find(lead, 'odvětví'),
    počet_zaměstnanců: find(lead, 'počet_zaměstnanců'),
    funkce: find(lead, 'funkce'),
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
  const odvětví = choiceOf(lead.odvětví, ODVĚTVÍ_FIELD, problems);
  const počet_zaměstnanců = wholeNumberOf(lead.počet_zaměstnanců, 'počet_zaměstnanců', problems);
  const funkce = textOf(lead.funkce, 'funkce', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      odvětví: odvětví || null,
      počet_zaměstnanců: seenNumber(počet_zaměstnanců),
      funkce: funkce || null,
    };
  }

  let others = 0;

  // line 5: group firma "Firma a její velikost" max 60
  let firma = 0;
  if (odvětví === 'výroba') {
    // line 6: rate odvětví { Výroba add 33 }
    firma += 33_0000;
    if (trace) trace.fired[0] = 33_0000;
  } else if (odvětví === 'odborné služby') {
    // line 6: rate odvětví { "Odborné služby" add 23 }
    firma += 23_0000;
    if (trace) trace.fired[1] = 23_0000;
  } else if (odvětví !== '') {
    // line 6: rate odvětví { otherwise add 5 }
    firma += 5_0000;
    if (trace) trace.fired[2] = 5_0000;
  }
  if (počet_zaměstnanců < 50) {
    // line 7: rate počet_zaměstnanců { below 50 add 5 }
    firma += 5_0000;
    if (trace) trace.fired[3] = 5_0000;
  } else if (počet_zaměstnanců <= 499) {
    // line 7: rate počet_zaměstnanců { 50 to 499 add 15 }
    firma += 15_0000;
    if (trace) trace.fired[4] = 15_0000;
  } else if (počet_zaměstnanců >= 500) {
    // line 7: rate počet_zaměstnanců { 500 or more add 25 }
    firma += 25_0000;
    if (trace) trace.fired[5] = 25_0000;
  }
  firma = Math.min(firma, 60_0000);

  // line 9: when funkce contains word ředitel add 20 because "rozhoduje"
  if (holdsPhrase(funkce, 'ředitel', ' ředitel ')) {
    others += 20_0000;
    if (trace) trace.fired[6] = 20_0000;
  }

  const total = others + firma;
  const tierByPoints = total >= 70_0000 ? 'žhavý' : total >= 30_0000 ? 'vlažný' : 'studený';
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { firma: pointsOf(firma) },
    grades: {},
    problems,
  };
}

const ODVĚTVÍ_FIELD: SpelledChoice = {
  name: 'odvětví', missing: new Set(), expected: 'one of Výroba, Odborné služby, Maloobchod',
  values: new Set(['výroba', 'odborné služby', 'maloobchod']),
  spellings: new Map([['Výroba', 'výroba'], ['Odborné služby', 'odborné služby'], ['Maloobchod', 'maloobchod']]),
};

const OUTLINE: Outline = {
  fields: [{ name: 'odvětví' }, { name: 'počet_zaměstnanců' }, { name: 'funkce' }],
  groups: [{ name: 'firma', min: null, max: { kind: 'Fixed', units: 600000 } }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: null,
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rate', bands: [{ leaf: 0, origin: { id: 'odvětví-výroba-958e00', line: 6, text: 'rate odvětví { Výroba add 33 }', because: null, fields: [0], tallies: [] } }, { leaf: 1, origin: { id: 'odvětví-odborné-služby-7ee4cb', line: 6, text: 'rate odvětví { "Odborné služby" add 23 }', because: null, fields: [0], tallies: [] } }, { leaf: 2, origin: { id: 'odvětví-otherwise-194488', line: 6, text: 'rate odvětví { otherwise add 5 }', because: null, fields: [0], tallies: [] } }] },
      { kind: 'Rate', bands: [{ leaf: 3, origin: { id: 'počet_zaměstnanců-below-50-209321', line: 7, text: 'rate počet_zaměstnanců { below 50 add 5 }', because: null, fields: [1], tallies: [] } }, { leaf: 4, origin: { id: 'počet_zaměstnanců-50-to-499-92c3dd', line: 7, text: 'rate počet_zaměstnanců { 50 to 499 add 15 }', because: null, fields: [1], tallies: [] } }, { leaf: 5, origin: { id: 'počet_zaměstnanců-500-or-more-3c64cb', line: 7, text: 'rate počet_zaměstnanců { 500 or more add 25 }', because: null, fields: [1], tallies: [] } }] },
    ] },
    { kind: 'Rule', leaf: 6, origin: { id: 'funkce-contains-word-ředitel-75adb4', line: 9, text: 'when funkce contains word ředitel add 20', because: 'rozhoduje', fields: [2], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
