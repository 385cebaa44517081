// Small. Made by score 0.1.0 from model.score; change that file, not this one. sha256:d27e69d6a37264bf11e517938bed0c74

/** What a lead scores. Nothing that it holds makes this throw; in strict mode a value that its field does not admit does. */
export function score(lead, options) {
  return scored(lead, options, null);
}

/** What a lead scores and why: a line for every rule, fired or not. */
export function explain(lead, options) {
  const trace = { fired: [], closed: [], steps: [], history: null, params: [], values: {} };
  const result = scored(lead, options, trace);
  const lines = explanationLines(OUTLINE, trace, trace.params, null);
  return { ...result, lines, values: trace.values };
}

/** What this scorer was made from: two models with one hash score every lead alike. */
export const model = {
  name: 'Small',
  hash: '5f49e2b40c2926fe7edbc298bcd54d43',
  format: 1,
  fields: [
    { name: 'title', column: 'Job Title', type: 'text' },
    { name: 'employees', column: null, type: 'number' },
    { name: 'unsubscribed', column: null, type: 'yes/no' },
  ],
  tiers: ['hot', 'warm', 'cold'],
  params: [],
  readsTime: false,
};

function scored(lead, options = {}, trace) {
  checkedLead(lead);
  try {
    return evaluate(lead, options, trace);
  } catch {
    // Reading a field threw, or an option was refused. Reading with care tells: what is refused is so again.
    return evaluate(readFields(lead, FIELDS), options, trace);
  }
}

function evaluate(lead, options, trace) {
  const params = options.params === undefined ? DEFAULTS : paramValues(PARAMS, options.params);
  momentOfScoring(options.asOf, false, 0);
  const problems = [];
  const title = textOf(lead.title, TITLE_FIELD, problems);
  const employees = wholeNumberOf(lead.employees, EMPLOYEES_FIELD, problems);
  const unsubscribed = answerOf(lead.unsubscribed, UNSUBSCRIBED_FIELD, problems);
  if (options.strict) refuseProblems(problems);
  if (trace) {
    trace.params = params;
    trace.values = {
      title: title || null,
      employees: seenNumber(employees),
      unsubscribed,
    };
  }

  let others = 0;

  // line 6: when title in [CEO, CFO] add 20.5 because "C-suite"
  if (title === 'ceo' || title === 'cfo') {
    others += 20_5000;
    if (trace) trace.fired[0] = 20_5000;
  }

  // line 7: when employees >= 1000 add 60
  if (employees >= 1000) {
    others += 60_0000;
    if (trace) trace.fired[1] = 60_0000;
  }

  // line 8: when unsubscribed subtract 30
  if (unsubscribed === true) {
    others -= 30_0000;
    if (trace) trace.fired[2] = -30_0000;
  }

  let total = others;
  total = clamp(total, 0, 100_0000);
  const tierByPoints = total >= 70_0000 ? 'hot' : total >= 20_0000 ? 'warm' : 'cold';
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

const TITLE_FIELD = { name: 'title', missing: new Set(), expected: 'a text' };
const EMPLOYEES_FIELD = {
  name: 'employees', missing: new Set(), expected: 'a whole number from 1 to 2000000', whole: true, from: 1, to: 2_000_000,
  least: 1, most: 2_000_000,
};
const UNSUBSCRIBED_FIELD = { name: 'unsubscribed', missing: new Set(), expected: 'yes or no' };
const FIELDS = ['title', 'employees', 'unsubscribed'];
const PARAMS = [];
const DEFAULTS = [];

const OUTLINE = {
  fields: [{ name: 'title' }, { name: 'employees' }, { name: 'unsubscribed' }],
  groups: [],
  total: { kind: 'Sum' },
  decimals: 4,
  range: { from: { kind: 'Fixed', units: 0 }, to: { kind: 'Fixed', units: 1000000 } },
  history: null,
  entries: [
    { kind: 'Rule', leaf: 0, origin: { id: 'title-in-ceo-cfo-825b5e', line: 6, text: 'when title in [CEO, CFO] add 20.5', because: 'C-suite', fields: [0], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 1, origin: { id: 'employees-1000-312c44', line: 7, text: 'when employees >= 1000 add 60', because: null, fields: [1], tallies: [] }, effect: { kind: 'Points' } },
    { kind: 'Rule', leaf: 2, origin: { id: 'unsubscribed-a86776', line: 8, text: 'when unsubscribed subtract 30', because: null, fields: [2], tallies: [] }, effect: { kind: 'Points' } },
  ],
};

// What follows is the same in every scorer.

/** Units a point. */
const UNITS_A_POINT = 10_000;

/** Units as points: the double nearest to the decimal number. */
function pointsOf(units) {
  // Adding 0 makes 0 of -0.
  return units / UNITS_A_POINT + 0;
}

/** Units from `least` to `most`; `least` wins where they cross. */
function clamp(units, least, most) {
  return Math.max(least, Math.min(most, units));
}

/** Whether what a rule does is to give or take points. */
function givesPoints(kind) {
  return kind === 'Points' || kind === 'NumberAsPoints' || kind === 'Occurrences';
}

/** The points that a rule or rate fired with, 0 for a rule that does something else, or null where it did not fire. */
function worthOf(member, fired) {
  if (member.kind === 'Rate') return member.bands.reduce((found, band) => found ?? fired[band.leaf] ?? null, null);
  const units = fired[member.leaf];
  if (units === undefined) return null;
  return givesPoints(member.effect.kind) ? units : 0;
}

/** The member that counts: the first that fired, or the one that gives most and of equals the first. Null where none fired. */
function chosenOf(choice, fired) {
  let chosen = null;
  let most = -Infinity;
  for (const member of choice.members) {
    const worth = worthOf(member, fired);
    if (worth === null) continue;
    if (choice.how === 'first') return member;
    if (worth > most) {
      chosen = member;
      most = worth;
    }
  }
  return chosen;
}

/** An object without anything, not even what every object inherits. */
const NOTHING_INSIDE = Object.freeze(Object.create(null));

/** The object that a value is, or an empty one: where nested fields are looked for. */
function inside(value) {
  return typeof value === 'object' && value !== null ? value : NOTHING_INSIDE;
}

/** Points as units, or null where they have more than 4 decimals or are too great to be exact. */
function unitsOf(points) {
  const units = Math.round(points * UNITS_A_POINT);
  return Number.isSafeInteger(units) && units / UNITS_A_POINT === points ? units + 0 : null;
}

/** An amount in units, or null for none. */
function amountOf(amount, params) {
  if (amount === null) return null;
  if (amount.kind === 'Fixed') return amount.units;
  const units = unitsOf(params[amount.param]);
  if (units === null) throw new Error(`Param ${amount.param} is used as points but has more than 4 decimals.`);
  return units;
}

/** Units as text: `8.7`, `-30`. */
function formatPoints(units) {
  return String(pointsOf(units));
}

/** The lowest of the limits on a group, or on the score (null); Infinity for none. */
function lowestLimit(limits, group, fired) {
  let lowest = Infinity;
  for (const { effect, leaf } of limits) {
    if (effect.kind === 'Limit' && effect.group === group) lowest = Math.min(lowest, fired[leaf]);
  }
  return lowest;
}

/** The line of a rule or band. */
function ruleLine({ outline }, { id, line, text, because, fields }, path, fired, units, note) {
  const names = fields.map((field) => outline.fields[field].name);
  return { kind: 'rule', id, line, text, because, path, fired, points: pointsOf(units), note, fields: names };
}

/** The line of the lowest limit on a group or the score (null), which stands where its rule does. */
function limitLine(scene, group, name, path, units) {
  const { standing, trace } = scene;
  const lowest = lowestLimit(standing.limits, group, trace.fired);
  const rule = standing.limits.find(
    ({ effect, leaf }) => effect.kind === 'Limit' && effect.group === group && trace.fired[leaf] === lowest,
  );
  if (rule === undefined || units === 0) return [];
  return [
    {
      ...ruleLine(scene, rule.origin, path, true, units, null),
      kind: 'limit',
      id: name,
      text: `${name} is limited to ${formatPoints(lowest)}`,
    },
  ];
}

/** A line for what takes or adds points without being a rule; none where it adds 0. */
function stepLine(kind, id, text, path, units) {
  if (units === 0) return [];
  return [{ kind, id, line: null, text, because: null, path, fired: true, points: pointsOf(units), note: null, fields: [] }];
}

/** The lines of a group's max, limits and min, in the order in which they act; only those that do something. */
function linesOfBounds(scene, group, path) {
  const { outline, standing, params, trace } = scene;
  const { name, min, max } = outline.groups[group];
  const sum = standing.sums[group];
  const most = amountOf(max, params) ?? Infinity;
  const capped = Math.min(sum, most);
  const limited = Math.min(capped, lowestLimit(standing.limits, group, trace.fired));
  const least = amountOf(min, params) ?? -Infinity;
  const floored = Math.max(limited, least);
  return [
    ...stepLine('cap', name, `${name} is at most ${formatPoints(most)}`, path, capped - sum),
    ...limitLine(scene, group, name, path, limited - capped),
    ...stepLine('floor', name, `${name} is at least ${formatPoints(least)}`, path, floored - limited),
  ];
}

/** Why a limit that counts takes nothing: there was nothing above it. Null for any other rule. */
function idleLimit({ outline, standing, trace, params }, { effect, leaf }) {
  if (effect.kind !== 'Limit') return null;
  const to = trace.fired[leaf];
  const name = effect.group === null ? 'score' : outline.groups[effect.group].name;
  const max = effect.group === null ? null : amountOf(outline.groups[effect.group].max, params);
  const before = effect.group === null ? standing.total : Math.min(standing.sums[effect.group], max ?? Infinity);
  return before > to ? null : `${name} is not above ${formatPoints(to)}`;
}

/** The lines of what age and `up to` take from a rule; only those that take something. `units` is what is left. */
function linesOfSteps(origin, path, { full, decayed }, units) {
  const place = { id: origin.id, line: origin.line };
  return [
    ...stepLine('decay', origin.id, 'faded with age', path, decayed - full),
    ...stepLine('up to', origin.id, `at most ${formatPoints(Math.abs(units))}`, path, units - decayed),
  ].map((line) => ({ ...line, ...place }));
}

/** A line with what its rule found among the events, if it asks for any. */
function withEvidence({ histories }, leaf, line) {
  const evidence = histories?.evidence[leaf];
  return evidence === undefined ? line : { ...line, evidence };
}

/** The line of a rule, or those of a rate's bands. `passedOver` says why it counts for nothing, where another member of a choice does. */
function linesOfMember(scene, member, path, held, passedOver) {
  const { fired } = scene.trace;
  if (member.kind === 'Rate') {
    return member.bands.map((band) => {
      const units = fired[band.leaf];
      const points = passedOver === null ? (units ?? 0) : 0;
      const line = ruleLine(scene, band.origin, path, units !== undefined, points, units === undefined ? held : passedOver);
      return withEvidence(scene, band.leaf, line);
    });
  }
  const units = fired[member.leaf];
  if (units === undefined) return [withEvidence(scene, member.leaf, ruleLine(scene, member.origin, path, false, 0, held))];
  const note = passedOver ?? idleLimit(scene, member);
  const counts = passedOver === null;
  const steps = counts ? (scene.trace.steps[member.leaf] ?? scene.histories?.steps[member.leaf]) : undefined;
  const points = counts ? (steps?.full ?? worthOf(member, fired)) : 0;
  const line = withEvidence(scene, member.leaf, ruleLine(scene, member.origin, path, true, points, note));
  return steps === undefined ? [line] : [line, ...linesOfSteps(member.origin, path, steps, units)];
}

/** Why a member of a choice that fired counts for nothing; null for one that did not fire. */
function passedOverFor(choice, member, chosen, fired) {
  const worth = worthOf(member, fired);
  if (worth === null) return null;
  if (choice.how === 'first') return 'another came first in first of';
  return worth < worthOf(chosen, fired) ? 'another in best of gave more' : 'another in best of gave as much';
}

/** The lines of an entry. `held` says why nothing in it could fire, where a block around it is closed. */
function linesOfEntry(scene, entry, path, held) {
  switch (entry.kind) {
    case 'Rule':
    case 'Rate':
      return linesOfMember(scene, entry, path, held, null);
    case 'Choice': {
      const chosen = chosenOf(entry, scene.trace.fired);
      return entry.members.flatMap((member) => {
        const passedOver = member === chosen || chosen === null ? null : passedOverFor(entry, member, chosen, scene.trace.fired);
        return linesOfMember(scene, member, path, held, passedOver);
      });
    }
    case 'Block': {
      const note = held ?? (scene.trace.closed.includes(entry.origin.id) ? `block: ${entry.origin.text}` : null);
      return entry.entries.flatMap((inner) => linesOfEntry(scene, inner, path, note));
    }
    case 'Group': {
      const inside = [...path, scene.outline.groups[entry.group].name];
      return [...entry.entries.flatMap((inner) => linesOfEntry(scene, inner, inside, held)), ...linesOfBounds(scene, entry.group, inside)];
    }
  }
}

/** The line of being disqualified, which stands where the first rule that does it stands; there even where it adds 0. */
function disqualifiedLine(scene, rule, score, units) {
  if (rule === null) return [];
  const text = `disqualified: score is ${formatPoints(score)}`;
  return [{ ...ruleLine(scene, rule.origin, [], true, units, null), kind: 'disqualified', id: 'score', text }];
}

/** The lines of what happens to the total: `limit score`, rounding, the range, and being disqualified. */
function linesOfScore(scene) {
  const { outline, standing, params } = scene;
  const { total, limited, rounded, ranged, score, disqualifiedBy } = standing;
  const precision = outline.decimals === 0 ? 'a whole number' : outline.decimals === 1 ? '1 decimal' : `${outline.decimals} decimals`;
  const bound = ranged > rounded ? (outline.range?.from ?? null) : (outline.range?.to ?? null);
  const side = ranged > rounded ? 'least' : 'most';
  return [
    ...limitLine(scene, null, 'score', [], limited - total),
    ...stepLine('round', 'score', `score is rounded to ${precision}`, [], rounded - limited),
    ...stepLine('range', 'score', `score is at ${side} ${formatPoints(amountOf(bound, params) ?? 0)}`, [], ranged - rounded),
    ...disqualifiedLine(scene, disqualifiedBy, score, score - ranged),
  ];
}

/** The groups that a term names. */
function groupsOfTerm({ of }) {
  switch (of.kind) {
    case 'Group':
      return [of.group];
    case 'Max':
      return of.groups;
    case 'Rest':
      return [];
  }
}

/** What a term of a weighted total weighs. */
function worthOfTerm({ entries, total }, { of }, top, groups) {
  switch (of.kind) {
    case 'Group':
      return groups[of.group];
    case 'Max':
      return Math.max(...of.groups.map((group) => groups[group]));
    case 'Rest': {
      const named = new Set(total.kind === 'Sum' ? [] : total.terms.flatMap(groupsOfTerm));
      return entries.reduce((sum, entry, at) => (entry.kind === 'Group' && named.has(entry.group) ? sum : sum + top[at]), 0);
    }
  }
}

/** What one term changes: its weight, and the groups that a `max of` leaves out. */
function stepsOfTerm(outline, term, units, { top, groups }) {
  const { of, weight } = term;
  const share = `${weight / 100}%`;
  const worth = worthOfTerm(outline, term, top, groups);
  switch (of.kind) {
    case 'Rest':
      return [{ id: 'rest', text: `rest counts ${share}`, units: units - worth }];
    case 'Group': {
      const name = outline.groups[of.group].name;
      return [{ id: name, text: `${name} counts ${share}`, units: units - worth }];
    }
    case 'Max': {
      const greatest = of.groups.find((group) => groups[group] === worth);
      return of.groups.map((group) => {
        const name = outline.groups[group].name;
        if (group === greatest) return { id: name, text: `${name} counts ${share}`, units: units - worth };
        return { id: name, text: `${name} does not count: ${outline.groups[greatest].name} is the max`, units: -groups[group] };
      });
    }
  }
}

/** The lines of a weighted total. */
function linesOfTotal({ outline, standing }) {
  if (outline.total.kind === 'Sum') return [];
  const steps = outline.total.terms.flatMap((term, at) => stepsOfTerm(outline, term, standing.terms[at], standing));
  const given = standing.top.reduce((sum, units) => sum + units, 0);
  const weighed = steps.reduce((sum, step) => sum + step.units, 0);
  // What no term reaches is taken out: say, the bounds of a group where the groups inside it are named.
  const rest = { id: 'score', text: 'not part of the total', units: standing.total - given - weighed };
  return [...steps, rest].flatMap(({ id, text, units }) => stepLine('total', id, text, [], units));
}

/** The rules of an entry that fired, without members of a choice that it passes over. */
function countingRules(entry, fired) {
  switch (entry.kind) {
    case 'Rule':
      return fired[entry.leaf] === undefined ? [] : [entry];
    case 'Rate':
      return [];
    case 'Choice': {
      const chosen = chosenOf(entry, fired);
      return chosen === null ? [] : countingRules(chosen, fired);
    }
    case 'Block':
    case 'Group':
      return entry.entries.flatMap((inner) => countingRules(inner, fired));
  }
}

/** The nearest multiple of `step`, half away from zero; exact for whole numbers. */
function roundTo(units, step) {
  const rest = units % step;
  const towardsZero = units - rest + 0;
  if (Math.abs(rest) * 2 < step) return towardsZero;
  return rest < 0 ? towardsZero - step : towardsZero + step;
}

/** Units times a weight in ten-thousandths, rounded half away from zero. In two parts, as the whole product could pass 2^53. */
function weighted(units, weight) {
  const rest = units % UNITS_A_POINT;
  return ((units - rest) / UNITS_A_POINT) * weight + roundTo(rest * weight, UNITS_A_POINT) / UNITS_A_POINT + 0;
}

/** The points of groups, total and score. */
function standingOf(outline, { fired }, params) {
  const acting = outline.entries.flatMap((entry) => countingRules(entry, fired));
  const limits = acting.filter((rule) => rule.effect.kind === 'Limit');
  const sums = outline.groups.map(() => 0);
  const groups = outline.groups.map(() => 0);

  const worthOfEntry = (entry) => {
    switch (entry.kind) {
      case 'Rule':
      case 'Rate':
        return worthOf(entry, fired) ?? 0;
      case 'Choice': {
        const chosen = chosenOf(entry, fired);
        return chosen === null ? 0 : (worthOf(chosen, fired) ?? 0);
      }
      case 'Block':
        return sumOf(entry.entries);
      case 'Group': {
        const { min, max } = outline.groups[entry.group];
        const sum = sumOf(entry.entries);
        const most = Math.min(amountOf(max, params) ?? Infinity, lowestLimit(limits, entry.group, fired));
        const points = clamp(sum, amountOf(min, params) ?? -Infinity, most);
        sums[entry.group] = sum;
        groups[entry.group] = points;
        return points;
      }
    }
  };
  const sumOf = (entries) => entries.reduce((sum, entry) => sum + worthOfEntry(entry), 0);

  const top = outline.entries.map(worthOfEntry);
  const terms =
    outline.total.kind === 'Sum' ? [] : outline.total.terms.map((term) => weighted(worthOfTerm(outline, term, top, groups), term.weight));
  const total = (outline.total.kind === 'Sum' ? top : terms).reduce((sum, units) => sum + units, 0);
  const limited = Math.min(total, lowestLimit(limits, null, fired));
  const rounded = roundTo(limited, UNITS_A_POINT / 10 ** outline.decimals);
  const least = outline.range === null ? null : amountOf(outline.range.from, params);
  const most = outline.range === null ? null : amountOf(outline.range.to, params);
  const ranged = clamp(rounded, least ?? -Infinity, most ?? Infinity);
  const disqualifiedBy = acting.find((rule) => rule.effect.kind === 'Disqualify') ?? null;
  const tiers = acting.flatMap(({ effect }) => (effect.kind === 'Qualify' ? [effect.tier] : []));
  return {
    top,
    sums,
    groups,
    terms,
    total,
    limited,
    rounded,
    ranged,
    limits,
    disqualifiedBy,
    qualified: tiers.length === 0 ? null : Math.min(...tiers),
    score: disqualifiedBy === null ? ranged : (least ?? 0),
  };
}

/**
 * The lines of an explanation, in the order of the file, each group's bounds after its rules, then what becomes of their sum. `histories` is
 * what the rules found among the events; null in a model that looks at none.
 */
function explanationLines(outline, trace, params, histories) {
  const standing = standingOf(outline, trace, params);
  const scene = { outline, trace, params, standing, histories };
  return [...outline.entries.flatMap((entry) => linesOfEntry(scene, entry, [], null)), ...linesOfTotal(scene), ...linesOfScore(scene)];
}

/** A value of any kind, short, as a sentence may hold it; asks nothing of the value itself. */
function inWords(value) {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'undefined':
      return String(value);
    case 'function':
      return 'a function';
    case 'symbol':
      return 'a symbol';
    case 'object':
      return value === null ? 'null' : 'an object';
  }
}

/** Thrown for a lead that is no object, and in strict mode for the first value that its declaration does not admit. */
export class LeadError extends Error {
  /** Null where the lead itself is no object. */
  field;
  /** As it came. */
  value;
  /** In words: `a whole number from 1 to 2000000`. */
  expected;

  constructor(field, value, expected) {
    super(`${field ?? 'A lead'} should be ${expected}, not ${inWords(value)}.`);
    this.name = 'LeadError';
    this.field = field;
    this.value = value;
    this.expected = expected;
  }
}

/** The lead, if it is an object with fields; else throws a LeadError. */
function checkedLead(lead) {
  if (typeof lead !== 'object' || lead === null) throw new LeadError(null, lead, 'an object with fields');
  return lead;
}

/** Throws a LeadError for the first problem, if there is one: what strict mode means. */
function refuseProblems(problems) {
  const first = problems[0];
  if (first !== undefined) throw new LeadError(first.field, first.value, first.expected);
}

/** Thrown for a moment of scoring that is needed and absent, or that is none. */
export class MomentError extends Error {
  constructor(message) {
    super(message);
    this.name = 'MomentError';
  }
}

/** Thrown for a param that the model lacks, or a value that the param does not admit. */
export class ParamError extends Error {
  param;
  value;

  constructor(param, value, message) {
    super(message);
    this.name = 'ParamError';
    this.param = param;
    this.value = value;
  }
}

/** Milliseconds a day. */
const DAY = 86_400_000;

/** How far from 1970 a moment can be, in milliseconds: what a Date can hold. */
const LAST_MOMENT = 8_640_000_000_000_000;

/** Whether a text holds anything beyond U+00FF. */
const BEYOND_LATIN = /[\u0100-\uffff]/;

/** Whether a code unit is White_Space of Unicode, or U+FEFF. */
function isSpace(unit) {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  if (unit >= 0x2000 && unit <= 0x200a) return true;
  return unit === 0x1680 || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff;
}

/** The text without White_Space and U+FEFF at its ends (`trim` would leave U+0085). */
function trimSpace(text) {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/**
 * Unicode 17.0 simple lower-casing: ranges of code points in base 16, `/2` for every second one, and how far away the small letter is.
 * A is 41, its small letter 61: `41-5a+20`.
 */
const CASE_TABLE = `
41-5a+20 c0-d6+20 d8-de+20 100-12e/2+1 130-130-c7 132-136/2+1 139-147/2+1 14a-176/2+1 178-178-79 179-17d/2+1 181-181+d2
182-184/2+1 186-186+ce 187-187+1 189-18a+cd 18b-18b+1 18e-18e+4f 18f-18f+ca 190-190+cb 191-191+1 193-193+cd 194-194+cf 196-196+d3
197-197+d1 198-198+1 19c-19c+d3 19d-19d+d5 19f-19f+d6 1a0-1a4/2+1 1a6-1a6+da 1a7-1a7+1 1a9-1a9+da 1ac-1ac+1 1ae-1ae+da 1af-1af+1
1b1-1b2+d9 1b3-1b5/2+1 1b7-1b7+db 1b8-1b8+1 1bc-1bc+1 1c4-1c4+2 1c5-1c5+1 1c7-1c7+2 1c8-1c8+1 1ca-1ca+2 1cb-1db/2+1 1de-1ee/2+1
1f1-1f1+2 1f2-1f4/2+1 1f6-1f6-61 1f7-1f7-38 1f8-21e/2+1 220-220-82 222-232/2+1 23a-23a+2a2b 23b-23b+1 23d-23d-a3 23e-23e+2a28
241-241+1 243-243-c3 244-244+45 245-245+47 246-24e/2+1 370-372/2+1 376-376+1 37f-37f+74 386-386+26 388-38a+25 38c-38c+40
38e-38f+3f 391-3a1+20 3a3-3ab+20 3cf-3cf+8 3d8-3ee/2+1 3f4-3f4-3c 3f7-3f7+1 3f9-3f9-7 3fa-3fa+1 3fd-3ff-82 400-40f+50 410-42f+20
460-480/2+1 48a-4be/2+1 4c0-4c0+f 4c1-4cd/2+1 4d0-52e/2+1 531-556+30 10a0-10c5+1c60 10c7-10c7+1c60 10cd-10cd+1c60 13a0-13ef+97d0
13f0-13f5+8 1c89-1c89+1 1c90-1cba-bc0 1cbd-1cbf-bc0 1e00-1e94/2+1 1e9e-1e9e-1dbf 1ea0-1efe/2+1 1f08-1f0f-8 1f18-1f1d-8 1f28-1f2f-8
1f38-1f3f-8 1f48-1f4d-8 1f59-1f5f/2-8 1f68-1f6f-8 1f88-1f8f-8 1f98-1f9f-8 1fa8-1faf-8 1fb8-1fb9-8 1fba-1fbb-4a 1fbc-1fbc-9
1fc8-1fcb-56 1fcc-1fcc-9 1fd8-1fd9-8 1fda-1fdb-64 1fe8-1fe9-8 1fea-1feb-70 1fec-1fec-7 1ff8-1ff9-80 1ffa-1ffb-7e 1ffc-1ffc-9
2126-2126-1d5d 212a-212a-20bf 212b-212b-2046 2132-2132+1c 2160-216f+10 2183-2183+1 24b6-24cf+1a 2c00-2c2f+30 2c60-2c60+1
2c62-2c62-29f7 2c63-2c63-ee6 2c64-2c64-29e7 2c67-2c6b/2+1 2c6d-2c6d-2a1c 2c6e-2c6e-29fd 2c6f-2c6f-2a1f 2c70-2c70-2a1e 2c72-2c72+1
2c75-2c75+1 2c7e-2c7f-2a3f 2c80-2ce2/2+1 2ceb-2ced/2+1 2cf2-2cf2+1 a640-a66c/2+1 a680-a69a/2+1 a722-a72e/2+1 a732-a76e/2+1
a779-a77b/2+1 a77d-a77d-8a04 a77e-a786/2+1 a78b-a78b+1 a78d-a78d-a528 a790-a792/2+1 a796-a7a8/2+1 a7aa-a7aa-a544 a7ab-a7ab-a54f
a7ac-a7ac-a54b a7ad-a7ad-a541 a7ae-a7ae-a544 a7b0-a7b0-a512 a7b1-a7b1-a52a a7b2-a7b2-a515 a7b3-a7b3+3a0 a7b4-a7c2/2+1 a7c4-a7c4-30
a7c5-a7c5-a543 a7c6-a7c6-8a38 a7c7-a7c9/2+1 a7cb-a7cb-a567 a7cc-a7da/2+1 a7dc-a7dc-a641 a7f5-a7f5+1 ff21-ff3a+20 10400-10427+28
104b0-104d3+28 10570-1057a+27 1057c-1058a+27 1058c-10592+27 10594-10595+27 10c80-10cb2+40 10d50-10d65+20 118a0-118bf+20
16e40-16e5f+20 16ea0-16eb8+1b 1e900-1e921+22
`;

/** The table as a map; its form is explained where it stands. */
function smallLettersOf(table) {
  const letters = new Map();
  for (const [, from, to, step, distance] of table.matchAll(/(\w+)-(\w+)(?:\/(2))?([-+]\w+)/g)) {
    const [first, last, far] = [from, to, distance].map((text) => Number.parseInt(text, 16));
    for (let point = first; point <= last; point += step === undefined ? 1 : 2) letters.set(point, point + far);
  }
  return letters;
}

/** The small letter of every code point that has one. */
const SMALL_LETTERS = smallLettersOf(CASE_TABLE);

/** The text with every code point that the table names replaced by its small letter; halves of surrogate pairs stay as they are. */
function withoutCase(text) {
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at);
    const width = point > 0xffff ? 2 : 1;
    const small = SMALL_LETTERS.get(point);
    if (small !== undefined) {
      result += text.slice(copied, at) + String.fromCodePoint(small);
      copied = at + width;
    }
    at += width - 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/**
 * The text as conditions see it: without white space around it, and without letter case. One code point becomes one, by one pinned table,
 * so İ gives i, Σ always σ and ß stays; nothing is normalised.
 */
function fold(text) {
  const trimmed = trimSpace(text);
  // Up to U+00FF every engine's small letters are the table's, and an engine sees at once that a text of such letters has none beyond.
  return BEYOND_LATIN.test(trimmed) ? withoutCase(trimmed) : trimmed.toLowerCase();
}

/** The moment of a Date of any realm, or null for everything else. */
function momentOfDate(value) {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return null;
  }
}

/** How many days a month has; months count from 1. */
function daysInMonth(year, month) {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The day of a date, or null where there is none such: the 30th of February. Months count from 1; years from 1 to 9999. */
function dayOf(year, month, dayOfMonth) {
  const inRange = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  if (!inRange) return null;
  // Years begin in March here, so that the 29th of February is the last day of one.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + dayOfMonth - 1 - 719_468;
}

/** The day of a text such as `2026-01-31`, or null. */
function dayOfText(text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Minutes east of UTC of an offset such as `Z`, `+08:00` or `-0330`, or null where it is a day or more. */
function minutesOfOffset(offset) {
  if (offset.length === 1) return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (hours > 23 || minutes > 59) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** The moment at which a day begins in the zone. */
function momentOfDay(day, zoneMinutes) {
  return day * DAY - zoneMinutes * 60_000;
}

/**
 * The moment of a text such as `2026-01-31`, `2026-01-31 09:30`, `2026-01-31T09:30:00.250Z` or with an offset such as `+08:00`; null for any
 * other text and for what is on no calendar or clock. A date alone is midnight in the zone; a time without an offset is in the zone.
 */
function momentOfText(text, zoneMinutes) {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?: ?(Z|[-+]\d{2}:?\d{2}))?)?$/i.exec(text);
  const day = parts === null ? null : dayOfText(parts[1]);
  if (parts === null || day === null) return null;
  const [hours, minutes, seconds] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0), Number(parts[4] ?? 0)];
  const offset = parts[6] === undefined ? zoneMinutes : minutesOfOffset(parts[6]);
  if (hours > 23 || minutes > 59 || seconds > 59 || offset === null) return null;
  const milliseconds = Number((parts[5] ?? '').padEnd(3, '0').slice(0, 3));
  return momentOfDay(day, offset) + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

/** The moment that a text, a Date or a number of milliseconds stands for, or null. */
function momentOf(value, zoneMinutes) {
  const moment =
    typeof value === 'string' ? momentOfText(fold(value), zoneMinutes) : typeof value === 'number' ? value : momentOfDate(value);
  // A day less than a Date can hold, so that the day in any zone is one that a Date can hold.
  return moment !== null && Math.abs(moment) <= LAST_MOMENT - DAY ? Math.floor(moment) : null;
}

/** The moment of scoring in milliseconds; NaN where none is given and the model reads no time. Throws a MomentError. */
function momentOfScoring(asOf, readsTime, zoneMinutes) {
  if (asOf === undefined || asOf === null) {
    if (!readsTime) return Number.NaN;
    throw new MomentError('This model reads time: say the moment of scoring as asOf, a Date, milliseconds since 1970 or ISO text.');
  }
  const moment = momentOf(asOf, zoneMinutes);
  if (moment === null) throw new MomentError(`asOf should be a Date, milliseconds since 1970 or ISO text, not ${inWords(asOf)}.`);
  return moment;
}

/** The most that one rule gives or takes: 1,000,000 points, in units. */
const MOST_UNITS = 10_000_000_000;

/** Whether a param may have a value. */
function admitsParam({ from, to, isPoints }, value) {
  if (!Number.isFinite(value) || value < from || (to !== null && value > to)) return false;
  const units = isPoints ? unitsOf(value) : 0;
  return units !== null && Math.abs(units) <= MOST_UNITS;
}

/** In words: `a number from 0 to 50 with at most 4 decimals`. */
function expectedOfParam({ from, to, isPoints }) {
  return `a number from ${from}${to === null ? '' : ` to ${to}`}${isPoints ? ' with at most 4 decimals and 1000000 in size' : ''}`;
}

/** The value of every param, in the order declared: as given, or its own. Throws a ParamError. */
function paramValues(declared, given) {
  if (typeof given !== 'object' || given === null) return declared.map((param) => param.value);
  const values = new Map(Object.entries(given));
  for (const [name, value] of values) {
    if (!declared.some((param) => param.name === name)) throw new ParamError(name, value, `The model has no param called ${name}.`);
  }
  return declared.map((param) => {
    const value = values.get(param.name);
    if (value === undefined) return param.value;
    if (typeof value === 'number' && admitsParam(param, value)) return value + 0;
    throw new ParamError(param.name, value, `${param.name} should be ${expectedOfParam(param)}, not ${inWords(value)}.`);
  });
}

/** The folded text of a text or safe whole number; empty where the value is missing, null where it is of another kind. */
function foldedText(value) {
  if (typeof value === 'string') return fold(value);
  if (value === undefined || value === null || Number.isNaN(value)) return '';
  return Number.isSafeInteger(value) ? String(value) : null;
}

/** Stands for the value of a field that could not be read, as a getter threw; no declaration admits it. */
const UNREADABLE = Symbol('unreadable');

/** Lists a value as not admitted. */
function report(value, field, expected, problems) {
  problems.push({ field, value: value === UNREADABLE ? undefined : value, expected });
}

/** A text, folded. A safe whole number counts as its digits. */
function admitText(value, declared, problems) {
  const text = foldedText(value);
  if (text === null) report(value, declared.name, declared.expected, problems);
  return text === null || text === '' || declared.missing.has(text) ? null : text;
}

/** The same for any value and field. */
function otherText(value, declared, problems) {
  return value === null || value === undefined ? '' : (admitText(value, declared, problems) ?? '');
}

/** A text as `admitText` gives it; empty where it is missing. Not for fields that say what else counts as missing. */
function textOf(value, declared, problems) {
  return typeof value === 'string' ? fold(value) : otherText(value, declared, problems);
}

/** Whether a value says nothing: undefined, null, not-a-number, blank text, or what is declared to count as missing. */
function isMissing(value, missing) {
  if (typeof value === 'number') return Number.isNaN(value) || missing.has(value);
  if (typeof value !== 'string') return value === undefined || value === null;
  const text = fold(value);
  return text === '' || missing.has(text);
}

/** Whether a number is what a declaration admits. */
function isWithin(number, { whole, from, to }) {
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) return false;
  return (from === null || number >= from) && (to === null || number <= to);
}

/** The number that a text spells: `-12`, `+0.5`, `1e6`; null for any other text. */
function numberOfText(text) {
  const folded = fold(text);
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/.test(folded) ? Number(folded) : null;
}

/** A finite number within its bounds, from a number or a text that is a plain decimal number. */
function admitNumber(value, declared, problems) {
  if (isMissing(value, declared.missing)) return Number.NaN;
  const number = typeof value === 'string' ? numberOfText(value) : value;
  if (typeof number === 'number' && isWithin(number, declared)) {
    // Adding 0 makes 0 of -0. A text may spell a number that counts as missing: `0.0`.
    return declared.missing.has(number) ? Number.NaN : number + 0;
  }
  report(value, declared.name, declared.expected, problems);
  return Number.NaN;
}

/** A number of any field. */
function otherNumber(value, declared, problems) {
  return value === null || value === undefined ? Number.NaN : admitNumber(value, declared, problems);
}

/** A whole number as `admitNumber` gives it. Not for fields that say what else counts as missing. */
function wholeNumberOf(value, declared, problems) {
  const isAdmitted = Number.isInteger(value) && value >= declared.least && value <= declared.most;
  return isAdmitted ? value + 0 : otherNumber(value, declared, problems);
}

/** Texts that mean yes or no. */
const ANSWERS = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['n', false],
  ['false', false],
  ['0', false],
]);

/** True for yes, false for no: of a boolean, 1 or 0, or one of the texts for them. */
function admitYesNo(value, declared, problems) {
  if (typeof value === 'boolean') return value;
  if (isMissing(value, declared.missing)) return null;
  const answer = value === 1 || value === 0 ? value === 1 : typeof value === 'string' ? ANSWERS.get(fold(value)) : undefined;
  if (answer === undefined) report(value, declared.name, declared.expected, problems);
  return answer ?? null;
}

/** An answer that is not true or false. */
function otherAnswer(value, declared, problems) {
  return value === null || value === undefined ? null : admitYesNo(value, declared, problems);
}

/** An answer as `admitYesNo` gives it. */
function answerOf(value, declared, problems) {
  return typeof value === 'boolean' ? value : otherAnswer(value, declared, problems);
}

/** A property of an object; the names that every object inherits (`constructor`, `__proto__`) only where it is the object's own. */
function ownOrInherited(object, name) {
  if (name in Object.prototype && !Object.hasOwn(object, name)) return undefined;
  return object[name];
}

/** What the lead holds at a path of names: undefined where there is nothing, UNREADABLE where reading it threw. */
function readField(lead, path) {
  try {
    let value = lead;
    for (const name of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = ownOrInherited(value, name);
    }
    return value;
  } catch {
    return UNREADABLE;
  }
}

/** What a lead holds for every field, by the field's name: for a lead in which reading one of them throws. */
function readFields(lead, names) {
  return Object.fromEntries(names.map((name) => [name, readField(lead, name.split('.'))]));
}

/** A number, or null for a missing one. */
function seenNumber(number) {
  return Number.isNaN(number) ? null : number;
}
