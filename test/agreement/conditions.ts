/** Random numbers, texts and conditions of a plan. */
import type { Condition, NumberValue, TextValue } from '@scorelang/runtime';
import fc from 'fast-check';
import { chance, type Drawing, fieldsOf, NUMBERS, OPERATORS, oneOf } from './drawing.ts';
import { type DrawnHistory, drawTally, MOMENTS_OF_EVENTS, NUMBERS_OVER_EVENTS } from './events.ts';

export function drawNumber(drawing: Drawing, depth: number): NumberValue {
  const { draw, params, lets, history } = drawing;
  if (history !== null && chance(draw, 25)) {
    if (chance(draw, 70)) return { kind: 'Tally', tally: drawTally(drawing, history, NUMBERS_OVER_EVENTS) };
    return { kind: 'Age', tally: drawTally(drawing, history, MOMENTS_OF_EVENTS) };
  }
  const numbers = fieldsOf(drawing, ['number', 'date', 'datetime']);
  const moments = fieldsOf(drawing, ['datetime']);
  const numberLets = lets.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
  const kind = draw(fc.nat, depth > 0 ? 11 : 7);
  if (kind <= 3 && numbers.length > 0) return { kind: 'Field', field: oneOf(draw, numbers) };
  if (kind === 4 && moments.length > 0) return { kind: 'DayOf', field: oneOf(draw, moments) };
  if (kind === 5 && params.length > 0) return { kind: 'Param', param: draw(fc.nat, params.length - 1) };
  if (kind === 6 && numberLets.length > 0) return { kind: 'Let', let: oneOf(draw, numberLets) };
  if (kind === 7 && chance(draw, 40)) return chance(draw, 50) ? { kind: 'Today' } : { kind: 'Now' };
  if (kind >= 8) {
    const operator = oneOf(draw, ['+', '-', '*', '/'] as const);
    return { kind: 'Arithmetic', operator, left: drawNumber(drawing, depth - 1), right: drawNumber(drawing, depth - 1) };
  }
  return { kind: 'Constant', value: oneOf(draw, NUMBERS) };
}

export function drawText(drawing: Drawing): TextValue | null {
  const texts = fieldsOf(drawing, ['text', 'one of']);
  if (texts.length === 0) return null;
  return { kind: chance(drawing.draw, 20) ? 'Domain' : 'Field', field: oneOf(drawing.draw, texts) };
}

export function drawCondition(drawing: Drawing, depth: number): Condition {
  const { draw, fields, lets, history } = drawing;
  if (history !== null && chance(draw, 25)) return drawHappening(drawing, history);
  if (depth > 0 && chance(draw, 40)) {
    const kind = oneOf(draw, ['And', 'Or', 'Not'] as const);
    if (kind === 'Not') return { kind, operand: drawCondition(drawing, depth - 1) };
    return { kind, operands: Array.from({ length: 1 + draw(fc.nat, 2) }, () => drawCondition(drawing, depth - 1)) };
  }
  const text = drawText(drawing);
  const set = draw(fc.nat, 2);
  const answers = fieldsOf(drawing, ['yes/no']);
  const lists = fieldsOf(drawing, ['list']);
  const conditionLets = lets.flatMap(({ kind }, index) => (kind === 'condition' ? [index] : []));
  switch (draw(fc.nat, 13)) {
    case 0:
      return { kind: chance(draw, 50) ? 'Always' : 'Never' };
    case 1:
      if (conditionLets.length > 0) return { kind: 'Let', let: oneOf(draw, conditionLets) };
      break;
    case 2:
      return { kind: 'Known', value: { kind: 'Field', field: draw(fc.nat, fields.length - 1) } };
    case 3:
      return { kind: 'Known', value: { kind: 'Number', number: drawNumber(drawing, 1) } };
    case 4:
      if (answers.length > 0) return { kind: 'Yes', field: oneOf(draw, answers) };
      break;
    case 5:
      if (answers.length > 0) return { kind: 'SameAnswer', left: oneOf(draw, answers), right: oneOf(draw, answers) };
      break;
    case 6:
    case 7:
      if (text) return { kind: 'OneOf', text, set };
      break;
    case 8:
      if (text) return { kind: 'SameText', left: text, right: drawText(drawing)! };
      break;
    case 9:
      if (text) return { kind: 'Match', how: 'like', text, set: 3 + draw(fc.nat, 1) };
      break;
    case 10:
    case 11:
      if (text) return { kind: 'Match', how: oneOf(draw, ['contains', 'contains word', 'starts with', 'ends with'] as const), text, set };
      break;
    case 12:
      if (lists.length > 0) return { kind: 'Has', quantifier: chance(draw, 50) ? 'any' : 'all', field: oneOf(draw, lists), set };
      break;
  }
  return { kind: 'Compare', operator: oneOf(draw, OPERATORS), left: drawNumber(drawing, 2), right: drawNumber(drawing, 1) };
}

/** An event so many times, a burst, or one followed by another. */
function drawHappening(drawing: Drawing, history: DrawnHistory): Condition {
  const { draw } = drawing;
  if (chance(draw, 40)) {
    const tally = drawTally(drawing, history, MOMENTS_OF_EVENTS);
    return { kind: 'Known', value: { kind: 'Number', number: { kind: 'Tally', tally } } };
  }
  const left: NumberValue = { kind: 'Tally', tally: drawTally(drawing, history, ['Count']) };
  return {
    kind: 'Compare',
    operator: oneOf(draw, ['>=', '>=', '<=', '=']),
    left,
    right: { kind: 'Constant', value: oneOf(draw, [1, 2, 3]) },
  };
}
