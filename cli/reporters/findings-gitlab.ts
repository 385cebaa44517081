/** Findings as a GitLab code quality report, whose widget shows what a merge request adds and mends. */
import { linesOf, type Severity } from '@scorelang/language';
import type { CheckedModels } from './checked.ts';
import { fingerprintsOf } from './fingerprint.ts';

const SEVERITIES = { error: 'major', warning: 'minor', hint: 'info' } as const satisfies Record<Severity, string>;

export function findingsGitlab({ findings }: CheckedModels): string {
  const fingerprints = fingerprintsOf(findings.map(({ diagnostic }) => diagnostic));
  const issues = findings.map(({ diagnostic: { code, message, severity, source, span } }, index) => {
    const lines = linesOf(source);
    return {
      description: message,
      check_name: code,
      fingerprint: fingerprints[index],
      severity: SEVERITIES[severity],
      location: { path: source.path, lines: { begin: lines.positionAt(span.start).line, end: lines.positionAt(span.end).line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
