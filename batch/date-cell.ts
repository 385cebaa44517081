/** What a cell means as a date or moment, given on as ISO text; its zone, or that it has none, stays with it. */
import { dayOf } from '@scorelang/runtime/prelude';
import { AMBIGUOUS } from './number-cell.ts';
import type { DateOrder } from './options.ts';

/** A day, or a moment to the minute or finer, with its zone or without. */
const ISO = /^\d{4}-\d\d-\d\d(?:T[0-5]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

const pad = (text: string): string => text.padStart(2, '0');

/** ISO text; or AMBIGUOUS for numbers alone in an order that nothing says; or null where the text is no date. */
export function readDate(text: string, order: DateOrder | null): string | typeof AMBIGUOUS | null {
  // Already what it should be; whether there is such a day is asked where it is used.
  if (ISO.test(text)) return text;
  const parts = partsOf(text);
  if (parts === null) return null;
  const readings = parts.kind === 'certain' ? [parts.date] : inOrders(parts.numbers, order === null ? ORDERS : [order]);
  const dates = [...new Set(readings.map(isoDate).filter((date) => date !== null))];
  if (dates.length > 1) return AMBIGUOUS;
  return dates[0] === undefined ? null : dates[0] + parts.time;
}

/** The order that a cell proves, as the numbers fit no other: `26-02-2018` is day, month, year. */
export function orderOf(text: string): DateOrder | null {
  const parts = partsOf(text);
  if (parts === null || parts.kind === 'certain') return null;
  const fitting = ORDERS.filter((order) => inOrders(parts.numbers, [order]).some((date) => isoDate(date) !== null));
  return fitting.length === 1 ? fitting[0]! : null;
}

const ORDERS = ['dmy', 'mdy', 'ymd'] as const;

interface CalendarDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

type Parts =
  | { readonly kind: 'certain'; readonly date: CalendarDate; readonly time: string }
  | { readonly kind: 'in some order'; readonly numbers: readonly [string, string, string]; readonly time: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';

/** Year first, or the month as a word: no doubt about the order. */
const CERTAIN: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:$|[T ]+(?<time>.*)$)/i,
  /^(?<year>\d{4})(?<mark>[/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:$|[T ]+(?<time>.*)$)/i,
  /^(?<year>(?:19|20|21)\d\d)(?<month>\d\d)(?<day>\d\d)(?:$|T(?<time>.*)$)/i,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?: *(?<time>.*))$/,
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?[- ]${MONTH},?[- ](?<year>\\d{4})(?:$|,? +(?<time>.*)$)`, 'i'),
  new RegExp(`^${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?:$|,? +(?<time>.*)$)`, 'i'),
];
/** `26-02-2018`; with points also spaces, as Czechs and Germans write: `5. 12. 2025`. */
const IN_SOME_ORDER =
  /^(?<a>\d{1,2})(?<mark>[-/.])(?:(?<=\.)[ \u00a0])?(?<b>\d{1,2})\k<mark>(?:(?<=\.)[ \u00a0])?(?<c>\d{4}|\d\d)(?:$|[T ,]+(?<time>.*)$)/i;

function partsOf(text: string): Parts | null {
  const trimmed = text.trim();
  const loose = IN_SOME_ORDER.exec(trimmed)?.groups;
  const groups =
    loose ??
    CERTAIN.reduce<Record<string, string | undefined> | undefined>((found, form) => found ?? form.exec(trimmed)?.groups, undefined);
  const time = groups === undefined ? null : isoTime(groups.time);
  if (groups === undefined || time === null) return null;
  if (loose !== undefined) return { kind: 'in some order', numbers: [loose.a!, loose.b!, loose.c!], time };
  const month = groups.month ?? String(MONTHS.indexOf(groups.name!.slice(0, 3).toLowerCase()) + 1);
  return { kind: 'certain', date: { year: groups.year!, month, day: groups.day! }, time };
}

function inOrders(numbers: readonly [string, string, string], orders: readonly DateOrder[]): readonly CalendarDate[] {
  return orders.map((order) => IN_ORDER[order](...numbers)).filter((date) => date !== null);
}

const IN_ORDER: Readonly<Record<DateOrder, (a: string, b: string, c: string) => CalendarDate | null>> = {
  dmy: (day, month, year) => ({ day, month, year }),
  mdy: (month, day, year) => ({ month, day, year }),
  // Four digits at the end are a year.
  ymd: (year, month, day) => (year.length === 2 && day.length === 2 ? { year, month, day } : null),
};

function isoDate({ year, month, day }: CalendarDate): string | null {
  const fullYear = year.length === 2 ? (Number(year) < 69 ? `20${year}` : `19${year}`) : year;
  return dayOf(Number(fullYear), Number(month), Number(day)) === null ? null : `${fullYear}-${pad(month)}-${pad(day)}`;
}

const TIME =
  /^(?<hour>\d{1,2}):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?: ?(?<half>[ap])\.?m\.?)?(?: ?(?<zone>Z|UTC|GMT|(?<offset>[-+]\d\d)(?::?(?<offsetMinute>\d\d))?))?$/i;

/** `T09:30:00.250+02:00`; empty without a time; null where the text is no time. */
function isoTime(text: string | undefined): string | null {
  if (text === undefined || text === '') return '';
  const groups = TIME.exec(text)?.groups;
  const hour = groups === undefined ? null : hourOf(Number(groups.hour), groups.half?.toLowerCase());
  const { minute, second = '00', fraction, zone, offset, offsetMinute } = groups ?? {};
  if (hour === null || Number(minute) > 59 || Number(second) > 59) return null;
  const zoneText = zone === undefined ? '' : offset === undefined ? 'Z' : `${offset}:${offsetMinute ?? '00'}`;
  return `T${pad(String(hour))}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}${zoneText}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
