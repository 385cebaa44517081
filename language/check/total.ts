/** The parts of `total`. */
import type { Expression, Name } from '../ast.ts';
import type { Symbol as Meaning } from '../model.ts';

/** Whether a part of `total` is a group, a share of one or of the greatest of some, or the rest; what could not be read may be. */
export function isTerm(term: Expression, symbolOf: ReadonlyMap<Name, Meaning>): boolean {
  if (term.kind === 'Hole') return true;
  if (term.kind === 'PercentOf') return (term.of.kind === 'Reference' || term.of.kind === 'MaxOf') && isTerm(term.of, symbolOf);
  if (term.kind !== 'Reference') return term.kind === 'MaxOf' && term.how === 'max';
  const symbol = symbolOf.get(term.name);
  return symbol === undefined || symbol.kind === 'group';
}

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
