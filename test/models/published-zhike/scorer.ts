// 智客线索评分. Made by score 0.0.0 from model.score; change that file, not this one.

/** What a lead may hold. What is absent, null or undefined is missing. */
export interface Lead {
  readonly 职位?: string | null | undefined;
  readonly 行业?: '制造业' | '软件' | '零售' | '其他' | (string & {}) | null | undefined;
  readonly 预算?: number | null | undefined;
  readonly 可付款?: boolean | null | undefined;
  readonly 索取资料?: boolean | null | undefined;
  readonly 详细演示?: boolean | null | undefined;
  readonly 索取报价?: boolean | null | undefined;
}

export interface Options {
  /** The moment of scoring: a Date, milliseconds since 1970, or ISO text. */
  readonly asOf?: Date | number | string;
  /** The model has no params. */
  readonly params?: { readonly [name: string]: never };
  /** Throw a LeadError at the first value that its field does not admit, instead of taking it as missing. */
  readonly strict?: boolean;
}

export type Tier = '热' | '关注' | '培育';

export interface Result {
  readonly score: number;
  readonly tier: Tier;
  /** By points and conditions alone, before `qualify` and `disqualify`. */
  readonly tierByPoints: Tier;
  readonly disqualified: boolean;
  /** Every group's points after its floor and cap. */
  readonly groups: {
    readonly 公司: number;
    readonly 联系人: number;
    readonly 行为: number;
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
  ['text', ['职位']],
  ['one of', ['行业']],
  ['number', ['预算']],
  ['yes/no', ['可付款', '索取资料', '详细演示', '索取报价']],
]);

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: '智客线索评分',
  hash: '9748c778ca7a29bfe2c68eb9d8ed8da7',
  format: 1,
  fields: FIELDS,
  tiers: ['热', '关注', '培育'],
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
    职位: find(lead, '职位'),
    行业: find(lead, '行业'),
    预算: find(lead, '预算'),
    可付款: find(lead, '可付款'),
    索取资料: find(lead, '索取资料'),
    详细演示: find(lead, '详细演示'),
    索取报价: find(lead, '索取报价'),
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
  const 职位 = textOf(lead.职位, '职位', problems);
  const 行业 = choiceOf(lead.行业, 行业_FIELD, problems);
  const 预算 = numberOf(lead.预算, '预算', problems);
  const 可付款 = answerOf(lead.可付款, '可付款', problems);
  const 索取资料 = answerOf(lead.索取资料, '索取资料', problems);
  const 详细演示 = answerOf(lead.详细演示, '详细演示', problems);
  const 索取报价 = answerOf(lead.索取报价, '索取报价', problems);
  if (options?.strict) refuseProblems(problems);
  if (trace) {
    trace.values = {
      职位: 职位 || null,
      行业: 行业 || null,
      预算: seenNumber(预算),
      可付款,
      索取资料,
      详细演示,
      索取报价,
    };
  }

  let others = 0;

  // line 12: group 公司 "公司情况" max 33
  let 公司 = 0;
  if (行业 === '制造业') {
    // line 14: rate 行业 { 制造业 add 33 }
    公司 += 33_0000;
    if (trace) trace.fired[0] = 33_0000;
  } else if (行业 === '软件') {
    // line 15: rate 行业 { 软件 add 20 }
    公司 += 20_0000;
    if (trace) trace.fired[1] = 20_0000;
  } else if (行业 !== '') {
    // line 16: rate 行业 { otherwise add 5 }
    公司 += 5_0000;
    if (trace) trace.fired[2] = 5_0000;
  }
  公司 = Math.min(公司, 33_0000);

  // line 19: group 联系人 max 33
  let 联系人 = 0;
  // line 20: when 职位 contains any of [总监, 经理, 总裁] add 33 because "决策者"
  if (containsAny(职位, 职位_PATTERNS_TEXTS)) {
    联系人 += 33_0000;
    if (trace) trace.fired[3] = 33_0000;
  }
  // line 21: when 职位 is missing add 5
  if (职位 === '') {
    联系人 += 5_0000;
    if (trace) trace.fired[4] = 5_0000;
  }
  联系人 = Math.min(联系人, 33_0000);

  // line 23: group 行为 max 34
  let 行为 = 0;
  // line 24: when 索取资料 add 10
  if (索取资料 === true) {
    行为 += 10_0000;
    if (trace) trace.fired[5] = 10_0000;
  }
  // line 25: when 详细演示 add 14
  if (详细演示 === true) {
    行为 += 14_0000;
    if (trace) trace.fired[6] = 14_0000;
  }
  // line 26: when 索取报价 add 20
  if (索取报价 === true) {
    行为 += 20_0000;
    if (trace) trace.fired[7] = 20_0000;
  }
  行为 = Math.min(行为, 34_0000);

  // line 28: when 可付款 = no subtract 60 because "无法付款"
  if (可付款 !== null && 可付款 !== true) {
    others -= 60_0000;
    if (trace) trace.fired[8] = -60_0000;
  }

  // line 29: when 预算 < 1000 subtract 20
  if (预算 < 1000) {
    others -= 20_0000;
    if (trace) trace.fired[9] = -20_0000;
  }

  const total = clamp(others + 公司 + 联系人 + 行为, 0, 100_0000);
  const tierByPoints = total > 70_0000 ? '热' : total >= 30_0000 ? '关注' : '培育';
  return {
    score: pointsOf(total),
    tier: tierByPoints,
    tierByPoints,
    disqualified: false,
    groups: { 公司: pointsOf(公司), 联系人: pointsOf(联系人), 行为: pointsOf(行为) },
    grades: {},
    problems,
  };
}

const 职位_PATTERNS_TEXTS: readonly string[] = ['总监', '经理', '总裁'];
const 行业_FIELD: SpelledChoice = {
  name: '行业', missing: new Set(), expected: 'one of 制造业, 软件, 零售, 其他', values: new Set(['制造业', '软件', '零售', '其他']),
  spellings: new Map([['制造业', '制造业'], ['软件', '软件'], ['零售', '零售'], ['其他', '其他']]),
};

const OUTLINE: Outline = {
  fields: [{ name: '职位' }, { name: '行业' }, { name: '预算' }, { name: '可付款' }, { name: '索取资料' }, { name: '详细演示' }, { name: '索取报价' }],
  groups: [{ name: '公司', min: null, max: { kind: 'Fixed', units: 330000 } }, { name: '联系人', min: null, max: { kind: 'Fixed', units: 330000 } }, { name: '行为', min: null, max: { kind: 'Fixed', units: 340000 } }],
  total: { kind: 'Sum' },
  decimals: 4,
  range: { from: { kind: 'Fixed', units: 0 }, to: { kind: 'Fixed', units: 1000000 } },
  history: null,
  entries: [
    { kind: 'Group', group: 0, entries: [
      { kind: 'Rate', bands: [{ leaf: 0, origin: { id: '行业-制造业-ab50df', line: 14, text: 'rate 行业 { 制造业 add 33 }', because: null, fields: [1], tallies: [] } }, { leaf: 1, origin: { id: '行业-软件-a4aabd', line: 15, text: 'rate 行业 { 软件 add 20 }', because: null, fields: [1], tallies: [] } }, { leaf: 2, origin: { id: '行业-otherwise-a646b8', line: 16, text: 'rate 行业 { otherwise add 5 }', because: null, fields: [1], tallies: [] } }] },
    ] },
    { kind: 'Group', group: 1, entries: [
      { kind: 'Rule', leaf: 3, origin: { id: '职位-contains-any-of-总监-经理-总裁-d4567b', line: 20, text: 'when 职位 contains any of [总监, 经理, 总裁] add 33', because: '决策者', fields: [0], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 4, origin: { id: '职位-is-missing-ba05bc', line: 21, text: 'when 职位 is missing add 5', because: null, fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Group', group: 2, entries: [
      { kind: 'Rule', leaf: 5, origin: { id: '索取资料-a944ad', line: 24, text: 'when 索取资料 add 10', because: null, fields: [4], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 6, origin: { id: '详细演示-b68cb4', line: 25, text: 'when 详细演示 add 14', because: null, fields: [5], tallies: [] }, effect: { kind: 'Points' } },
      { kind: 'Rule', leaf: 7, origin: { id: '索取报价-d665bd', line: 26, text: 'when 索取报价 add 20', because: null, fields: [6], tallies: [] }, effect: { kind: 'Points' } },
    ] },
    { kind: 'Rule', leaf: 8, origin: { id: '可付款-no-4881f6', line: 28, text: 'when 可付款 = no subtract 60', because: '无法付款', fields: [3], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 9, origin: { id: '预算-1000-f324e6', line: 29, text: 'when 预算 < 1000 subtract 20', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.
