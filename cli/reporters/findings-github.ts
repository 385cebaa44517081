/** Findings as the workflow commands that GitHub shows beside the lines of a pull request. */
import { linesOf, type Severity } from '@scorelang/language';
import type { CheckedModels, CheckFinding } from './checked.ts';
import { summaryOf } from './findings.ts';
import { type Annotation, workflowCommand } from './workflow-command.ts';

const LEVELS = { error: 'error', warning: 'warning', hint: 'notice' } as const satisfies Record<Severity, Annotation['level']>;
const WORST_FIRST = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** The worst come first, because GitHub shows ten of each level for a step. */
export function findingsGithub({ findings, models }: CheckedModels, quiet: boolean): string {
  const ordered = WORST_FIRST.flatMap((severity) => findings.filter(({ diagnostic }) => diagnostic.severity === severity));
  const lines = ordered.map((finding) => workflowCommand(annotationOf(finding)));
  return [...lines, ...(quiet ? [] : [summaryOf(findings, models.length)])].map((line) => `${line}\n`).join('');
}

function annotationOf({ diagnostic }: CheckFinding): Annotation {
  const { source, span, severity, code, message, fixes } = diagnostic;
  const lines = linesOf(source);
  return {
    level: LEVELS[severity],
    title: code,
    file: source.path,
    start: lines.positionAt(span.start),
    end: lines.positionAt(span.end),
    message: [message, ...fixes.map((fix) => `Fix: ${fix.title}`)].join('\n'),
  };
}
