/** What the status bar says of a sample: `hot 12% · warm 31%`. */
import type { SampleTold } from '@scorelang/lsp/protocol';

type Sample = NonNullable<SampleTold['sample']>;

/** The shares of the best tiers: all but the last, which is whoever is left. Without a tier, how many leads were scored. */
export function statusText({ leads, tiers }: Sample): string {
  const named = tiers.flatMap(({ name, leads: count }) => (name === null || name === 'disqualified' ? [] : [{ name, count }]));
  if (leads === 0 || named.length === 0) return counted(leads);
  const best = named.length === 1 ? named : named.slice(0, -1);
  return best
    .slice(0, 3)
    .map(({ name, count }) => `${name} ${share(count, leads)}`)
    .join(' · ');
}

/** All tiers with their counts, and where the leads are from: lines of Markdown. */
export function statusDetail({ path, leads, of, tiers }: Sample): string {
  const rows = tiers.map(({ name, leads: count }) => `| ${name ?? 'no tier'} | ${count.toLocaleString('en')} | ${share(count, leads)} |`);
  const all = of !== null && of > leads ? `the first ${counted(leads)} of ${of.toLocaleString('en')}` : counted(leads);
  return [`${all} from \`${path}\``, '', '| tier | leads | share |', '| :-- | --: | --: |', ...rows].join('\n');
}

const counted = (leads: number): string => `${leads.toLocaleString('en')} ${leads === 1 ? 'lead' : 'leads'}`;

/** A few are never said to be none, and most never all. */
function share(count: number, all: number): string {
  if (all === 0 || count === 0) return '0%';
  const percent = Math.round((count / all) * 100);
  if (percent === 0) return '<1%';
  return percent === 100 && count < all ? '>99%' : `${percent}%`;
}
