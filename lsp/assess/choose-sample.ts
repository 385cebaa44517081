/** Which of the files that may hold a model's sample is taken. */
import type { FieldSymbol } from '@scorelang/language';
import { fit } from '../sample/columns.ts';
import type { SampleColumns, SampleProblem } from '../sample/sample.ts';
import type { SamplePlace } from '../sample/where.ts';

export interface Chosen {
  readonly place: SamplePlace;
  readonly columns: SampleColumns | SampleProblem;
  readonly isTaken: boolean;
}

/**
 * The first that a person named, that fits the fields of the model, or that cannot be read. Where none does, the first is not taken, and its
 * columns are known all the same: who writes `column "` behind a field is about to make it fit.
 */
export async function chooseSample(
  places: readonly SamplePlace[],
  fields: readonly FieldSymbol[],
  read: (place: SamplePlace) => Promise<SampleColumns | SampleProblem>,
): Promise<Chosen | null> {
  let first: Chosen | null = null;
  for (const place of places) {
    const columns = await read(place);
    if (place.isNamed || !('columns' in columns) || fit(columns.columns, fields)) return { place, columns, isTaken: true };
    first ??= { place, columns, isTaken: false };
  }
  return first;
}
