/** Test results for people: what failed, where it is written, and what was scored. */
import type { CoveredEvents, ExpectationResult, TestResult } from '@scorelang/compiler';
import { cutToColumns, frame, gutterOf, linesOf, type Mark, type Paint, type Span, wrap } from '@scorelang/language';
import { countOf } from '../count.ts';
import type { Output } from '../io.ts';
import { printableIn } from '../printable.ts';
import { paintFor } from '../style.ts';
import { explanationLines } from './explanation.ts';
import { frames } from './findings.ts';
import { coverageOf, isGood, type ModelCoverage, type TestedFile, testsOf } from './tested.ts';

/** The whole report; `quiet` leaves only what failed. */
export function testsPretty(tested: readonly TestedFile[], quiet: boolean, output: Output): string {
  const paint = paintFor(output);
  const columns = output.columns ?? 100;
  const files = tested.map((file) => ({
    ...file,
    shown: printableIn(file.shown),
    modelPath: printableIn(file.modelPath),
    report: printableIn(file.report),
  }));
  const parts = [
    ...files.filter((file) => file.errors.length > 0).map((file) => frames(file.errors, output)),
    ...(quiet ? [] : [files.map((file) => fileLine(file, paint)).join('')]),
    ...files.flatMap((file) => failures(file, columns, paint)),
    ...(quiet ? [] : [summary(files, columns, paint)]),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function fileLine(file: TestedFile, paint: Paint): string {
  if (file.report === null)
    return `${paint('error', '✗')} ${file.shown}  has ${countOf(file.errors.length, 'error')}; its tests did not run\n`;
  const { tests } = file.report;
  if (tests.length === 0) return '';
  const failed = tests.filter((test) => !test.passed).length;
  if (failed === 0) return `${paint('good', '✓')} ${file.shown}  ${paint('quiet', countOf(tests.length, 'test'))}\n`;
  return `${paint('error', '✗')} ${file.shown}  ${failed} of ${countOf(tests.length, 'test')} failed\n`;
}

function failures(file: TestedFile, columns: number, paint: Paint): readonly string[] {
  return (file.report?.tests ?? []).filter((test) => !test.passed).map((test) => failure(test, file, columns, paint));
}

function failure(test: TestResult, file: TestedFile, columns: number, paint: Paint): string {
  const failed = test.expectations.filter((expectation) => !expectation.passed);
  const explanation =
    test.explanation === null
      ? []
      : [
          '',
          `  ${paint('quiet', 'What was scored:')}`,
          ...explanationLines(test.explanation, { paint, columns, all: false, labelOf: file.labelOf }),
        ];
  return [
    `${paint('error', '✗')} ${paint('strong', test.name)}`,
    ...place(test, failed, file, columns, paint),
    ...(test.error === null ? [] : wrap(`  ${test.error}`, columns, '  ')),
    ...failed.filter((expectation) => expectation.span === null).flatMap((expectation) => comparison(expectation, paint)),
    ...explanation,
    '',
  ].join('\n');
}

/** The failed expectations where they are written; for a test that could not run, and a row of a file, the test itself. */
function place(test: TestResult, failed: readonly ExpectationResult[], file: TestedFile, columns: number, paint: Paint): readonly string[] {
  const marks: readonly Mark[] = failed.flatMap(({ span, expected, actual }) =>
    span === null ? [] : [{ span, tone: 'error', sign: '^', label: `expected ${expected}, got ${actual}` } as const],
  );
  const shown = marks.length > 0 ? marks : [{ span: headOf(test.span, file), tone: 'error', sign: '^', label: null } as const];
  const gutter = gutterOf(shown.map((mark) => ({ source: file.source, span: mark.span })));
  const margin = ' '.repeat(gutter + 1);
  const row = test.row === null ? '' : paint('quiet', `  row ${test.row.number} of ${test.row.path}`);
  const { line, column } = linesOf(file.source).positionAt(shown[0]?.span.start ?? 0);
  return [
    `${margin}${paint('quiet', '┌─')} ${paint('place', `${file.shown}:${line}:${column}`)}${row}`,
    paint('quiet', `${margin}│`),
    ...frame(file.source, shown, { paint, columns, gutter }),
  ];
}

/** Of a test block only its first line. */
function headOf(span: Span, file: TestedFile): Span {
  const lineEnd = file.source.text.indexOf('\n', span.start);
  return { start: span.start, end: lineEnd === -1 ? span.end : Math.min(span.end, lineEnd) };
}

const comparison = ({ sentence, expected, actual }: ExpectationResult, paint: Paint): readonly string[] => [
  `  ${sentence}`,
  `    expected  ${paint('good', expected)}`,
  `    got       ${paint('error', actual)}`,
];

function summary(files: readonly TestedFile[], columns: number, paint: Paint): string {
  const tests = testsOf(files);
  if (tests.length === 0) return '';
  const failed = tests.filter((test) => !test.passed).length;
  const parts = [...(failed > 0 ? [`${failed} failed`] : []), ...(tests.length > failed ? [`${tests.length - failed} passed`] : [])];
  const coverage = coverageOf(files);
  return [
    paint(isGood(files) ? 'good' : 'error', `${countOf(tests.length, 'test')}: ${parts.join(', ')}`),
    ...coverage.flatMap((model) => coverageLines(model, coverage.length > 1, columns, paint)),
    '',
  ].join('\n');
}

/** Of rules that never fired, as many as can be read. */
const MOST_SILENT = 8;

function coverageLines(model: ModelCoverage, named: boolean, columns: number, paint: Paint): readonly string[] {
  const silent = model.rules.filter((rule) => !rule.fired);
  const unreached = model.tiers.filter((tier) => !tier.reached).map((tier) => tier.name);
  const name = named ? `${model.modelPath}: ` : '';
  const rules = `${name}rules ${model.rules.length - silent.length}/${model.rules.length} fired`;
  const tiers = model.tiers.length === 0 ? '' : `, tiers ${model.tiers.length - unreached.length}/${model.tiers.length} reached`;
  const never = unreached.length === 0 ? '' : `; never reached: ${unreached.join(', ')}`;
  return [
    `${rules}${tiers}${never}${silent.length === 0 ? '' : '; never fired:'}`,
    ...silent.slice(0, MOST_SILENT).map((rule) => paint('quiet', cutToColumns(`  line ${rule.line}  ${rule.text}`, columns))),
    ...(silent.length > MOST_SILENT ? [paint('quiet', `  … and ${silent.length - MOST_SILENT} more; --format json has them all`)] : []),
    ...eventLines(model, columns, paint),
  ];
}

/** Rules over events of which tests have not shown all there is: that they fire and are silent, that age and `up to` take something. */
function eventLines({ rules }: ModelCoverage, columns: number, paint: Paint): readonly string[] {
  const over = rules.flatMap((rule) => (rule.events === null ? [] : [{ rule, unseen: unseenOf(rule.events) }]));
  if (over.length === 0) return [];
  const open = over.filter(({ unseen }) => unseen.length > 0);
  const lines = open.map(({ rule, unseen }) => `  line ${rule.line}  ${unseen.join(', ')}: ${rule.text}`);
  return [
    `event rules ${over.length - open.length}/${over.length} seen in every way${open.length === 0 ? '' : '; not yet:'}`,
    ...lines.slice(0, MOST_SILENT).map((line) => paint('quiet', cutToColumns(line, columns))),
    ...(lines.length > MOST_SILENT ? [paint('quiet', `  … and ${lines.length - MOST_SILENT} more; --format json has them all`)] : []),
  ];
}

const unseenOf = ({ occurrence, silence, cap, decay }: CoveredEvents): readonly string[] => [
  ...(occurrence ? [] : ['never fired']),
  ...(silence ? [] : ['never silent']),
  ...(cap === false ? ['never at its limit'] : []),
  ...(decay === false ? ['never decayed'] : []),
];
