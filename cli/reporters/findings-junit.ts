/** Findings as the XML that build servers read: a suite for each model, a case for each finding, failed where the check fails for it. */
import { linesOf, renderDiagnostic } from '@scorelang/language';
import type { CheckedModel, CheckedModels, CheckFinding } from './checked.ts';
import { unreadableSuite } from './unreadable-junit.ts';
import { attribute, escaped } from './xml.ts';

export function findingsJunit({ findings, models, unreadable }: CheckedModels): string {
  const failures = findings.filter(({ fails }) => fails).length;
  const suites = models.map((model) => ({ model, own: findings.filter(({ diagnostic }) => diagnostic.source.path === model.path) }));
  const cases = suites.reduce((sum, { own }) => sum + Math.max(1, own.length), unreadable.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="score check" tests="${cases}" failures="${failures}" errors="${unreadable.length}">`,
    ...suites.flatMap(({ model, own }) => suite(model, own)),
    ...unreadableSuite('score check', unreadable),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite({ shown }: CheckedModel, findings: readonly CheckFinding[]): readonly string[] {
  const failures = findings.filter(({ fails }) => fails).length;
  return [
    `  <testsuite name=${attribute(shown)} tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0">`,
    ...(findings.length === 0
      ? [`    <testcase classname=${attribute(shown)} name="nothing to complain about"/>`]
      : findings.flatMap(testCase)),
    '  </testsuite>',
  ];
}

function testCase({ diagnostic, pathOf, fails }: CheckFinding): readonly string[] {
  const { source, span, severity, code, message } = diagnostic;
  const path = pathOf(source);
  const { line, column } = linesOf(source).positionAt(span.start);
  const name = `${severity} ${code} at ${line}:${column}`;
  const text = escaped(renderDiagnostic(diagnostic, { pathOf }));
  return [
    `    <testcase classname=${attribute(path)} name=${attribute(name)} file=${attribute(path)} line="${line}">`,
    fails
      ? `      <failure type=${attribute(code)} message=${attribute(message)}>${text}</failure>`
      : `      <system-out>${text}</system-out>`,
    '    </testcase>',
  ];
}
