/** A lead whose values lie in the wished cells, as far as a value says so: what it scores is for the interpreter to say. */
import type { Condition, NumberValue, Plan, PlanField } from '@scorelang/runtime';
import { DAY, momentOfDay, textOfDay, textOfMoment } from '@scorelang/runtime/prelude';
import type { Cells } from '../cells/projection.ts';
import { ANSWER, type Variable, type Variables, YES } from '../cells/variables.ts';
import { firstCell, hasCell, type Mask } from '../masks.ts';

/** Values by index of the field; what is not in it is missing. */
export type Values = ReadonlyMap<number, unknown>;

export function valuesInCells(cells: Cells, { all }: Variables, plan: Plan, now: number): Values {
  const values = new Map<number, unknown>();
  const answers: Condition[] = [];
  for (const [index, mask] of cells) {
    const variable = all[index]!;
    if (variable.kind === 'Answer') {
      if (hasCell(mask, ANSWER.holds) && !hasCell(mask, ANSWER.fails)) answers.push(variable.condition);
    } else {
      const found = valueIn(variable, mask, plan, now);
      if (found !== null && !values.has(found.field)) values.set(found.field, found.value);
    }
  }
  const parts = new Map<number, string[]>();
  for (const answer of answers) {
    if (answer.kind !== 'Has' && answer.kind !== 'Match') continue;
    const field = answer.kind === 'Has' ? answer.field : answer.text.field;
    const texts = plan.sets[answer.set]!.values;
    const wanted = answer.kind === 'Has' && answer.quantifier === 'all' ? texts : texts.slice(0, 1);
    parts.set(field, [...(parts.get(field) ?? []), ...wanted.map((text) => (answer.kind === 'Match' ? likeText(text, answer) : text))]);
  }
  for (const [field, texts] of parts) {
    const isList = plan.fields[field]!.type.kind === 'list';
    if (isList) values.set(field, [...new Set(texts)]);
    else if (typeof values.get(field) !== 'string') values.set(field, [...new Set(texts)].join(' '));
  }
  return values;
}

function likeText(text: string, { how, text: { kind } }: Extract<Condition, { readonly kind: 'Match' }>): string {
  const plain = how === 'like' ? text.replaceAll('*', '').replaceAll('?', 'x') : text;
  return kind === 'Domain' ? `someone@${plain}` : plain;
}

interface Found {
  readonly field: number;
  readonly value: unknown;
}

function valueIn(variable: Exclude<Variable, { readonly kind: 'Answer' }>, mask: Mask, plan: Plan, now: number): Found | null {
  switch (variable.kind) {
    case 'Yes':
      return hasCell(mask, YES.missing) ? null : { field: variable.field, value: hasCell(mask, YES.yes) };
    case 'List':
      return null;
    case 'Text': {
      const { field, kind } = variable.text;
      const text = variable.cells.texts[firstCell(mask) ?? 0];
      if (typeof text !== 'string') return null;
      return { field, value: kind === 'Domain' ? `someone@${text}` : spelt(text, plan.fields[field]!) };
    }
    case 'Number': {
      const number = variable.cells.values[firstCell(mask) ?? 0]!;
      return Number.isNaN(number) ? null : fieldFor(variable.number, number, plan, now);
    }
  }
}

/** As its declaration writes it, not folded. */
function spelt(text: string, { type }: PlanField): string {
  return type.kind === 'one of' ? (type.values.find((value) => value.toLowerCase().trim() === text) ?? text) : text;
}

/** The field that makes a number this one: itself, or the time that has passed since. */
function fieldFor(number: NumberValue, value: number, plan: Plan, now: number): Found | null {
  const today = Math.floor((now + plan.zoneMinutes * 60_000) / DAY);
  if (number.kind === 'Field') return { field: number.field, value: written(value, plan.fields[number.field]!, plan) };
  if (number.kind === 'DayOf') return { field: number.field, value: textOfMoment(momentOfDay(value, plan.zoneMinutes), plan.zoneMinutes) };
  if (number.kind !== 'Arithmetic' || number.operator !== '-') return null;
  const { left, right } = number;
  if (left.kind === 'Now' && right.kind === 'Field') return fieldFor(right, now - value, plan, now);
  if (left.kind === 'Today' && (right.kind === 'Field' || right.kind === 'DayOf')) return fieldFor(right, today - value, plan, now);
  return null;
}

function written(value: number, { type }: PlanField, { zoneMinutes }: Plan): unknown {
  if (type.kind !== 'date' && type.kind !== 'datetime') return value;
  // Beyond what a calendar shows nobody would believe it.
  if (Math.abs(value) > (type.kind === 'date' ? MOST_DAYS : MOST_DAYS * DAY)) return null;
  return type.kind === 'date' ? textOfDay(value) : textOfMoment(value, zoneMinutes);
}

const MOST_DAYS = 100_000;
