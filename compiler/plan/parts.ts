/** What a condition, a number or an entry is made of, for whoever walks a plan. */
import type { Amount, Condition, Decay, Entry, NumberValue, Origin, Plan, PlanEffect, PlanLine } from '@scorelang/runtime';

/** The conditions directly inside a condition. */
function conditionsInside(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'And':
    case 'Or':
      return condition.operands;
    case 'Not':
      return [condition.operand];
    case 'Compare':
    case 'Known':
    case 'Always':
    case 'Never':
    case 'Let':
    case 'Yes':
    case 'SameAnswer':
    case 'ComparePoints':
    case 'GradeIs':
    case 'OneOf':
    case 'SameText':
    case 'Match':
    case 'Has':
      return NO_CONDITIONS;
  }
}

const NO_CONDITIONS: readonly Condition[] = [];

/** A condition and all conditions inside it. A visit each, as a great plan is walked often: lists and generators would be most of the time. */
export function visitConditions(condition: Condition, visit: (condition: Condition) => void): void {
  visit(condition);
  for (const part of conditionsInside(condition)) visitConditions(part, visit);
}

/** A number and all numbers inside it. */
export function visitNumbers(number: NumberValue, visit: (number: NumberValue) => void): void {
  visit(number);
  if (number.kind !== 'Arithmetic') return;
  visitNumbers(number.left, visit);
  visitNumbers(number.right, visit);
}

/** Every number in a condition. */
export function visitNumbersOf(condition: Condition, visit: (number: NumberValue) => void): void {
  if (condition.kind === 'Compare') {
    visitNumbers(condition.left, visit);
    visitNumbers(condition.right, visit);
  } else if (condition.kind === 'Known' && condition.value.kind === 'Number') visitNumbers(condition.value.number, visit);
  else for (const part of conditionsInside(condition)) visitNumbersOf(part, visit);
}

/** The number an effect counts by. */
export function numberOfEffect(effect: PlanEffect): NumberValue | null {
  if (effect.kind === 'Points') return effect.per?.number ?? null;
  return effect.kind === 'NumberAsPoints' ? effect.number : null;
}

/** Entries and all entries inside them, in the order of the file. */
export function entriesIn(entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  const add = (entry: Entry): void => {
    found.push(entry);
    if (entry.kind === 'Block' || entry.kind === 'Group') entry.entries.forEach(add);
    if (entry.kind === 'Choice') entry.members.forEach(add);
  };
  entries.forEach(add);
  return found;
}

/** The origins of an entry itself, and of its bands. */
export function originsOf(entry: Entry): readonly Origin[] {
  return entry.kind === 'Rate' ? [entry.origin, ...entry.bands.map(({ origin }) => origin)] : [entry.origin];
}

/** Every condition that a plan asks, of the lead and of its events, `let`s left out. */
export function conditionsOf(plan: Plan): readonly Condition[] {
  return [...conditionsOfLead(plan), ...plan.selectors.map(({ where }) => where).filter((where) => where !== null)];
}

/** Those whose fields are the lead's, and not the properties of an event. */
export function conditionsOfLead(plan: Plan): readonly Condition[] {
  const found: Condition[] = [];
  for (const entry of entriesIn(plan.entries)) {
    switch (entry.kind) {
      case 'Rule':
      case 'Block':
        found.push(entry.condition);
        break;
      case 'Rate':
        for (const { condition } of entry.bands) found.push(condition);
        break;
      case 'Choice':
      case 'Group':
        break;
    }
  }
  for (const line of linesOf(plan)) if (line.kind === 'When') found.push(line.condition);
  return found;
}

/** Every number that a plan counts by, outside conditions and `let`s. */
export function numbersOf(plan: Plan): readonly NumberValue[] {
  const found: NumberValue[] = [];
  for (const entry of entriesIn(plan.entries)) {
    const number = entry.kind === 'Rule' ? numberOfEffect(entry.effect) : null;
    if (number !== null) found.push(number);
  }
  for (const { per } of plan.occurrences) if (per !== null) found.push(per.number);
  return found;
}

/** Every amount of points in a plan, outside conditions. */
export function* amountsOf(plan: Plan): Generator<Amount> {
  for (const entry of entriesIn(plan.entries)) yield* amountsOfEntry(entry);
  for (const { min, max } of plan.groups) yield* [min, max].filter((bound) => bound !== null);
  if (plan.range !== null) yield* [plan.range.from, plan.range.to].filter((bound) => bound !== null);
  for (const line of linesOf(plan)) if (line.kind === 'Points') yield line.amount;
  for (const { keep } of plan.tiers) if (keep !== null) yield keep;
  for (const { amount, decay, upTo } of plan.occurrences) yield* [amount, ...amountsOfDecay(decay), ...(upTo === null ? [] : [upTo])];
}

function amountsOfEntry(entry: Entry): readonly Amount[] {
  if (entry.kind === 'Rate') return entry.bands.map((band) => band.amount);
  return entry.kind === 'Rule' ? amountsOfEffect(entry.effect) : [];
}

function amountsOfEffect(effect: PlanEffect): readonly Amount[] {
  switch (effect.kind) {
    case 'Points':
      return [effect.amount, ...amountsOfDecay(effect.decay), ...(effect.upTo === null ? [] : [effect.upTo])];
    case 'NumberAsPoints':
      return effect.upTo === null ? [] : [effect.upTo];
    case 'Limit':
      return [effect.to];
    case 'Occurrences':
    case 'Disqualify':
    case 'Qualify':
      return [];
  }
}

const amountsOfDecay = (decay: Decay | null): readonly Amount[] => (decay?.shape.kind === 'Shrink' ? [decay.shape.by] : []);

function* linesOf(plan: Plan): Generator<PlanLine> {
  for (const tier of plan.tiers) yield tier.line;
  for (const grade of plan.grades) yield* grade.lines.map(({ line }) => line);
}
