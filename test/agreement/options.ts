/** Random options for a plan: mostly such as it admits. */
import type { Options, Plan } from '@scorelang/runtime';
import fc from 'fast-check';
import { anyEvents, type DrawnEvents, MOMENTS_OF_SCORING } from './lead-events.ts';

/** Options of which the events are yet to be made. */
export interface DrawnOptions {
  readonly make: () => Options | undefined;
}

export function anyOptions(plan: Plan): fc.Arbitrary<DrawnOptions> {
  const { params, readsTime, readsEvents } = plan;
  const asOf = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<unknown>(...MOMENTS_OF_SCORING) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, null, 'yesterday', Number.NaN, {}) },
  );
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(0, 1, 2.5, 50, 0.0001) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 0.00001, Infinity, 51) },
  );
  const names = [...params.map(({ name }) => name), ...(params.length === 0 ? ['nothing'] : [])];
  const given = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2 });
  const options = fc.record(
    {
      asOf,
      params: fc.oneof({ weight: 4, arbitrary: given }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) }),
      strict: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() }),
      previous: anyPrevious(plan),
      quiet: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() }),
    },
    { requiredKeys: readsTime ? ['asOf'] : [] },
  );
  const events: fc.Arbitrary<DrawnEvents | null> = readsEvents ? anyEvents(plan) : fc.constant(null);
  return fc.oneof(
    {
      weight: 19,
      arbitrary: fc.tuple(options, events).map(([drawn, happened]) => ({
        make: () => (happened === null ? drawn : { ...drawn, events: happened.make() }) as Options,
      })),
    },
    { weight: 1, arbitrary: fc.constant({ make: () => undefined }) },
  );
}

/** How a lead stood before: a tier, both, or what is neither. */
function anyPrevious({ tiers }: Plan): fc.Arbitrary<unknown> {
  const names = [...tiers.map(({ name }) => name), 'disqualified', 'gone', 'constructor'];
  const tier = fc.constantFrom<unknown>(...names, null);
  return fc.oneof(
    { weight: 3, arbitrary: tier },
    { weight: 2, arbitrary: fc.record({ tier, tierByPoints: tier }, { requiredKeys: [], noNullPrototype: true }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, 5, [], true) },
  );
}
