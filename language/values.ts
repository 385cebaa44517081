/** What literals mean: texts, days, moments and lengths of time. */
import type { Duration, Literal, Name } from './ast.ts';

/** A literal where a text is meant: a bare word, a number or a date stands for what was written. */
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

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z)?)?$/;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whether a date is written with a time: `2026-01-31T10:00`. */
export const hasTime = (date: string): boolean => date.includes('T');

/** The calendar day as days since 1970-01-01, or null where the calendar has no such day (2026-02-30). A time is left out. */
export function dayOf(date: string): number | null {
  const parts = DATE.exec(date);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  return moment.getTime() / DAY;
}

/**
 * Milliseconds since 1970-01-01T00:00Z, or null where there is no such moment. A date alone is its midnight; without `Z` the clock is that
 * of the zone, given in minutes east of UTC.
 */
export function momentOf(date: string, zoneMinutes: number): number | null {
  const parts = DATE.exec(date);
  const day = dayOf(date);
  if (parts === null || day === null) return null;
  const [hours, minutes, seconds] = [Number(parts[4] ?? 0), Number(parts[5] ?? 0), Number(parts[6] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const clock = day * DAY + (hours * 60 + minutes) * MINUTE + seconds * 1000;
  return parts[7] === 'Z' ? clock : clock - zoneMinutes * MINUTE;
}

/** A month is 30 days and a year 365. */
const UNIT_IN_MILLISECONDS: Readonly<Record<Duration['unit'], number>> = {
  second: 1000,
  minute: MINUTE,
  hour: 60 * MINUTE,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
};

export const millisecondsOf = (duration: Duration): number => duration.count * UNIT_IN_MILLISECONDS[duration.unit];

/** Days, with a fraction where the duration is not of whole days. */
export const daysOf = (duration: Duration): number => millisecondsOf(duration) / DAY;

export const MOST_POINTS = 1_000_000;
export const POINT_DECIMALS = 4;

/** Whether a number has more than four decimals, which points cannot have. */
export const isTooFine = (points: number): boolean => !Number.isInteger(points) && Number(points.toFixed(POINT_DECIMALS)) !== points;

export type CalendarPeriod = 'day' | 'week' | 'month';

const CALENDAR: ReadonlyMap<string, CalendarPeriod> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
]);

/** The part of the calendar that `once per day` names; null for a property. In backticks `day` is the property of that name. */
export function calendarPeriodOf({ text, span }: Name): CalendarPeriod | null {
  const isInBackticks = span.end - span.start > text.length;
  return isInBackticks ? null : (CALENDAR.get(text) ?? null);
}
