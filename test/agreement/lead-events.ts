/** Random events of leads: near every edge in time, with properties that are admitted and that are not, and what is no event at all. */
import type { Plan } from '@scorelang/runtime';
import fc from 'fast-check';
import { LENGTHS } from './events.ts';
import { anyValueFor, made } from './leads.ts';

/** Moments of scoring, and moments at and about the edges of windows before them. */
export const MOMENTS_OF_SCORING = [new Date('2026-01-31T12:00:00Z'), 1.7696e12, '2026-01-31', '2026-01-01T00:30:00+08:00'] as const;

const SCORED = MOMENTS_OF_SCORING.map((moment) => new Date(moment).getTime());
const EDGES = SCORED.flatMap((moment) => [0, ...LENGTHS, 1, -1, 86_400_000 * 3].map((length) => moment - length));
const AROUND = [0, 1, -1, 3_600_000, -86_400_000, -2 * 86_400_000];

const moment: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(fc.constantFrom(...EDGES), fc.constantFrom(...AROUND)).map(([edge, off]) => edge + off),
  },
  { weight: 3, arbitrary: fc.constantFrom(...EDGES).map((edge) => new Date(edge)) },
  { weight: 3, arbitrary: fc.constantFrom(...EDGES).map((edge) => new Date(edge).toISOString()) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>('2026-01-31 09:00', '2026-01-30', '2020-02-29', '1969-12-31', -5, 1.5) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>('yesterday', undefined, null, '', Number.NaN, 9e15, {}, true, 5n, new Date(Number.NaN)),
  },
);

/** Events that are yet to be made, as fast-check looks at what it draws. */
export interface DrawnEvents {
  readonly make: () => unknown;
}

export function anyEvents(plan: Plan): fc.Arbitrary<DrawnEvents> {
  const events = fc.array(anyEvent(plan), { maxLength: 14 });
  return fc.oneof(
    { weight: 12, arbitrary: events.map((drawn) => ({ make: () => drawn.map(({ make }) => make()) })) },
    // The same event twice, and in the other order.
    { weight: 4, arbitrary: events.map((drawn) => ({ make: () => [...drawn, ...drawn].reverse().map(({ make }) => make()) })) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, null, 'events', {}, 5).map((none) => ({ make: () => none })) },
  );
}

function anyEvent(plan: Plan): fc.Arbitrary<DrawnEvents> {
  const kinds = plan.events.map((kind) => {
    const values = fc.tuple(...kind.properties.map(({ type }) => anyValueFor(type)));
    const spelled = kind.name === null ? fc.constantFrom('anything', 'else') : spellingsOf(kind.name);
    const way = fc.constantFrom('own', 'own', 'own', 'own', 'own', 'own', 'own', 'throws', 'bare');
    return fc.tuple(spelled, moment, values, way).map(([event, at, held, how]): DrawnEvents => {
      const properties = kind.properties.map(({ name }, index) => [name, held[index]] as const);
      return { make: () => eventOf([['event', event], ['at', at], ...properties], how) };
    });
  });
  const none = fc.constantFrom<unknown>(null, 5, 'page_view', [], {}, { event: 7, at: 0 }, { event: '', at: 0 }, { event: 'login', at: 0 });
  return fc.oneof({ weight: 14, arbitrary: fc.oneof(...kinds) }, { weight: 1, arbitrary: none.map((value) => ({ make: () => value })) });
}

const spellingsOf = (name: string): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(name) }, { weight: 1, arbitrary: fc.constantFrom(name.toUpperCase(), ` ${name} `) });

function eventOf(properties: readonly (readonly [string, unknown])[], how: string): object {
  const event = Object.create(how === 'bare' ? null : Object.prototype);
  for (const [index, [name, value]] of properties.entries()) {
    const what: PropertyDescriptor =
      how === 'throws' && index === properties.length - 1
        ? {
            get: () => {
              throw new Error('not for you');
            },
          }
        : { value: made(value) };
    Object.defineProperty(event, name, { ...what, enumerable: true, configurable: true });
  }
  return event;
}
