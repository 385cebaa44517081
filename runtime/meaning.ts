/** What a plan means, as a text: the same for two plans that give every lead the same result for the same reasons. */
import type { Entry, Plan } from './plan.ts';

/**
 * The text that a model's hash is taken from: the first 32 hexadecimal digits of its SHA-256. Without formatting, comments, lines, the
 * title, the file's name, and the names of lists and `let`s.
 */
export function meaningOf(plan: Plan): string {
  // A replacer would be asked at every value of the plan: that takes twice as long.
  const { name: _, source: __, ...rest } = plan;
  return JSON.stringify({
    ...rest,
    sets: plan.sets.map(({ values }) => [...values].sort()),
    lets: plan.lets.map(({ kind, value }) => ({ kind, value })),
    entries: plan.entries.map(meaningOfEntry),
  });
}

/** An entry with what a reader is told of it instead of where it was written. */
function meaningOfEntry(entry: Entry): object {
  const origin = entry.origin.because;
  switch (entry.kind) {
    case 'Rule':
      return { ...entry, origin };
    case 'Rate':
      return { ...entry, origin, bands: entry.bands.map((band) => ({ ...band, origin: band.origin.because })) };
    case 'Choice':
      return { ...entry, origin, members: entry.members.map(meaningOfEntry) };
    case 'Block':
    case 'Group':
      return { ...entry, origin, entries: entry.entries.map(meaningOfEntry) };
  }
}
