/** Marketo: fields as `leads/describe` answers, or as the table `lead_describe` of a copy holds them. */
import type { CrmKind, CrmProperty, CrmSource } from './crm-schema.ts';
import type { Row } from './hubspot.ts';
import { isObject, type JsonObject, objectsIn, textAt } from './json.ts';

const KINDS: Readonly<Record<string, CrmKind>> = {
  string: 'text',
  text: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  integer: 'whole number',
  score: 'whole number',
  float: 'number',
  currency: 'number',
  percent: 'number',
  boolean: 'yes/no',
  date: 'date',
  datetime: 'datetime',
};

/** Null where this is no such answer. */
export function marketoSource(answer: unknown): CrmSource | null {
  const results = isObject(answer) ? objectsIn(answer.result) : [];
  const fields = results.filter((field) => isObject(field.rest) && textAt(field, 'dataType') !== '');
  if (fields.length === 0) return null;
  const asProperty = (field: JsonObject): CrmProperty =>
    propertyOf(textAt(field.rest as JsonObject, 'name'), textAt(field, 'displayName'), textAt(field, 'dataType'));
  return { crm: 'Marketo', title: 'Leads', properties: fields.map(asProperty), events: [] };
}

export const isDescribeTable = (columns: readonly string[]): boolean =>
  ['data_type', 'display_name', 'restname'].every((name) => columns.includes(name));

export const marketoSourceOfTable = (rows: readonly Row[]): CrmSource => ({
  crm: 'Marketo',
  title: 'Leads',
  properties: rows
    .filter((row) => (row.restname ?? '') !== '')
    .map((row) => propertyOf(row.restname!, row.display_name ?? '', row.data_type ?? '')),
  events: [],
});

function propertyOf(name: string, label: string, type: string): CrmProperty {
  const isReference = type === 'reference' || type === 'lead_function';
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type]! : null;
  return { name, label, kind, options: [], isRequired: false, reason: isReference ? 'names of records, not facts about a lead' : null };
}
