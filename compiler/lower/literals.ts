/** Which expressions are values written in the model, and not values of the lead. */
import type { Expression, Literal } from '@scorelang/language';
import { brokenPromise } from './broken-promise.ts';
import { type Scope, symbolOf } from './scope.ts';

export function isLiteral(scope: Scope, expression: Expression): boolean {
  if (expression.kind === 'Reference') return symbolOf(scope, expression.name) === undefined;
  return isWritten(expression);
}

/** The literal that an expression is, a bare word included. */
export const literalOf = (expression: Expression): Literal =>
  isWritten(expression) ? expression : brokenPromise(`The checker let ${expression.kind} stand where a literal must`);

const WRITTEN: ReadonlySet<Expression['kind']> = new Set<Literal['kind']>(['Text', 'Number', 'Date', 'YesNo', 'Reference']);

const isWritten = (expression: Expression): expression is Literal => WRITTEN.has(expression.kind);
