/** What is told while a line is half written: that it is, and nothing that follows from it. */
import { type Diagnostic, linesOf, type Source } from '@scorelang/language';

/** A statement that was not understood to its end: what it means cannot be judged yet. */
const UNFINISHED: ReadonlySet<string> = new Set([
  'expected-block',
  'expected-effect',
  'expected-part',
  'expected-points',
  'missing-operator',
  'unclosed-block',
  'unclosed-bracket',
  'unclosed-name',
  'unclosed-text',
  'unexpected-word',
]);

/** What no rule looks at may be what the half-written one is about. */
const UNUSED: ReadonlySet<string> = new Set(['unused-field', 'unused-name']);

/**
 * The findings without those that half-written lines bring along, in the order of their places: of such a line its meaning is not judged, and
 * of what is wrong at its end the first is told. Nor is it judged what a word means that is told to be written otherwise.
 */
export function withoutFollowUps(syntax: readonly Diagnostic[], meaning: readonly Diagnostic[], source: Source): readonly Diagnostic[] {
  const all = [...syntax, ...meaning].sort((one, other) => one.span.start - other.span.start);
  if (syntax.length === 0) return all;
  const unfinished = syntax.filter(({ code }) => UNFINISHED.has(code));
  const lines = linesOf(source);
  const lineOf = ({ span }: Diagnostic): number => lines.positionAt(span.start).line;
  const half = new Set(unfinished.map(lineOf));
  const ofMeaning = new Set(meaning);
  const misread = new Set(syntax.map(placeOf));
  const told = new Set<number>();
  return all.filter((finding) => {
    const line = lineOf(finding);
    if (ofMeaning.has(finding)) {
      return !half.has(line) && !(UNUSED.has(finding.code) && unfinished.length > 0) && !misread.has(placeOf(finding));
    }
    if (!half.has(line) || !isAtEnd(finding)) return true;
    const isFirst = !told.has(line);
    told.add(line);
    return isFirst;
  });

  /** Whether it is about the last word of its line, or says what should follow that. */
  function isAtEnd(finding: Diagnostic): boolean {
    if (UNFINISHED.has(finding.code) && !finding.code.startsWith('unclosed')) return true;
    const line = lineOf(finding);
    return finding.span.end >= lines.startOf(line) + lines.textOf(line).trimEnd().length;
  }
}

const placeOf = ({ span }: Diagnostic): string => `${span.start} ${span.end}`;
