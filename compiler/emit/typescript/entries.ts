/** Rules, blocks, rates, choices and groups as statements. */
import type { BlockEntry, Entry, GroupEntry, Origin, PlanEffect, RateEntry, RuleEntry } from '@scorelang/runtime';
import { type Code, code, comment } from '../code.ts';
import { block, indent, type Line, line, traceLine } from '../lines.ts';
import { withoutKnownBounds } from './bands.ts';
import { boundLines } from './bounds.ts';
import { choiceLines } from './choices.ts';
import { type ConditionCode, conditionCode } from './conditions.ts';
import { amountCode, type PointsCode, pointsOfEffect } from './points.ts';
import type { Scene } from './scene.ts';
import { startOfSum } from './starts.ts';

/** Where entries stand in the program. */
export interface Place {
  /** The variable that their points are added to. */
  readonly sum: Code;
  /** How a variable that outlives the function is assigned to: `disqualified`, or `state.disqualified`. */
  readonly variable: (name: Code) => Code;
  /** Groups whose bounds are applied after all rules. */
  readonly boundLater: ReadonlySet<number>;
}

/** What becomes of the points of a rule that fires. */
export type Sink = (points: PointsCode, leaf: number, from: number) => readonly Line[];

export function entryLines(scene: Scene, entry: Entry, place: Place): readonly Line[] {
  switch (entry.kind) {
    case 'Rule':
      return ruleLines(scene, entry, addTo(place.sum), (effect) => actLine(scene, effect, place));
    case 'Rate':
      return rateLines(scene, entry, addTo(place.sum));
    case 'Choice':
      return choiceLines(scene, entry, place);
    case 'Block':
      return blockLines(scene, entry, place);
    case 'Group':
      return groupLines(scene, entry, place);
  }
}

/** `fit += 20_0000;`, and the same for the trace. */
function addTo(sum: Code): Sink {
  return (given, leaf, from) => {
    const { code: points, sign, isPlain } = given;
    if (isPlain) {
      const operator = sign === 1 ? code`+=` : code`-=`;
      return [
        // A band that gives nothing is there so that none after it matches.
        ...(points.text === '0' ? [] : [line(code`${sum} ${operator} ${points};`, from)]),
        firedLine(leaf, signed(points, sign), from),
        ...stepsLines(given, leaf, from),
      ];
    }
    return [
      ...unitsLines(given, from),
      line(code`${sum} += units;`, from),
      firedLine(leaf, code`units`, from),
      ...stepsLines(given, leaf, from),
    ];
  };
}

/** `const units = ..;`, after what it is made from where an explanation shows that. */
export function unitsLines({ code: points, sign, steps }: PointsCode, from: number): readonly Line[] {
  const lineOfFull = steps?.isFullShownOnly ? traceLine : line;
  return [
    ...(steps === null ? [] : [lineOfFull(code`const fullUnits = ${steps.full};`, from)]),
    ...(steps === null || steps.decayed === null ? [] : [line(code`const decayedUnits = ${steps.decayed};`, from)]),
    line(code`const units = ${signed(points, sign)};`, from),
  ];
}

/** Keeps for the explanation what decay and `up to` took. */
export function stepsLines({ sign, isPlain, steps }: PointsCode, leaf: number, from: number): readonly Line[] {
  if (steps === null) return [];
  const [fullUnits, decayedUnits] = isPlain ? [steps.full, steps.decayed] : [code`fullUnits`, steps.decayed && code`decayedUnits`];
  const full = signed(fullUnits, sign);
  const decayed = decayedUnits === null ? full : signed(decayedUnits, sign);
  return [traceLine(code`if (trace) trace.steps[${leaf}] = { full: ${full}, decayed: ${decayed} };`, from)];
}

/** Keeps for the explanation what a rule fired with. */
export function firedLine(leaf: number, units: Code, from: number): Line {
  return traceLine(code`if (trace) trace.fired[${leaf}] = ${units};`, from);
}

export function signed(points: Code, sign: 1 | -1): Code {
  if (sign === 1) return points;
  return points.text.startsWith('-') ? code`-(${points})` : code`-${points}`;
}

/** A rule: its comment, and what it does under its condition. `act` makes the line of an effect that gives no points. */
export function ruleLines(scene: Scene, rule: RuleEntry, sink: Sink, act: (effect: PlanEffect) => Line | null): readonly Line[] {
  const from = rule.origin.line;
  const points = pointsOfEffect(scene, rule.effect);
  const acting = act(rule.effect);
  const body = points
    ? sink(points, rule.leaf, from)
    : [...(acting ? [acting] : []), firedLine(rule.leaf, tracedUnits(scene, rule.effect), from)];
  return [noteLine(rule.origin), ...under(scene, rule, body, points !== null && !points.isPlain)];
}

function under(scene: Scene, { condition, origin }: RuleEntry, body: readonly Line[], declares: boolean): readonly Line[] {
  const from = origin.line;
  if (condition.kind === 'Never') return [];
  if (condition.kind === 'Always') return declares ? block(line(code`{`, from), body, line(code`}`, from)) : body;
  const test = conditionCode(scene, condition);
  return [...test.before, ...ifLines(code`if`, test, from), ...body.map(indent), line(code`}`, from)];
}

/** Width of a line of the program, as far as it can be kept. */
const WIDTH = 120;

/** `if (employees >= 1000) {`, on several lines where one would be too long. */
export function ifLines(head: Code, { code: test, rows }: ConditionCode, from: number | null): readonly Line[] {
  const whole = code`${head} (${test}) {`;
  if (whole.text.length <= WIDTH || rows.length === 1) return [line(whole, from)];
  return block(
    line(code`${head} (`, from),
    rows.map((row) => line(row, from)),
    line(code`) {`, from),
  );
}

/** What the trace says of an effect that gives no points. */
function tracedUnits(scene: Scene, effect: PlanEffect): Code {
  return effect.kind === 'Limit' ? amountCode(scene, effect.to) : code`0`;
}

/** The statement of an effect that gives no points; null for one that does. */
export function actLine(scene: Scene, effect: PlanEffect, { variable }: Place): Line | null {
  switch (effect.kind) {
    case 'Points':
    case 'NumberAsPoints':
    case 'Occurrences':
      return null;
    case 'Disqualify':
      return line(code`${variable(code`disqualified`)} = true;`);
    case 'Qualify': {
      const qualified = variable(code`qualified`);
      return line(code`${qualified} = Math.min(${qualified}, ${effect.tier}); // ${comment(scene.plan.tiers[effect.tier]!.name)}`);
    }
    case 'Limit': {
      const limit = variable(effect.group === null ? code`scoreLimit` : scene.groups[effect.group]!.limit);
      return line(code`${limit} = Math.min(${limit}, ${amountCode(scene, effect.to)});`);
    }
  }
}

/** So many bands hang together by `else`; then the chain starts anew, as engines read chains only so long. */
const LONGEST_CHAIN = 50;

/** A rate: the first band that matches counts. */
export function rateLines(scene: Scene, rate: RateEntry, sink: Sink): readonly Line[] {
  if (rate.bands.length > LONGEST_CHAIN) return longRateLines(scene, rate, sink);
  const before: Line[] = [];
  const chain: Line[] = [];
  for (const { leaf, origin, condition, sign, amount } of withoutKnownBounds(scene.plan, rate.bands)) {
    const test = conditionCode(scene, condition);
    before.push(...test.before);
    const head = chain.length === 0 ? code`if` : code`} else if`;
    const points: PointsCode = { code: amountCode(scene, amount), sign, isPlain: true, steps: null };
    chain.push(...ifLines(head, test, origin.line), ...[noteLine(origin), ...sink(points, leaf, origin.line)].map(indent));
  }
  return chain.length === 0 ? [] : [...before, ...chain, line(code`}`)];
}

function longRateLines(scene: Scene, rate: RateEntry, sink: Sink): readonly Line[] {
  const matched = scene.names.value('matched');
  const lines: Line[] = [line(code`let ${matched} = false;`, rate.origin.line)];
  const marking: Sink = (points, leaf, from) => [line(code`${matched} = true;`, from), ...sink(points, leaf, from)];
  for (let first = 0; first < rate.bands.length; first += LONGEST_CHAIN) {
    const chain = rateLines(scene, { ...rate, bands: rate.bands.slice(first, first + LONGEST_CHAIN) }, marking);
    lines.push(...block(line(code`if (!${matched}) {`, rate.origin.line), chain, line(code`}`)));
  }
  return lines;
}

function blockLines(scene: Scene, entry: BlockEntry, place: Place): readonly Line[] {
  const from = entry.origin.line;
  const test = conditionCode(scene, entry.condition);
  const inner = entry.entries.flatMap((each) => entryLines(scene, each, place));
  const isClosed = traceLine(code`trace.closed.push(${entry.origin.id});`, from);
  if (inner.length === 0)
    return [noteLine(entry.origin), ...test.before, traceLine(code`if (trace && !(${test.code})) ${isClosed.code}`, from)];
  const closed = block(traceLine(code`} else if (trace) {`, from), [isClosed], line(code`}`, from));
  return [noteLine(entry.origin), ...test.before, ...ifLines(code`if`, test, from), ...inner.map(indent), ...closed];
}

function groupLines(scene: Scene, entry: GroupEntry, place: Place): readonly Line[] {
  const { points } = scene.groups[entry.group]!;
  const isLater = place.boundLater.has(entry.group);
  const from = entry.origin.line;
  const inner = entry.entries.flatMap((each) => entryLines(scene, each, { ...place, sum: points }));
  if (isLater) return [noteLine(entry.origin), ...inner];
  const isTop = scene.plan.groups[entry.group]!.parent === null;
  return [
    noteLine(entry.origin),
    line(code`let ${points} = ${startOfSum(scene, entry.group)};`, from),
    ...inner,
    ...boundLines(scene, entry.group, from),
    ...(isTop ? [] : [line(code`${place.sum} += ${points};`, from)]),
  ];
}

/** `// line 23: when title in executives add 20 because "C-suite"`. */
export function noteLine({ line: from, text, because }: Origin): Line {
  const reason = because === null ? '' : ` because "${because}"`;
  return line(code`// line ${from}: ${comment(text + reason)}`, from);
}
