/** How the scores of the sample are spread: a bar a range of points, what was before as an outline, the lines of the tiers through all. */
import type { Histogram, PanelTier } from '@scorelang/lsp/protocol';
import { count, leads, points, ticks } from './numbers.ts';
import { type Node, node } from './tree.ts';

const HEIGHT = 200;
const MARGIN = { left: 40, right: 12, bottom: 24 };
/** A row of tier names above the bars. */
const ROW = 16;
/** About what a letter of a tier's name is wide. */
const LETTER = 6.6;

/** As an SVG of so many pixels in width. */
export function histogramChart({ from, to, bins, before }: Histogram, tiers: readonly PanelTier[], width: number): Node {
  const plotWidth = Math.max(width - MARGIN.left - MARGIN.right, 40);
  const x = (value: number): number => MARGIN.left + (to > from ? (value - from) / (to - from) : 0.5) * plotWidth;
  const names = placeNames(tiers, from, to, x, width - MARGIN.right);
  const top = 6 + ROW * names.rows;
  const bottom = HEIGHT - MARGIN.bottom;
  const most = Math.max(1, ...bins, ...(before ?? []));
  const y = (leadsThere: number): number => bottom - (leadsThere / most) * (bottom - top);
  const barWidth = plotWidth / Math.max(bins.length, 1);
  const gap = barWidth > 6 ? 1 : 0;

  const counts = ticks(0, most, 4).filter((tick) => Number.isInteger(tick) && tick > 0);
  const grid = counts.map((tick) =>
    node(
      'g',
      { class: 'grid' },
      node('line', { x1: MARGIN.left, x2: MARGIN.left + plotWidth, y1: pixel(y(tick)), y2: pixel(y(tick)) }),
      node('text', { x: MARGIN.left - 6, y: round(y(tick) + 4), 'text-anchor': 'end' }, count(tick)),
    ),
  );
  const bars = bins.map((there, index) =>
    node(
      'g',
      { class: 'bin' },
      // All of the column can be pointed at, however few leads are in it.
      node('rect', { class: 'column', x: round(MARGIN.left + index * barWidth), y: top, width: round(barWidth), height: bottom - top }),
      there > 0 &&
        node('rect', {
          class: 'bar',
          x: round(MARGIN.left + index * barWidth + gap),
          y: round(Math.min(y(there), bottom - 1)),
          width: round(Math.max(barWidth - 2 * gap, 1)),
          height: round(Math.max(bottom - y(there), 1)),
        }),
      node('title', {}, titleOf({ from, to, bins, before }, index)),
    ),
  );
  const borders = names.placed.map(({ text, at, textAt, row, isLine }) =>
    node(
      'g',
      { class: 'border' },
      isLine && node('line', { x1: pixel(at), x2: pixel(at), y1: 4 + ROW * row, y2: bottom }),
      node('text', { x: round(textAt), y: ROW * row + 12 }, text),
    ),
  );
  const axis = node(
    'g',
    { class: 'axis' },
    node('line', { x1: MARGIN.left, x2: MARGIN.left + plotWidth, y1: bottom + 0.5, y2: bottom + 0.5 }),
    ...ticks(from, to, Math.max(2, Math.floor(plotWidth / 60))).map((tick) =>
      node('text', { x: round(x(tick)), y: HEIGHT - 8, 'text-anchor': 'middle' }, points(tick)),
    ),
  );
  return node(
    'svg',
    {
      class: 'histogram',
      viewBox: `0 0 ${width} ${HEIGHT}`,
      width,
      height: HEIGHT,
      role: 'img',
      'aria-label': summaryOf({ from, to, bins, before }),
    },
    ...grid,
    ...bars,
    before !== null && node('path', { class: 'before', d: outline(before, MARGIN.left, barWidth, y, bottom) }),
    axis,
    ...borders,
  );
}

/** The same in numbers, for whoever reads rather than looks. */
export function histogramTable(histogram: Histogram): Node {
  const { bins, before } = histogram;
  return node(
    'table',
    {},
    node('thead', {}, node('tr', {}, column('Points'), column('Leads now'), before !== null && column('Leads before'))),
    node(
      'tbody',
      {},
      ...bins.map((there, index) =>
        node(
          'tr',
          {},
          node('th', { scope: 'row' }, rangeOf(histogram, index)),
          node('td', { class: 'number' }, count(there)),
          before !== null && node('td', { class: 'number' }, count(before[index] ?? 0)),
        ),
      ),
    ),
  );
}

const column = (text: string): Node => node('th', { scope: 'col' }, text);

/** `40 to 45`. */
function rangeOf({ from, to, bins }: Histogram, index: number): string {
  const wide = (to - from) / bins.length;
  const [start, end] = [from + index * wide, from + (index + 1) * wide].map((value) => points(Number(value.toFixed(4))));
  return start === end ? start! : `${start} to ${end}`;
}

const titleOf = (histogram: Histogram, index: number): string =>
  `${rangeOf(histogram, index)}: ${leads(histogram.bins[index]!)}${histogram.before === null ? '' : `, before ${count(histogram.before[index] ?? 0)}`}`;

function summaryOf(histogram: Histogram): string {
  const all = histogram.bins.reduce((sum, there) => sum + there, 0);
  const fullest = histogram.bins.indexOf(Math.max(...histogram.bins));
  const spread = `Scores of ${leads(all)}, from ${points(histogram.from)} to ${points(histogram.to)}`;
  return all === 0 ? 'No scores' : `${spread}; the most, ${count(histogram.bins[fullest]!)}, from ${rangeOf(histogram, fullest)}`;
}

/** One step a bin, from the axis up and back to it. */
function outline(before: readonly number[], left: number, barWidth: number, y: (leadsThere: number) => number, bottom: number): string {
  const steps = before.map((there, index) => `V${round(y(there))}H${round(left + (index + 1) * barWidth)}`);
  return `M${round(left)} ${bottom}${steps.join('')}V${bottom}`;
}

interface PlacedName {
  readonly text: string;
  readonly at: number;
  readonly textAt: number;
  readonly row: number;
  readonly isLine: boolean;
}

/** The name of each tier beside its line, a row lower where the one before leaves no room. */
function placeNames(
  tiers: readonly PanelTier[],
  from: number,
  to: number,
  x: (value: number) => number,
  right: number,
): { readonly placed: readonly PlacedName[]; readonly rows: number } {
  const lines = tiers.filter((tier) => tier.line !== null && tier.line >= from && tier.line <= to);
  const ends: number[] = [];
  const placed = lines
    .toSorted((one, other) => one.line! - other.line!)
    .map(({ name, line }): PlacedName => {
      const text = `${short(name ?? 'no tier')} ${points(line!)}`;
      const long = text.length * LETTER;
      const at = x(line!);
      const textAt = Math.max(0, Math.min(at + 4, right - long));
      const free = ends.findIndex((end) => end + 8 <= textAt);
      const row = free === -1 ? ends.length : free;
      ends[row] = textAt + long;
      return { text, at, textAt, row, isLine: true };
    });
  return { placed, rows: Math.max(1, ends.length) };
}

const short = (name: string): string => (name.length > 18 ? `${name.slice(0, 17)}…` : name);

const round = (value: number): number => Math.round(value * 100) / 100;

/** In the middle of a pixel, so that a line of one pixel is sharp. */
const pixel = (value: number): number => Math.floor(value) + 0.5;
