/**
 * In which cells of each variable a condition may hold. Where a variable is not named, every cell is; null: the condition holds for no lead.
 *
 *     title = CEO and employees >= 50   ->   title: the cell of CEO; employees: the cells from 50 on
 *     title = CEO or employees >= 50    ->   nothing: any title may go with many employees
 */
import type { Condition, Plan } from '@scorelang/runtime';
import { allCells, complement, intersect, isAll, isEmpty, type Mask, union, without } from '../masks.ts';
import { cellsWhere, knownCells } from './number-cells.ts';
import { knownTexts } from './text-cells.ts';
import { ANSWER, answerKey, comparedWith, LIST, numberKey, patternKey, textKey, type Variables, YES } from './variables.ts';

export type Cells = ReadonlyMap<number, Mask>;

/** A condition and its opposite; one of the two may be null, never both. */
export interface Chance {
  readonly may: Cells | null;
  readonly mayNot: Cells | null;
}

export const ANYWHERE: Cells = new Map();
export const ALWAYS: Chance = { may: ANYWHERE, mayNot: null };
const NEVER: Chance = { may: null, mayNot: ANYWHERE };
const UNKNOWN: Chance = { may: ANYWHERE, mayNot: ANYWHERE };

export type ChanceOf = (condition: Condition) => Chance;

/** What decides on points, which only lines of tiers ask for. */
export type PointsChance = (condition: Extract<Condition, { readonly kind: 'ComparePoints' }>) => { may: boolean; mayNot: boolean };

export function createChances(plan: Plan, params: readonly number[], variables: Variables, onPoints: PointsChance | null): ChanceOf {
  const { counts, indexOf } = variables;

  /** Each is asked several times: of rules alone, of all together, of what a lead should be. */
  const known = new Map<Condition, Chance>();
  const ofLets: Chance[] = [];
  const chanceOf = (condition: Condition): Chance => {
    const found = known.get(condition) ?? find(condition);
    known.set(condition, found);
    return found;
  };
  return chanceOf;

  /** Those before it first, which it may name: a chain of thousands is no deeper than one. */
  function chanceOfLet(index: number): Chance {
    while (ofLets.length <= index) {
      const { kind, value } = plan.lets[ofLets.length]!;
      ofLets.push(kind === 'condition' ? chanceOf(value) : UNKNOWN);
    }
    return ofLets[index]!;
  }

  function find(condition: Condition): Chance {
    switch (condition.kind) {
      case 'Always':
        return ALWAYS;
      case 'Never':
        return NEVER;
      case 'And':
        return allOf(condition.operands.map(chanceOf), counts);
      case 'Or':
        return opposite(allOf(condition.operands.map(chanceOf).map(opposite), counts));
      case 'Not':
        return opposite(chanceOf(condition.operand));
      case 'Let':
        return chanceOfLet(condition.let);
      case 'Known':
        return knownChance(condition);
      case 'Yes':
        return inCells(indexOf(`yes ${condition.field}`), [YES.yes, YES.yes + 1]);
      case 'Compare': {
        const compared = comparedWith(condition, plan, params);
        if (compared === null) return answer(condition);
        const index = indexOf(numberKey(compared.number, plan));
        const variable = variables.all[index ?? -1];
        return variable?.kind === 'Number' ? inCells(index, cellsWhere(variable.cells, compared.operator, compared.constant)) : UNKNOWN;
      }
      case 'OneOf': {
        const index = indexOf(textKey(condition.text));
        const variable = variables.all[index ?? -1];
        return variable?.kind === 'Text' ? inCells(index, variable.cells.cellsOfSet.get(condition.set) ?? []) : UNKNOWN;
      }
      case 'Match': {
        const index = indexOf(textKey(condition.text));
        const variable = variables.all[index ?? -1];
        const cells = variable?.kind === 'Text' ? variable.cells.cellsOfPattern.get(patternKey(condition)) : undefined;
        if (index === null || cells === undefined) return UNKNOWN;
        return allOfBoth(answer(condition), { may: only(index, cells.may), mayNot: only(index, cells.mayNot) });
      }
      case 'Has': {
        const { may, mayNot } = answer(condition);
        const list = indexOf(`list ${condition.field}`);
        return { may: list === null || may === null ? may : new Map([...may, [list, [LIST.known, LIST.known + 1]]]), mayNot };
      }
      case 'SameAnswer':
      case 'SameText':
        return answer(condition);
      case 'ComparePoints': {
        const { may, mayNot } = onPoints?.(condition) ?? { may: true, mayNot: true };
        return { may: may ? ANYWHERE : null, mayNot: mayNot ? ANYWHERE : null };
      }
      case 'GradeIs':
        return UNKNOWN;
    }
  }

  function knownChance({ value }: Extract<Condition, { readonly kind: 'Known' }>): Chance {
    const index = knownIndex(value);
    const variable = variables.all[index ?? -1];
    switch (variable?.kind) {
      case 'Number':
        return inCells(index, knownCells(variable.cells));
      case 'Text':
        return inCells(index, knownTexts(variable.cells));
      case 'Yes':
        return inCells(index, [YES.yes, YES.count]);
      case 'List':
        return inCells(index, [LIST.known, LIST.count]);
      case 'Answer':
      case undefined:
        return UNKNOWN;
    }
  }

  function knownIndex(value: Extract<Condition, { readonly kind: 'Known' }>['value']): number | null {
    if (value.kind === 'Domain') return indexOf(textKey(value));
    if (value.kind === 'Number') return indexOf(numberKey(value.number, plan));
    const { kind } = plan.fields[value.field]!.type;
    if (kind === 'text' || kind === 'one of') return indexOf(textKey(value));
    if (kind === 'yes/no' || kind === 'list') return indexOf(`${kind === 'list' ? 'list' : 'yes'} ${value.field}`);
    return indexOf(numberKey(value, plan));
  }

  function answer(condition: Condition): Chance {
    return inCells(indexOf(answerKey(condition)), [ANSWER.holds, ANSWER.holds + 1]);
  }

  /** True in these cells, and in no other. */
  function inCells(index: number | null, mask: Mask): Chance {
    if (index === null) return UNKNOWN;
    return { may: only(index, mask), mayNot: only(index, complement(mask, counts[index]!)) };
  }

  function only(index: number, mask: Mask): Cells | null {
    if (isEmpty(mask)) return null;
    return isAll(mask, counts[index]!) ? ANYWHERE : new Map([[index, mask]]);
  }

  /** Both say the same of one condition, each by what it knows. */
  function allOfBoth(one: Chance, other: Chance): Chance {
    return { may: both(one.may, other.may), mayNot: both(one.mayNot, other.mayNot) };
  }
}

export const opposite = ({ may, mayNot }: Chance): Chance => ({ may: mayNot, mayNot: may });

/** All hold together; it fails where any of them fails. */
export function allOf(chances: readonly Chance[], counts: readonly number[]): Chance {
  let may: Cells | null = ANYWHERE;
  let mayNot: Cells | null = null;
  for (const chance of chances) {
    may = both(may, chance.may);
    mayNot = either(mayNot, chance.mayNot, counts);
  }
  return { may, mayNot };
}

/** The cells that are in both; null where they have none in common. */
export function both(one: Cells | null, other: Cells | null): Cells | null {
  if (one === null || other === null) return null;
  if (one.size === 0) return other;
  if (other.size === 0) return one;
  const cells = new Map(one);
  for (const [index, mask] of other) {
    const known = cells.get(index);
    const common = known === undefined ? mask : intersect(known, mask);
    if (isEmpty(common)) return null;
    cells.set(index, common);
  }
  return cells;
}

/** The cells that are in one of the two, as far as both say something of a variable. */
export function either(one: Cells | null, other: Cells | null, counts: readonly number[]): Cells | null {
  if (one === null) return other;
  if (other === null) return one;
  const cells = new Map<number, Mask>();
  for (const [index, mask] of one) {
    const known = other.get(index);
    if (known === undefined) continue;
    const joined = union(known, mask);
    if (!isAll(joined, counts[index]!)) cells.set(index, joined);
  }
  return cells;
}

/** The cells of one variable in which a condition may hold, may fail, and must hold. */
export function onVariable({ may, mayNot }: Chance, index: number, count: number) {
  const mayHold = may === null ? [] : (may.get(index) ?? allCells(count));
  const mayFail = mayNot === null ? [] : (mayNot.get(index) ?? allCells(count));
  return { mayHold, mayFail, mustHold: without(mayHold, mayFail, count) };
}
