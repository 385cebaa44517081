/** The beginning of a file, looked at before the first lead is made. */
import { type InputError, isInputError } from './input-error.ts';

/**
 * Text that is read twice at its beginning. What is kept for the second time is the text and not its rows: objects that all outlive their
 * youth teach the engine to put every later one where it stays until the next great cleaning.
 */
export interface Replay {
  /** For the first reading. */
  readonly text: AsyncGenerator<string | InputError>;
  /** Everything from the beginning on, once the first reading has ended. */
  readonly again: () => AsyncGenerator<string | InputError>;
}

export function replay(text: AsyncGenerator<string | InputError>): Replay {
  const pieces: (string | InputError)[] = [];
  return {
    text: keeping(text, pieces),
    again: async function* () {
      for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) yield piece;
      yield* text;
    },
  };
}

/** The text without so many characters at its beginning. */
export async function* startingAt(start: number, text: AsyncGenerator<string | InputError>): AsyncGenerator<string | InputError> {
  let left = start;
  for await (const piece of text) {
    if (isInputError(piece)) yield piece;
    else if (piece.length > left) yield piece.slice(left);
    left = Math.max(0, left - (isInputError(piece) ? 0 : piece.length));
  }
}

/** Asks for one piece at a time and never ends the text, so that it can be read on. */
async function* keeping(text: AsyncGenerator<string | InputError>, pieces: (string | InputError)[]): AsyncGenerator<string | InputError> {
  for (let next = await text.next(); !next.done; next = await text.next()) {
    pieces.push(next.value);
    yield next.value;
  }
}

const SAMPLE_ROWS = 10_000;
const SAMPLE_CHARACTERS = 2 * 1024 * 1024;

/** Shows the first rows, batch by batch; an error among them, or null. */
export async function lookAt<R extends { readonly raw: string }>(
  batches: AsyncGenerator<readonly R[] | InputError>,
  visit: (rows: readonly R[]) => InputError | null,
): Promise<InputError | null> {
  let rows = 0;
  let characters = 0;
  while (rows < SAMPLE_ROWS && characters < SAMPLE_CHARACTERS) {
    const next = await batches.next();
    if (next.done) return null;
    if (isInputError(next.value)) return next.value;
    const failure = visit(next.value);
    if (failure !== null) return failure;
    rows += next.value.length;
    for (const { raw } of next.value) characters += raw.length;
  }
  return null;
}
