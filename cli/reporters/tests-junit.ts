/** Test results as the XML that build servers read. */
import type { TestResult } from '@scorelang/compiler';
import { complaintsOf, type TestedFile, testsOf } from './tested.ts';
import { unreadableSuite } from './unreadable-junit.ts';
import { attribute, escaped } from './xml.ts';

export function testsJunit(files: readonly TestedFile[], unreadable: readonly string[] = []): string {
  const tests = testsOf(files);
  const broken = files.filter((file) => file.report === null);
  const failed = tests.filter((test) => !test.passed).length;
  const errors = broken.length + unreadable.length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="score test" tests="${tests.length + errors}" failures="${failed}" errors="${errors}">`,
    ...files.filter((file) => file.report === null || file.report.tests.length > 0).flatMap(suite),
    ...unreadableSuite('score test', unreadable),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(file: TestedFile): readonly string[] {
  const name = attribute(file.shown);
  if (file.report === null) {
    return [
      `  <testsuite name=${name} tests="1" failures="0" errors="1">`,
      `    <testcase classname=${name} name="the model has no errors">`,
      `      <error message=${attribute(file.errors.map(({ diagnostic }) => diagnostic.message).join(' '))}/>`,
      '    </testcase>',
      '  </testsuite>',
    ];
  }
  const { tests } = file.report;
  return [
    `  <testsuite name=${name} tests="${tests.length}" failures="${tests.filter((test) => !test.passed).length}" errors="0">`,
    ...tests.flatMap((test) => testCase(test, file)),
    '  </testsuite>',
  ];
}

function testCase(test: TestResult, file: TestedFile): readonly string[] {
  const head = `    <testcase classname=${attribute(file.shown)} name=${attribute(test.name)} file=${attribute(file.shown)} line="${test.line}"`;
  if (test.passed) return [`${head}/>`];
  const complaints = complaintsOf(test);
  return [
    `${head}>`,
    `      <failure message=${attribute(complaints.join('; '))}>${escaped(complaints.join('\n'))}</failure>`,
    '    </testcase>',
  ];
}
