/** Where the rules that were scored stand in the text as it is now. */
import { linesOf, type Source } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { RuleShare, SampleScores } from '../assessment.ts';
import { placesNow } from '../places-now.ts';

export interface ShareNow {
  readonly share: RuleShare;
  /** Of its line, without white space and a comment at its ends. */
  readonly start: number;
  readonly end: number;
}

/** Whether it is a band, which is a row of a table: a line above each would tear that apart. */
export const isBand = ({ start }: ShareNow, { source }: Analysis): boolean =>
  !/^(?:when|each|always)\b/.test(source.text.slice(start, start + 8));

const known = new WeakMap<SampleScores, { readonly analysis: Analysis; readonly shares: readonly ShareNow[] }>();

/** In the order of the file; none for a line that was changed since. A file of tests has no rules of its own. */
export function sharesNow(analysis: Analysis, scored: SampleScores): readonly ShareNow[] {
  const found = known.get(scored);
  if (found?.analysis === analysis) return found.shares;
  const shares = analysis.source.path === scored.source.path ? findShares(analysis, scored) : [];
  known.set(scored, { analysis, shares });
  return shares;
}

function findShares({ source, file }: Analysis, scored: SampleScores): readonly ShareNow[] {
  const [before, now] = [linesOf(scored.source), linesOf(source)];
  const comments = new Map(file.comments.map(({ span }) => [now.positionAt(span.start).line, span.start]));
  const offsetNow = placesNow(scored.source.text, source.text);
  return scored.rules.flatMap((share): readonly ShareNow[] => {
    const written = share.line <= before.count ? before.textOf(share.line).trim() : '';
    const start = written === '' ? null : offsetNow(firstOf(scored.source, share.line));
    if (start === null) return [];
    const { line } = now.positionAt(start);
    // A line that was changed in its middle begins where it did.
    if (now.textOf(line).trim() !== written) return [];
    const lineEnd = now.startOf(line) + now.textOf(line).length;
    const end = start + source.text.slice(start, comments.get(line) ?? lineEnd).trimEnd().length;
    return end > start ? [{ share, start, end }] : [];
  });
}

/** The first character of a line that is no white space. */
function firstOf(source: Source, line: number): number {
  const lines = linesOf(source);
  const text = lines.textOf(line);
  return lines.startOf(line) + (text.length - text.trimStart().length);
}
