/** Drawing values for made-up leads. */
export type Weighted = readonly [value: string, weight: number];

export const pick = <T>(values: readonly T[], random: () => number): T => values[Math.floor(random() * values.length)] as T;

/** A value, as often as its weight says. */
export function weighted(values: readonly Weighted[], random: () => number): string {
  let left = random() * values.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of values) {
    left -= weight;
    if (left < 0) return value;
  }
  return '';
}
