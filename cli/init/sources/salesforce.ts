/** Salesforce: the answer of `sobjects/Lead/describe`. */
import type { CrmKind, CrmProperty, CrmSource } from './crm-schema.ts';
import { isObject, isTrueAt, type JsonObject, objectsIn, textAt } from './json.ts';

const KINDS: Readonly<Record<string, CrmKind>> = {
  string: 'text',
  textarea: 'text',
  phone: 'text',
  email: 'text',
  url: 'text',
  encryptedstring: 'text',
  combobox: 'choice',
  picklist: 'choice',
  multipicklist: 'choices',
  boolean: 'yes/no',
  int: 'whole number',
  long: 'whole number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  date: 'date',
  datetime: 'datetime',
};

/** Moments that the system keeps for itself. */
const BOOKKEEPING = /^(?:SystemModstamp|LastModifiedDate|LastViewedDate|LastReferencedDate|IsDeleted|IsUnreadByOwner|CleanStatus)$/;

/** Null where this is no such answer. */
export function salesforceSource(answer: unknown): CrmSource | null {
  if (!isObject(answer) || !Array.isArray(answer.fields)) return null;
  const fields = objectsIn(answer.fields).filter((field) => textAt(field, 'name') !== '' && textAt(field, 'type') !== '');
  if (fields.length === 0) return null;
  const title = textAt(answer, 'labelPlural') || textAt(answer, 'name') || 'Leads';
  return { crm: 'Salesforce', title, properties: fields.map(propertyOf), events: [] };
}

function propertyOf(field: JsonObject): CrmProperty {
  const name = textAt(field, 'name');
  const type = textAt(field, 'type');
  return {
    name,
    label: textAt(field, 'label'),
    kind: Object.hasOwn(KINDS, type) ? KINDS[type]! : null,
    options: objectsIn(field.picklistValues)
      .filter((option) => option.active !== false)
      .map((option) => ({ value: textAt(option, 'value'), label: textAt(option, 'label') })),
    isRequired: field.nillable === false && isTrueAt(field, 'createable') && !isTrueAt(field, 'defaultedOnCreate'),
    reason: reasonOf(name, type, field),
  };
}

function reasonOf(name: string, type: string, field: JsonObject): string | null {
  if (isTrueAt(field, 'deprecatedAndHidden')) return 'hidden in Salesforce';
  if (type === 'id' || type === 'reference') return 'names of records, not facts about a lead';
  return BOOKKEEPING.test(name) ? "the CRM's own bookkeeping" : null;
}
