/** One declaration, on one line, its note behind it. */
import { isSameColumn } from '@scorelang/batch';
import type { FieldType } from '@scorelang/runtime';
import type { SchemaEvent, SchemaField } from './schema.ts';
import { inQuotes, withoutBreaks, writeList, writeNumber, writeText } from './write-values.ts';

export interface FieldWriting {
  /** Of all that has a name in the model: a bare word must not be one. */
  readonly names: ReadonlySet<string>;
  /** Says the column even where the field would find it by its name. */
  readonly allColumns: boolean;
  /** Headers that differ in spaces or letter case alone: each must be said. */
  readonly alike: ReadonlySet<string>;
}

export function writeField(field: SchemaField, writing: FieldWriting): readonly string[] {
  const { name, column, type, missing, note, warning } = field;
  const isFound = isSameColumn(name, column) && !writing.allColumns && !writing.alike.has(column);
  const declaration = [
    `field ${name}: ${writeType(type, writing.names)}`,
    ...(isFound ? [] : [`column ${inQuotes(column)}`]),
    ...(missing.length === 0
      ? []
      : [`treat [${missing.map((text) => writeMissing(text, type.kind === 'number', writing.names)).join(', ')}] as missing`]),
  ].join(' ');
  return [...(warning === null ? [] : [`# ${withoutBreaks(warning)}`]), noted(declaration, note)];
}

export function writeType(type: FieldType, names: ReadonlySet<string>): string {
  switch (type.kind) {
    case 'text':
    case 'yes/no':
    case 'date':
    case 'datetime':
      return type.kind;
    case 'number': {
      const range = type.from === null || type.to === null ? '' : ` from ${writeNumber(type.from)} to ${writeNumber(type.to)}`;
      return `${type.whole ? 'whole number' : 'number'}${range}`;
    }
    case 'one of':
      return `one of ${writeList(type.values, names)}`;
    case 'list':
      return type.values === null ? 'list of text' : `list of one of ${writeList(type.values, names)}`;
  }
}

/** A number is one where numbers are, and a text everywhere else. */
export function writeMissing(text: string, isNumber: boolean, names: ReadonlySet<string>): string {
  return isNumber && /^-?\d+(?:\.\d+)?$/.test(text) ? text : writeText(text, names);
}

export function writeEvent({ name, properties, isActivity, note }: SchemaEvent, names: ReadonlySet<string>): string {
  const inside = properties.map((property) => `${property.name}: ${writeType(property.type, names)}`).join(', ');
  const declaration = `event ${name}${inside === '' ? '' : ` { ${inside} }`}${isActivity ? '' : ' not activity'}`;
  return noted(declaration, note);
}

const noted = (declaration: string, note: string | null): string =>
  note === null ? declaration : `${declaration}  # ${withoutBreaks(note)}`;
