/** What testing one file gave, as every reporter takes it. */
import type { CoveredEvents, CoveredRule, TestReport, TestResult } from '@scorelang/compiler';
import type { Source } from '@scorelang/language';
import type { Finding } from './findings.ts';

export interface TestedFile {
  /** How the file with the tests is called. */
  readonly shown: string;
  readonly source: Source;
  readonly pathOf: (source: Source) => string;
  /** The file of the model: another one for `X.test.score`. */
  readonly modelPath: string;
  /** Errors that keep the tests from running. */
  readonly errors: readonly Finding[];
  /** Null with errors. */
  readonly report: TestReport | null;
  readonly labelOf: (group: string) => string | null;
}

export const testsOf = (files: readonly TestedFile[]): readonly TestResult[] => files.flatMap((file) => file.report?.tests ?? []);

export const isGood = (files: readonly TestedFile[]): boolean =>
  files.every((file) => file.errors.length === 0) && testsOf(files).length > 0 && testsOf(files).every((test) => test.passed);

export interface ModelCoverage {
  readonly modelPath: string;
  readonly rules: readonly CoveredRule[];
  readonly tiers: readonly { readonly name: string; readonly reached: boolean }[];
}

/** A model's rules, tested by its own tests and those beside it taken together; models without tests are left out. */
export function coverageOf(files: readonly TestedFile[]): readonly ModelCoverage[] {
  const tested = files.filter((file) => file.report !== null && file.report.tests.length > 0);
  return [...new Set(tested.map((file) => file.modelPath))].map((modelPath) => {
    const reports = tested.flatMap((file) => (file.modelPath === modelPath && file.report !== null ? [file.report.coverage] : []));
    return {
      modelPath,
      rules: (reports[0]?.rules ?? []).map((rule, index) => ({
        ...rule,
        fired: reports.some(({ rules }) => rules[index]?.fired === true),
        events: rule.events === null ? null : eventsOf(reports.flatMap(({ rules }) => rules[index]?.events ?? [])),
      })),
      tiers: (reports[0]?.tiers ?? []).map((tier, index) => ({
        ...tier,
        reached: reports.some(({ tiers }) => tiers[index]?.reached === true),
      })),
    };
  });
}

/** What was seen of a rule over events in any of these. */
function eventsOf(seen: readonly CoveredEvents[]): CoveredEvents {
  const anyOf = (part: 'cap' | 'decay'): boolean | null =>
    seen.every((events) => events[part] === null) ? null : seen.some((events) => events[part] === true);
  return {
    occurrence: seen.some((events) => events.occurrence),
    silence: seen.some((events) => events.silence),
    cap: anyOf('cap'),
    decay: anyOf('decay'),
  };
}

/** What went wrong in a test, a sentence each. */
export const complaintsOf = (test: TestResult): readonly string[] =>
  test.error !== null
    ? [test.error]
    : test.expectations.filter((expectation) => !expectation.passed).map(({ sentence, actual }) => `${sentence}, but it was ${actual}`);
