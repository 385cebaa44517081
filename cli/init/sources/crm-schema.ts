/** What a CRM says of its own fields, in one shape for all of them, to a schema. */
import { isBookkeeping, namesRecord, wordsOfHeader } from '@scorelang/batch';
import type { FieldType } from '@scorelang/runtime';
import { fieldNames } from '../field-names.ts';
import type { LeftOut, Schema, SchemaEvent, SchemaField } from '../schema.ts';

export interface CrmProperty {
  /** As the CRM's interface for programs calls it, and so its data. */
  readonly name: string;
  /** As people see it. */
  readonly label: string;
  /** Null where no rule can look at it. */
  readonly kind: CrmKind | null;
  /** Of a choice: what data hold, with what people see. Those no longer in use are not among them. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isRequired: boolean;
  /** Why it is left out, where the CRM itself says so. */
  readonly reason: string | null;
}

export type CrmKind = 'text' | 'number' | 'whole number' | 'yes/no' | 'date' | 'datetime' | 'choice' | 'choices';

/** A choice with more values is a text; lists of countries are longer than anybody reads. */
const MOST_CHOICES = 100;
const LABELS_SHOWN = 8;

/** Known only once a lead has become something: no score may look at it. */
const AFTERWARDS = /^(?:is ?converted|converted|closed?|close ?date|is ?won|days to close|became)/i;

export interface CrmSource {
  /** `Salesforce`. */
  readonly crm: string;
  /** `Leads`. */
  readonly title: string;
  readonly properties: readonly CrmProperty[];
  readonly events: readonly SchemaEvent[];
}

export function schemaOfCrm({ crm, title, properties, events }: CrmSource): Schema {
  const judged = properties.map((property) => ({ property, reason: reasonToLeaveOut(property) }));
  const fitting = judged.filter(({ reason }) => reason === null).map(({ property }) => property);
  const names = fieldNames(
    fitting.map(({ name }) => name),
    events.map(({ name }) => name),
  );
  return {
    title,
    origin: [`A first model for ${title} of ${crm}: ${fitting.length} of ${properties.length} fields.`],
    fields: fitting.map((property, index) => fieldOf(property, names[index]!)),
    leftOut: judged.flatMap(({ property, reason }): LeftOut[] => (reason === null ? [] : [{ column: property.name, reason }])),
    events,
    outcome: null,
  };
}

function reasonToLeaveOut({ name, label, kind, reason }: CrmProperty): string | null {
  if (reason !== null) return reason;
  if (kind === null) return 'made of other fields, or of no kind that a rule can look at';
  if (namesRecord(name)) return 'names of records, not facts about a lead';
  if (isBookkeeping(name)) return "the CRM's own bookkeeping";
  if (AFTERWARDS.test(wordsOfHeader(name).join(' ')) || AFTERWARDS.test(label))
    return 'known only once it is decided, which no score may look at';
  return /\p{Cc}/u.test(name) ? 'a name that cannot be written' : null;
}

function fieldOf(property: CrmProperty, name: string): SchemaField {
  const { label, isRequired } = property;
  const isTold = wordsOfHeader(label).join('') === wordsOfHeader(name).join('') || label.trim() === '';
  const note = [...(isTold ? [] : [oneLine(label)]), ...(isRequired ? ['required'] : [])].join(', ');
  return {
    name,
    column: property.name,
    type: typeOf(property),
    missing: [],
    note: note === '' ? null : note,
    warning: labelsOf(property),
    facts: null,
  };
}

function typeOf({ kind, options }: CrmProperty): FieldType {
  const values = options.map(({ value }) => value).filter((value) => value.trim() !== '' && !/[\p{Cc}\u2028\u2029]/u.test(value));
  const isListed = values.length > 0 && values.length === options.length && values.length <= MOST_CHOICES;
  const distinct = [...new Map(values.map((value) => [value.trim().toLowerCase(), value.trim()])).values()];
  switch (kind) {
    case 'choice':
      return isListed ? { kind: 'one of', values: distinct } : { kind: 'text' };
    case 'choices':
      return { kind: 'list', values: isListed ? distinct : null };
    case 'whole number':
    case 'number':
      return { kind: 'number', whole: kind === 'whole number', from: null, to: null };
    case 'yes/no':
    case 'date':
    case 'datetime':
      return { kind };
    case 'text':
    case null:
      return { kind: 'text' };
  }
}

/** What people see for values that say little: `1 is New, 2 is Open`. */
function labelsOf({ options }: CrmProperty): string | null {
  const bare = (text: string): string => wordsOfHeader(text).join('');
  const telling = options.filter(({ value, label }) => label.trim() !== '' && bare(value) !== bare(label));
  if (telling.length === 0 || options.length > MOST_CHOICES) return null;
  const shown = telling.slice(0, LABELS_SHOWN).map(({ value, label }) => `${oneLine(value)} is ${oneLine(label)}`);
  return `${shown.join(', ')}${telling.length > LABELS_SHOWN ? ` and ${telling.length - LABELS_SHOWN} more` : ''}`;
}

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
