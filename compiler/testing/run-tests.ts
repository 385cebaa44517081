/** Runs the tests that a model brings, with the reference interpreter. Pure: files come from the host, the moment from the test. */
import { type Host, positionAt, settled, type TestBlock, type TestFromFile } from '@scorelang/language';
import { explain, type Options, type Plan } from '@scorelang/runtime';
import { admitsParam, expectedOfParam } from '@scorelang/runtime/prelude';
import type { Loaded } from '../load.ts';
import { casesOfFile } from './cases-file.ts';
import { judge } from './claim.ts';
import { type CoverageCounter, countCoverage } from './coverage.ts';
import type { TestReport, TestResult } from './report.ts';
import type { TestCase } from './test-case.ts';
import { caseOfBlock } from './written-test.ts';

export interface TestOptions {
  readonly host: Host;
  /** Which tests to run, by their names; all, if left out. */
  readonly filter?: (name: string) => boolean;
}

/** A model that has a plan. */
export type Runnable = Pick<Loaded, 'source' | 'model'> & { readonly plan: Plan };

/** Never throws at what a test says: a test that cannot be run has not passed, and says why. */
export function runTests({ source, model, plan }: Runnable, { host, filter = () => true }: TestOptions): TestReport {
  const counter = countCoverage(plan);
  const tests: TestResult[] = [];
  for (const test of model.tests) {
    for (const { name, row, testCase } of namedCases(model, test, source.path, host)) {
      if (!filter(name)) continue;
      const place = { name, row, span: settled(test.span), line: positionAt(source.text, test.span.start).line };
      tests.push({ ...place, ...outcomeOf(testCase, plan, counter) });
    }
  }
  return { path: source.path, tests, coverage: counter.coverage() };
}

interface NamedCase {
  readonly name: string;
  readonly row: TestResult['row'];
  readonly testCase: TestCase;
}

function namedCases(model: Loaded['model'], test: TestBlock | TestFromFile, path: string, host: Host): readonly NamedCase[] {
  const title = test.title.value;
  if (test.kind === 'Test') return [{ name: title, row: null, testCase: caseOfBlock(model, test) }];
  return casesOfFile(model, test, path, host).map(({ name, row, testCase }) => ({
    name: name === null ? title : `${title}: ${name}`,
    row,
    testCase,
  }));
}

type Outcome = Pick<TestResult, 'passed' | 'error' | 'expectations' | 'explanation'>;

function outcomeOf(testCase: TestCase, plan: Plan, counter: CoverageCounter): Outcome {
  const error = testCase.error ?? paramError(plan, testCase.params);
  if (error !== null) return { passed: false, error, expectations: [], explanation: null };
  const explanation = explain(plan, testCase.lead, optionsOf(testCase));
  counter.add(explanation);
  const expectations = testCase.expectations.map((expectation) => judge(expectation, explanation));
  const passed = expectations.every((expectation) => expectation.passed);
  return { passed, error: null, expectations, explanation: passed ? null : explanation };
}

const optionsOf = ({ asOf, params, events, previous }: TestCase): Options => ({ asOf, params, events, previous });

function paramError(plan: Plan, params: TestCase['params']): string | null {
  for (const [name, value] of Object.entries(params)) {
    const param = plan.params.find((each) => each.name === name);
    if (param !== undefined && !admitsParam(param, value)) return `${name} should be ${expectedOfParam(param)}, not ${value}.`;
  }
  return null;
}
