/** What share of the leads is in each tier: now as a bar, before as a mark on it. */
import type { PanelTier } from '@scorelang/lsp/protocol';
import { count, share, signed } from './numbers.ts';
import { foreign, type Node, node } from './tree.ts';

export function tierShares(tiers: readonly PanelTier[]): Node {
  const now = sumOf(tiers.map((tier) => tier.now));
  const isCompared = tiers.some((tier) => tier.before !== null);
  const before = sumOf(tiers.map((tier) => tier.before ?? 0));
  const most = Math.max(...tiers.map((tier) => Math.max(tier.now / (now || 1), (tier.before ?? 0) / (before || 1))), 0.01);
  return node(
    'table',
    { class: 'tier-shares' },
    node(
      'thead',
      {},
      node(
        'tr',
        {},
        node('th', { scope: 'col' }, 'Tier'),
        node('td', {}),
        node('th', { scope: 'col', class: 'number' }, isCompared ? 'Now' : 'Share'),
        isCompared && node('th', { scope: 'col', class: 'number' }, 'Before'),
        node('th', { scope: 'col', class: 'number count' }, 'Leads'),
        isCompared && node('th', { scope: 'col', class: 'number' }, 'Change'),
      ),
    ),
    node(
      'tbody',
      {},
      ...tiers.map((tier) =>
        node(
          'tr',
          { key: tier.name },
          node('th', { scope: 'row', class: 'name', title: tierName(tier.name) }, foreign(tierName(tier.name))),
          node(
            'td',
            { class: 'drawn' },
            shareBar(tier.now / (now || 1) / most, isCompared ? (tier.before ?? 0) / (before || 1) / most : null),
          ),
          node('td', { class: 'number strong' }, share(tier.now, now)),
          isCompared && node('td', { class: 'number' }, share(tier.before ?? 0, before)),
          node('td', { class: 'number count' }, count(tier.now)),
          isCompared && node('td', { class: `number ${changed(tier.now - (tier.before ?? 0))}` }, signed(tier.now - (tier.before ?? 0))),
        ),
      ),
    ),
  );
}

/** A tier as people read it. */
export const tierName = (name: string | null): string => name ?? 'no tier';

/** Both as parts of the longest bar. */
const shareBar = (now: number, before: number | null): Node =>
  node(
    'svg',
    { class: 'share', viewBox: '0 0 1000 16', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    node('rect', { class: 'bar', x: 0, y: 2, width: Math.max(Math.round(now * 1000), 2), height: 12 }),
    before !== null && node('line', { class: 'mark', x1: markAt(before), x2: markAt(before), y1: 0, y2: 16 }),
  );

/** A mark at the very end would be cut in half. */
const markAt = (part: number): number => Math.min(Math.round(part * 1000), 994);

const changed = (leads: number): string => (leads === 0 ? 'quiet' : '');
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
