/** Which columns of a table say whose, what and when an event is, and what its properties are. */
import { nearest } from '@scorelang/language';
import type { PlanEvent } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import type { Row } from '../dialect.ts';
import { looseName } from '../header.ts';
import { type InputError, inputError, isInputError } from '../input-error.ts';
import { indexOfColumn } from '../row-text.ts';
import type { EventOpening } from './event-file.ts';

export interface EventColumns {
  readonly key: number;
  /** Null where all events of the file are of one kind. */
  readonly event: number | null;
  readonly at: number;
  /** By the name of a property; letter case, spaces, `_` and `-` in headers do not count. */
  readonly properties: ReadonlyMap<string, number>;
}

export function eventColumns(header: readonly string[], { name, kinds, input, keyColumn }: EventOpening): EventColumns | InputError {
  const find = (wanted: string, option: string): number | InputError =>
    indexOfColumn(header, wanted) ?? noColumn(name, header, wanted, option);
  const key = find(keyColumn, '--event-key');
  if (isInputError(key)) return key;
  const event = input.kind === undefined ? find(input.eventColumn ?? 'event', '--event-column') : null;
  if (isInputError(event)) return event;
  const at = find(input.atColumn ?? 'at', '--at-column');
  if (isInputError(at)) return at;
  const loose = new Map(header.map((column, index) => [looseName(column), index]));
  const named = kinds.flatMap(({ properties }) =>
    properties.map((property) => [property.name, loose.get(looseName(property.name))] as const),
  );
  return { key, event, at, properties: new Map(named.filter((each): each is readonly [string, number] => each[1] !== undefined)) };
}

/** A property that the model looks at, of a kind that the first rows have, without a column. */
export function missingProperty(
  header: readonly string[],
  columns: EventColumns,
  sample: readonly Row[],
  { name, kinds, input, flags }: EventOpening,
): InputError | null {
  if (flags.allowMissingColumns === true) return null;
  const { event, properties } = columns;
  const seen = new Set(event === null ? [fold(input.kind!)] : sample.map(({ cells }) => fold(cells[event] ?? '')));
  for (const kind of kinds) {
    const missing = seen.has(fold(kind.name ?? '')) ? kind.properties.find((property) => !properties.has(property.name)) : undefined;
    if (missing !== undefined) return noProperty(name, header, kind, missing.name);
  }
  return null;
}

function noProperty(name: string, header: readonly string[], kind: PlanEvent, property: string): InputError {
  const near = nearest(property, header);
  const message = `${name} has no column for ${property}, a property of ${kind.name}${near === null ? '' : `; the nearest is "${near}"`}.`;
  const remedy = 'Call the column as the property, or say --allow-missing-columns to score without.';
  return inputError('missing-column', name, message, remedy, { line: 1, column: near });
}

function noColumn(name: string, header: readonly string[], wanted: string, option: string): InputError {
  const near = nearest(wanted, header);
  const list = `${header.slice(0, 12).join(', ')}${header.length > 12 ? ', ..' : ''}`;
  const remedy = near === null ? `Name it with ${option}; there are these: ${list}.` : `Did you mean "${near}"? Say ${option} "${near}".`;
  return inputError('unknown-column', name, `${name} has no column "${wanted}".`, remedy, { line: 1, column: near });
}
