/** What a field of a lead or a property of an event may hold. */
import type { ValueType } from '@scorelang/language';
import type { FieldType } from '@scorelang/runtime';

export function typeOfField(type: ValueType): FieldType {
  switch (type.kind) {
    case 'text':
    case 'yes/no':
    case 'date':
    case 'datetime':
      return { kind: type.kind };
    case 'number':
      return { kind: 'number', whole: type.whole, from: type.from, to: type.to };
    case 'one of':
      return { kind: 'one of', values: type.values };
    case 'list':
      return { kind: 'list', values: type.of.kind === 'one of' ? type.of.values : null };
  }
}
