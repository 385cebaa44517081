import { diagnose } from './diagnostics/catalogue.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Stop } from './read-segment.ts';
import type { Segment } from './segments.ts';
import type { Source } from './source.ts';
import type { Token } from './tokens.ts';
import { spanOfToken } from './tree/cst.ts';

export function explainStop(source: Source, tokens: readonly Token[], stop: Stop): Diagnostic {
  const token = tokens[stop.index] ?? tokens.at(-1)!;
  return diagnose(source, spanOfToken(token), 'unexpected-word', [token.image + JSON.stringify(stop)]);
}

export function explainUnknown(source: Source, segment: Segment): Diagnostic {
  const token = segment.tokens[0]!;
  return diagnose(source, spanOfToken(token), 'unknown-statement', [token.image]);
}
