import { load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { interpret, type Lead, type Options, type Plan } from '@scorelang/runtime';
import { type Way, waysTo } from '@scorelang/runtime/reach';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, drawLead, drawOptions } from '../agreement/draw/leads.ts';
import { readRow, rowOfNumbers } from '../agreement/draw/row.ts';
import { anyTextRows, drawModel } from '../agreement/texts.ts';

function planOf(text: string): Plan {
  const { plan, diagnostics } = load({ path: 'model.score', text }, NO_FILES);
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return plan;
}

const OPTIONS: Options = { asOf: '2026-03-31T12:00:00Z' };

/** Each way in words: `title = cfo`, `page_view { page = /pricing }`. */
const words = (ways: readonly Way[]): readonly string[] =>
  ways.map(({ changes }) =>
    changes
      .map((change) => {
        if (change.kind === 'field') return `${change.field} = ${JSON.stringify(change.value)}`;
        const { event, at: _, ...properties } = change.event;
        return `${event} ${JSON.stringify(properties)}`;
      })
      .join(' and '),
  );

const ways = (text: string, lead: Lead, tier: string, options = OPTIONS) => words(waysTo(planOf(text), lead, tier, options));

const MODEL = `field title: text
field employees: whole number from 1 to 2m
field banned: yes/no
event page_view { page: text }
event form_submit { form: text }
when title in [CEO, CFO] add 20
when title contains head add 12
rate employees {
  below 50       add 5
  50 to 499      add 15
  500 or more    add 30
}
each page_view where page = "/pricing" add 5 up to 10
when form_submit where form = demo add 25
when banned disqualify
tier hot >= 40
tier warm >= 20
tier cold otherwise
`;

describe('the ways to a tier', () => {
  test('are single changes, the least beyond the line first', () => {
    expect(ways(MODEL, { title: 'CFO', employees: 60 }, 'hot')).toEqual([
      'page_view {"page":"/pricing"}',
      'employees = 500',
      'form_submit {"form":"demo"}',
    ]);
  });

  test('take one value of each class, not all', () => {
    expect(ways(MODEL, { employees: 20 }, 'warm')).toEqual(['title = "ceo"', 'employees = 500', 'form_submit {"form":"demo"}']);
  });

  test('are pairs where no single change does', () => {
    const found = ways(MODEL, { employees: 20 }, 'hot');
    expect(found).toContain('title = "ceo" and employees = 500');
    expect(found).toContain('employees = 50 and form_submit {"form":"demo"}');
    expect(found.every((way) => way.includes(' and '))).toBe(true);
  });

  test('take away what is in the way', () => {
    expect(ways(MODEL, { title: 'CFO', employees: 600, banned: true }, 'hot')).toEqual(['banned = false']);
  });

  test('are none for a lead that is there, and for a tier that the model lacks', () => {
    expect(ways(MODEL, { title: 'CFO', employees: 600 }, 'hot')).toEqual([]);
    expect(ways(MODEL, { title: 'CFO', employees: 600 }, 'warm')).toEqual([]);
    expect(ways(MODEL, {}, 'blazing')).toEqual([]);
  });

  test('find a day for a date, and enough of a property', () => {
    const model = `field created: date
event visit { seconds: number }
when created within last 30 days add 10
when sum of seconds of visit within last 7 days >= 300 add 10
tier hot >= 10
tier cold otherwise`;
    expect(ways(model, { created: '2025-01-01' }, 'hot')).toEqual(['created = "2026-03-31"', 'visit {"seconds":300}']);
  });

  test('go to a tier by condition, and by qualify', () => {
    const model = `field vip: yes/no
event demo
when demo within last 1 day qualify hot
always add 5
tier hot when vip
tier cold otherwise`;
    expect(ways(model, {}, 'hot')).toEqual(['vip = true', 'demo {}']);
  });

  test('add to what has happened', () => {
    const model = 'event visit\nwhen visit at least 3 times within last 7 days add 10\ntier hot >= 10\ntier cold otherwise';
    const visit = { event: 'visit', at: '2026-03-30' };
    expect(ways(model, {}, 'hot', { ...OPTIONS, events: [visit, visit] })).toEqual(['visit {}']);
    expect(ways(model, {}, 'hot', { ...OPTIONS, events: [visit] })).toEqual(['visit {} and visit {}']);
    expect(ways(model, {}, 'hot', OPTIONS)).toEqual([]);
  });

  test('reach a field inside another', () => {
    const model = 'field company.size: number\nwhen company.size >= 50 add 10\ntier hot >= 10\ntier cold otherwise';
    const [way] = waysTo(planOf(model), { company: { size: 5, name: 'Acme' } }, 'hot', OPTIONS);
    expect(way?.changes).toEqual([{ kind: 'field', field: 'company.size', value: 50 }]);
  });
});

test('of random models: each way leads there, and the lead itself is not', () => {
  let found = 0;
  fc.assert(
    fc.property(anyTextRows, rowOfNumbers(60, 160), (rows, numbers) => {
      const plan = planOf(drawModel(rows));
      const row = readRow(numbers);
      const bounds = boundsOf(plan);
      const options = { ...drawOptions(row, bounds), strict: false };
      const lead = drawLead(row, bounds) as Lead;
      const tier = plan.tiers[0]?.name;
      if (tier === undefined) return;
      let all: readonly Way[];
      try {
        all = waysTo(plan, lead, tier, options);
      } catch {
        return;
      }
      if (all.length > 0) expect(interpret(plan, lead, options).tier).not.toBe(tier);
      for (const { result, beyond } of all) {
        found += 1;
        expect([result.tier, beyond >= 0]).toEqual([tier, true]);
      }
    }),
    { seed: 20_260_331, numRuns: 120, endOnFailure: true },
  );
  expect(found).toBeGreaterThan(5);
});
