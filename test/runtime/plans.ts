// Plans written by hand, short enough to read in a test.
import type {
  Amount,
  BlockEntry,
  ChoiceEntry,
  Condition,
  Entry,
  FieldType,
  GroupEntry,
  NumberValue,
  Origin,
  Plan,
  PlanBand,
  PlanEffect,
  PlanField,
  PlanLine,
  RateEntry,
  RuleEntry,
} from '@scorelang/runtime';
import { WITHOUT_EVENTS } from '../without-events.ts';

export const always: Condition = { kind: 'Always' };
export const never: Condition = { kind: 'Never' };
export const not = (operand: Condition): Condition => ({ kind: 'Not', operand });
export const and = (...operands: readonly Condition[]): Condition => ({ kind: 'And', operands });
export const or = (...operands: readonly Condition[]): Condition => ({ kind: 'Or', operands });
export const yes = (field: number): Condition => ({ kind: 'Yes', field });
export const known = (field: number): Condition => ({ kind: 'Known', value: { kind: 'Field', field } });
export const constant = (value: number): NumberValue => ({ kind: 'Constant', value });
export const numberField = (field: number): NumberValue => ({ kind: 'Field', field });

type Comparison = '=' | '<' | '<=' | '>' | '>=';
export const compare = (left: NumberValue, operator: Comparison, right: NumberValue): Condition => ({
  kind: 'Compare',
  operator,
  left,
  right,
});

export const points = (number: number): Amount => ({ kind: 'Fixed', units: Math.round(number * 10_000) });

export const adds = (number: number): PlanEffect => ({
  kind: 'Points',
  sign: 1,
  amount: points(number),
  per: null,
  decay: null,
  upTo: null,
});
export const subtracts = (number: number): PlanEffect => ({
  kind: 'Points',
  sign: -1,
  amount: points(number),
  per: null,
  decay: null,
  upTo: null,
});
export const limits = (group: number | null, to: number): PlanEffect => ({ kind: 'Limit', group, to: points(to) });

export function origin(id: string, because: string | null = null): Origin {
  return { id, line: 1, text: id, because, fields: [], tallies: [] };
}

// Leaves are numbered by `plan`, in the order of the entries.
export function rule(id: string, condition: Condition, effect: PlanEffect): RuleEntry {
  return { kind: 'Rule', leaf: -1, origin: origin(id), condition, effect };
}
export function rate(id: string, ...bands: readonly (readonly [Condition, number])[]): RateEntry {
  const band = ([condition, number]: readonly [Condition, number], at: number): PlanBand => ({
    leaf: -1,
    origin: origin(`${id}-${at}`),
    condition,
    sign: number < 0 ? -1 : 1,
    amount: points(Math.abs(number)),
  });
  return { kind: 'Rate', origin: origin(id), bands: bands.map(band) };
}
export function block(id: string, condition: Condition, ...entries: readonly Entry[]): BlockEntry {
  return { kind: 'Block', origin: origin(id), condition, entries };
}
export function choice(how: 'best' | 'first', ...members: readonly (RuleEntry | RateEntry)[]): ChoiceEntry {
  return { kind: 'Choice', how, origin: origin(how), members };
}
export function group(index: number, ...entries: readonly Entry[]): GroupEntry {
  return { kind: 'Group', group: index, origin: origin(`group-${index}`), entries };
}

export function field(name: string, type: FieldType, missing: readonly (string | number)[] = []): PlanField {
  const texts = missing.filter((value) => typeof value === 'string');
  const numbers = missing.filter((value) => typeof value === 'number');
  return { name, column: null, type, missing: { texts, numbers } };
}
export const anyNumber: FieldType = { kind: 'number', whole: false, from: null, to: null };

export const atLeast = (number: number): PlanLine => ({ kind: 'Points', operator: '>=', amount: points(number) });

/** A plan with these parts; the rest is empty, the total a sum, the score of 4 decimals and without a range. */
export function plan(parts: Partial<Plan>): Plan {
  let leaves = 0;
  const numbered = <T extends Entry>(entry: T): T => {
    switch (entry.kind) {
      case 'Rule':
        return { ...entry, leaf: leaves++ };
      case 'Rate':
        return { ...entry, bands: entry.bands.map((band) => ({ ...band, leaf: leaves++ })) };
      case 'Choice':
        return { ...entry, members: entry.members.map(numbered) };
      case 'Block':
      case 'Group':
        return { ...entry, entries: entry.entries.map(numbered) };
    }
  };
  const entries = (parts.entries ?? []).map(numbered);
  return {
    format: 1,
    name: 'test',
    source: 'test.score',
    zoneMinutes: 0,
    readsTime: false,
    ...WITHOUT_EVENTS,
    fields: [],
    params: [],
    sets: [],
    lets: [],
    groups: [],
    grades: [],
    total: { kind: 'Sum' },
    decimals: 4,
    range: null,
    tiers: [],
    ...parts,
    entries,
    leaves,
  };
}

/** Groups with their bounds, and the group around them. */
export function groups(
  ...bounds: readonly (readonly [name: string, min: number | null, max: number | null, parent?: number])[]
): Plan['groups'] {
  return bounds.map(([name, min, max, parent]) => ({
    name,
    label: null,
    min: min === null ? null : points(min),
    max: max === null ? null : points(max),
    parent: parent ?? null,
  }));
}
