/** What is wrong with a model as it is now, with what was found out in the background: of this text, or of the one before. */
import { type Diagnostic, type Host, linesOf, type Source } from '@scorelang/language';
import { settingsOf, withLevels } from '@scorelang/language/config';
import type { Analysis } from './analysis.ts';
import type { Assessment } from './assessment.ts';
import { placesNow } from './places-now.ts';

const known = new WeakMap<Analysis, { readonly assessment: Assessment; readonly merged: Analysis }>();

/** For the same two the same object; the analysis itself where nothing more was found. */
export function withFindings(analysis: Analysis, assessment: Assessment | null, host: Host): Analysis {
  const all = assessment === null ? [] : [...assessment.findings, ...assessment.aboutFiles];
  if (assessment === null || all.length === 0) return analysis;
  const found = known.get(analysis);
  if (found?.assessment === assessment) return found.merged;
  const findings = withLevels(findingsNow(all, analysis.source), settingsOf(analysis.source.path, host));
  const diagnostics = [...analysis.diagnostics, ...findings].sort((one, other) => one.span.start - other.span.start);
  const merged = findings.length === 0 ? analysis : { ...analysis, diagnostics };
  known.set(analysis, { assessment, merged });
  return merged;
}

/** Each at its place in a text. */
export const findingsNow = (findings: readonly Diagnostic[], source: Source): readonly Diagnostic[] =>
  findings.flatMap((finding) => now(finding, source));

/** At its place in the text now. A line that was changed since has none; ready changes are those of the very text alone. */
function now(finding: Diagnostic, source: Source): readonly Diagnostic[] {
  if (finding.source.path !== source.path) return [];
  if (finding.source.text === source.text) return [{ ...finding, source }];
  const place = placesNow(finding.source.text, source.text);
  const lines = linesOf(finding.source);
  const { line } = lines.positionAt(finding.span.start);
  const [start, end] = [place(lines.startOf(line)), place(lines.startOf(line) + lines.textOf(line).length)];
  if (start === null || end === null || end - start !== lines.textOf(line).length) return [];
  const moved = start - lines.startOf(line);
  const span = {
    start: finding.span.start + moved,
    end: Math.min(finding.span.end, lines.startOf(line) + lines.textOf(line).length) + moved,
  };
  return [{ ...finding, source, span, fixes: [], related: [] }];
}
