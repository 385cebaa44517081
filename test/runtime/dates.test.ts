import { DAY, dayOfMoment, dayOfText, momentOfText, textOfDay, textOfMoment } from '@scorelang/runtime/prelude';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2024-02-29', 19_782],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
    ['2026-02-29', null],
    ['2026-02-30', null],
    ['1900-02-29', null],
    ['2026-04-31', null],
    ['2026-13-01', null],
    ['2026-00-10', null],
    ['2026-01-00', null],
    ['0000-01-01', null],
    ['2026-1-1', null],
    ['20260101', null],
    ['x2026-01-01', null],
  ])('%s is %j', (text, day) => {
    expect(dayOfText(text)).toBe(day);
  });

  test('agree with the calendar of the engine, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        const text = new Date(day * DAY).toISOString().slice(0, 10);
        return textOfDay(day) === text && dayOfText(text) === day;
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  test('outside the years of four digits have a sign, as ISO text has', () => {
    for (const day of [-719_529, 2_932_897, 99_999_999, -99_999_999]) {
      expect(textOfDay(day)).toBe(new Date(day * DAY).toISOString().split('T')[0]);
    }
  });

  test('begin at midnight in the zone', () => {
    const moment = Date.UTC(2026, 0, 31, 22, 30);
    expect([0, 120, -1380].map((zone) => textOfDay(dayOfMoment(moment, zone)))).toEqual(['2026-01-31', '2026-02-01', '2026-01-30']);
  });
});

describe('moments', () => {
  const at = (iso: string): number => Date.parse(iso);
  test.each([
    ['2026-01-31', 0, at('2026-01-31T00:00Z')],
    ['2026-01-31', 480, at('2026-01-30T16:00Z')],
    ['2026-01-31T09:30', 0, at('2026-01-31T09:30Z')],
    ['2026-01-31 09:30', -300, at('2026-01-31T14:30Z')],
    ['2026-01-31T09:30:15', 0, at('2026-01-31T09:30:15Z')],
    ['2026-01-31t09:30:15.25z', 480, at('2026-01-31T09:30:15.250Z')],
    ['2026-01-31T09:30:15.123999Z', 0, at('2026-01-31T09:30:15.123Z')],
    ['2026-01-31T09:30+08:00', -300, at('2026-01-31T01:30Z')],
    ['2026-01-31 09:30:00 -0330', 0, at('2026-01-31T13:00Z')],
    ['2026-01-31T23:59:60Z', 0, null],
    ['2026-01-31T24:00Z', 0, null],
    ['2026-01-31T09:60Z', 0, null],
    ['2026-01-31T09', 0, null],
    ['2026-01-31Z', 0, null],
    ['2026-01-31T09:30+24:00', 0, null],
    ['2026-02-30T09:30Z', 0, null],
    ['31.1.2026', 0, null],
    ['yesterday', 0, null],
  ])('%s in zone %d is %j', (text, zone, moment) => {
    expect(momentOfText(text, zone)).toBe(moment);
  });

  test('read in the zone, and are the same when read back', () => {
    expect(textOfMoment(at('2026-01-31T09:30:00Z'), 0)).toBe('2026-01-31T09:30:00Z');
    expect(textOfMoment(at('2026-01-31T20:30:00.025Z'), 480)).toBe('2026-02-01T04:30:00.025+08:00');
    expect(textOfMoment(at('2026-01-31T02:00:00Z'), -210)).toBe('2026-01-30T22:30:00-03:30');
    fc.assert(
      fc.property(fc.integer({ min: -6e13, max: 2e14 }), fc.integer({ min: -840, max: 840 }), (moment, zone) => {
        return momentOfText(textOfMoment(moment, zone), 0) === moment;
      }),
      { seed: 1 },
    );
  });
});
