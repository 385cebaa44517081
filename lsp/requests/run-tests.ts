/** `scorelang/runTests`: what becomes of a document's tests, and which rules they make fire. */
import { runTests as run, type TestReport, type TestResult } from '@scorelang/compiler';
import { type Host, linesOf, type Source } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { TestFate } from '../assessment.ts';
import { rangeOf } from '../convert.ts';
import type { CoveredPlace, TestFailure, TestOutcome, TestsRun } from '../protocol.ts';
import { type FoundTest, testsIn } from './tests.ts';

export interface Running {
  readonly analysis: Analysis;
  /** Null where the model has errors: then every test says so. */
  readonly plan: Plan | null;
  readonly host: Host;
  readonly uriOf: (path: string) => string;
}

/** `ids`: null for all. */
export function runTests({ analysis, plan, host, uriOf }: Running, ids: readonly string[] | null): TestsRun {
  const wanted = testsIn(analysis).filter(({ id }) => ids === null || ids.includes(id));
  if (plan === null) return { results: wanted.map(notRun), coverage: null };
  const report = reportOf(analysis, plan, host, wanted);
  const modelSource = analysis.model.file.source;
  return {
    results: wanted.map((test) => outcomeOf(test, report, analysis.source)),
    coverage: {
      uri: uriOf(modelSource.path),
      rules: report.coverage.rules.map(
        ({ line, text, fired, times }): CoveredPlace => ({ range: rangeOfLine(modelSource, line), text, fired, times }),
      ),
    },
  };
}

/** In a sentence for a lens: what became of each test. */
export function fatesOf(analysis: Analysis, plan: Plan, host: Host): readonly TestFate[] {
  const all = testsIn(analysis);
  const report = reportOf(analysis, plan, host, all);
  return all.map((test) => {
    const { id, passed, error, failures } = outcomeOf(test, report, analysis.source);
    const first = failures[0];
    return { id, passed, why: passed ? null : (error ?? (first === undefined ? null : `${first.expected}, but ${first.actual}`)) };
  });
}

/** Of a line, from 1, without the white space around it. */
export function rangeOfLine(source: Source, line: number): Range {
  const lines = linesOf(source);
  if (line > lines.count) return rangeOf(source, { start: source.text.length, end: source.text.length });
  const text = lines.textOf(line);
  const start = lines.startOf(line) + (text.length - text.trimStart().length);
  return rangeOf(source, { start, end: start + text.trim().length });
}

function reportOf(analysis: Analysis, plan: Plan, host: Host, wanted: readonly FoundTest[]): TestReport {
  const nodes = new Set<object>(wanted.map(({ node }) => node));
  const model = { ...analysis.model, tests: analysis.model.tests.filter((test) => nodes.has(test)) };
  return run({ source: analysis.source, model, plan }, { host });
}

const notRun = ({ id, name }: FoundTest): TestOutcome => ({
  id,
  name,
  passed: false,
  error: 'The model has errors, so that no test can run. Mend them first.',
  failures: [],
});

/** A test from a file is one, whatever its rows. */
function outcomeOf({ id, name, node }: FoundTest, { tests }: TestReport, source: Source): TestOutcome {
  const results = tests.filter(({ span }) => span.start === node.span.start);
  const failed = results.filter(({ passed }) => !passed);
  const errors = failed.flatMap((result) => (result.error === null ? [] : [inRow(result, result.error)]));
  return {
    id,
    name,
    passed: failed.length === 0,
    error: errors.length === 0 ? null : errors.slice(0, MOST_TOLD).join('\n'),
    failures: failed.flatMap((result) => failuresOf(result, node, source)).slice(0, MOST_TOLD),
  };
}

/** Of one test. */
const MOST_TOLD = 100;

function failuresOf(result: TestResult, node: FoundTest['node'], source: Source): readonly TestFailure[] {
  return result.expectations
    .filter(({ passed }) => !passed)
    .map(({ sentence, expected, actual, span }) => ({
      message: inRow(result, sentence),
      range: rangeOf(source, span ?? { start: node.span.start, end: node.title.span.end }),
      expected,
      actual,
    }));
}

const inRow = ({ row, name }: TestResult, sentence: string): string => (row === null ? sentence : `${name}: ${sentence}`);
