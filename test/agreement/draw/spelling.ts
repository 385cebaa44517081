/** What can be said in two ways: by a word that the language has for it, or spelled out in plainer ones that mean the same. */
import type { Drawing } from './drawing.ts';
import { listOf } from './writing.ts';

/** `plain` as it is, or what it stands for, or the opposite of that. */
export function spelled({ isSpelledOut }: Drawing, plain: string, isNegated: boolean, meaning: string): string {
  if (!isSpelledOut) return plain;
  return isNegated ? `not (${meaning})` : `(${meaning})`;
}

const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const;

export const drawComparison = (drawing: Drawing, left: string, right: string): string =>
  compared(drawing, left, drawing.row.one(COMPARISONS), right);

export function compared(drawing: Drawing, left: string, operator: (typeof COMPARISONS)[number], right: string): string {
  const plain = `${left} ${operator} ${right}`;
  return operator === '!=' ? spelled(drawing, plain, true, `${left} = ${right}`) : plain;
}

export const between = (drawing: Drawing, subject: string, low: string, high: string): string =>
  spelled(drawing, `${subject} between ${low} and ${high}`, false, `${subject} >= ${low} and ${subject} <= ${high}`);

export function drawIn(drawing: Drawing, subject: string, values: readonly string[]): string {
  const isNegated = drawing.row.chance(50);
  const meaning = values.map((value) => `${subject} = ${value}`).join(' or ');
  return spelled(drawing, `${subject} ${isNegated ? 'not in' : 'in'} ${listOf(values)}`, isNegated, meaning);
}
