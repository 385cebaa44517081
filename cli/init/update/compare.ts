/** A field that is declared, beside what the data have now. */
import type { FieldSymbol } from '@scorelang/language';
import { fold } from '@scorelang/runtime/prelude';
import { formatNumber } from '../../count.ts';
import type { DataField } from '../schema.ts';

export interface FieldNews {
  /** Values that the declaration does not list, in the order of the data. */
  readonly values: readonly string[];
  /** Placeholders that it does not list. */
  readonly missing: readonly string[];
  /** Listed values that the data no longer have. */
  readonly gone: readonly string[];
  /** Sentences on what a person must decide. */
  readonly notes: readonly string[];
}

/** More new values at once are no news but another column. */
const MOST_NEW = 40;
/** So many values of a column are known by name; where there are more, nothing can be said of those that are gone. */
const ALL_KNOWN = 200;

export function compareField(field: FieldSymbol, data: DataField): FieldNews {
  const known = field.missing.map((each) => fold(String(each)));
  const listed = listedValues(field);
  const found = valuesIn(data, field);
  const fresh =
    listed === null ? [] : found.filter((value) => !has(listed, value) && !known.includes(fold(value)) && !has(data.missing, value));
  const isTooMany = fresh.length > MOST_NEW;
  const gone = listed === null || found.length === 0 || found.length >= ALL_KNOWN ? [] : listed.filter((value) => !has(found, value));
  const tooMany = isTooMany
    ? [`${field.name} has ${formatNumber(fresh.length)} values that are not listed: is it still one of a few?`]
    : [];
  return {
    values: isTooMany ? [] : fresh,
    missing: field.type.kind === 'text' ? [] : data.missing.filter((text) => isNewlyMissing(text, field, known, listed)),
    gone,
    notes: [...tooMany, ...rangeNotes(field, data), ...typeNotes(field, data)],
  };
}

const has = (values: readonly string[], value: string): boolean => values.some((other) => fold(other) === fold(value));

function listedValues({ type }: FieldSymbol): readonly string[] | null {
  if (type.kind === 'one of') return type.values;
  return type.kind === 'list' && type.of.kind === 'one of' ? type.of.values : null;
}

/** By what was counted where data was read, else by what the CRM says. */
function valuesIn({ type, facts }: DataField, field: FieldSymbol): readonly string[] {
  if ((type.kind === 'list') !== (field.type.kind === 'list')) return [];
  const isWritable = (text: string): boolean => text.length <= 100 && !/[\p{Cc}\u2028\u2029]/u.test(text);
  if (facts !== null) return facts.values.map(({ text }) => text).filter(isWritable);
  return type.kind === 'one of' || type.kind === 'list' ? (type.values ?? []) : [];
}

function isNewlyMissing(text: string, { type }: FieldSymbol, known: readonly string[], listed: readonly string[] | null): boolean {
  if (known.includes(fold(text)) || (listed !== null && has(listed, text))) return false;
  if (type.kind !== 'number' || !/^-?\d+$/.test(text)) return true;
  const number = Number(text);
  return (type.from !== null && number < type.from) || (type.to !== null && number > type.to);
}

function rangeNotes({ name, type }: FieldSymbol, { facts }: DataField): readonly string[] {
  if (type.kind !== 'number' || facts?.numbers == null) return [];
  const { min, max } = facts.numbers;
  const below =
    type.from !== null && min < type.from
      ? [`${name} goes down to ${formatNumber(min)} in the data, below its ${formatNumber(type.from)}.`]
      : [];
  const above =
    type.to !== null && max > type.to ? [`${name} goes up to ${formatNumber(max)} in the data, above its ${formatNumber(type.to)}.`] : [];
  return [...below, ...above];
}

const STRICT = new Set(['number', 'yes/no', 'date', 'datetime']);
const MOMENTS = new Set(['date', 'datetime']);

function typeNotes({ name, type }: FieldSymbol, { type: found, facts }: DataField): readonly string[] {
  if (!STRICT.has(type.kind) || facts === null || facts.filled === 0) return [];
  const isWider = type.kind === 'number' && found.kind === 'number' && type.whole && !found.whole;
  const isAlike = type.kind === found.kind || (MOMENTS.has(type.kind) && MOMENTS.has(found.kind));
  const isZeroOne = (type.kind === 'yes/no' && found.kind === 'number') || (type.kind === 'number' && found.kind === 'yes/no');
  if ((isAlike && !isWider) || isZeroOne) return [];
  const declared = type.kind === 'number' && type.whole ? 'whole number' : type.kind;
  const isOdd = (text: string): boolean => (isWider ? !/^-?\d+$/.test(text) : !/^[\d\s.,:/+T-]+$/.test(text));
  const example = facts.values.find(({ text }) => isOdd(text))?.text;
  const such = example === undefined ? '' : `, such as ${JSON.stringify([...example].slice(0, 30).join(''))}`;
  return [`${name} is declared as ${declared}, and the data have other things${such}.`];
}
