/** Findings as text with code frames, as a line each, or as JSON. */
import { type Diagnostic, linesOf, renderCompact, renderDiagnostic, type Severity, type Source, type Span } from '@scorelang/language';
import { countOf } from '../count.ts';
import type { Output } from '../io.ts';
import { paintFor } from '../style.ts';

export interface Finding {
  readonly diagnostic: Diagnostic;
  /** How each of its sources is called. */
  readonly pathOf: (source: Source) => string;
}

export type FindingsFormat = 'pretty' | 'compact' | 'json';

/** Past so many frames nobody reads on. */
const MOST_FRAMES = 100;

/** All of them as text; `files` is how many models were looked at. */
export function findingsText(findings: readonly Finding[], files: number, format: FindingsFormat, quiet: boolean, output: Output): string {
  switch (format) {
    case 'pretty':
      return pretty(findings, files, quiet, output);
    case 'compact':
      return compact(findings, output);
    case 'json':
      return `${JSON.stringify(asJson(findings, files), null, 2)}\n`;
  }
}

/** `3 files: 1 error, 2 warnings`. */
function summaryOf(findings: readonly Finding[], files: number): string {
  const counts = countsOf(findings);
  const parts = (['error', 'warning', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countOf(counts[severity], severity));
  return `${countOf(files, 'file')}: ${parts.length === 0 ? 'nothing to complain about' : parts.join(', ')}`;
}

/** The frames of findings, with an empty line behind each. */
export function frames(findings: readonly Finding[], output: Output): string {
  const paint = paintFor(output);
  return findings
    .map(({ diagnostic, pathOf }) => `${renderDiagnostic(diagnostic, { paint, pathOf, columns: output.columns })}\n\n`)
    .join('');
}

function pretty(findings: readonly Finding[], files: number, quiet: boolean, output: Output): string {
  const paint = paintFor(output);
  const more = findings.length - MOST_FRAMES;
  const worst = (['error', 'warning', 'hint'] as const).find((severity) => countsOf(findings)[severity] > 0);
  return [
    frames(findings.slice(0, MOST_FRAMES), output),
    more > 0 ? `… and ${countOf(more, 'more finding')}. All of them, a line each: --format compact\n\n` : '',
    quiet ? '' : `${paint(worst ?? 'good', summaryOf(findings, files))}\n`,
  ].join('');
}

function compact(findings: readonly Finding[], output: Output): string {
  const paint = paintFor(output);
  return findings.map(({ diagnostic, pathOf }) => `${renderCompact(diagnostic, { paint, pathOf })}\n`).join('');
}

function asJson(findings: readonly Finding[], files: number): unknown {
  const { error, warning, hint } = countsOf(findings);
  return {
    files,
    errors: error,
    warnings: warning,
    hints: hint,
    findings: findings.map(({ diagnostic, pathOf }) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: diagnostic.message,
      ...placeAsJson(diagnostic.source, diagnostic.span, pathOf),
      related: diagnostic.related.map((related) => ({ message: related.message, ...placeAsJson(related.source, related.span, pathOf) })),
      fixes: diagnostic.fixes.map((fix) => ({ title: fix.title, edits: fix.edits.map((edit) => ({ span: edit.span, text: edit.text })) })),
    })),
  };
}

function placeAsJson(source: Source, span: Span, pathOf: (source: Source) => string): object {
  const lines = linesOf(source);
  const at = (offset: number) => ({ ...lines.positionAt(offset), offset });
  return { path: pathOf(source), start: at(span.start), end: at(span.end) };
}

function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.diagnostic.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}
