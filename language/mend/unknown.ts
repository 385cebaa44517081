import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Segment } from '../segments.ts';
import type { Source } from '../source.ts';
import type { Token } from '../tokens.ts';
export function mendUnknown(_source: Source, _segment: Segment): { tokens: readonly Token[] | null; problems: readonly Diagnostic[] } {
  return { tokens: null, problems: [] };
}
