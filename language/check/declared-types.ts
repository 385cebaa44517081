/** The types that declarations write. */
import type { NumberRange, TypeNode } from '../ast.ts';
import type { ValueType } from '../model.ts';
import { textOf } from '../values.ts';
import { DATE, DATETIME, LIST_OF_TEXT, TEXT, YES_NO } from './types.ts';

/** What a type that is written means. One that could not be read counts as text; see `isUnreadable`. */
export function valueTypeOf(type: TypeNode): ValueType {
  switch (type.kind) {
    case 'TextType':
    case 'Hole':
      return TEXT;
    case 'YesNoType':
      return YES_NO;
    case 'DateType':
      return DATE;
    case 'DateTimeType':
      return DATETIME;
    case 'NumberType':
      return { kind: 'number', whole: type.whole, ...endsOf(type.range) };
    case 'OneOfType':
      return { kind: 'one of', values: type.values.items.map(textOf) };
    case 'ListType':
      return type.of.kind === 'OneOfType'
        ? { kind: 'list', of: { kind: 'one of', values: type.of.values.items.map(textOf) } }
        : LIST_OF_TEXT;
  }
}

/** Whether the problem with a type was reported already, so that nothing should be said of its uses. */
export const isUnreadable = (type: TypeNode): boolean => type.kind === 'Hole' || (type.kind === 'ListType' && isUnreadable(type.of));

const endsOf = (range: NumberRange | null) => ({
  from: range?.from.kind === 'Number' ? range.from.value : null,
  to: range?.to.kind === 'Number' ? range.to.value : null,
});
