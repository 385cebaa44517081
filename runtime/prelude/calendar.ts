// Weeks and months of the calendar, as whole numbers that follow each other.

import { dateOf } from './dates.ts';

/** The number of a day's ISO week, from Monday to Sunday: alike for the days of one week. 1970-01-01 was a Thursday. */
export function weekOfDay(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** The number of a day's month: alike for the days of one month of one year. */
export function monthOfDay(day: number): number {
  const { year, month } = dateOf(day);
  return year * 12 + month;
}
