/** Where two pieces of data differ first, as a path with both values; null where they are alike. Maps count by their entries, in order. */
export function differenceBetween(one: unknown, other: unknown, path = ''): string | null {
  if (Object.is(one, other)) return null;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return `${path}: ${brief(one)} and ${brief(other)}`;
  const keys = new Set([...keysOf(one), ...keysOf(other)]);
  for (const key of keys) {
    const found = differenceBetween(one[key as keyof typeof one], other[key as keyof typeof other], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Of a place in a tree it counts where it is, and not how it is told. */
const keysOf = (part: object): readonly string[] => ('start' in part && 'end' in part ? ['start', 'end'] : Object.keys(part));

const brief = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 200);
