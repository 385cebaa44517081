/**
 * A decay within a window ends with it: what takes longer is cut off while points are left.
 *
 *     each page_view within last 30 days add 9 fade over 90 days
 *     each page_view within last 90 days add 9 fade over 90 days
 */
import type { Duration, HappeningClause, PointsClause } from '../../ast.ts';
import { millisecondsOf } from '../../values.ts';
import type { NodeOf } from '../descend.ts';
import { unwrapped } from '../expressions.ts';
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';

export const decayOutlastsWindow = check(['Each', 'When'], (rule, { file, report }) => {
  if (rule.effect.kind !== 'Points') return;
  const window = windowOf(rule);
  const decay = rule.effect.clauses.find(isDecay);
  if (window === undefined || decay === undefined) return;
  const lasts = lengthOf(decay);
  const ends = millisecondsOf(window.duration);
  // A window of no length has an error of its own.
  if (ends <= 0 || millisecondsOf(lasts) <= ends) return;
  const written = ({ span }: { readonly span: Duration['span'] }): string => file.source.text.slice(span.start, span.end);
  // Other decays have no end at which the window could end, too.
  const fixes = decay.kind === 'Fade' ? [replacing(window.duration.span, written(lasts), `Write \`within last ${written(lasts)}\``)] : [];
  report(decay.span, 'decay-outlasts-window', [written(decay), written(window)], { fixes });
});

type Decay = Extract<PointsClause, { readonly kind: 'Fade' | 'Shrink' | 'HalfLife' }>;

const isDecay = (clause: PointsClause): clause is Decay => clause.kind === 'Fade' || clause.kind === 'Shrink' || clause.kind === 'HalfLife';

/** Over which a decay takes, or first takes, what it takes. */
function lengthOf(decay: Decay): Duration {
  switch (decay.kind) {
    case 'Fade':
      return decay.over;
    case 'Shrink':
      return decay.every;
    case 'HalfLife':
      return decay.duration;
  }
}

/** The window outside which nothing counts. */
function windowOf(rule: NodeOf<'Each' | 'When'>): Window | undefined {
  return clausesOf(rule).find((clause): clause is Window => clause.kind === 'Within' && clause.direction === 'last');
}

type Window = Extract<HappeningClause, { readonly kind: 'Within' }>;

function clausesOf(rule: NodeOf<'Each' | 'When'>): readonly HappeningClause[] {
  if (rule.kind === 'Each') return rule.clauses;
  const condition = unwrapped(rule.condition);
  return condition.kind === 'Happening' && !condition.absent ? condition.clauses : [];
}
