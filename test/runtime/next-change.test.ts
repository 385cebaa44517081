import { load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { interpret, type Lead, nextChange, type Options, type Plan } from '@scorelang/runtime';
import { momentOf } from '@scorelang/runtime/prelude';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, drawLead, drawOptions } from '../agreement/draw/leads.ts';
import { readRow, rowOfNumbers } from '../agreement/draw/row.ts';
import { anyTextRows, drawModel } from '../agreement/texts.ts';

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

const RUNS = 200;
const AHEAD = 200 * 86_400_000;

test('for random models: nothing changes before it, and at it something does', () => {
  let found = 0;
  fc.assert(
    fc.property(
      anyTextRows,
      rowOfNumbers(60, 160),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
      (rows, numbers, parts) => {
        const plan = planOf(drawModel(rows));
        const row = readRow(numbers);
        const bounds = boundsOf(plan);
        const options = drawOptions(row, bounds);
        const lead = drawLead(row, bounds) as Lead;
        let change: ReturnType<typeof nextChange>;
        try {
          change = nextChange(plan, lead, options, AHEAD);
        } catch {
          return;
        }
        if (!plan.readsTime || options?.asOf === undefined) return;
        const start = momentOf(options.asOf, plan.zoneMinutes);
        if (start === null) return;
        const stands = (moment: number): readonly [number, string | null] => {
          const events = options.events?.filter((event) => !((momentOf(event?.at, plan.zoneMinutes) ?? start) > start));
          const { score, tier } = interpret(plan, lead, {
            ...options,
            asOf: moment,
            events: events ?? [],
            previous: change?.before ?? now,
          });
          return [score, tier];
        };
        const now = interpret(plan, lead, options);
        const same = [now.score, now.tier];
        const end = change?.at ?? start + AHEAD;
        if (change !== null) {
          found += 1;
          expect(stands(change.at)).toEqual([change.after.score, change.after.tier]);
          expect(stands(change.at)).not.toEqual(same);
          expect(stands(change.at - 1)).toEqual(same);
        }
        // Between the two, any moments.
        for (const part of parts) expect(stands(Math.floor(start + part * (end - 1 - start)))).toEqual(same);
      },
    ),
    { seed: 20_260_331, numRuns: RUNS, endOnFailure: true },
  );
  expect(found).toBeGreaterThan(RUNS / 10);
});
