/** The ready change for a misspelt name. */
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source.ts';
import { writtenName } from './bare-words.ts';
import { replacing } from './fixes.ts';

/** Writes the nearest name instead, where one is near. */
export const respelling = (span: Span, nearest: string | null): readonly Fix[] =>
  nearest === null ? [] : [replacing(span, writtenName(nearest), `Write ${nearest}`)];
