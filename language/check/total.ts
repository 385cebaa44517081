/** The parts of `total`. */
import type { Expression } from '../ast.ts';

/** What a `total` adds up, in the order written; parentheses are looked through. */
export function termsOf(total: Expression): readonly Expression[] {
  const terms: Expression[] = [];
  const waiting = [total];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.kind === 'Parenthesized') waiting.push(part.inner);
    else if (part.kind === 'Arithmetic' && part.operator === '+') waiting.push(part.right, part.left);
    else terms.push(part);
  }
  return terms;
}

/** `rest`: the points at the top that no other part names. */
export const isRest = (term: Expression): boolean => term.kind === 'Reference' && term.name.text === 'rest';
