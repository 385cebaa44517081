/** What a lead could be otherwise: for every field, values on both sides of everything that the plan compares it with. */
import type { Condition, Entry, FieldType, NumberValue, Plan, PlanField } from '../plan.ts';
import { textOfDay, textOfMoment } from '../prelude/index.ts';

/** Values that no plan can know, as representatives of all others. */
const ANOTHER_TEXT = 'something else';

/** What is compared, gathered over a plan or one selector. */
interface Asked {
  /** By index of the field or property. */
  readonly texts: Map<number, Set<string>>;
  readonly numbers: Map<number, Set<number>>;
}

/** Values to try for each field of a plan, by its index, as a caller would give them. Null is a missing value. */
export function candidatesOf(plan: Plan, now: number): readonly (readonly unknown[])[] {
  const asked: Asked = { texts: new Map(), numbers: new Map() };
  for (const condition of conditionsOfLead(plan)) collect(condition, plan, asked);
  return plan.fields.map((field, index) => valuesOf(field.type, index, asked, plan, now));
}

/** Values to try for each property of a kind of event: what its selectors and numbers compare them with. */
export function propertyCandidates(plan: Plan, kind: number, now: number): readonly (readonly unknown[])[] {
  const asked: Asked = { texts: new Map(), numbers: new Map() };
  for (const { kinds, where } of plan.selectors) if (where !== null && kinds.includes(kind)) collect(where, plan, asked);
  const constants = constantsOf(plan);
  return plan.events[kind]!.properties.map(({ type }, index) => {
    if (type.kind === 'number') for (const constant of constants) put(asked.numbers, index, constant);
    return valuesOf(type, index, asked, plan, now);
  });
}

/** Constants that numbers over events, or by what an event is worth, are compared with: an event may hold as much by itself. */
function constantsOf(plan: Plan): readonly number[] {
  const found = new Set<number>();
  const ofEvents = plan.selectors.flatMap(({ where }) => (where === null ? [] : [where]));
  for (const leaf of [...ofEvents, ...conditionsOfLead(plan)].flatMap(leavesOf)) {
    if (leaf.kind !== 'Compare') continue;
    for (const side of [leaf.left, leaf.right]) if (side.kind === 'Constant') found.add(side.value);
  }
  for (const { per } of plan.occurrences) if (per !== null) found.add(per.size);
  return [...found];
}

/** What a condition joins and denies, down to what does neither. */
function leavesOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'And' || condition.kind === 'Or') return condition.operands.flatMap(leavesOf);
  return condition.kind === 'Not' ? leavesOf(condition.operand) : [condition];
}

/** Every condition whose fields are the lead's, and not the properties of an event. */
function conditionsOfLead({ lets, entries, grades, tiers }: Plan): readonly Condition[] {
  const lines = [...grades.flatMap((grade) => grade.lines.map(({ line }) => line)), ...tiers.map(({ line }) => line)];
  return [
    ...lets.flatMap((each) => (each.kind === 'condition' ? [each.value] : [])),
    ...entries.flatMap(conditionsIn),
    ...lines.flatMap((line) => (line.kind === 'When' ? [line.condition] : [])),
  ];
}

/** Of an entry and all entries inside it. */
function conditionsIn(entry: Entry): readonly Condition[] {
  switch (entry.kind) {
    case 'Rule':
      return [entry.condition];
    case 'Rate':
      return entry.bands.map(({ condition }) => condition);
    case 'Block':
      return [entry.condition, ...entry.entries.flatMap(conditionsIn)];
    case 'Group':
      return entry.entries.flatMap(conditionsIn);
    case 'Choice':
      return entry.members.flatMap(conditionsIn);
  }
}

function collect(condition: Condition, plan: Plan, asked: Asked): void {
  switch (condition.kind) {
    case 'And':
    case 'Or':
      for (const operand of condition.operands) collect(operand, plan, asked);
      return;
    case 'Not':
      collect(condition.operand, plan, asked);
      return;
    case 'OneOf':
    case 'Match': {
      const isDomain = condition.text.kind === 'Domain';
      for (const text of plan.sets[condition.set]?.values ?? []) {
        const plain = condition.kind === 'Match' && condition.how === 'like' ? text.replaceAll('*', '').replaceAll('?', 'x') : text;
        put(asked.texts, condition.text.field, isDomain ? `someone@${plain}` : plain);
      }
      return;
    }
    case 'Has':
      for (const text of plan.sets[condition.set]?.values ?? []) put(asked.texts, condition.field, text);
      return;
    case 'Compare':
      collectNumbers(condition.left, condition.right, plan, asked);
      collectNumbers(condition.right, condition.left, plan, asked);
      return;
    // Every value is tried missing anyway.
    case 'Known':
    case 'Always':
    case 'Never':
    case 'Let':
    case 'Yes':
    case 'SameAnswer':
    case 'ComparePoints':
    case 'GradeIs':
    case 'SameText':
      return;
  }
}

/** A field alone, or in a sum with time, against a constant: the value at which the comparison turns. */
function collectNumbers(side: NumberValue, other: NumberValue, plan: Plan, asked: Asked): void {
  const constant = other.kind === 'Constant' ? other.value : other.kind === 'Param' ? plan.params[other.param]!.value : null;
  if (constant === null) return;
  const opened = new Set<number>();
  const todo = [side];
  for (let number = todo.pop(); number !== undefined; number = todo.pop()) {
    if (number.kind === 'Field' || number.kind === 'DayOf') put(asked.numbers, number.field, constant);
    // A chain of some dozen `let`s that each name the one before twice has more paths than can be gone.
    if (number.kind === 'Let' && !opened.has(number.let)) {
      opened.add(number.let);
      const each = plan.lets[number.let]!;
      if (each.kind === 'number') todo.push(each.value);
    }
    if (number.kind === 'Arithmetic') todo.push(number.left, number.right);
  }
}

function put<T>(into: Map<number, Set<T>>, index: number, value: T): void {
  const known = into.get(index);
  if (known === undefined) into.set(index, new Set([value]));
  else known.add(value);
}

function valuesOf(type: FieldType | PlanField['type'], index: number, asked: Asked, plan: Plan, now: number): readonly unknown[] {
  const texts = [...(asked.texts.get(index) ?? [])];
  const numbers = [...(asked.numbers.get(index) ?? [])];
  switch (type.kind) {
    case 'text':
      return [...texts, ANOTHER_TEXT, null];
    case 'one of':
      return [...type.values, null];
    case 'yes/no':
      return [true, false, null];
    case 'list': {
      const all = type.values ?? texts;
      return [...all.map((text) => [text]), ...(texts.length > 1 ? [texts] : []), [], null];
    }
    case 'number': {
      const step = type.whole ? 1 : 0.5;
      const about = numbers.flatMap((number) => [number, number + step, number - step]);
      const ends = [type.from, type.to].filter((end) => end !== null);
      return [...new Set([...about, ...ends, 0])].filter((value) => isAdmitted(value, type)).concat([null] as never[]);
    }
    case 'date':
    case 'datetime': {
      // A constant is a day or a moment itself, or so long before now, or after it: in days, or in milliseconds.
      const moments = [now, ...numbers.flatMap((number) => momentsOf(number, now))].filter((moment) => Math.abs(moment) < 8e15);
      const written = moments.map((moment) =>
        type.kind === 'date' ? textOfDay(Math.floor((moment + plan.zoneMinutes * 60_000) / DAY)) : textOfMoment(moment, plan.zoneMinutes),
      );
      return [...new Set(written), null];
    }
  }
}

const DAY = 86_400_000;

function momentsOf(number: number, now: number): readonly number[] {
  const spans = [number, number * DAY];
  return [
    ...spans.flatMap((moment) => [moment, moment + DAY, moment - DAY]),
    ...spans.flatMap((span) => [now - span, now - span - DAY, now + span, now + span + DAY]),
  ].map(Math.floor);
}

const isAdmitted = (value: number, { whole, from, to }: Extract<FieldType, { kind: 'number' }>): boolean =>
  (!whole || Number.isInteger(value)) && (from === null || value >= from) && (to === null || value <= to);
