/** Counts of scores, in memory that their number does not change. */
import type { ScoreDistribution } from './report.ts';

export interface Distribution {
  readonly add: (score: number) => void;
  /** Null where nothing was added. */
  readonly report: () => ScoreDistribution | null;
}

const MOST_CELLS = 4096;
const MOST_BINS = 20;

export function distribution(): Distribution {
  let cells = new Map<number, number>();
  let width = 1;
  let count = 0;
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  return {
    add: (score) => {
      count += 1;
      sum += score;
      if (score < min) min = score;
      if (score > max) max = score;
      const cell = Math.floor(score / width);
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
      if (cells.size <= MOST_CELLS) return;
      cells = widened(cells, 10);
      width *= 10;
    },
    report: () => (count === 0 ? null : { min, mean: sum / count, max, bins: binsOf(cells, width, min, max) }),
  };
}

function widened(cells: ReadonlyMap<number, number>, times: number): Map<number, number> {
  const wide = new Map<number, number>();
  for (const [cell, count] of cells) {
    const target = Math.floor(cell / times);
    wide.set(target, (wide.get(target) ?? 0) + count);
  }
  return wide;
}

/** The narrowest of 1, 2, 5, 10, 20, .. times the width that gives at most 20 bins. */
function binsOf(cells: ReadonlyMap<number, number>, width: number, min: number, max: number): ScoreDistribution['bins'] {
  let times = 1;
  for (let power = 1; ; power *= 10) {
    const fitting = [1, 2, 5]
      .map((step) => step * power)
      .find((step) => Math.floor(max / (step * width)) - Math.floor(min / (step * width)) < MOST_BINS);
    if (fitting === undefined) continue;
    times = fitting;
    break;
  }
  const wide = widened(cells, times);
  const step = width * times;
  const bins = [];
  for (let bin = Math.floor(min / step); bin <= Math.floor(max / step); bin += 1) {
    bins.push({ from: bin * step, to: (bin + 1) * step, count: wide.get(bin) ?? 0 });
  }
  return bins;
}
