/** Every message there is: code -> severity and sentence. Each code has a page in docs/diagnostics. */
import { type Source, type Span, settled } from '../source.ts';
import { BUDGET } from './budget.ts';
import { CASES } from './cases.ts';
import { type Diagnostic, type Entry, type Fix, NOWHERE, placedIn, type RelatedPlace } from './diagnostic.ts';
import { MEANING } from './meaning.ts';
import { SYNTAX } from './syntax.ts';

export const CATALOGUE = { ...SYNTAX, ...MEANING, ...BUDGET, ...CASES };

export type Code = keyof typeof CATALOGUE;
export type Facts<C extends Code> = (typeof CATALOGUE)[C] extends Entry<infer F> ? F : never;

/** What a report may carry beside its sentence. */
export interface Extras {
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** Makes a diagnostic; a wrong code, or facts that its sentence does not take, does not compile. */
export function diagnose<C extends Code>(source: Source, span: Span, code: C, facts: Facts<C>, extras: Extras = {}): Diagnostic {
  const entry = CATALOGUE[code] as unknown as Entry<readonly unknown[]>;
  return placedIn(source, {
    code,
    severity: entry.severity,
    message: entry.sentence(...facts),
    source: NOWHERE,
    span: settled(span),
    related: (extras.related ?? []).map((place) => ({ ...place, span: settled(place.span) })),
    fixes: (extras.fixes ?? []).map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span: place, text }) => ({ span: settled(place), text })),
    })),
  });
}
