/** Numbers cut into bands at round places. */
import { writeNumber } from '../write-values.ts';

/** Rising places to cut at: the numbers at these shares of the sorted ones, rounded; each above the smallest number, none twice. */
export function cutsAt(sorted: readonly number[], shares: readonly number[], isWhole: boolean): readonly number[] {
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return [];
  // Where the least number is that of most leads, it has a band of its own, and the others are cut by themselves.
  const above = sorted.filter((number) => number > least);
  const isMostlyLeast = above.length * 2 < sorted.length;
  const cut = isMostlyLeast ? above : sorted;
  const cuts = (isMostlyLeast ? [0, 0.5] : shares).map((share) =>
    rounded(cut[Math.min(cut.length - 1, Math.floor(share * cut.length))] ?? least, isWhole),
  );
  return [...new Set(cuts)].filter((cut) => cut > least && cut <= most).toSorted((first, second) => first - second);
}

/** To two digits: 1,234 to 1,200. */
function rounded(number: number, isWhole: boolean): number {
  const digits = Number(number.toPrecision(2));
  return isWhole ? Math.round(digits) : Number(digits.toFixed(8));
}

/** What each band of a `rate` is called, one more than there are cuts: `below 50`, `50 to 499`, `500 or more`. */
export function bandNames(cuts: readonly number[], isWhole: boolean, isFromZero: boolean): readonly string[] {
  const [first] = cuts;
  if (first === undefined) return [];
  const lowest = isWhole && isFromZero && first === 1 ? '0' : `below ${writeNumber(first)}`;
  const inner = cuts.slice(0, -1).map((cut, index) => {
    const next = cuts[index + 1]!;
    if (!isWhole) return `${writeNumber(cut)} to below ${writeNumber(next)}`;
    if (next >= 10_000) return `${writeNumber(cut)} to below ${writeNumber(next)}`;
    return next - cut === 1 ? writeNumber(cut) : `${writeNumber(cut)} to ${writeNumber(next - 1)}`;
  });
  return [lowest, ...inner, `${writeNumber(cuts.at(-1)!)} or more`];
}

/** Which band a number is in, from 0. */
export const bandOf = (number: number, cuts: readonly number[]): number => cuts.filter((cut) => number >= cut).length;
