/** What is wrong with a model, for the editor to underline, fade and list. */
import type { Diagnostic, Severity } from '@scorelang/language';
import {
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as Shown,
} from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { rangeOf } from '../convert.ts';
import type { Project } from '../workspace.ts';

/** The address of the page about a code; null where there are no pages. */
export type HelpPage = (code: string) => string | null;

export function diagnostics(analysis: Analysis, project: Project, helpPage: HelpPage): readonly Shown[] {
  return analysis.diagnostics.map((diagnostic) => shown(diagnostic, project, helpPage));
}

/** A finding as the editor takes it. */
export function shown({ code, severity, message, source, span, related }: Diagnostic, project: Project, helpPage: HelpPage): Shown {
  const href = helpPage(code);
  return {
    range: rangeOf(source, span),
    severity: SEVERITIES[severity],
    source: 'score',
    code,
    message,
    ...(href === null ? {} : { codeDescription: { href } }),
    ...(UNNECESSARY.has(code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(
            (place): DiagnosticRelatedInformation => ({
              location: { uri: project.uriOf(place.source.path), range: rangeOf(place.source, place.span) },
              message: place.message,
            }),
          ),
        }),
  };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  // Hints of the language are there to be read; what editors call a hint hardly shows.
  hint: DiagnosticSeverity.Information,
};

/** What could as well not be there is faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['unused-name', 'unused-field', 'value-twice']);
