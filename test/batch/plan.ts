/** Plans and scorers for tests of the batch room, made by hand so that they say nothing of the parser. */
import { type Plan, type PlanField, type PlanTier, prepare } from '@scorelang/runtime';
import type { Scorer } from '../../batch/options.ts';
import { WITHOUT_EVENTS } from '../without-events.ts';

export function planWith(fields: readonly PlanField[], rest: Partial<Plan> = {}): Plan {
  return {
    format: 1,
    name: 'Test',
    source: 'test.score',
    zoneMinutes: 0,
    readsTime: false,
    ...WITHOUT_EVENTS,
    fields,
    params: [],
    sets: [],
    lets: [],
    entries: [],
    groups: [],
    grades: [],
    total: { kind: 'Sum' },
    decimals: 4,
    range: null,
    tiers: [],
    leaves: 0,
    ...rest,
  };
}

const TIERS: readonly PlanTier[] = [
  { name: 'hot', line: { kind: 'Points', operator: '>=', amount: { kind: 'Fixed', units: 500_000 } }, keep: null },
  { name: 'cold', line: { kind: 'Otherwise' }, keep: null },
];

const text = (name: string, column: string | null = null): PlanField => ({
  name,
  column,
  type: { kind: 'text' },
  missing: { texts: [], numbers: [] },
});

/**
 * The score is the number in the field `points`; a lead whose `name` is `Barred` is disqualified; `hot` from 50 points on; one group, `fit`.
 */
export function pointsScorer(): Scorer {
  const origin = (id: string, words: string, fields: readonly number[]) => ({
    id,
    line: 1,
    text: words,
    because: null,
    fields,
    tallies: [],
  });
  const plan = planWith(
    [
      text('name'),
      {
        name: 'points',
        column: null,
        type: { kind: 'number', whole: false, from: -1000, to: 1000 },
        missing: { texts: ['none'], numbers: [] },
      },
    ],
    {
      sets: [{ name: 'barred', values: ['barred'] }],
      groups: [{ name: 'fit', label: null, min: null, max: { kind: 'Fixed', units: 900_000 }, parent: null }],
      entries: [
        {
          kind: 'Group',
          group: 0,
          origin: origin('fit', 'group fit', []),
          entries: [
            {
              kind: 'Rule',
              leaf: 0,
              origin: origin('points', 'always add points', [1]),
              condition: { kind: 'Always' },
              effect: { kind: 'NumberAsPoints', sign: 1, number: { kind: 'Field', field: 1 }, upTo: null },
            },
          ],
        },
        {
          kind: 'Rule',
          leaf: 1,
          origin: { ...origin('barred', 'when name = Barred disqualify', [0]), because: 'barred, by name' },
          condition: { kind: 'OneOf', text: { kind: 'Field', field: 0 }, set: 0 },
          effect: { kind: 'Disqualify' },
        },
      ],
      tiers: TIERS,
      leaves: 2,
    },
  );
  return { plan, ...prepare(plan) };
}
