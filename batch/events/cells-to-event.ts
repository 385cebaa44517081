/** A row's cells as an event: its kind and moment, and the properties that the model looks at. */
import type { FieldType, LeadEvent, PlanEvent, PlanField } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { type CellProblem, type CellReader, cellReader } from '../cell.ts';
import type { Row } from '../dialect.ts';
import { type ColumnEvidence, type Contrary, cautionsOf, evidenceOf } from '../evidence.ts';
import { ownSetter, type Setter, type Writable } from '../lead.ts';
import type { Caution } from '../report.ts';
import type { EventColumns } from './event-columns.ts';
import type { EventOpening } from './event-file.ts';

export interface EventReader {
  /** Complete once all events were read. */
  readonly cautions: () => readonly Caution[];
  /** `cellAt`: the row's cell in a column. */
  readonly eventOf: (cellAt: (column: number) => string, problems: CellProblem[]) => LeadEvent;
}

interface Part {
  readonly index: number;
  readonly read: CellReader;
  readonly put: Setter;
}

export function cellsToEvent(
  header: readonly string[],
  { event, at, properties }: EventColumns,
  sample: readonly Row[],
  { kinds, input, flags }: EventOpening,
): EventReader {
  const told: { readonly column: string; readonly evidence: ColumnEvidence; readonly contrary: Contrary }[] = [];
  const readerOf = (name: string, index: number, type: FieldType): CellReader => {
    const column = header[index]!;
    const samples = sample.map(({ line, cells }) => ({ line, text: cells[index] ?? '' })).filter(({ text }) => text !== '');
    const evidence = evidenceOf(column, type, samples, { numbers: flags.numbers ?? null, dates: flags.dates ?? null });
    const contrary: Contrary = { count: 0, example: null };
    told.push({ column, evidence, contrary });
    return cellReader(fieldNamed(name, type), evidence, contrary);
  };
  const readAt = readerOf('at', at, { kind: 'datetime' });
  const partsOf = (kind: PlanEvent): readonly Part[] =>
    kind.properties.flatMap(({ name, type }) => {
      const index = properties.get(name);
      return index === undefined ? [] : [{ index, read: readerOf(`${kind.name}.${name}`, index, type), put: ownSetter(name) }];
    });
  const parts = kindFinder(kinds.map((kind) => ({ name: kind.name, parts: partsOf(kind) })));
  return {
    cautions: () => told.flatMap(({ column, evidence, contrary }) => cautionsOf(column, evidence, contrary)),
    eventOf: (cellAt, problems) => {
      const kind = event === null ? input.kind! : cellAt(event);
      // A moment that could be read in two ways goes to the scorer as it is written, which counts the event among those it could not place.
      const made: LeadEvent & Writable = { event: kind, at: (readAt(cellAt(at), problems) ?? (cellAt(at) || null)) as string };
      for (const { index, read, put } of parts(kind)) put(made, read(cellAt(index), problems));
      return made;
    },
  };
}

/** Kinds are named in rows a million times, in few ways. */
function kindFinder(
  kinds: readonly { readonly name: string | null; readonly parts: readonly Part[] }[],
): (text: string) => readonly Part[] {
  const known = new Map<string, readonly Part[]>();
  const find = (text: string): readonly Part[] =>
    (kinds.find(({ name }) => name === text) ?? kinds.find(({ name }) => name !== null && fold(name) === fold(text)))?.parts ?? [];
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const parts = find(text);
    if (known.size < MOST_NAMES) known.set(text, parts);
    return parts;
  };
}

const MOST_NAMES = 10_000;

const fieldNamed = (name: string, type: FieldType): PlanField => ({ name, type, column: null, missing: { texts: [], numbers: [] } });
