/**
 * A length of time is longer than zero; what decays day by day does so over whole days.
 *
 *     when created within last 0 days add 5
 *     when created within last 1 day add 5
 */
import type { Duration } from '../../ast.ts';
import { daysOf } from '../../values.ts';
import type { NodeOf } from '../descend.ts';
import { check } from '../sight.ts';

/** A hundred years: points that decay over more could not be exact. */
const MOST_DAYS = 36_500;

/** Also reports `whole-days` and `duration-too-long`. */
export const zeroDuration = check(['Within', 'LongAgo', 'Fade', 'Shrink', 'HalfLife'], (node, { file, report }) => {
  for (const duration of durationsOf(node)) {
    if (duration.count <= 0) report(duration.span, 'zero-duration', []);
    else if (daysOf(duration) > MOST_DAYS)
      report(duration.span, 'duration-too-long', [file.source.text.slice(duration.span.start, duration.span.end)]);
    else if ((node.kind === 'Fade' || node.kind === 'Shrink') && !Number.isInteger(daysOf(duration)))
      report(duration.span, 'whole-days', []);
  }
});

function durationsOf(node: NodeOf<'Within' | 'LongAgo' | 'Fade' | 'Shrink' | 'HalfLife'>): readonly Duration[] {
  switch (node.kind) {
    case 'Within':
      return node.inLast === null ? [node.duration] : [node.duration, node.inLast];
    case 'LongAgo':
    case 'HalfLife':
      return [node.duration];
    case 'Fade':
      return [node.over];
    case 'Shrink':
      return [node.every];
  }
}
