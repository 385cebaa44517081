import { unpainted } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { countOf, formatPoints, formatSeconds, formatShare } from '../../cli/count.ts';
import { progressText } from '../../cli/progress.ts';
import { bar, sparkline, tableLines } from '../../cli/table.ts';

describe('figures', () => {
  test('are grouped, and in the number of what they count', () => {
    expect(countOf(1, 'lead')).toBe('1 lead');
    expect(countOf(9240, 'lead')).toBe('9,240 leads');
  });
  test('points carry their sign', () => expect([20, 0.5, 0, -30].map(formatPoints)).toEqual(['+20', '+0.5', '0', '−30']));
  test('a share that is not nothing never reads as nothing', () => {
    expect(formatShare(1, 8)).toBe('12.5 %');
    expect(formatShare(1, 1_000_000)).toBe('<0.1 %');
    expect(formatShare(0, 8)).toBe('0.0 %');
    expect(formatShare(0, 0)).toBe('–');
  });
  test('times are in seconds and minutes', () => expect([4.4, 125].map(formatSeconds)).toEqual(['4 s', '2 min 5 s']));
});

describe('bars', () => {
  test('have eighths of a column, and show the least there is', () => {
    expect(bar(5, 10, 10)).toBe('█████');
    expect(bar(1, 16, 10)).toBe('▋');
    expect(bar(1, 1_000_000, 10)).toBe('▏');
    expect(bar(0, 10, 10)).toBe('');
  });
  test('a line of them has the height of each count beside the greatest', () => expect(sparkline([0, 1, 4, 8])).toBe(' ▁▄█'));
});

describe('a table', () => {
  test('is aligned, also under Chinese text', () => {
    const columns = [
      { title: 'tier', align: 'left' },
      { title: 'leads', align: 'right' },
    ] as const;
    expect(
      tableLines(
        columns,
        [
          ['热', '12'],
          ['cold', '1,204'],
        ],
        unpainted,
      ),
    ).toEqual(['  tier  leads', '  热       12', '  cold  1,204']);
  });
});

describe('progress', () => {
  test('shows the share, the rate and the remaining time of a file', () => {
    expect(progressText({ step: 'leads', rows: 100_000, bytes: 250, totalBytes: 1000 }, 2, 80)).toBe(
      `${'█'.repeat(8)}${'░'.repeat(22)}  25 %  100,000 leads  50,000/s  6 s left`,
    );
  });
  test('shows the rate alone for a stream', () => {
    expect(progressText({ step: 'leads', rows: 100_000, bytes: 250, totalBytes: null }, 2, 80)).toBe('100,000 leads  50,000/s  2 s');
  });
});
