/** What the data have and a model does not, put into the model's own text. Nothing that stands there is touched. */
import { isSameColumn } from '@scorelang/batch';
import type { FieldDeclaration, FieldSymbol, File, ListLiteral, Model, TypeNode } from '@scorelang/language';
import { formatText } from '@scorelang/language';
import { fieldNames } from '../field-names.ts';
import type { DataField, SchemaEvent, SchemaField } from '../schema.ts';
import { type FieldWriting, writeEvent, writeField, writeMissing } from '../write-field.ts';
import { writeText } from '../write-values.ts';
import { compareField, type FieldNews } from './compare.ts';
import { applied, type Insertion, insertedItems, insertedLines } from './insertions.ts';

/** A column of the data. */
export interface DataColumn {
  readonly column: string;
  /** Null where the source says no more than that it is there. */
  readonly field: DataField | null;
  /** Worth a field of its own. */
  readonly isFit: boolean;
}

export interface Merge {
  readonly text: string;
  readonly fields: readonly SchemaField[];
  readonly events: readonly string[];
  readonly changed: readonly { readonly field: string; readonly news: FieldNews }[];
  /** Fields whose column the data no longer have. */
  readonly gone: readonly { readonly field: string; readonly column: string }[];
  /** Columns that the file's comments say were left out. */
  readonly leftOut: readonly string[];
  /** Fields with news that another file declares. */
  readonly elsewhere: readonly { readonly field: string; readonly file: string }[];
}

export function mergeInto(model: Model, columns: readonly DataColumn[], events: readonly SchemaEvent[]): Merge {
  const { file } = model;
  const { text } = file.source;
  const names = namesOf(model);
  const pairs = model.fields.map((field) => ({ field, column: columns.find((each) => reads(field, each.column)) ?? null }));
  const compared = pairs.flatMap(({ field, column }) =>
    column?.field == null ? [] : [{ field: field.name, symbol: field, news: compareField(field, column.field) }],
  );
  const isNews = ({ news }: { readonly news: FieldNews }): boolean => news.values.length + news.missing.length > 0;
  const own = compared.filter(({ symbol }) => symbol.file === file);
  const unread = columns.filter((each) => each.isFit && each.field !== null && !pairs.some(({ column }) => column === each));
  const leftOut = unread.filter(({ column }) => isLeftOut(column, file));
  const fields = namedFields(
    unread.filter((each) => !leftOut.includes(each)),
    names,
  );
  const newEvents = events.filter(({ name }) => !names.has(name));
  const insertions = [
    ...own.flatMap(({ symbol, news }) => fieldInsertions(symbol, news, names, text)),
    ...statementInsertions(file, fields, newEvents, names, model.sample === null),
  ];
  return {
    text: applied(text, insertions),
    fields,
    events: newEvents.map(({ name }) => name),
    changed: compared.filter(({ news, symbol }) => (symbol.file === file && isNews({ news })) || news.gone.length + news.notes.length > 0),
    gone: pairs.flatMap(({ field, column }) =>
      column === null && field.declaration !== null ? [{ field: field.name, column: field.column ?? field.name }] : [],
    ),
    leftOut: leftOut.map(({ column }) => column),
    elsewhere: compared
      .filter(({ symbol, news }) => symbol.file !== file && isNews({ news }))
      .map(({ field, symbol }) => ({ field, file: symbol.file.source.path })),
  };
}

const reads = ({ name, column }: FieldSymbol, header: string): boolean =>
  column === null ? isSameColumn(name, header) : column.trim() === header || isSameColumn(column, header);

/** Everything that has a name, so that no new name or bare word collides with it. */
function namesOf({ file, files, fields }: Model): ReadonlySet<string> {
  const declared = [file, ...files].flatMap(({ statements }) =>
    statements.flatMap((statement) => ('name' in statement && typeof statement.name === 'object' ? [statement.name.text] : [])),
  );
  return new Set([...declared, ...fields.map(({ name }) => name)].flatMap((name) => [name, name.toLowerCase()]));
}

/** As `score init` lists columns that it leaves out, and as people take a field out for a time. */
function isLeftOut(column: string, { comments }: File): boolean {
  const quoted = column.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const listed = new RegExp(`^# {3,}(?:.*, )?${quoted}(?:,|:|$)`, 'u');
  const declared = new RegExp(`^#\\s*field\\b.*\\bcolumn "${quoted}"`, 'u');
  const name = /^#\s*field\s+`?([^`:]+)`?\s*:/u;
  return comments.some(({ text }) => listed.test(text) || declared.test(text) || isSameColumn(name.exec(text)?.[1] ?? '', column));
}

function namedFields(columns: readonly DataColumn[], names: ReadonlySet<string>): readonly SchemaField[] {
  const given = fieldNames(
    columns.map(({ column }) => column),
    names,
  );
  return columns.flatMap(({ field }, index) => (field === null ? [] : [{ ...field, name: given[index]! }]));
}

function fieldInsertions({ declaration }: FieldSymbol, news: FieldNews, names: ReadonlySet<string>, text: string): readonly Insertion[] {
  if (declaration === null) return [];
  const list = listIn(declaration.type);
  const values =
    list === null || news.values.length === 0
      ? []
      : insertedItems(
          list,
          news.values.map((value) => writeText(value, names)),
          text,
        );
  return [...values, ...missingInsertions(declaration, news.missing, names, text)];
}

function missingInsertions(
  { missing, type, span }: FieldDeclaration,
  texts: readonly string[],
  names: ReadonlySet<string>,
  text: string,
): readonly Insertion[] {
  if (texts.length === 0) return [];
  const written = texts.map((each) => writeMissing(each, type.kind === 'NumberType', names));
  return missing === null ? [{ at: span.end, text: ` treat [${written.join(', ')}] as missing` }] : insertedItems(missing, written, text);
}

function listIn(type: TypeNode): ListLiteral | null {
  if (type.kind === 'OneOfType') return type.values;
  return type.kind === 'ListType' ? listIn(type.of) : null;
}

/** New fields go behind the last one, new events behind the last event or else behind the fields. */
function statementInsertions(
  file: File,
  fields: readonly SchemaField[],
  events: readonly SchemaEvent[],
  names: ReadonlySet<string>,
  allColumns: boolean,
): readonly Insertion[] {
  const { text } = file.source;
  const lastField = file.statements.findLast(({ kind }) => kind === 'Field');
  const lastEvent = file.statements.findLast(({ kind }) => kind === 'Event') ?? lastField;
  const known = new Set([...names, ...fields.map(({ name }) => name)]);
  const writing: FieldWriting = { names: known, allColumns, alike: new Set() };
  const fieldLines = fields.flatMap((field) => laidOut(writeField(field, writing)));
  const eventLines = events.flatMap((event) => laidOut([writeEvent(event, known)]));
  return [
    ...(fieldLines.length === 0 || lastField === undefined ? [] : [insertedLines(lastField.span, fieldLines, text)]),
    ...(eventLines.length === 0 || lastEvent === undefined ? [] : [insertedLines(lastEvent.span, eventLines, text)]),
  ];
}

/** Statements in their one shape. */
function laidOut(lines: readonly string[]): readonly string[] {
  const formatted = formatText({ path: 'new.score', text: `${lines.join('\n')}\n` });
  if (formatted.kind === 'refused') throw new Error(`A new declaration is not well-formed: ${lines.join(' ')}`);
  return formatted.text.trimEnd().split('\n');
}
