/** How a lead comes to its score, rule by rule: each bar begins where the one before ended, and what a cap takes goes back. */
import type { ExplainedLine } from '@scorelang/lsp/protocol';
import { points, signed } from './numbers.ts';
import { type Node, node } from './tree.ts';

/** One line of the explanation between the total before it and after it. */
export interface Step {
  /** Which line of the explanation it is. */
  readonly index: number;
  readonly line: ExplainedLine;
  readonly before: number;
  readonly after: number;
}

/** The lines that count, with the running total around each. */
export function stepsOf(lines: readonly ExplainedLine[]): readonly Step[] {
  let total = 0;
  return lines.flatMap((line, index): Step[] => {
    if (line.points === 0) return [];
    const before = total;
    // Points are decimals of four places; a sum of doubles is brought back to them.
    total = Math.round((total + line.points) * 10_000) / 10_000;
    return [{ index, line, before, after: total }];
  });
}

/** The points that the scale of all bars has to show, 0 among them. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export function extentOf(steps: readonly Step[]): Extent {
  const all = [0, ...steps.flatMap(({ before, after }) => [before, after])];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return from === to ? { from, to: from + 1 } : { from, to };
}

/** Which bars mean what: a rule gives or takes, everything else bounds what rules gave. */
export const meaningOf = ({ line }: Step): 'gives' | 'takes' | 'bounds' =>
  line.kind !== 'rule' ? 'bounds' : line.points > 0 ? 'gives' : 'takes';

/** The drawing is stretched to its column: only its shares of the width are meant. */
const WIDE = 1000;
const HIGH = 24;

/** The bar of one step, with the lines that lead to it and on. */
export function stepBar(step: Step, { from, to }: Extent): Node {
  const x = (value: number): number => Math.round(((value - from) / (to - from)) * WIDE);
  const [left, right] = [x(Math.min(step.before, step.after)), x(Math.max(step.before, step.after))];
  return node(
    'svg',
    { class: 'step', viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    node('line', { class: 'zero', x1: x(0), x2: x(0), y1: 0, y2: HIGH }),
    step.before !== 0 && node('line', { class: 'running', x1: x(step.before), x2: x(step.before), y1: 0, y2: 12 }),
    node('line', { class: 'running', x1: x(step.after), x2: x(step.after), y1: 12, y2: HIGH }),
    node('rect', { class: meaningOf(step), x: left, y: 5, width: Math.max(right - left, 2), height: 14 }),
    node('title', {}, `${signed(step.line.points)}, from ${points(step.before)} to ${points(step.after)}`),
  );
}

/** The bar of the score under all steps. */
export function scoreBar(total: number, { from, to }: Extent): Node {
  const x = (value: number): number => Math.round(((value - from) / (to - from)) * WIDE);
  return node(
    'svg',
    { class: 'step', viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    node('line', { class: 'zero', x1: x(0), x2: x(0), y1: 0, y2: HIGH }),
    node('rect', { class: 'score', x: Math.min(x(0), x(total)), y: 5, width: Math.max(Math.abs(x(total) - x(0)), 2), height: 14 }),
  );
}
