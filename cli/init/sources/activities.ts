/** A file of activities (what leads did, one a row) to declarations of events. */
import { type ColumnProfile, namesRecord, type Profile, wordsOfHeader } from '@scorelang/batch';
import type { FieldType } from '@scorelang/runtime';
import { fieldNames } from '../field-names.ts';
import type { SchemaEvent } from '../schema.ts';
import { stemOf } from '../titles.ts';

/** Where the moment of an activity is found, the surest first. */
const MOMENTS = ['activity date', 'occurred at', 'timestamp', 'created', 'created at', 'start time', 'at', 'time', 'date'];
const LEADS = ['lead id', 'contact id', 'recipient', 'lead', 'contact', 'vid', 'email'];
/** A column whose values are kinds of event, in a file of several kinds. */
const KINDS = ['type', 'event', 'event type'];

/** What is done to a lead, or to its record, is no activity of the lead. */
const DONE_TO_LEAD =
  /(?:^|_)(?:send|sent|deliver|delivered|bounce|bounced|dropped|deferred|processed|delete|deleted|change|history|merge|sync|status)(?:_|$)/;

/** Null where no column has the moment. `file` is without its folder. */
export function eventsIn(profile: Profile, file: string): readonly SchemaEvent[] | null {
  const columns = profile.columns.filter(
    ({ filled, unfit }) => filled > 0 && unfit !== 'bookkeeping' && unfit !== 'nameless' && unfit !== 'twice',
  );
  const moment = named(MOMENTS, columns.filter(isMoment)) ?? columns.find(isMoment);
  if (moment === undefined) return null;
  const lead = named(LEADS, columns);
  const kind = named(
    KINDS,
    columns.filter(({ type, values }) => type.kind === 'one of' || values.length <= 30),
  );
  const told = columns.filter(
    (column) => column !== moment && column !== lead && column !== kind && !isOwnId(column) && !MACHINERY.test(column.header.trim()),
  );
  const names = fieldNames(
    told.map(({ header }) => header),
    ['event', 'at'],
  );
  const properties = told.map((column, index) => ({ name: names[index]!, type: propertyType(column) }));
  const note = `${file}: at is ${moment.header.trim()}${lead === undefined ? '' : `, the lead is ${lead.header.trim()}`}`;
  const base = eventName(file);
  const kinds = kind === undefined ? [base] : kind.values.map(({ text }) => joined(base, text));
  return [...new Set(kinds)].map((name) => ({ name, properties, isActivity: !DONE_TO_LEAD.test(name), note }));
}

const named = (names: readonly string[], columns: readonly ColumnProfile[]): ColumnProfile | undefined =>
  names.map((name) => columns.find(({ header }) => wordsOfHeader(header).join(' ') === name)).find((column) => column !== undefined);

const isMoment = ({ type }: ColumnProfile): boolean => type.kind === 'date' || type.kind === 'datetime';

/** What the CRM keeps for its own machinery. */
const MACHINERY = /^(?:activity_type_id|campaign_run_id|choice_number|step_id|request_id|(?:caused|obsoleted|sent)_by_(?:id|created))$/;

/** `id`, `engagement_id`: the activity's own. Those of a campaign or a form tell which one it was. */
const isOwnId = ({ header, unfit }: ColumnProfile): boolean => {
  const words = wordsOfHeader(header);
  return (
    unfit === 'identifier' &&
    namesRecord(header) &&
    (words.length === 1 || words[0] === 'engagement' || words[0] === 'portal' || words[0] === 'app')
  );
};

/** What rules ask of a property; the choices and bounds of one file say little of the next. */
function propertyType({ header, type }: ColumnProfile): FieldType {
  if (namesRecord(header) || type.kind === 'one of') return { kind: 'text' };
  return type.kind === 'number' ? { ...type, from: null, to: null } : type.kind === 'list' ? { ...type, values: null } : type;
}

/** `marketo_activity_click_email_data.csv` to `click_email`. */
function eventName(file: string): string {
  const words = wordsOfHeader(stemOf(file)).join('_');
  const bare = words
    .replace(/^(?:hubspot|marketo)_/, '')
    .replace(/^(?:activity|contact|engagement)_/, '')
    .replace(/_data$/, '')
    .replace(/^email_event/, 'email');
  return fieldNames([bare])[0]!;
}

/** `email` and `OPEN` to `email_open`. */
function joined(base: string, kind: string): string {
  const own = wordsOfHeader(kind);
  const words = wordsOfHeader(base);
  return fieldNames([[...words.filter((word) => !own.includes(word)), ...own].join('_')])[0]!;
}
