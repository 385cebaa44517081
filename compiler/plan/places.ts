/** Where each that is kept stands once the others are gone. */
export function newPlaces(count: number, kept: ReadonlySet<number>): (index: number) => number {
  const places: number[] = [];
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    places.push(next);
    if (kept.has(index)) next += 1;
  }
  return (index) => places[index] ?? 0;
}
