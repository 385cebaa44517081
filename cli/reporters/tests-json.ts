/** Test results as JSON. */
import { linesOf } from '@scorelang/language';
import { coverageOf, isGood, type TestedFile, testsOf } from './tested.ts';

export function testsJson(files: readonly TestedFile[], unreadable: readonly string[] = []): string {
  const tests = testsOf(files);
  const report = {
    passed: isGood(files) && unreadable.length === 0,
    tests: tests.length,
    failed: tests.filter((test) => !test.passed).length,
    files: files.map((file) => ({
      path: file.shown,
      errors: file.errors.map(({ diagnostic, pathOf }) => ({
        code: diagnostic.code,
        message: diagnostic.message,
        path: pathOf(diagnostic.source),
        ...linesOf(diagnostic.source).positionAt(diagnostic.span.start),
      })),
      tests: file.report?.tests ?? [],
    })),
    coverage: coverageOf(files).map(({ modelPath, rules, tiers }) => ({ model: modelPath, rules, tiers })),
    unreadable,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
