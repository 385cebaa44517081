/** HubSpot: properties as `/crm/v3/properties/contacts` answers, or as the tables `property` and `property_option` of a copy hold them. */
import type { CrmKind, CrmProperty, CrmSource } from './crm-schema.ts';
import { isObject, isTrueAt, type JsonObject, objectsIn, textAt } from './json.ts';

const KINDS: Readonly<Record<string, CrmKind>> = {
  string: 'text',
  phone_number: 'text',
  number: 'number',
  bool: 'yes/no',
  date: 'date',
  datetime: 'datetime',
  enumeration: 'choice',
};

/** Null where this is no such answer. */
export function hubspotSource(answer: unknown): CrmSource | null {
  const results = isObject(answer) ? objectsIn(answer.results) : objectsIn(answer);
  const properties = results.filter((result) => textAt(result, 'name') !== '' && 'fieldType' in result && 'type' in result);
  if (properties.length === 0) return null;
  return {
    crm: 'HubSpot',
    title: 'Contacts',
    properties: properties.map((property) => propertyOf(property, property.options)),
    events: [],
  };
}

/** A row by its header. */
export type Row = { readonly [header: string]: string };

export const isPropertyTable = (columns: readonly string[]): boolean =>
  ['name', 'label', 'type', 'field_type'].every((name) => columns.includes(name));
export const isOptionTable = (columns: readonly string[]): boolean =>
  ['label', 'property_id', 'value'].every((name) => columns.includes(name));

/** Of the tables; the properties of one kind of object (`contact`), where the tables have several. */
export function hubspotSourceOfTables(properties: readonly Row[], options: readonly Row[], object: string): CrmSource {
  const own = properties.filter((row) => (row.hubspot_object ?? '') === '' || row.hubspot_object === object);
  const optionsOf = (row: Row): readonly Row[] =>
    options
      .filter((option) => [row._fivetran_id, row.id].includes(option.property_id))
      .toSorted((first, second) => Number(first.display_order) - Number(second.display_order));
  const asProperty = (row: Row): CrmProperty => propertyOf({ ...row, fieldType: row.field_type }, optionsOf(row));
  const title = `${object.charAt(0).toUpperCase()}${object.slice(1)}s`;
  return { crm: 'HubSpot', title, properties: own.map(asProperty), events: [] };
}

function propertyOf(property: JsonObject, options: unknown): CrmProperty {
  const type = textAt(property, 'type');
  const fieldType = textAt(property, 'fieldType');
  return {
    name: textAt(property, 'name'),
    label: textAt(property, 'label'),
    kind: kindOf(type, fieldType),
    options: objectsIn(options)
      .filter((option) => !isTrueAt(option, 'hidden'))
      .map((option) => ({ value: textAt(option, 'value'), label: textAt(option, 'label') })),
    isRequired: isTrueAt(property, 'required'),
    reason: isTrueAt(property, 'hidden') || isTrueAt(property, 'archived') ? 'hidden in HubSpot' : null,
  };
}

function kindOf(type: string, fieldType: string): CrmKind | null {
  if (fieldType === 'booleancheckbox') return 'yes/no';
  if (type === 'enumeration' && fieldType === 'checkbox') return 'choices';
  return Object.hasOwn(KINDS, type) ? KINDS[type]! : null;
}
