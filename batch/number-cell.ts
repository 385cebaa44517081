/** What a cell means as a number. A text that could be two numbers is neither, until the column or a flag says which. */
import type { NumberFormat } from './options.ts';

/** Two readings, and nothing that says which: `1,234`. Also a date such as 1/2/2018. */
export const AMBIGUOUS: unique symbol = Symbol('ambiguous');

/** The number; or AMBIGUOUS; or null where the text is no number. `isWhole`: the field takes whole numbers only, which rules a reading out. */
export function readNumber(text: string, format: NumberFormat | null, isWhole: boolean): number | typeof AMBIGUOUS | null {
  // By far the most cells are plain digits.
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const digits = digitsOf(text);
  if (digits === null) return null;
  const { sign, core } = digits;
  const us = format === 'eu' ? null : readAs(core, US);
  const eu = format === 'us' ? null : readAs(core, EU);
  const reading = format === null ? oneOf(us, eu, isWhole) : (us ?? eu);
  return typeof reading === 'number' ? sign * reading : reading;
}

/** Which format a cell proves: the one by which alone it is a number (a whole one, where the field is whole). */
export function proofOf(text: string, isWhole: boolean): NumberFormat | null {
  const core = digitsOf(text)?.core;
  if (core === undefined) return null;
  const us = admitted(readAs(core, US), isWhole);
  const eu = admitted(readAs(core, EU), isWhole);
  if ((us === null) === (eu === null)) return null;
  return us === null ? 'eu' : 'us';
}

/** The currency a cell names, as written: `€`, `USD`; null without one. */
export function currencyOf(text: string): string | null {
  return (
    CURRENCY.exec(text.trim())
      ?.find((group, index) => index > 0 && group !== undefined)
      ?.trim() ?? null
  );
}

const CODES =
  'USD|EUR|GBP|CHF|CZK|PLN|SEK|NOK|DKK|HUF|RON|TRY|UAH|JPY|CNY|RMB|KRW|INR|THB|HKD|SGD|AUD|NZD|CAD|BRL|MXN|ZAR|ILS|AED|SAR|Kč|kr|zł|Ft|元|円|원';
const CURRENCY = new RegExp(`^[-+−(]?\\s*((?:[A-Z]{1,3})?\\p{Sc}|${CODES})|(\\p{Sc}|${CODES})\\s*\\)?$`, 'u');
const MARK = `(?:(?:[A-Z]{1,3})?\\p{Sc}|${CODES})`;
const NUMBER = new RegExp(
  `^(?<open>\\()?\\s*(?<sign>[-+−])?\\s*(?<mark>${MARK})?\\s*(?<late>[-+−])?(?<core>[\\d.,][\\d., \\u00a0\\u202f'’]*(?:[eE][-+]?\\d{1,3})?)\\s*(?:${MARK})?\\s*(?<close>\\))?$`,
  'u',
);

/** Sign and currency apart. `(12)` is -12, as in accounts. */
function digitsOf(text: string): { readonly sign: 1 | -1; readonly core: string } | null {
  const groups = NUMBER.exec(text.trim())?.groups;
  if (groups === undefined || (groups.open === undefined) !== (groups.close === undefined)) return null;
  const signs = [groups.sign, groups.late].filter((sign) => sign !== undefined);
  if (signs.length > 1 || (groups.open !== undefined && signs.length > 0)) return null;
  const isNegative = groups.open !== undefined || (signs[0] !== undefined && signs[0] !== '+');
  return { sign: isNegative ? -1 : 1, core: groups.core!.trim() };
}

const SPACES = " \\u00a0\\u202f'’";
const formatOf = (group: string, decimal: string): RegExp =>
  new RegExp(
    `^(?:(?<plain>\\d+)|(?<grouped>[1-9]\\d{0,2}(?<mark>[${group}${SPACES}])(?:\\d{2,3}\\k<mark>)*\\d{3}))?(?:${decimal}(?<fraction>\\d+))?(?<power>[eE][-+]?\\d+)?$`,
    'u',
  );
const US = formatOf(',', '\\.');
const EU = formatOf('.', ',');

function readAs(core: string, format: RegExp): number | null {
  const groups = format.exec(core)?.groups;
  const whole = groups?.plain ?? groups?.grouped?.replace(/\D/g, '');
  const fraction = groups?.fraction;
  if (groups === undefined || (whole === undefined && fraction === undefined)) return null;
  const number = Number(`${whole ?? '0'}.${fraction ?? '0'}${groups.power ?? ''}`);
  return Number.isFinite(number) ? number : null;
}

function oneOf(us: number | null, eu: number | null, isWhole: boolean): number | typeof AMBIGUOUS | null {
  if (us === null || eu === null || us === eu) return us ?? eu;
  const admittedUs = admitted(us, isWhole);
  const admittedEu = admitted(eu, isWhole);
  return admittedUs !== null && admittedEu !== null ? AMBIGUOUS : (admittedUs ?? admittedEu ?? AMBIGUOUS);
}

const admitted = (reading: number | null, isWhole: boolean): number | null =>
  isWhole && reading !== null && !Number.isInteger(reading) ? null : reading;
