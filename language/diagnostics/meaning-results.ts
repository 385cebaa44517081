/** Messages on what points come to, on settings and on tests. */
import { error, hint, warning } from './diagnostic.ts';

export const RESULTS = {
  'tiers-out-of-order': error(
    (name: string, line: string, above: string, aboveLine: string) =>
      `No lead can get ${name}: whoever reaches ${line} has already got ${above} at ${aboveLine}, which stands before it. Write the highest line first.`,
  ),
  'otherwise-not-last': error((name: string, second?: string) =>
    second === undefined
      ? `Everyone who comes to ${name} stops there, so nothing after it is ever reached. Move it to the end.`
      : `Everyone who comes to ${name} stops there, so nobody gets ${second}. Keep one \`otherwise\`.`,
  ),
  'tier-above-range': warning(
    (name: string, end: string, begins: string) =>
      `No lead can reach ${name}: the range ends at ${end}, and ${name} begins ${begins}. Lower ${name}'s line, or widen the range.`,
  ),
  'no-rules': hint(() => 'This model has no rules, so every lead scores 0. Begin with a line such as: when title = CEO add 20'),
  'keep-above-line': error(
    (keep: string, line: string) =>
      `A tier is kept until below a number under its own line, and ${keep} is not below ${line}. Write a smaller number.`,
  ),
  'grade-order': error((asked: string, own: string) =>
    asked === own
      ? `${own} cannot ask for itself. Ask for points, or for a grade above it.`
      : `${asked} is not known yet where ${own} is worked out. Move the grade ${asked} above the grade ${own}.`,
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
  'round-decimals': error((decimals: string) => `The score cannot be rounded to ${decimals} decimals. Write 0, 1, 2, 3 or 4.`),
  'invalid-zone': error(() => 'No zone is more than 14 hours away from UTC. Write it as in zone +08:00'),
  'setting-twice': error(
    (setting: string, holder: string) => `This is a second \`${setting}\`, and ${holder} has only one. Remove one of the two.`,
  ),
  'total-form': error(
    (written: string) =>
      `\`${written}\` cannot stand in \`total\`. Write groups with + between them, each whole or as a percentage: total = 40% of fit + rest`,
  ),
  'max-outside-total': error((written: string, how: 'sum' | 'average' | 'max' | 'min', names: readonly string[]) => {
    if (how === 'sum' || how === 'average') return `\`${written}\` does not say of which event. Write it as in: ${written} of page_view`;
    const oneByOne = names.slice(0, 2).map((name) => `${name} >= 10`);
    return `\`${written}\` works in \`total\` only. Compare them one by one here: ${oneByOne.join(how === 'max' ? ' or ' : ' and ')}`;
  }),
  'total-unreached': error(
    (what: string) => `The points of ${what} are in no part of \`total\`, so they never count. Name the group there, or add \`+ rest\`.`,
  ),
  'total-shares': hint(
    (percent: string) =>
      `These shares come to ${percent}, so the total is on another scale than its groups. Make them 100% if that was meant.`,
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
