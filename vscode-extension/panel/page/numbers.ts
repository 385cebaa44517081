/** How the page writes numbers: a true minus, thousands apart, no more decimals than points have. */
const POINTS = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const COUNT = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const SHARE = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const withMinus = (text: string): string => text.replace('-', '−');

/** `62.5`, `−8`. */
export const points = (value: number): string => withMinus(POINTS.format(value + 0));

/** `+12`, `−8`, and `0` as it is. */
export const signed = (value: number): string => (value > 0 ? `+${points(value)}` : points(value));

/** `1,234`. */
export const count = (value: number): string => COUNT.format(value);

/** `1 lead`, `1,234 leads`. */
export const leads = (value: number): string => `${count(value)} ${value === 1 ? 'lead' : 'leads'}`;

/** `12.5 %`; of none, nothing is said to be a share. */
export const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${SHARE.format((part / whole) * 100)} %`);

/**
 * Round steps between two numbers for an axis, at most `most` of them, the ends among them only where they are round.
 *
 *     ticks(0, 100, 5) -> 0 20 40 60 80 100
 */
export function ticks(from: number, to: number, most: number): readonly number[] {
  if (!(to > from) || most < 1) return [];
  const rough = (to - from) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough - power * 1e-9)!;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)) + 0);
}
