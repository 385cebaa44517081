/** Test results in the Test Anything Protocol, version 14. */
import { printable } from '@scorelang/language';
import { complaintsOf, type TestedFile } from './tested.ts';

interface Point {
  readonly passed: boolean;
  readonly name: string;
  readonly place: string;
  readonly complaints: readonly string[];
}

export function testsTap(files: readonly TestedFile[], unreadable: readonly string[] = []): string {
  const points = [...files.flatMap(pointsOf), ...unreadable.map(unread)];
  return ['TAP version 14', `1..${points.length}`, ...points.flatMap(lines), ''].join('\n');
}

function pointsOf(file: TestedFile): readonly Point[] {
  if (file.report === null) {
    const complaints = file.errors.map(({ diagnostic }) => diagnostic.message);
    return [{ passed: false, name: `${file.shown} has no errors`, place: file.shown, complaints }];
  }
  return file.report.tests.map((test) => ({
    passed: test.passed,
    name: test.name,
    place: `${file.shown}:${test.line}`,
    complaints: complaintsOf(test),
  }));
}

const unread = (sentence: string): Point => ({ passed: false, name: 'all can be read', place: '', complaints: [sentence] });

function lines(point: Point, index: number): readonly string[] {
  // `#` would begin a directive, and a backslash an escape.
  const name = printable(point.name.replace(/[\\#]/g, '\\$&').replace(/\s+/g, ' '));
  const head = `${point.passed ? 'ok' : 'not ok'} ${index + 1} - ${name}`;
  if (point.passed) return [head];
  return [
    head,
    '  ---',
    ...(point.place === '' ? [] : [`  at: ${JSON.stringify(point.place)}`]),
    '  message:',
    ...point.complaints.map((each) => `    - ${JSON.stringify(each)}`),
    '  ...',
  ];
}
