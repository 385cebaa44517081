/** What the author wrote. */
import type { Source, Span } from '../source.ts';

/** Gives the text at a place of a file. */
export const inSource =
  ({ text }: Source) =>
  ({ start, end }: Span): string =>
    text.slice(start, end);
