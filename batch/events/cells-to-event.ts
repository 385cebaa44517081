/** A row's cells as an event: its kind and moment, and the properties that the model looks at. */
import type { FieldType, LeadEvent, PlanEvent, PlanField } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { type CellProblem, type CellReader, cellReader } from '../cell.ts';
import type { Row } from '../dialect.ts';
import { type ColumnEvidence, type Contrary, cautionsOf, evidenceOf } from '../evidence.ts';
import type { Caution } from '../report.ts';
import type { EventColumns } from './event-columns.ts';
import type { EventOpening } from './event-file.ts';

export interface EventReader {
  /** Complete once all events were read. */
  readonly cautions: () => readonly Caution[];
  /** `shift`: how many cells stand before the row's own. */
  readonly eventOf: (cells: readonly string[], shift: number, problems: CellProblem[]) => LeadEvent;
}

interface Part {
  readonly name: string;
  readonly index: number;
  readonly read: CellReader;
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
      return index === undefined ? [] : [{ name, index, read: readerOf(`${kind.name}.${name}`, index, type) }];
    });
  const parts = kindFinder(kinds.map((kind) => ({ name: kind.name, parts: partsOf(kind) })));
  return {
    cautions: () => told.flatMap(({ column, evidence, contrary }) => cautionsOf(column, evidence, contrary)),
    eventOf: (cells, shift, problems) => {
      const kind = event === null ? input.kind! : cells[event + shift]!;
      const made: { event: string; at: string; [property: string]: unknown } = {
        event: kind,
        at: readAt(cells[at + shift]!, problems) as string,
      };
      for (const { name, index, read } of parts(kind)) made[name] = read(cells[index + shift]!, problems);
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
