/** Fields, events, lists, params and their types. */
import type { EventDeclaration, FieldDeclaration, ListDeclaration, NumberRange, ParamDeclaration, TypeNode } from '../ast.ts';
import { BEFORE_CLOSING, COMMA, type Doc, group, indent, join, LINE, separated, spaced, together, type Word, word } from './doc.ts';
import { holeDoc, listDoc, literalDoc, nameDoc, textDoc } from './print-leaf.ts';
import type { Writing } from './writing.ts';

/** A colon stays beside the name before it. */
const COLON: Word = { ...word(':'), comments: 'step after' };

export function fieldDoc({ name, type, column, missing }: FieldDeclaration, writing: Writing): Doc {
  return spaced(
    'field',
    together(nameDoc(name, writing), COLON),
    typeDoc(type, writing),
    column === null ? null : spaced('column', textDoc(column, writing)),
    missing === null ? null : spaced('treat', listDoc(missing, writing), 'as missing'),
  );
}

export function eventDoc({ name, properties, notActivity }: EventDeclaration, writing: Writing): Doc {
  const printed = properties.map((property) => spaced(together(nameDoc(property.name, writing), COLON), typeDoc(property.type, writing)));
  return spaced('event', nameDoc(name, writing), printed.length === 0 ? null : bracedDoc(printed), notActivity ? 'not activity' : null);
}

/** `{ page: text, seconds: number }`, or one a line. */
export function bracedDoc(parts: readonly Doc[]): Doc {
  return together('{', group(together(indent(join([LINE, separated(parts, join([COMMA, LINE])), BEFORE_CLOSING])), LINE, '}')));
}

export function listDeclarationDoc({ name, values }: ListDeclaration, writing: Writing): Doc {
  if (values.kind === 'ListLiteral') return spaced('list', nameDoc(name, writing), '=', listDoc(values, writing));
  const { column, path } = values;
  const printedColumn = column === null ? null : column.kind === 'Text' ? textDoc(column, writing) : nameDoc(column, writing);
  return spaced(
    spaced('list', nameDoc(name, writing), 'from', textDoc(path, writing)),
    printedColumn === null ? null : spaced('column', printedColumn),
  );
}

export function paramDoc({ name, value, range }: ParamDeclaration, writing: Writing): Doc {
  return spaced('param', nameDoc(name, writing), '=', literalDoc(value, writing), range === null ? null : rangeDoc(range, writing));
}

function typeDoc(type: TypeNode, writing: Writing): Doc {
  switch (type.kind) {
    case 'TextType':
      return word('text', type.span);
    case 'YesNoType':
      return word('yes/no', type.span);
    case 'DateType':
      return word('date', type.span);
    case 'DateTimeType':
      return word('datetime', type.span);
    case 'NumberType':
      return spaced(type.whole ? 'whole number' : 'number', type.range === null ? null : rangeDoc(type.range, writing));
    case 'OneOfType':
      return spaced('one of', listDoc(type.values, writing));
    case 'ListType':
      return spaced('list of', typeDoc(type.of, writing));
    case 'Hole':
      return holeDoc(type, writing);
  }
}

const rangeDoc = ({ from, to }: NumberRange, writing: Writing): Doc =>
  spaced('from', literalDoc(from, writing), 'to', literalDoc(to, writing));
