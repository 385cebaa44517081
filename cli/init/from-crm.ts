/** What a CRM says of its own fields, and files of activities, as the beginning of a model. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileHost, type InputError, isInputError, profileLeads } from '@scorelang/batch';
import { decode } from '../decode.ts';
import { refuse } from '../fail.ts';
import { missingFile } from '../files.ts';
import type { Io } from '../io.ts';
import type { InitArguments, Source, SourceKind } from './arguments.ts';
import type { Schema, SchemaEvent } from './schema.ts';
import { eventsIn } from './sources/activities.ts';
import { type CrmSource, schemaOfCrm } from './sources/crm-schema.ts';
import { hubspotSource, hubspotSourceOfTables, isOptionTable, isPropertyTable, type Row } from './sources/hubspot.ts';
import { isDescribeTable, marketoSource, marketoSourceOfTable } from './sources/marketo.ts';
import { salesforceSource } from './sources/salesforce.ts';

type Crm = Exclude<SourceKind, 'leads'>;

/** Reads an answer of each CRM; null where it is none. */
const ANSWERS: Readonly<Record<Crm, (answer: unknown) => CrmSource | null>> = {
  salesforce: salesforceSource,
  hubspot: hubspotSource,
  marketo: marketoSource,
};

const TITLES: Readonly<Record<Crm, string>> = { salesforce: 'Salesforce', hubspot: 'HubSpot', marketo: 'Marketo' };

const EXPECTED: Readonly<Record<Crm, string>> = {
  salesforce: 'the answer of sobjects/Lead/describe, as JSON',
  hubspot: 'the answer of /crm/v3/properties/contacts, as JSON, or the tables property and property_option, as CSV',
  marketo: 'the answer of leads/describe, as JSON, or the table lead_describe, as CSV',
};

type CrmFiles = Source & { readonly kind: Crm };

export const isOfCrm = (source: Source): source is CrmFiles => source.kind !== 'leads';

/** A JSON file by itself may be what a CRM answered. */
export function withKind(source: Source, io: Io): Source {
  const [file = ''] = source.files;
  const crm = source.kind === 'leads' && !source.isSaid && /\.json$/i.test(file) ? crmOfJson(file, io) : null;
  return crm === null ? source : { ...source, kind: crm };
}

/** The CRM whose answer a JSON file holds, or null. */
function crmOfJson(file: string, io: Io): Crm | null {
  const answer = answerIn(file, io);
  return (Object.keys(ANSWERS) as Crm[]).find((crm) => ANSWERS[crm](answer) !== null) ?? null;
}

export async function foundInCrm({ kind, files }: CrmFiles, options: InitArguments, io: Io): Promise<Schema | InputError> {
  const tables: Table[] = [];
  const sources: CrmSource[] = [];
  const events: SchemaEvent[] = [];
  for (const file of files) {
    if (/\.json$/i.test(file)) {
      sources.push(
        ANSWERS[kind](answerIn(file, io)) ?? refuse(`${file} is not what ${TITLES[kind]} says of its fields: expected ${EXPECTED[kind]}.`),
      );
      continue;
    }
    const table = tableIn(file, io);
    if (isDefinition(table.columns)) {
      tables.push(table);
      continue;
    }
    const found = await activitiesIn(file, options, io);
    if (isInputError(found)) return found;
    events.push(...found);
  }
  if (sources.length === 0 && tables.length === 0) {
    refuse(
      `${files.join(', ')} does not say which fields there are: expected ${EXPECTED[kind]}. Leads are taken so: score init --from leads.csv`,
    );
  }
  const source = joined([...sources, ...sourcesOfTables(kind, tables, options.object ?? 'contact')], kind);
  const schema = schemaOfCrm({ ...source, events: distinct(events) });
  if (schema.fields.length === 0 && schema.events.length === 0) {
    refuse(`There is no field in ${files.join(', ')}: expected ${EXPECTED[kind]}${tables.length === 0 ? '' : ', or another --object'}.`);
  }
  return schema;
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const isDefinition = (columns: readonly string[]): boolean =>
  isPropertyTable(columns) || isOptionTable(columns) || isDescribeTable(columns);

function sourcesOfTables(kind: Crm, tables: readonly Table[], object: string): readonly CrmSource[] {
  const rowsOf = (is: (columns: readonly string[]) => boolean): readonly Row[] =>
    tables.filter(({ columns }) => is(columns)).flatMap(({ rows }) => rows);
  if (kind === 'marketo') return [marketoSourceOfTable(rowsOf(isDescribeTable))];
  const properties = rowsOf(isPropertyTable);
  return properties.length === 0 ? [] : [hubspotSourceOfTables(properties, rowsOf(isOptionTable), object)];
}

/** One after the other; a field that two files have is one. */
function joined(sources: readonly CrmSource[], kind: Crm): CrmSource {
  const properties = new Map(sources.flatMap((source) => source.properties.map((property) => [property.name, property] as const)));
  const [first] = sources;
  return { crm: TITLES[kind], title: first?.title ?? 'Leads', properties: [...properties.values()], events: [] };
}

const distinct = (events: readonly SchemaEvent[]): readonly SchemaEvent[] => [
  ...new Map(events.map((event) => [event.name, event])).values(),
];

async function activitiesIn(file: string, options: InitArguments, io: Io): Promise<readonly SchemaEvent[] | InputError> {
  const profile = await profileLeads({ input: { kind: 'file', path: resolve(io.cwd, file) }, dates: options.dates, signal: io.stop });
  if (isInputError(profile)) return profile;
  return (
    eventsIn(profile, basename(file)) ?? refuse(`${file} holds neither fields nor activities: no column says when something happened.`)
  );
}

function answerIn(file: string, io: Io): unknown {
  const path = present(file, io);
  const decoded = decode(readFileSync(path), file);
  if (decoded.kind === 'unreadable') return refuse(decoded.reason.replace(/ A model is a plain text file\./, ''));
  try {
    return JSON.parse(decoded.text) as unknown;
  } catch {
    return null;
  }
}

function tableIn(file: string, io: Io): Table {
  const path = present(file, io);
  const table = fileHost(dirname(path)).readTable(basename(path));
  if (table.kind === 'unreadable') return refuse(table.reason);
  const columns = table.columns ?? [];
  return { columns, rows: table.rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))) };
}

function present(file: string, io: Io): string {
  const path = resolve(io.cwd, file);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) refuse(missingFile(file, io));
  return status.isDirectory() ? refuse(`${file} is a folder. Name the files in it.`) : path;
}
