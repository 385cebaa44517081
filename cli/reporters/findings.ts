/** Findings for people: with code frames, or a line each. */
import { type Diagnostic, renderCompact, renderDiagnostic, type Severity, type Source } from '@scorelang/language';
import { countOf } from '../count.ts';
import type { Output } from '../io.ts';
import { paintFor } from '../style.ts';

export interface Finding {
  readonly diagnostic: Diagnostic;
  /** How each of its sources is called. */
  readonly pathOf: (source: Source) => string;
}

/** Past so many frames nobody reads on. */
const MOST_FRAMES = 100;

/** `3 files: 1 error, 2 warnings`. */
export function summaryOf(findings: readonly Finding[], files: number): string {
  const counts = countsOf(findings);
  const parts = (['error', 'warning', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countOf(counts[severity], severity));
  return `${countOf(files, 'file')}: ${parts.length === 0 ? 'nothing to complain about' : parts.join(', ')}`;
}

/** The frames of findings, with an empty line behind each; of very many the first, and how to see the others. */
export function frames(findings: readonly Finding[], output: Output): string {
  const paint = paintFor(output);
  const shown = findings
    .slice(0, MOST_FRAMES)
    .map(({ diagnostic, pathOf }) => `${renderDiagnostic(diagnostic, { paint, pathOf, columns: output.columns })}\n\n`);
  const more = findings.length - shown.length;
  return shown
    .concat(more > 0 ? `… and ${countOf(more, 'more finding')}. All of them, a line each: score check --format compact\n\n` : '')
    .join('');
}

export function findingsPretty(findings: readonly Finding[], files: number, quiet: boolean, output: Output): string {
  const paint = paintFor(output);
  const worst = (['error', 'warning', 'hint'] as const).find((severity) => countsOf(findings)[severity] > 0);
  const first = findings.find(({ diagnostic }) => diagnostic.severity === worst);
  return [
    frames(findings, output),
    quiet ? '' : `${paint(worst ?? 'good', summaryOf(findings, files))}\n`,
    quiet || first === undefined ? '' : `${paint('quiet', `What it means: score explain ${first.diagnostic.code}`)}\n`,
  ].join('');
}

export function findingsCompact(findings: readonly Finding[], output: Output): string {
  const paint = paintFor(output);
  return findings.map(({ diagnostic, pathOf }) => `${renderCompact(diagnostic, { paint, pathOf })}\n`).join('');
}

export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.diagnostic.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}
