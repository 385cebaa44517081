// biome-ignore-all lint/suspicious/noTemplateCurlyInString: names that try to become program
/** What a text declares: each field, list, param and `let` is declared when something first names it, so that a small text has a small head. */
import type { Row } from './row.ts';
import { drawText, listOf, quoted, TEXTS, writeName, writeNumber, writeText } from './writing.ts';

export type FieldKind = 'text' | 'one of' | 'number' | 'yes/no' | 'date' | 'datetime' | 'list';

export interface DrawnField {
  /** As written in the text. */
  readonly name: string;
  readonly kind: FieldKind;
  /** Of `one of`, and `list of one of`. */
  readonly values: readonly string[] | null;
}

export interface DrawnList {
  readonly name: string;
  readonly texts: readonly string[];
}

export interface DrawnParam {
  readonly name: string;
  readonly value: number;
}

/** A kind of event; its properties are declared as they are named, so that it is written out last. */
export interface DrawnEvent {
  readonly name: string;
  readonly properties: Map<string, { readonly field: DrawnField; readonly type: string }>;
  readonly isActivity: boolean;
}

export interface Head {
  readonly events: Map<string, DrawnEvent>;
  /** The event whose properties are named where fields would be; null outside `where`. */
  readonly inside: DrawnEvent | null;
  readonly fields: Map<string, DrawnField>;
  readonly lists: Map<string, DrawnList>;
  readonly params: Map<string, DrawnParam>;
  readonly lets: { readonly name: string; readonly kind: 'condition' | 'number' }[];
  /** As written. */
  readonly declarations: string[];
}

export const createHead = (): Head => ({
  events: new Map(),
  inside: null,
  fields: new Map(),
  lists: new Map(),
  params: new Map(),
  lets: [],
  declarations: [],
});

/** Ordinary names first; then such as are words of the language, of JavaScript, or neither. */
const FIELD_NAMES: Readonly<Record<FieldKind, readonly string[]>> = {
  text: ['title', 'email', 'company.industry', 'Lead Source', '职位', 'company', 'constructor', 'when', '__proto__', 'test'],
  'one of': ['size', 'company.segment', 'stage', 'word'],
  number: ['employees', 'revenue', 'company.employees', 'days', 'a*/ b', 'toString', 'range'],
  'yes/no': ['unsubscribed', 'opted_in', 'yes', '${x}', 'consent.given'],
  date: ['created', 'renewal', 'země.od'],
  datetime: ['last_login', 'seen.at', 'as'],
  list: ['interests', 'tags', 'regions', 'count'],
};
const LIST_NAMES = ['executives', 'free_mail', 'list', 'Set'];
const PARAM_NAMES = ['bonus', 'cap', 'p p'];
const LET_NAMES = ['grand', 'poor', 'sum', 'per_head', 'Infinity', 'field'];
const MOST_LETS = LET_NAMES.length;

/** A field of one of these kinds. */
export function drawField(row: Row, head: Head, ...kinds: readonly FieldKind[]): DrawnField {
  const kind = row.one(kinds);
  const names = FIELD_NAMES[kind];
  const plain = row.one(row.chance(40) ? names : names.slice(0, 2));
  if (head.inside !== null) return drawProperty(row, head.inside, kind, plain);
  const known = head.fields.get(plain);
  if (known !== undefined) return known;
  const values = kind === 'one of' || (kind === 'list' && row.chance(40)) ? drawValues(row) : null;
  const field: DrawnField = { name: writeName(plain), kind, values };
  head.fields.set(plain, field);
  const column = row.chance(15) ? ` column ${row.one([`"Column of ${head.fields.size}"`, quoted(`"${head.fields.size}" */`)])}` : '';
  const missing = row.chance(25) ? ` treat ${drawMissing(row, kind)} as missing` : '';
  head.declarations.push(`field ${field.name}: ${drawType(row, kind, values)}${column}${missing}`);
  return field;
}

function drawProperty(row: Row, event: DrawnEvent, kind: FieldKind, wanted: string): DrawnField {
  // No dots in the names of properties, which are no paths.
  const name = wanted.replaceAll('.', '_');
  const known = event.properties.get(name);
  if (known !== undefined) return known.field;
  const values = kind === 'one of' || (kind === 'list' && row.chance(40)) ? drawValues(row) : null;
  const field: DrawnField = { name: writeName(name), kind, values };
  event.properties.set(name, { field, type: drawType(row, kind, values) });
  return field;
}

const EVENT_NAMES = ['page_view', 'form_submit', 'Page Opened', 'event', 'isPrototypeOf', 'メール'];

/** A kind of event, or any activity. */
export function drawEvent(row: Row, head: Head, isActivity: boolean): DrawnEvent {
  const plain = row.one(row.chance(40) ? EVENT_NAMES : EVENT_NAMES.slice(0, 2));
  const known = head.events.get(plain);
  const event: DrawnEvent = known ?? { name: writeName(plain), properties: new Map(), isActivity: row.chance(80) };
  head.events.set(plain, event);
  return isActivity ? { name: 'activity', properties: new Map(), isActivity: true } : event;
}

/** `event page_view { page: text } not activity`. */
export const eventDeclarations = ({ events }: Head): readonly string[] =>
  [...events.values()].map(({ name, properties, isActivity }) => {
    const written = [...properties.values()].map(({ field, type }) => `${field.name}: ${type}`);
    return `event ${name}${written.length === 0 ? '' : ` { ${written.join(', ')} }`}${isActivity ? '' : ' not activity'}`;
  });

function drawType(row: Row, kind: FieldKind, values: readonly string[] | null): string {
  const choice = `one of ${listOf((values ?? []).map((value) => writeText(row, value)))}`;
  switch (kind) {
    case 'one of':
      return choice;
    case 'list':
      return `list of ${values === null ? 'text' : choice}`;
    case 'number': {
      const range = row.one(['', ' from 1 to 2m', ' from -3 to 100', ' from 0 to 50.5']);
      return `${row.chance(50) ? 'whole ' : ''}number${range}`;
    }
    case 'text':
    case 'yes/no':
    case 'date':
    case 'datetime':
      return kind;
  }
}

const drawValues = (row: Row): readonly string[] => row.shuffled(TEXTS.slice(0, -1)).slice(0, 2 + row.upTo(4));

const drawMissing = (row: Row, kind: FieldKind): string =>
  listOf(row.one([['"N/A"'], ['Select', '"-"'], kind === 'number' ? ['-1', '50', '"n/a"'] : ['CEO', '"vp"']]));

/** A value of a field, as it is written: of `one of`, one of its own. */
export const writeValue = (row: Row, { values }: Pick<DrawnField, 'values'>): string =>
  writeText(row, values === null ? drawText(row) : row.one(values));

export function drawList(row: Row, head: Head): DrawnList {
  const plain = row.one(LIST_NAMES);
  const known = head.lists.get(plain);
  if (known !== undefined) return known;
  const list: DrawnList = { name: writeName(plain), texts: row.some(1, 4, () => drawText(row)) };
  head.lists.set(plain, list);
  head.declarations.push(`list ${list.name} = ${listOf(list.texts.map((text) => writeText(row, text)))}`);
  return list;
}

export function drawParam(row: Row, head: Head): DrawnParam {
  const plain = row.one(PARAM_NAMES);
  const known = head.params.get(plain);
  if (known !== undefined) return known;
  const param: DrawnParam = { name: writeName(plain), value: row.one([25, 0, 2, 0.5, 50]) };
  head.params.set(plain, param);
  const range = row.one(['', ' from 0 to 50', ' from -10 to 1k']);
  head.declarations.push(`param ${param.name} = ${writeNumber(row, param.value)}${range}`);
  return param;
}

/** The name of a `let` of this kind: one that there is, or a new one with the value that `make` gives. Null where there are enough. */
export function drawLet(row: Row, head: Head, kind: 'condition' | 'number', make: () => string): string | null {
  // What follows `where` is about the event alone.
  if (head.inside !== null) return null;
  const known = head.lets.filter((one) => one.kind === kind);
  if (known.length > 0 && row.chance(50)) return row.one(known).name;
  const value = make();
  // Its value may have declared others.
  if (head.lets.length >= MOST_LETS) return null;
  const name = writeName(LET_NAMES[head.lets.length]!);
  head.lets.push({ name, kind });
  head.declarations.push(`let ${name} = ${value}`);
  return name;
}
