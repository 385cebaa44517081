/** What lowering looks things up in: the model, where each name stands in the plan, and the sets met so far. */
import type {
  Expression,
  FieldSymbol,
  GradeSymbol,
  GroupSymbol,
  LetSymbol,
  Symbol as Meaning,
  Model,
  Name,
  ParamSymbol,
  PropertySymbol,
  TierSymbol,
  Type,
} from '@scorelang/language';
import { brokenPromise } from './broken-promise.ts';
import { createHistoryPool, type HistoryPool } from './history.ts';
import { createSetPool, type SetPool } from './sets.ts';

export interface Scope {
  readonly model: Model;
  readonly sets: SetPool;
  readonly history: HistoryPool;
  readonly fields: Places<FieldSymbol>;
  readonly params: Places<ParamSymbol>;
  readonly lets: Places<LetSymbol>;
  readonly groups: Places<GroupSymbol>;
  readonly grades: Places<GradeSymbol>;
  readonly tiers: Places<TierSymbol>;
}

/** Where each of a kind of symbol stands in the plan. */
type Places<S extends { readonly name: string }> = (symbol: S) => number;

export function createScope(model: Model): Scope {
  return {
    model,
    sets: createSetPool(model.lists),
    history: createHistoryPool(model),
    fields: placesOf(model.fields),
    params: placesOf(model.params),
    lets: placesOf(model.lets),
    groups: placesOf(model.groups),
    grades: placesOf(model.grades),
    tiers: placesOf(model.tiers),
  };
}

/** What a name stands for, or undefined for a bare word. */
export const symbolOf = (scope: Scope, name: Name): Meaning | undefined => scope.model.symbolOf.get(name);

/** Whether a symbol is a value of the lead or, inside `where`, of an event. */
export const isValue = (symbol: Meaning | undefined): symbol is FieldSymbol | PropertySymbol =>
  symbol?.kind === 'field' || symbol?.kind === 'property';

/** Where a value stands in the plan: among the fields, or among the properties of its event. */
export const placeOf = (scope: Scope, symbol: FieldSymbol | PropertySymbol): number =>
  symbol.kind === 'field' ? scope.fields(symbol) : scope.history.property(symbol);

/** What an expression gives. */
export function typeOf(scope: Scope, expression: Expression): Type {
  const { typeOf: types } = scope.model;
  const type = types.get(expression) ?? types.get(withoutParentheses(expression));
  return type ?? brokenPromise(`The checker gave no type to ${expression.kind} at ${expression.span.start}`);
}

/** What an expression is behind its parentheses. */
export function withoutParentheses(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'Parenthesized') inner = inner.inner;
  return inner;
}

function placesOf<S extends { readonly name: string }>(symbols: readonly S[]): Places<S> {
  const places = new Map(symbols.map((symbol, index) => [symbol.name, index]));
  return (symbol) => places.get(symbol.name) ?? brokenPromise(`The model binds ${symbol.name} but does not list it`);
}
