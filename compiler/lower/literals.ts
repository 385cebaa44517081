/** What literals come to: texts as texts, dates as days and moments, durations as milliseconds, points as units. */
import type { Amount as WrittenAmount, Duration, Literal } from '@scorelang/language';
import type { Units } from '@scorelang/runtime';

export const MILLISECONDS_A_DAY = 86_400_000;

/** A month is 30 days and a year 365, as the language says. */
const MILLISECONDS = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: MILLISECONDS_A_DAY,
  week: 7 * MILLISECONDS_A_DAY,
  month: 30 * MILLISECONDS_A_DAY,
  year: 365 * MILLISECONDS_A_DAY,
} as const satisfies Record<Duration['unit'], number>;

export const millisecondsOf = (duration: Duration): number => duration.count * MILLISECONDS[duration.unit];

/** Exact: the checker lets at most 4 decimals through. */
export const unitsOf = (points: number): Units => Math.round(points * 10_000);

/** A literal where text is expected: a number or a date as it is written. */
export function textOf(literal: Literal): string {
  switch (literal.kind) {
    case 'Text':
      return literal.value;
    case 'Reference':
      return literal.name.text;
    case 'Number':
    case 'Date':
      return literal.text;
    case 'YesNo':
      return literal.value ? 'yes' : 'no';
  }
}
