import { dayOf, momentOf } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { isTooFine } from '../../language/values.ts';

describe('days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-01-02T23:59Z', 1],
    ['2000-02-29', 11016],
    ['1969-12-31', -1],
    ['0001-01-01', -719162],
    ['2026-02-30', null],
    ['1900-02-29', null],
    ['2026-13-01', null],
    ['2026-00-10', null],
  ])('%s is day %s', (date, day) => {
    expect(dayOf(date)).toBe(day);
  });
});

describe('moments', () => {
  test.each([
    ['1970-01-01', 0, 0],
    ['1970-01-01', 60, -3_600_000],
    ['1970-01-01T10:00', 60, 32_400_000],
    ['1970-01-01T10:00Z', 60, 36_000_000],
    ['1970-01-01T00:00:30Z', 0, 30_000],
    ['1970-01-01T24:00Z', 0, null],
    ['1970-01-01T10:60', 0, null],
  ])('%s in a zone %s minutes east is %s', (date, zone, moment) => {
    expect(momentOf(date, zone)).toBe(moment);
  });
});

test.each([
  [0.1, false],
  [0.1234, false],
  [-8.7, false],
  [999_999.9999, false],
  [0.12345, true],
  [1e-5, true],
])('%s points are too fine: %s', (points, expected) => {
  expect(isTooFine(points)).toBe(expected);
});
