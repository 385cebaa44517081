/**
 * A test gives a whole number of events, not beyond measure.
 *
 *     test "busy" { given 2.5 page_view 2 days ago   expect score = 5 }
 *     test "busy" { given 3 page_view 2 days ago   expect score = 5 }
 */
import { check } from '../sight.ts';

/** As many as make every point of a rule, and few enough to be scored at once. */
export const MOST_GIVEN = 10_000;

/** Also reports `given-activity`. */
export const givenCount = check(['GivenEvent'], ({ count, event }, { facts, report }) => {
  if (count !== null && (!Number.isInteger(count.value) || count.value < 1 || count.value > MOST_GIVEN))
    report(count.span, 'given-count', [count.text, MOST_GIVEN]);
  const symbol = facts.symbolOf.get(event);
  if (symbol?.kind === 'event' && symbol.name === 'activity') report(event.span, 'given-activity', []);
});
