/**
 * How likely a test is to hold, by guess: of a conjunction across fields the least likely test decides when it is looked at. What all rules name
 * of a field tells most: a test for 3 of 300 named cities seldom holds, and a range with few of the numbers in it that rules compare with.
 */
import type { Condition, NumberValue, Plan } from '@scorelang/runtime';
import type { Asked } from './asked.ts';

/** What a model's rules name of a field. */
interface Named {
  /** By text: how many times. */
  readonly texts: Map<string, number>;
  readonly numbers: Set<number>;
  inOrder: readonly number[] | null;
}

export type Chances = (asked: Asked) => number;

/** A text field of which little is named is thought to have so many different texts. */
const TEXTS_A_FIELD = 40;
/** A list is thought to hold so many. */
const TEXTS_A_LIST = 3;
/** That a word of one letter is found in a text; longer ones are rarer, as many times as they have letters. */
const FOUND = 0.3;
const MOST_FOUND = 0.15;
const YES = 0.4;
const KNOWN = 0.85;
const EQUAL = 0.1;
const BEYOND = 0.4;
/** Of fewer numbers nothing is told. */
const MANY_NUMBERS = 10;

/** What guesses, for a plan whose rules ask these conditions. */
export function chancesOf(plan: Plan, asked: Iterable<Condition>): Chances {
  const named = plan.fields.map((): Named => ({ texts: new Map(), numbers: new Set(), inOrder: null }));
  for (const condition of asked) note(condition);

  function note(condition: Condition): void {
    if (condition.kind === 'And' || condition.kind === 'Or') condition.operands.forEach(note);
    else if (condition.kind === 'Not') note(condition.operand);
    else if (condition.kind === 'OneOf') {
      const { texts } = named[condition.text.field]!;
      for (const text of plan.sets[condition.set]!.values) texts.set(text, (texts.get(text) ?? 0) + 1);
    } else if (condition.kind === 'Has') {
      const { texts } = named[condition.field]!;
      for (const text of plan.sets[condition.set]!.values) texts.set(text, (texts.get(text) ?? 0) + 1);
    } else if (condition.kind === 'Compare') {
      const { field, value } = comparedIn(condition);
      if (field !== null) named[field]!.numbers.add(value);
    }
  }

  function ofAsked(asked: Asked): number {
    switch (asked.kind) {
      case 'Test':
        return asked.isNot ? 1 - ofCondition(asked.condition) : ofCondition(asked.condition);
      case 'All':
        return asked.parts.reduce((least, part) => Math.min(least, ofAsked(part)), 1);
      case 'Any':
        return capped(asked.parts.reduce((sum, part) => sum + ofAsked(part), 0));
    }
  }

  function ofCondition(condition: Condition): number {
    switch (condition.kind) {
      case 'And': {
        const chances = condition.operands.map(ofCondition);
        // Two bounds of a range leave what neither takes away.
        const isRange = condition.operands.every(({ kind }) => kind === 'Compare');
        const product = chances.reduce((all, chance) => all * chance, 1);
        return isRange ? Math.max(product / 10, 1 - chances.reduce((sum, chance) => sum + 1 - chance, 0)) : product;
      }
      case 'Or':
        return capped(condition.operands.reduce((sum, operand) => sum + ofCondition(operand), 0));
      case 'Not':
        return 1 - ofCondition(condition.operand);
      case 'OneOf': {
        const { type } = plan.fields[condition.text.field]!;
        const all = type.kind === 'one of' ? type.values.length : textsOf(named[condition.text.field]!);
        return capped(plan.sets[condition.set]!.values.length / all);
      }
      case 'Has':
        return capped((TEXTS_A_LIST * plan.sets[condition.set]!.values.length) / textsOf(named[condition.field]!));
      case 'Match':
        return capped(plan.sets[condition.set]!.values.reduce((sum, text) => sum + foundIn(text), 0));
      case 'Compare':
        return ofComparison(condition);
      case 'Yes':
        return YES;
      case 'Known':
        return KNOWN;
      default:
        return 1;
    }
  }

  /** The share of the numbers that rules name for which a comparison holds. */
  function ofComparison(condition: Extract<Condition, { readonly kind: 'Compare' }>): number {
    const { field, value, isBelow } = comparedIn(condition);
    if (field === null) return BEYOND;
    if (condition.operator === '=') return EQUAL;
    const of = named[field]!;
    if (of.numbers.size < MANY_NUMBERS) return BEYOND;
    of.inOrder ??= [...of.numbers].sort((left, right) => left - right);
    const below = placeIn(of.inOrder, value) / of.inOrder.length;
    return isBelow ? below : 1 - below;
  }

  return ofAsked;
}

/** How many different texts a field has: where nearly all that is named is named again, there will hardly be others. */
function textsOf({ texts }: Named): number {
  const times = [...texts.values()];
  const all = times.reduce((sum, each) => sum + each, 0);
  const again = all - times.filter((each) => each === 1).length;
  return again === 0 ? Math.max(texts.size, TEXTS_A_FIELD) : Math.max(texts.size, Math.min(TEXTS_A_FIELD, (texts.size * all) / again));
}

/** How likely a part is found in a text. Words that have to follow each other are rarer than each of them. */
function foundIn(part: string): number {
  return part.split(' ').reduce((chance, { length }) => chance * Math.min(MOST_FOUND, FOUND / (length + 1)), 1);
}

/** The field and the number of a comparison, and whether it holds for what is below the number. */
function comparedIn({ left, right, operator }: Extract<Condition, { readonly kind: 'Compare' }>): {
  readonly field: number | null;
  readonly value: number;
  readonly isBelow: boolean;
} {
  const isTurned = left.kind === 'Constant';
  const [number, constant]: readonly NumberValue[] = isTurned ? [right, left] : [left, right];
  const field = number!.kind === 'Field' || number!.kind === 'DayOf' ? number!.field : null;
  const isLess = operator === '<' || operator === '<=';
  return { field, value: constant!.kind === 'Constant' ? constant!.value : 0, isBelow: isLess !== isTurned };
}

/** How many of the numbers are below one. */
function placeIn(inOrder: readonly number[], value: number): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (inOrder[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A guess is never certain. */
function capped(chance: number): number {
  return Math.min(chance, 0.95);
}
