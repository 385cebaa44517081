/** Failed tests as the workflow commands that GitHub shows beside the lines of a pull request. */
import type { TestResult } from '@scorelang/compiler';
import { linesOf } from '@scorelang/language';
import { countOf } from '../count.ts';
import { complaintsOf, type TestedFile, testsOf } from './tested.ts';
import { type Annotation, workflowCommand } from './workflow-command.ts';

export function testsGithub(files: readonly TestedFile[], quiet: boolean): string {
  const annotations = files.flatMap((file) => [...errorsOf(file), ...failuresOf(file)]);
  const tests = testsOf(files);
  const failed = tests.filter((test) => !test.passed).length;
  const summary = `${countOf(tests.length, 'test')}: ${failed} failed, ${tests.length - failed} passed`;
  return [...annotations.map(workflowCommand), ...(quiet ? [] : [summary])].map((line) => `${line}\n`).join('');
}

const errorsOf = (file: TestedFile): readonly Annotation[] =>
  file.errors.map(({ diagnostic: { source, span, code, message } }) => ({
    level: 'error',
    title: code,
    file: source.path,
    start: linesOf(source).positionAt(span.start),
    end: linesOf(source).positionAt(span.end),
    message,
  }));

const failuresOf = (file: TestedFile): readonly Annotation[] =>
  (file.report?.tests ?? []).filter((test) => !test.passed).flatMap((test) => failure(test, file));

/** An annotation at each failed expectation; one at the test where none has a place, as for a row of a file. */
function failure(test: TestResult, { source }: TestedFile): readonly Annotation[] {
  const lines = linesOf(source);
  const title = `test ${test.name}`;
  const placed = test.expectations.flatMap(({ passed, span, sentence, actual }): readonly Annotation[] =>
    passed || span === null
      ? []
      : [
          {
            level: 'error',
            title,
            file: source.path,
            start: lines.positionAt(span.start),
            end: lines.positionAt(span.end),
            message: `${sentence}, but it was ${actual}`,
          },
        ],
  );
  if (placed.length > 0) return placed;
  const start = lines.positionAt(test.span.start);
  const row = test.row === null ? [] : [`Row ${test.row.number} of ${test.row.path}`];
  return [{ level: 'error', title, file: source.path, start, end: null, message: [...row, ...complaintsOf(test)].join('\n') }];
}
