/** The drawings of the model panel, each a pure function from figures to a tree. */
import { describe, expect, test } from 'vitest';
import { histogramChart, histogramTable } from '../../vscode-extension/panel/page/histogram.ts';
import { count, leads, points, share, signed, ticks } from '../../vscode-extension/panel/page/numbers.ts';
import { tierShares } from '../../vscode-extension/panel/page/tier-shares.ts';
import { extentOf, meaningOf, stepBar, stepsOf } from '../../vscode-extension/panel/page/waterfall.ts';
import { EXPLAINED, line, PANEL } from './showing.ts';
import { all, one, rowsOf, textOf } from './trees.ts';

describe('numbers', () => {
  test('have a true minus, thousands apart, and no more decimals than points have', () => {
    expect([points(-8), points(12345.5), points(0.1 + 0.2), points(-0), signed(12), signed(-3.25), signed(0)]).toEqual([
      '−8',
      '12,345.5',
      '0.3',
      '0',
      '+12',
      '−3.25',
      '0',
    ]);
  });

  test('of leads are whole, and their share has one decimal', () => {
    expect([count(1234567), leads(1), leads(2), share(1, 8), share(8, 8), share(0, 0)]).toEqual([
      '1,234,567',
      '1 lead',
      '2 leads',
      '12.5 %',
      '100.0 %',
      '–',
    ]);
  });

  test('of an axis are round, within its ends', () => {
    expect(ticks(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(ticks(-30, 47, 4)).toEqual([-20, 0, 20, 40]);
    expect(ticks(0, 0.4, 4)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(ticks(5, 5, 4)).toEqual([]);
  });
});

describe('the histogram', () => {
  const chart = histogramChart(PANEL.histogram, PANEL.tiers, 452);

  test('has a bar for each range of points with leads, as high as there are leads', () => {
    const bars = all(chart, 'rect.bar').map(({ attributes }) => attributes);
    expect(bars).toHaveLength(3);
    expect(bars[0]!.height).toBe(2 * (bars[1]!.height as number));
    expect(bars.map(({ x }) => x)).toEqual([41, 141, 341]);
  });

  test('says of each range how many leads it has, and had', () => {
    expect(all(chart, 'title').map(textOf)).toEqual([
      '0 to 25: 4 leads, before 2',
      '25 to 50: 2 leads, before 4',
      '50 to 75: 0 leads, before 1',
      '75 to 100: 2 leads, before 1',
    ]);
  });

  test('draws the line of a tier at its points, with its name beside', () => {
    const border = one(chart, '.border');
    expect(one(border, 'line').attributes).toMatchObject({ x1: 320.5, x2: 320.5 });
    expect(textOf(border)).toBe('hot 70');
  });

  test('puts names of tiers that stand close below each other, none outside', () => {
    const tiers = [71, 72, 73, 99].map((line, index) => ({ name: `tier number ${index}`, line, now: 1, before: 1 }));
    const texts = all(histogramChart(PANEL.histogram, tiers, 452), '.border').map((border) => one(border, 'text').attributes);
    expect(new Set(texts.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    expect(texts.map(({ y }) => y)).toEqual([12, 28, 44, 60]);
    for (const { x } of texts) expect(x).toBeLessThan(440 - 80);
  });

  test('outlines what was before, and nothing where nothing was', () => {
    expect(one(chart, 'path.before').attributes.d).toMatch(/^M40 176V\d/);
    expect(all(histogramChart({ ...PANEL.histogram, before: null }, PANEL.tiers, 452), 'path.before')).toEqual([]);
  });

  test('is said in a sentence, and is a table for whoever reads', () => {
    expect(chart.attributes).toMatchObject({ role: 'img', 'aria-label': 'Scores of 8 leads, from 0 to 100; the most, 4, from 0 to 25' });
    expect(rowsOf(histogramTable(PANEL.histogram)).slice(0, 2)).toEqual([
      ['Points', 'Leads now', 'Leads before'],
      ['0 to 25', '4', '2'],
    ]);
  });

  test.each([
    ['no bins', { from: 0, to: 100, bins: [], before: null }],
    ['no leads', { from: 0, to: 100, bins: [0, 0], before: [0, 0] }],
    ['one score', { from: 20, to: 20, bins: [7], before: [7] }],
    ['a great range', { from: -1e6, to: 1e6, bins: [1e6, 3], before: null }],
  ])('holds no number that is none with %s', (_, histogram) => {
    const text = JSON.stringify([histogramChart(histogram, PANEL.tiers, 240), histogramTable(histogram)]);
    expect(text).not.toMatch(/NaN|Infinity|null,"height"/);
  });
});

describe('the shares of tiers', () => {
  test('stand as shares and leads, now and before', () => {
    expect(rowsOf(tierShares(PANEL.tiers))).toEqual([
      ['Tier', '', 'Now', 'Before', 'Leads', 'Change'],
      ['hot', '', '25.0 %', '12.5 %', '2', '+1'],
      ['cold', '', '75.0 %', '87.5 %', '6', '−1'],
    ]);
  });

  test('are shares alone where there is nothing to compare with', () => {
    const tiers = PANEL.tiers.map((tier) => ({ ...tier, before: null }));
    expect(rowsOf(tierShares([...tiers, { name: null, line: null, now: 2, before: null }]))).toEqual([
      ['Tier', '', 'Share', 'Leads'],
      ['hot', '', '20.0 %', '2'],
      ['cold', '', '60.0 %', '6'],
      ['no tier', '', '20.0 %', '2'],
    ]);
  });

  test('are bars of one scale, the longest from end to end', () => {
    const bars = all(tierShares(PANEL.tiers), 'rect.bar').map(({ attributes }) => attributes.width);
    expect(bars).toEqual([286, 857]);
  });
});

describe('the waterfall', () => {
  const steps = stepsOf(EXPLAINED.lines);

  test('begins each bar where the one before ended, and ends at the score', () => {
    expect(steps.map(({ before, after }) => [before, after])).toEqual([
      [0, 50],
      [50, 90],
      [90, 80],
      [80, 75],
    ]);
  });

  test('tells what gives, what takes and what bounds', () => {
    expect(steps.map(meaningOf)).toEqual(['gives', 'gives', 'bounds', 'takes']);
  });

  test('leaves out what gives nothing, and knows the line of each', () => {
    expect(stepsOf([line('a', 0), line('b', 3), line('c', 0), line('d', 2)]).map(({ index }) => index)).toEqual([1, 3]);
  });

  test('adds tenths as decimals', () => {
    expect(stepsOf([line('a', 0.1), line('b', 0.2), line('c', -0.3)]).map(({ after }) => after)).toEqual([0.1, 0.3, 0]);
  });

  test('draws a bar between its two totals, on a scale that has zero', () => {
    const extent = extentOf(steps);
    expect(extent).toEqual({ from: 0, to: 90 });
    expect(one(stepBar(steps[2]!, extent), 'rect').attributes).toMatchObject({ class: 'bounds', x: 889, width: 111 });
    expect(extentOf(stepsOf([line('a', -5), line('b', 2)]))).toEqual({ from: -5, to: 0 });
    expect(extentOf([])).toEqual({ from: 0, to: 1 });
  });
});
