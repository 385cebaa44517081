/** Findings as JSON, those that comments ignore too, with offsets for whoever applies the fixes. */
import { linesOf, type Source, type Span } from '@scorelang/language';
import type { CheckedModels } from './checked.ts';
import { countsOf, type Finding } from './findings.ts';

export const findingsJson = (checked: CheckedModels): string => `${JSON.stringify(asJson(checked), null, 2)}\n`;

function asJson({ findings, ignored, models, unreadable }: CheckedModels): object {
  const { error, warning, hint } = countsOf(findings);
  return {
    files: models.length,
    errors: error,
    warnings: warning,
    hints: hint,
    findings: findings.map(findingAsJson),
    ignored: ignored.map((each) => ({ ...findingAsJson(each), reason: each.reason })),
    unreadable,
  };
}

/** A finding, and where it is, with offsets. */
export function findingAsJson({ diagnostic, pathOf }: Finding): object {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    ...placeAsJson(diagnostic.source, diagnostic.span, pathOf),
    related: diagnostic.related.map((related) => ({ message: related.message, ...placeAsJson(related.source, related.span, pathOf) })),
    fixes: diagnostic.fixes.map((fix) => ({ title: fix.title, edits: fix.edits.map((edit) => ({ span: edit.span, text: edit.text })) })),
  };
}

function placeAsJson(source: Source, span: Span, pathOf: (source: Source) => string): object {
  const lines = linesOf(source);
  const at = (offset: number) => ({ ...lines.positionAt(offset), offset });
  return { path: pathOf(source), start: at(span.start), end: at(span.end) };
}
