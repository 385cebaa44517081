// Dates are days since 1970-01-01, moments are milliseconds since then. A zone is so many minutes east of UTC, the whole year.

/** Milliseconds a day. */
export const DAY = 86_400_000;

/** How far from 1970 a moment can be, in milliseconds: what a Date can hold. */
export const LAST_MOMENT = 8_640_000_000_000_000;

/** The day of a date, or null where there is none such: the 30th of February. Months count from 1; years from 1 to 9999. */
export function dayOf(year: number, month: number, dayOfMonth: number): number | null {
  const inRange = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  if (!inRange) return null;
  // Years begin in March here, so that the 29th of February is the last day of one.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + dayOfMonth - 1 - 719_468;
}

/** How many days a month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The day of a text such as `2026-01-31`, or null. */
export function dayOfText(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * The moment of a text such as `2026-01-31`, `2026-01-31 09:30`, `2026-01-31T09:30:00.250Z` or with an offset such as `+08:00`; null for any
 * other text and for what is on no calendar or clock. A date alone is midnight in the zone; a time without an offset is in the zone.
 */
export function momentOfText(text: string, zoneMinutes: number): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?: ?(Z|[-+]\d{2}:?\d{2}))?)?$/i.exec(text);
  const day = parts === null ? null : dayOfText(parts[1]!);
  if (parts === null || day === null) return null;
  const [hours, minutes, seconds] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0), Number(parts[4] ?? 0)];
  const offset = parts[6] === undefined ? zoneMinutes : minutesOfOffset(parts[6]);
  if (hours > 23 || minutes > 59 || seconds > 59 || offset === null) return null;
  const milliseconds = Number((parts[5] ?? '').padEnd(3, '0').slice(0, 3));
  return momentOfDay(day, offset) + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

/** Minutes east of UTC of an offset such as `Z`, `+08:00` or `-0330`, or null where it is a day or more. */
export function minutesOfOffset(offset: string): number | null {
  if (offset.length === 1) return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (hours > 23 || minutes > 59) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** The calendar day of a moment in the zone; NaN (missing) gives NaN. */
export function dayOfMoment(moment: number, zoneMinutes: number): number {
  return Math.floor((moment + zoneMinutes * 60_000) / DAY);
}

/** The moment at which a day begins in the zone. */
export function momentOfDay(day: number, zoneMinutes: number): number {
  return day * DAY - zoneMinutes * 60_000;
}

/** The year, month (from 1) and day of the month of a day. */
export function dateOf(day: number): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const sinceMarchOfYear0 = day + 719_468;
  const cycle = Math.floor(sinceMarchOfYear0 / 146_097);
  const dayOfCycle = sinceMarchOfYear0 - cycle * 146_097;
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((dayOfYear * 5 + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const dayOfMonth = dayOfYear - Math.floor((marchMonth * 153 + 2) / 5) + 1;
  return { year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** A day as text: `2026-01-31`; with a sign and six digits where the year is not of four. */
export function textOfDay(day: number): string {
  const { year, month, dayOfMonth } = dateOf(day);
  const years = year >= 0 && year <= 9999 ? digits(year, 4) : `${year < 0 ? '-' : '+'}${digits(Math.abs(year), 6)}`;
  return `${years}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

/** A moment as ISO text in the zone: `2026-01-31T09:30:00Z`, `2026-01-31T17:30:00.250+08:00`. */
export function textOfMoment(moment: number, zoneMinutes: number): string {
  const day = dayOfMoment(moment, zoneMinutes);
  const time = moment - momentOfDay(day, zoneMinutes);
  const clock = [time / 3_600_000, (time / 60_000) % 60, (time / 1000) % 60].map((part) => digits(Math.floor(part), 2)).join(':');
  const fraction = time % 1000 === 0 ? '' : `.${digits(time % 1000, 3)}`;
  return `${textOfDay(day)}T${clock}${fraction}${textOfZone(zoneMinutes)}`;
}

/** A zone as in ISO text: `Z`, `+08:00`. */
export function textOfZone(zoneMinutes: number): string {
  const size = Math.abs(zoneMinutes);
  return size === 0 ? 'Z' : `${zoneMinutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60), 2)}:${digits(size % 60, 2)}`;
}

/** A whole number with zeros before it. */
export function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
