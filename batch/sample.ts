/** The first rows of a file, looked at before the first lead is made. */
import { type InputError, isInputError } from './input-error.ts';

const SAMPLE_ROWS = 10_000;
const SAMPLE_CHARACTERS = 4 * 1024 * 1024;

/** The first rows, kept, and the others still to come. */
export interface Sampled<R> {
  readonly sample: readonly R[];
  readonly rest: AsyncGenerator<readonly R[] | InputError>;
}

export async function takeSample<R extends { readonly raw: string }>(
  batches: AsyncGenerator<readonly R[] | InputError>,
): Promise<Sampled<R> | InputError> {
  const sample: R[] = [];
  let characters = 0;
  while (sample.length < SAMPLE_ROWS && characters < SAMPLE_CHARACTERS) {
    const next = await batches.next();
    if (next.done) break;
    if (isInputError(next.value)) return next.value;
    for (const row of next.value) {
      sample.push(row);
      characters += row.raw.length;
    }
  }
  return { sample, rest: batches };
}
