/** Types as they are written in a model. */
import { type Type, type ValueType, writtenText } from '@scorelang/language';

/** What stands behind `field NAME:`. */
export function typeText(type: ValueType): string {
  switch (type.kind) {
    case 'text':
    case 'yes/no':
    case 'date':
    case 'datetime':
      return type.kind;
    case 'number':
      return `${type.whole ? 'whole ' : ''}number${type.from === null || type.to === null ? '' : ` from ${type.from} to ${type.to}`}`;
    case 'one of':
      return `one of [${type.values.map(writtenText).join(', ')}]`;
    case 'list':
      return `list of ${typeText(type.of)}`;
  }
}

/** What an expression gives, in a word or two. */
export function kindOfType(type: Type): string {
  switch (type.kind) {
    case 'condition':
      return 'a condition';
    case 'points':
      return 'points';
    case 'grade':
      return `a grade: ${type.labels.join(', ')}`;
    case 'word':
      return 'text';
    case 'unknown':
      return 'unknown';
    case 'text':
    case 'number':
    case 'yes/no':
    case 'date':
    case 'datetime':
    case 'one of':
    case 'list':
      return typeText(type);
  }
}
