/** Gives names that nobody has: `title_values`, `title_values_2`. Ten thousand of one name take no longer than ten thousand of many. */
export function createFreeNames(taken: Iterable<string>): (wanted: string) => string {
  const names = new Set(taken);
  const nextOrdinal = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let ordinal = nextOrdinal.get(wanted) ?? 2;
    while (names.has(name)) {
      name = `${wanted}_${ordinal}`;
      ordinal += 1;
    }
    nextOrdinal.set(wanted, ordinal);
    names.add(name);
    return name;
  };
}
