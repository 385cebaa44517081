import { load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { type Lead, nextChange, type Options, type Plan } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';

function planOf(...lines: readonly string[]): Plan {
  const { plan, diagnostics } = load({ path: 'model.score', text: lines.join('\n') }, NO_FILES);
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return plan;
}

const view = (at: string) => ({ event: 'page_view', at });
const iso = (moment: number | undefined): string | null => (moment === undefined ? null : new Date(moment).toISOString());

/** The moment of the next change, and the score then. */
function next(plan: Plan, lead: Lead, options: Options): readonly [string | null, number | undefined, string | null | undefined] {
  const change = nextChange(plan, lead, { asOf: '2026-03-31T12:00:00Z', ...options });
  return [iso(change?.at), change?.after.score, change?.after.tier];
}

describe('the next change', () => {
  test('is the millisecond after a window ends', () => {
    const plan = planOf('event page_view', 'when page_view within last 7 days add 5');
    expect(next(plan, {}, { events: [view('2026-03-30T09:00:00Z'), view('2026-03-28T10:00:00Z')] })).toEqual([
      '2026-04-06T09:00:00.001Z',
      0,
      null,
    ]);
  });

  test('is the midnight at which points decay, in the zone', () => {
    const plan = planOf('zone +02:00', 'event page_view', 'each page_view add 30 fade over 30 days');
    expect(next(plan, {}, { events: [view('2026-03-31T09:00:00Z')] })).toEqual(['2026-03-31T22:00:00.000Z', 29, null]);
  });

  test('is later where rounding hides the first steps', () => {
    const plan = planOf('round score to 0', 'event page_view', 'each page_view add 3 fade over 30 days');
    expect(next(plan, {}, { events: [view('2026-03-31T09:00:00Z')] })).toEqual(['2026-04-06T00:00:00.000Z', 2, null]);
  });

  test('is the day on which a date is so long ago', () => {
    const plan = planOf('field created: date', 'when created more than 90 days ago subtract 10');
    expect(next(plan, { created: '2026-03-01' }, {})).toEqual(['2026-05-31T00:00:00.000Z', -10, null]);
  });

  test('is exact for a datetime', () => {
    const plan = planOf('field seen: datetime', 'when seen within last 12 hours add 5');
    expect(next(plan, { seen: '2026-03-31T11:30:00.250Z' }, {})).toEqual(['2026-03-31T23:30:00.251Z', 0, null]);
  });

  test('is the day on which silence has lasted', () => {
    const plan = planOf('event page_view', 'rate days since page_view { 0 to 7 add 9  8 to 30 add 5  otherwise subtract 5 }');
    expect(next(plan, {}, { events: [view('2026-03-31T09:00:00Z')] })).toEqual(['2026-04-08T00:00:00.000Z', 5, null]);
    expect(next(plan, {}, { events: [view('2026-03-01T09:00:00Z')] })).toEqual(['2026-04-01T00:00:00.000Z', -5, null]);
  });

  test('is the end of a tier that is kept, where the score moves under its lower line', () => {
    const plan = planOf(
      'event page_view',
      'each page_view add 30 fade over 30 days',
      'tier hot >= 25 keep until below 20',
      'tier cold otherwise',
    );
    const events = [view('2026-03-21T09:00:00Z')];
    expect(next(plan, {}, { events, previous: 'hot' })).toEqual(['2026-04-01T00:00:00.000Z', 19, 'cold']);
  });

  test('leaves out what has not happened yet', () => {
    const plan = planOf('event page_view', 'when page_view within last 7 days add 5');
    expect(next(plan, {}, { events: [view('2026-04-01T09:00:00Z')] })).toEqual([null, undefined, undefined]);
  });

  test('looks inside `where`, too', () => {
    const plan = planOf('event offer { due: date }', 'when offer where due more than 3 days ago subtract 5');
    expect(next(plan, {}, { events: [{ event: 'offer', at: '2026-03-01', due: '2026-03-31' }] })).toEqual([
      '2026-04-04T00:00:00.000Z',
      -5,
      null,
    ]);
  });

  test('finds a curve: time in a quotient', () => {
    const plan = planOf('field created: date', 'when 60 / days since created < 2.5 add 5');
    expect(next(plan, { created: '2026-03-21' }, {})).toEqual(['2026-04-15T00:00:00.000Z', 5, null]);
  });

  test('is none once everything has decayed, and none in a model that reads no time', () => {
    const plan = planOf('event page_view', 'each page_view add 30 fade over 30 days');
    expect(next(plan, {}, { events: [view('2025-01-01T09:00:00Z')] })).toEqual([null, undefined, undefined]);
    expect(nextChange(planOf('field a: yes/no', 'when a add 5'), { a: true })).toBeNull();
  });
});
