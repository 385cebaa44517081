/** Fields, params and `let`s. */
import type { FieldSymbol, ParamSymbol } from '@scorelang/language';
import type { PlanField, PlanLet, PlanParam } from '@scorelang/runtime';
import { fold, numberOfText } from '@scorelang/runtime/prelude';
import { conditionOf } from './conditions.ts';
import { typeOfField } from './field-types.ts';
import { numberOf } from './numbers.ts';
import type { Scope } from './scope.ts';

export const fieldsOf = (scope: Scope): readonly PlanField[] =>
  scope.model.fields.map((field) => ({
    name: field.name,
    column: field.column,
    type: typeOfField(field.type),
    missing: missingOf(field),
  }));

/** A param is points where an amount names it: such a one has at most 4 decimals, whoever sets it. */
export const paramsOf = (scope: Scope, arePoints: ReadonlySet<number>): readonly PlanParam[] =>
  scope.model.params.map(({ name, value, from, to }: ParamSymbol, index) => ({ name, value, from, to, isPoints: arePoints.has(index) }));

export const letsOf = (scope: Scope): readonly PlanLet[] =>
  scope.model.lets.map(({ name, type, declaration: { value } }) =>
    type.kind === 'number'
      ? { kind: 'number', name, value: numberOf(scope, value) }
      : { kind: 'condition', name, value: conditionOf(scope, value) },
  );

/** Of a field of numbers `"-1"` counts as missing however it comes, as a text or as a number: a lead is not to score by how it was read. */
function missingOf({ type, missing }: FieldSymbol): PlanField['missing'] {
  const isNumber = type.kind === 'number';
  const texts = missing.filter((value) => typeof value === 'string' || !isNumber).map((value) => fold(String(value)));
  const numbers = missing.flatMap((value) => (typeof value === 'number' ? value : (numberOfText(fold(value)) ?? [])));
  return { texts: [...new Set(texts)], numbers: isNumber ? [...new Set(numbers)] : [] };
}
