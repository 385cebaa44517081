/** Numbers as people read them. */

let grouped: Intl.NumberFormat | null = null;

/** `9,240`. */
export function formatNumber(value: number): string {
  // Most are small, and what Node loads at the first use of `Intl` takes a tenth of a cold start.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return `${value}`;
  grouped ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
  return grouped.format(value);
}

/** `1 file`, `2 files`. */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${formatNumber(count)} ${count === 1 ? one : many}`;

/** `12.5 %`; `<0.1 %` for what is not nothing. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 0.1) return '<0.1 %';
  return `${percent.toFixed(1)} %`;
}

/** `+20`, `−5`, `0`. */
export const formatPoints = (points: number): string =>
  points > 0 ? `+${formatNumber(points)}` : points < 0 ? `−${formatNumber(-points)}` : '0';

/** `4 s`, `2 min 5 s`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
