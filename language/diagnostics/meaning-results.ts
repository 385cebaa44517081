/** Messages on what points come to, on settings and on tests. */
import { error, warning } from './diagnostic.ts';

export const RESULTS = {
  'tiers-out-of-order': error(
    (name: string, line: string, above: string, aboveLine: string) =>
      `No lead can get ${name}: whoever reaches ${line} has already got ${above} at ${aboveLine}, which stands before it. Write the highest line first.`,
  ),
  'otherwise-not-last': error(
    (name: string) => `Everyone who comes to ${name} stops there, so nothing after it is ever reached. Move it to the end.`,
  ),
  'keep-above-line': error(
    (keep: string, line: string) => `A tier is kept until below a value under its own line: ${keep} is not below ${line}.`,
  ),
  'floor-above-cap': error(
    (name: string, low: string, high: string) => `${name} cannot be at least ${low} and at most ${high}. Swap the two.`,
  ),
  'range-reversed': error(
    (from: string, to: string) => `From ${from} to ${to} there is nothing. Write the lower end first: from ${to} to ${from}`,
  ),
  'param-outside-range': error((value: string, from: string, to: string | null) =>
    to === null
      ? `${value} is below ${from}, the least that this param admits. For a lower value say its range: from -10 to 10`
      : `${value} is not from ${from} to ${to}, which is what this param admits. Change it, or the range.`,
  ),
  'round-decimals': error((decimals: string) => `The score is rounded to 0, 1, 2, 3 or 4 decimals, not ${decimals}.`),
  'invalid-zone': error(() => 'A zone is at most 14 hours away from UTC: zone +08:00'),
  'setting-twice': error((setting: string) => `There is a \`${setting}\` already. A model has one; remove the other.`),
  'total-form': error(
    (what: string) =>
      `${what} cannot stand in \`total\`, which adds up groups, shares of groups, \`max of\` groups and \`rest\`: total = 40% of fit + 60% of engagement + rest`,
  ),
  'max-outside-total': error(
    () => '`max of`, `min of`, `sum of` and `average of` names stand only in `total` (and only `max of`), or take events.',
  ),
  'total-unreached': error(
    (what: string) => `The points of ${what} are in no part of \`total\`, so they never count. Name the group there, or add \`+ rest\`.`,
  ),
  'total-twice': error(
    (name: string) => `The points of ${name} would count twice in \`total\`. Name the group once, either itself or the group around it.`,
  ),
  'duplicate-test': warning(
    (title: string) => `There is another test called "${title}". Give each its own name, so that a failure can be found.`,
  ),
  'test-without-expect': warning(
    (title: string) => `The test "${title}" expects nothing, so it cannot fail. Add a line: expect score >= 10`,
  ),
};
