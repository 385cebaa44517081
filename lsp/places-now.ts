/** Where places of an earlier text are in the text now: all that lies before the change, or behind it. */

/** Gives an offset now; null for what lies within the change. What stands where text was put in is behind it. */
export function placesNow(before: string, now: string): (offset: number) => number | null {
  if (before === now) return (offset) => offset;
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === now.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === now.charCodeAt(now.length - 1 - end)) end += 1;
  const grown = now.length - before.length;
  return (offset) => (offset < start ? offset : offset >= before.length - end ? offset + grown : null);
}
