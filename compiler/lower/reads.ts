/** The fields and tallies that conditions and effects look at, through `let`s too: what an explanation shows beside a rule. */
import type { Condition, NumberValue, PlanEffect, PlanLet } from '@scorelang/runtime';
import { conditionsIn, numberOfEffect, numbersIn, numbersInCondition } from '../plan/parts.ts';

/** By index. */
export interface Reads {
  readonly fields: ReadonlySet<number>;
  readonly tallies: ReadonlySet<number>;
}

export const NOTHING: Reads = { fields: new Set(), tallies: new Set() };

/** What each `let` reads, by its index; each stands after those it names. */
export function readsOfLets(lets: readonly PlanLet[]): readonly Reads[] {
  const reads: Reads[] = [];
  for (const { kind, value } of lets) {
    const collected = collecting(reads);
    if (kind === 'condition') collected.addCondition(value);
    else collected.addNumber(value);
    reads.push(collected.reads);
  }
  return reads;
}

/** What conditions and effects read together. */
export function readsOf(conditions: readonly Condition[], effects: readonly PlanEffect[], lets: readonly Reads[]): Reads {
  const { reads, addCondition, addNumber } = collecting(lets);
  for (const condition of conditions) addCondition(condition);
  for (const effect of effects) {
    const number = numberOfEffect(effect);
    if (number !== null) addNumber(number);
  }
  return reads;
}

function collecting(lets: readonly Reads[]) {
  const reads = { fields: new Set<number>(), tallies: new Set<number>() };
  const addLet = (index: number): void => {
    for (const field of lets[index]?.fields ?? []) reads.fields.add(field);
    for (const tally of lets[index]?.tallies ?? []) reads.tallies.add(tally);
  };
  const addOwnNumber = (number: NumberValue): void => {
    switch (number.kind) {
      case 'Field':
      case 'DayOf':
        reads.fields.add(number.field);
        return;
      case 'Tally':
      case 'Age':
        reads.tallies.add(number.tally);
        return;
      case 'Let':
        addLet(number.let);
        return;
      case 'Constant':
      case 'Param':
      case 'Today':
      case 'Now':
      case 'Arithmetic':
        return;
    }
  };
  return {
    reads,
    addNumber: (number: NumberValue): void => {
      for (const part of numbersIn(number)) addOwnNumber(part);
    },
    addCondition: (condition: Condition): void => {
      for (const part of conditionsIn(condition)) {
        if (part.kind === 'Let') addLet(part.let);
        for (const field of ownFields(part)) reads.fields.add(field);
      }
      for (const number of numbersInCondition(condition)) addOwnNumber(number);
    },
  };
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
