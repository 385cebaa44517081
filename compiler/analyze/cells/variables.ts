/**
 * What conditions look at, each cut into cells: a field's text, a number, an answer. A lead is in one cell of every variable. Variables are taken
 * as if they had nothing to do with each other, which admits more than there can be, and never less.
 */
import type { Condition, NumberValue, Plan, TextValue } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { conditionsOfLead, visitConditions } from '../../plan/parts.ts';
import { constantOf, rangeOfNumber } from '../number-ranges.ts';
import { type NumberCells, numberCells } from './number-cells.ts';
import { type Pattern, type TextCells, textCells } from './text-cells.ts';

export type Variable =
  | { readonly kind: 'Number'; readonly number: NumberValue; readonly cells: NumberCells }
  | { readonly kind: 'Text'; readonly text: TextValue; readonly cells: TextCells }
  /** A yes/no field: missing, yes, no. */
  | { readonly kind: 'Yes'; readonly field: number }
  /** A list: missing, or known. */
  | { readonly kind: 'List'; readonly field: number }
  /** A condition that is taken as a whole: it holds, or not. */
  | { readonly kind: 'Answer'; readonly condition: Condition };

export interface Variables {
  readonly all: readonly Variable[];
  /** How many cells each has. */
  readonly counts: readonly number[];
  readonly indexOf: (key: string) => number | null;
}

/** Cells of a yes/no field, of a list, and of an answer. */
export const YES = { missing: 0, yes: 1, no: 2, count: 3 } as const;
export const LIST = { missing: 0, known: 1, count: 2 } as const;
export const ANSWER = { holds: 0, fails: 1, count: 2 } as const;

export const textKey = ({ kind, field }: TextValue): string => `${kind} ${field}`;
export const patternKey = ({ how, set }: Pattern): string => `${how} ${set}`;

const answerKeys = new WeakMap<Condition, string>();

/** Conditions that say the same have the same. */
export function answerKey(condition: Condition): string {
  const key = answerKeys.get(condition) ?? JSON.stringify(condition);
  answerKeys.set(condition, key);
  return key;
}

export function numberKey(number: NumberValue, plan: Plan): string {
  const meant = behindLets(number, plan);
  return meant.kind === 'Field' ? `number ${meant.field}` : JSON.stringify(meant);
}

/** The number that a `let` names, in the end. */
export function behindLets(number: NumberValue, plan: Plan): NumberValue {
  let behind = number;
  while (behind.kind === 'Let') {
    const named = plan.lets[behind.let]!;
    if (named.kind !== 'number') break;
    behind = named.value;
  }
  return behind;
}

export type Comparison = Extract<Condition, { readonly kind: 'Compare' }>;

/** A comparison with a constant, as `number operator constant`; null for others. */
export function comparedWith({ operator, left, right }: Comparison, plan: Plan, params: readonly number[]) {
  const constant = constantOf(right, plan, params);
  if (constant !== null) return { number: left, operator, constant };
  const first = constantOf(left, plan, params);
  return first === null ? null : { number: right, operator: TURNED[operator], constant: first };
}

const TURNED = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** What is asked of each variable, before its cells are known. */
interface Asked {
  readonly numbers: Map<string, { readonly number: NumberValue; readonly constants: Set<number> }>;
  readonly texts: Map<string, { readonly text: TextValue; readonly sets: Set<number>; readonly patterns: Map<string, Pattern> }>;
  readonly others: Map<string, Variable>;
}

export function variablesOf(plan: Plan, params: readonly number[]): Variables {
  const asked: Asked = { numbers: new Map(), texts: new Map(), others: new Map() };
  for (const condition of conditionsOfLead(plan)) gather(condition, plan, params, asked);
  for (const { kind, value } of plan.lets) if (kind === 'condition') gather(value, plan, params, asked);
  const sets = plan.sets.map(({ values }) => ({ values: values.map(fold) }));
  const made = new Map<string, Variable>(asked.others);
  for (const [key, { number, constants }] of asked.numbers) {
    made.set(key, { kind: 'Number', number, cells: numberCells(rangeOfNumber(number, plan, params), constants) });
  }
  for (const [key, { text, ...of }] of asked.texts) {
    const { type, missing } = plan.fields[text.field]!;
    const closed = type.kind === 'one of' && text.kind === 'Field' ? type.values.map(fold) : null;
    const none = text.kind === 'Field' ? new Set(missing.texts) : new Set<string>();
    made.set(key, { kind: 'Text', text, cells: textCells(sets, of, closed, none) });
  }
  const keys = new Map([...made.keys()].map((key, index) => [key, index]));
  const all = [...made.values()];
  return { all, counts: all.map(countOf), indexOf: (key) => keys.get(key) ?? null };
}

function countOf(variable: Variable): number {
  switch (variable.kind) {
    case 'Number':
    case 'Text':
      return variable.cells.count;
    case 'Yes':
      return YES.count;
    case 'List':
      return LIST.count;
    case 'Answer':
      return ANSWER.count;
  }
}

function gather(condition: Condition, plan: Plan, params: readonly number[], asked: Asked): void {
  visitConditions(condition, (part) => gatherOne(part, plan, params, asked));
}

function gatherOne(condition: Condition, plan: Plan, params: readonly number[], asked: Asked): void {
  const { others } = asked;
  const answer = (): void => void others.set(answerKey(condition), { kind: 'Answer', condition });
  switch (condition.kind) {
    case 'Compare': {
      const compared = comparedWith(condition, plan, params);
      if (compared === null) answer();
      else numberOf(compared.number, plan, asked).constants.add(compared.constant);
      return;
    }
    case 'OneOf':
      textOf(condition.text, asked).sets.add(condition.set);
      return;
    case 'Match': {
      textOf(condition.text, asked).patterns.set(patternKey(condition), { how: condition.how, set: condition.set });
      answer();
      return;
    }
    case 'Yes':
      others.set(`yes ${condition.field}`, { kind: 'Yes', field: condition.field });
      return;
    case 'Has':
      others.set(`list ${condition.field}`, { kind: 'List', field: condition.field });
      answer();
      return;
    case 'SameAnswer':
    case 'SameText':
      answer();
      return;
    case 'Known':
      gatherKnown(condition, plan, asked);
      return;
    case 'Always':
    case 'Never':
    case 'And':
    case 'Or':
    case 'Not':
    case 'Let':
    case 'ComparePoints':
    case 'GradeIs':
      return;
  }
}

function gatherKnown({ value }: Extract<Condition, { readonly kind: 'Known' }>, plan: Plan, asked: Asked): void {
  if (value.kind === 'Domain') textOf(value, asked);
  else if (value.kind === 'Number') numberOf(value.number, plan, asked);
  else {
    const { field } = value;
    const { kind } = plan.fields[field]!.type;
    if (kind === 'text' || kind === 'one of') textOf(value, asked);
    else if (kind === 'yes/no') asked.others.set(`yes ${field}`, { kind: 'Yes', field });
    else if (kind === 'list') asked.others.set(`list ${field}`, { kind: 'List', field });
    else numberOf(value, plan, asked);
  }
}

function numberOf(number: NumberValue, plan: Plan, { numbers }: Asked) {
  const key = numberKey(number, plan);
  const known = numbers.get(key) ?? { number: behindLets(number, plan), constants: new Set<number>() };
  numbers.set(key, known);
  return known;
}

function textOf(text: TextValue, { texts }: Asked) {
  const key = textKey(text);
  const known = texts.get(key) ?? { text, sets: new Set<number>(), patterns: new Map<string, Pattern>() };
  texts.set(key, known);
  return known;
}
