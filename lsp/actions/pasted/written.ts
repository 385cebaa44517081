/** Rows of a table in the words of the language. */
import { type FieldSymbol, type Model, type Type, writtenName, writtenText } from '@scorelang/language';
import { columnFor } from '../../sample/columns.ts';
import type { Row, Table } from './table.ts';

/** `CEO  20` as a line of a scorecard of this type: `CEO add 20`; null where a row holds more than a value and its points. */
export function bandsOf({ rows }: Table, type: Type): readonly string[] | null {
  if (rows.some(({ cells }) => cells.length !== 1)) return null;
  const values = rows.map(({ cells }) => cells[0]!);
  const isNumber =
    type.kind === 'number' || (type.kind === 'unknown' && values.every((value) => isRest(value) || intervalIn(value) !== null));
  const bands = values.map((value) => bandOf(value, isNumber));
  const width = Math.max(...bands.map(({ length }) => length));
  return rows.map((row, index) => `${bands[index]!.padEnd(width)}    ${effectOf(row)}`);
}

const isRest = (value: string): boolean =>
  /^(?:other|others|other values|all others?|anything else|else|otherwise|default|rest|\*)$/i.test(value);
const isMissing = (value: string): boolean => /^(?:missing|blank|empty|unknown|none|null|n\/a|\(blank\)|\(empty\)|-|)$/i.test(value);

function bandOf(value: string, isNumber: boolean): string {
  if (isRest(value)) return 'otherwise';
  if (isMissing(value)) return 'missing';
  return (isNumber ? intervalIn(value) : null) ?? writtenText(value);
}

/** `1-50`, `50 to 99`, `500+`, `< 10`, `1,000`. */
function intervalIn(written: string): string | null {
  const text = written.replace(/(\d),(?=\d{3}\b)/g, '$1').replace(/[\u2010-\u2015\u2212]/g, '-');
  const both = /^(\d+(?:\.\d+)?)\s*(?:-|to|\.\.|\u2026)\s*(\d+(?:\.\d+)?)$/.exec(text);
  if (both !== null) return `${both[1]} to ${both[2]}`;
  const open = /^(?:>=|\u2265|from|at least)?\s*(\d+(?:\.\d+)?)\s*(\+|or more|and more|and above)?$/i.exec(text);
  if (open !== null) return open[0] === open[1] ? open[1]! : `${open[1]} or more`;
  const below = /^(?:<|below|under|less than)\s*(\d+(?:\.\d+)?)$/i.exec(text);
  return below === null ? null : `below ${below[1]}`;
}

/** `add 20 because "Budget"`. */
function effectOf({ points, reason }: Row): string {
  const effect = points.startsWith('-') ? `subtract ${points.slice(1)}` : `add ${points}`;
  return reason === '' ? effect : `${effect} because "${reason.replace(/["\\]/g, '\\$&')}"`;
}

/** The field that a table calls so, by its name or its column; where none is declared a name is made of it; null for one that is not declared. */
export function fieldFor(called: string, { fields }: Model): { readonly name: string; readonly type: Type } | null {
  const columns = fields.map((field): FieldSymbol & { column: string } => ({ ...field, column: field.column ?? field.name }));
  const found =
    columnFor(called, columns) ??
    columnFor(
      called,
      columns.map((field) => ({ ...field, column: field.name })),
    );
  if (found !== null) return { name: writtenName(found.name), type: found.declaration === null ? UNKNOWN : found.type };
  const isDeclared = fields.some(({ declaration }) => declaration !== null);
  const name = called
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  return isDeclared || name === '' || /^\d/.test(name) ? null : { name: writtenName(name), type: UNKNOWN };
}

const UNKNOWN: Type = { kind: 'unknown' };

/** `Job Title  contains  VP  20` as a rule: `when title contains VP add 20`; null where a row is not about a field, how it compares, and with what. */
export function rulesOf({ rows, header }: Table, model: Model): readonly string[] | null {
  const written = rows.map((row) => ruleOf(row, header, model));
  return written.includes(null) ? null : (written as readonly string[]);
}

function ruleOf(row: Row, header: Table['header'], model: Model): string | null {
  const [called, ...rest] = row.cells;
  const [how, value] = rest.length === 1 ? ['is', rest[0]!] : [rest[0] ?? '', rest[1] ?? ''];
  const field =
    rest.length < 1 || rest.length > 2 || (header === null && rest.length === 1 && !isFieldOf(called!, model))
      ? null
      : fieldFor(called!, model);
  const test = field === null ? null : testOf(how.toLowerCase(), value, field.type);
  return test === null ? null : `when ${field!.name} ${test} ${effectOf(row)}`;
}

/** Without the names of columns two cells may be anything. */
const isFieldOf = (called: string, { fields }: Model): boolean =>
  fields.some(({ name, column }) => columnFor(called, [{ column: name }, { column: column ?? name }]) !== null);

/** How filters of CRMs are called, and how they are written here; `any`: for several values. */
const TESTS: Readonly<Record<string, { readonly one: string; readonly any: string }>> = {
  is: { one: '=', any: 'in' },
  '=': { one: '=', any: 'in' },
  equals: { one: '=', any: 'in' },
  'equal to': { one: '=', any: 'in' },
  'is equal to': { one: '=', any: 'in' },
  in: { one: 'in', any: 'in' },
  'is any of': { one: 'in', any: 'in' },
  'is one of': { one: 'in', any: 'in' },
  'is not': { one: '!=', any: 'not in' },
  '!=': { one: '!=', any: 'not in' },
  'is none of': { one: 'not in', any: 'not in' },
  contains: { one: 'contains', any: 'contains any of' },
  'contains any of': { one: 'contains any of', any: 'contains any of' },
  'does not contain': { one: 'does not contain', any: 'does not contain any of' },
  'starts with': { one: 'starts with', any: 'starts with any of' },
  'ends with': { one: 'ends with', any: 'ends with any of' },
};

const COMPARISONS: Readonly<Record<string, string>> = {
  '>': '>',
  '>=': '>=',
  '<': '<',
  '<=': '<=',
  'is greater than': '>',
  'greater than': '>',
  'more than': '>',
  'is greater than or equal to': '>=',
  'at least': '>=',
  'is less than': '<',
  'less than': '<',
  'is less than or equal to': '<=',
  'at most': '<=',
};

function testOf(how: string, value: string, type: Type): string | null {
  if (/^(?:is known|has any value|is set|is not empty)$/.test(how)) return 'is known';
  if (/^(?:is unknown|has no value|is empty|is missing)$/.test(how)) return 'is missing';
  const amount = /^\d[\d,]*(?:\.\d+)?$/.test(value) ? value.replaceAll(',', '') : null;
  const comparison = Object.hasOwn(COMPARISONS, how) ? COMPARISONS[how]! : null;
  if (comparison !== null) return amount === null ? null : `${comparison} ${amount}`;
  if (value === '' || !Object.hasOwn(TESTS, how)) return null;
  const { one, any } = TESTS[how]!;
  const isSeveral = /(?:in| of)$/.test(one);
  // A comma may stand in one value, as in `Head of Sales, EMEA`.
  const items = value.split(isSeveral ? /\s*[;,]\s*/ : /\s*;\s*/).filter((item) => item !== '');
  const isYes = type.kind === 'yes/no';
  const interval = one === '=' && type.kind === 'number' ? /^(\S+) to (\S+)$/.exec(intervalIn(value) ?? '') : null;
  if (interval !== null) return `between ${interval[1]} and ${interval[2]}`;
  if (isYes && /^(?:yes|true|no|false)$/i.test(value)) return `= ${/^[yt]/i.test(value) ? 'yes' : 'no'}`;
  const write = (item: string): string => (type.kind === 'number' && /^\d+(?:\.\d+)?$/.test(item) ? item : writtenText(item));
  return items.length > 1 || isSeveral ? `${any} [${items.map(write).join(', ')}]` : `${one} ${write(value)}`;
}
