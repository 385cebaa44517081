/** What the headers of a file of cases mean. */
import { type FieldSymbol, type Model, nearest } from '@scorelang/language';

export type CaseColumn =
  | { readonly kind: 'Case' }
  | { readonly kind: 'AsOf' }
  | { readonly kind: 'TierWas' }
  | { readonly kind: 'Events' }
  | { readonly kind: 'Param'; readonly name: string }
  | { readonly kind: 'Field'; readonly field: FieldSymbol }
  | { readonly kind: 'Expect'; readonly header: string; readonly of: Expected };

export type Expected =
  | { readonly kind: 'Points'; readonly of: string }
  | { readonly kind: 'Grade'; readonly grade: string; readonly labels: readonly string[] }
  | { readonly kind: 'Tier'; readonly tiers: readonly string[] }
  | { readonly kind: 'Disqualified' }
  | { readonly kind: 'Action'; readonly actions: readonly string[] }
  | { readonly kind: 'Problem'; readonly fields: readonly string[] };

export type CaseColumns =
  | { readonly kind: 'columns'; readonly columns: readonly CaseColumn[] }
  | { readonly kind: 'wrong'; readonly reason: string };

/** The columns in their order, or what is wrong with the header. Letter case and space around and between words do not matter. */
export function columnsOf(model: Model, headers: readonly string[], file: string): CaseColumns {
  const known = knownColumns(model);
  const columns: CaseColumn[] = [];
  const seen = new Map<CaseColumn, string>();
  for (const header of headers) {
    const column = known.get(plain(header));
    if (column === undefined) return { kind: 'wrong', reason: unknownHeader(header, known, file) };
    const earlier = seen.get(column);
    if (earlier !== undefined) {
      return { kind: 'wrong', reason: `${file} has two columns for one thing: "${earlier}" and "${header}". Remove one.` };
    }
    seen.set(column, header);
    columns.push(column);
  }
  if (columns.some(({ kind }) => kind === 'Expect')) return { kind: 'columns', columns };
  return { kind: 'wrong', reason: `${file} expects nothing. Add a column such as: expect score` };
}

/** Every header there may be. Of two meanings a field has precedence: its values must be given somehow. */
function knownColumns(model: Model): ReadonlyMap<string, CaseColumn> {
  const known = new Map<string, CaseColumn>();
  const add = (header: string, column: CaseColumn): void => {
    const key = plain(header);
    if (!known.has(key)) known.set(key, column);
  };
  const expect = (name: string, of: Expected): void => add(`expect ${name}`, { kind: 'Expect', header: `expect ${name}`, of });

  const fields = model.fields.map((field) => ({ field, column: { kind: 'Field', field } as const }));
  for (const { field, column } of fields) add(field.name, column);
  for (const { field, column } of fields) if (field.column !== null) add(field.column, column);
  add('case', { kind: 'Case' });
  add('as of', { kind: 'AsOf' });
  add('tier was', { kind: 'TierWas' });
  if (model.events.length > 0) add('events', { kind: 'Events' });
  for (const { name } of model.params) add(`param ${name}`, { kind: 'Param', name });
  expect('score', { kind: 'Points', of: 'score' });
  for (const { name } of model.groups) expect(name, { kind: 'Points', of: name });
  for (const { name, declaration } of model.grades) {
    expect(name, { kind: 'Grade', grade: name, labels: declaration.lines.map(({ label }) => label.text) });
  }
  expect('tier', { kind: 'Tier', tiers: model.tiers.map(({ name }) => name) });
  expect('disqualified', { kind: 'Disqualified' });
  expect('action', { kind: 'Action', actions: model.actions.map(({ action }) => action.text) });
  expect('problem', { kind: 'Problem', fields: model.fields.map(({ name }) => name) });
  return known;
}

function unknownHeader(header: string, known: ReadonlyMap<string, CaseColumn>, file: string): string {
  if (header.trim() === '') return `${file} has a column without a header.`;
  const near = nearest(plain(header), [...known.keys()]);
  const guess = near === null ? 'A column is a field, or begins with expect or param.' : `Did you mean ${near}?`;
  return `${file} has a column "${header}", which the model does not know. ${guess}`;
}

const plain = (header: string): string => header.trim().replace(/\s+/gu, ' ').toLowerCase();
