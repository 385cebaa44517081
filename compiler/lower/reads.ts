/** The fields and tallies that conditions and effects look at, through `let`s too: what an explanation shows beside a rule. */
import type { Condition, NumberValue, PlanEffect, PlanLet } from '@scorelang/runtime';
import { numberOfEffect, visitConditions, visitNumbers, visitNumbersOf } from '../plan/parts.ts';

/** By index, each once. */
export interface Reads {
  readonly fields: readonly number[];
  readonly tallies: readonly number[];
}

export const NOTHING: Reads = { fields: [], tallies: [] };

/** What each `let` reads, by its index; each stands after those it names. */
export function readsOfLets(lets: readonly PlanLet[]): readonly Reads[] {
  const reads: Reads[] = [];
  for (const { kind, value } of lets) {
    const found: Found = { fields: [], tallies: [] };
    if (kind === 'condition') addCondition(value, reads, found);
    else addNumber(value, reads, found);
    reads.push(found);
  }
  return reads;
}

/** What conditions and effects read together. */
export function readsOf(conditions: readonly Condition[], effects: readonly PlanEffect[], lets: readonly Reads[]): Reads {
  const found: Found = { fields: [], tallies: [] };
  for (const condition of conditions) addCondition(condition, lets, found);
  for (const effect of effects) {
    const number = numberOfEffect(effect);
    if (number !== null) addNumber(number, lets, found);
  }
  return found;
}

/** Lists, as a rule reads few: a set each would be most of what a plan takes to be made. */
interface Found extends Reads {
  readonly fields: number[];
  readonly tallies: number[];
}

function addCondition(condition: Condition, lets: readonly Reads[], found: Found): void {
  visitConditions(condition, (part) => {
    if (part.kind === 'Let') addLet(lets[part.let], found);
    for (const field of ownFields(part)) addOnce(found.fields, field);
  });
  visitNumbersOf(condition, (number) => addOwnNumber(number, lets, found));
}

function addNumber(number: NumberValue, lets: readonly Reads[], found: Found): void {
  visitNumbers(number, (part) => addOwnNumber(part, lets, found));
}

function addOwnNumber(number: NumberValue, lets: readonly Reads[], found: Found): void {
  switch (number.kind) {
    case 'Field':
    case 'DayOf':
      addOnce(found.fields, number.field);
      return;
    case 'Tally':
    case 'Age':
      addOnce(found.tallies, number.tally);
      return;
    case 'Let':
      addLet(lets[number.let], found);
      return;
    case 'Constant':
    case 'Param':
    case 'Today':
    case 'Now':
    case 'Arithmetic':
      return;
  }
}

function addLet(reads: Reads | undefined, found: Found): void {
  for (const field of reads?.fields ?? []) addOnce(found.fields, field);
  for (const tally of reads?.tallies ?? []) addOnce(found.tallies, tally);
}

function addOnce(list: number[], index: number): void {
  if (!list.includes(index)) list.push(index);
}

function ownFields(condition: Condition): readonly number[] {
  switch (condition.kind) {
    case 'Yes':
    case 'Has':
      return [condition.field];
    case 'SameAnswer':
      return [condition.left, condition.right];
    case 'SameText':
      return [condition.left.field, condition.right.field];
    case 'OneOf':
    case 'Match':
      return [condition.text.field];
    case 'Known':
      return condition.value.kind === 'Number' ? [] : [condition.value.field];
    case 'Let':
    case 'Always':
    case 'Never':
    case 'And':
    case 'Or':
    case 'Not':
    case 'Compare':
    case 'ComparePoints':
    case 'GradeIs':
      return [];
  }
}
