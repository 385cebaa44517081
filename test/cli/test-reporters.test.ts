import type { CoveredRule, TestResult } from '@scorelang/compiler';
import { describe, expect, test } from 'vitest';
import type { TestedFile } from '../../cli/reporters/tested.ts';
import { testsJson } from '../../cli/reporters/tests-json.ts';
import { testsJunit } from '../../cli/reporters/tests-junit.ts';
import { testsPretty } from '../../cli/reporters/tests-pretty.ts';
import { testsTap } from '../../cli/reporters/tests-tap.ts';

const text = `when title = CEO add 20
tier hot >= 50

test "a <chief>" {
  given title = CEO
  expect tier = hot
}
`;
const source = { path: 'first.score', text };
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

const good: TestResult = {
  name: 'anyone',
  span: at('test'),
  line: 4,
  row: null,
  passed: true,
  error: null,
  expectations: [],
  explanation: null,
};

const bad: TestResult = {
  ...good,
  name: 'a <chief> # 1',
  passed: false,
  expectations: [
    { passed: true, sentence: 'expect score = 20', expected: '20', actual: '20', span: null },
    { passed: false, sentence: 'expect tier = hot', expected: 'tier hot', actual: 'no tier', span: at('expect tier = hot') },
  ],
};

const fromRow: TestResult = {
  ...bad,
  name: 'golden: row 3',
  row: { path: 'cases.csv', number: 3 },
  expectations: [{ passed: false, sentence: 'expect score = 5', expected: '5', actual: '20', span: null }],
};

const rule = (line: number, fired: boolean): CoveredRule => ({
  id: `r${line}`,
  line,
  text: `when ${line} add 1`,
  fired,
  times: fired ? 1 : 0,
  events: null,
});

const file = (tests: readonly TestResult[], more: Partial<TestedFile> = {}): TestedFile => ({
  shown: 'models/first.score',
  source,
  pathOf: () => 'models/first.score',
  modelPath: 'models/first.score',
  errors: [],
  report: {
    path: 'first.score',
    tests,
    coverage: { rules: [rule(1, true), rule(9, false)], tiers: [{ name: 'hot', reached: false }] },
  },
  labelOf: () => null,
  ...more,
});

const output = { write: () => {}, stream: () => process.stdout, isTerminal: false, columns: null, colour: false };

describe('test results for people', () => {
  test('name the files, what passed, and what no test has reached', () => {
    expect(testsPretty([file([good])], false, output)).toBe(`✓ models/first.score  1 test

1 test: 1 passed
rules 1/2 fired, tiers 0/1 reached; never reached: hot; never fired:
  line 9  when 9 add 1
`);
  });

  test('show a failure where it is written, with what was expected and what came', () => {
    expect(testsPretty([file([good, bad])], false, output)).toContain(`
✗ a <chief> # 1
  ┌─ models/first.score:6:3
  │
6 │   expect tier = hot
  │   ^^^^^^^^^^^^^^^^^ expected tier hot, got no tier
`);
  });

  test('name the row of a failure that comes from a file', () => {
    const text = testsPretty([file([fromRow])], false, output);
    expect(text).toContain('row 3 of cases.csv');
    expect(text).toContain('  expect score = 5\n    expected  5\n    got       20\n');
  });

  test('say why a test could not run', () => {
    const broken = { ...good, passed: false, error: 'cases.csv has no column title.' };
    expect(testsPretty([file([broken])], false, output)).toContain('  cases.csv has no column title.\n');
  });

  test('when quiet show nothing but failures', () => {
    expect(testsPretty([file([good])], true, output)).toBe('');
    expect(testsPretty([file([good, bad])], true, output)).toMatch(/^✗ a <chief>/);
  });

  test('count a rule as covered when the tests beside the model fire it', () => {
    const beside = file([good], { shown: 'models/first.test.score' });
    const report = { ...beside.report!, coverage: { rules: [rule(1, false), rule(9, true)], tiers: [{ name: 'hot', reached: true }] } };
    expect(testsPretty([file([good]), { ...beside, report }], false, output)).toContain('rules 2/2 fired, tiers 1/1 reached\n');
  });
});

describe('test results for machines', () => {
  test('as JSON', () => {
    const report = JSON.parse(testsJson([file([good, bad])]));
    expect(report).toMatchObject({ passed: false, tests: 2, failed: 1, files: [{ path: 'models/first.score' }] });
    expect(report.files[0].tests[1].expectations[1]).toMatchObject({ expected: 'tier hot', actual: 'no tier' });
    expect(report.coverage[0].rules).toHaveLength(2);
  });

  test('as JUnit, with everything quoted that XML would read', () => {
    expect(testsJunit([file([good, bad])])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="score test" tests="2" failures="1" errors="0">
  <testsuite name="models/first.score" tests="2" failures="1" errors="0">
    <testcase classname="models/first.score" name="anyone" file="models/first.score" line="4"/>
    <testcase classname="models/first.score" name="a &lt;chief&gt; # 1" file="models/first.score" line="4">
      <failure message="expect tier = hot, but it was no tier">expect tier = hot, but it was no tier</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test('JUnit survives names that XML cannot hold', () => {
    const xml = testsJunit([file([{ ...good, name: 'bell \u0007 "quoted" \ud800 &amp;' }])]);
    expect(xml).toContain('name="bell � &quot;quoted&quot; � &amp;amp;"');
  });

  test('as TAP', () => {
    expect(testsTap([file([good, bad])])).toBe(`TAP version 14
1..2
ok 1 - anyone
not ok 2 - a <chief> \\# 1
  ---
  at: "models/first.score:4"
  message:
    - "expect tier = hot, but it was no tier"
  ...
`);
  });

  test('a model with errors is a failure in each', () => {
    const diagnostic = {
      code: 'unknown-field',
      severity: 'error',
      message: 'No.',
      source,
      span: at('title'),
      related: [],
      fixes: [],
    } as const;
    const broken = file([], { report: null, errors: [{ diagnostic, pathOf: () => 'models/first.score' }] });
    expect(JSON.parse(testsJson([broken])).passed).toBe(false);
    expect(testsJunit([broken])).toContain('<error message="No."/>');
    expect(testsTap([broken])).toContain('not ok 1 - models/first.score has no errors');
    expect(testsPretty([broken], false, output)).toContain('✗ models/first.score  has 1 error; its tests did not run');
  });
});
