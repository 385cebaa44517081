/** Where checks put what they find. */

import { type Code, diagnose, type Extras, type Facts } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../source.ts';

/** Says what is wrong at a place of the file at hand; the facts are those that the code's sentence takes. */
export type Report = <C extends Code>(span: Span, code: C, facts: Facts<C>, extras?: Extras) => void;

export interface Findings {
  readonly all: Diagnostic[];
  /** How to report on one file. */
  readonly in: (source: Source) => Report;
}

export function findings(): Findings {
  const all: Diagnostic[] = [];
  return { all, in: (source) => (span, code, facts, extras) => void all.push(diagnose(source, span, code, facts, extras)) };
}
