/** Plans with one thing wrong, as a hostile or a broken sender could make them. */
import type { Plan } from '@scorelang/runtime';
import fc from 'fast-check';

/** Which of all places of a plan, and what is done there. */
export interface Damage {
  readonly at: number;
  readonly what: 'replace' | 'remove' | 'add' | 'swap';
  readonly value: unknown;
  readonly with: number;
}

const NASTY: readonly unknown[] = [
  null,
  true,
  '',
  'Rule',
  '__proto__',
  'constructor',
  0,
  1,
  -1,
  0.5,
  7,
  1e9,
  2 ** 53,
  -(2 ** 53),
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  [null],
  [[[[]]]],
  {},
  { kind: 'Never' },
  { kind: 'Fixed', units: 1e300 },
  { kind: 'Param', param: 12 },
  { kind: 'Let', let: 0 },
  { kind: 'Now' },
  { kind: 'Score' },
  JSON.parse('{"__proto__": {"kind": "Always"}}'),
];

export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(),
  what: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'swap'),
  value: fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue()),
  with: fc.nat(),
});

type Holder = Record<string, unknown>;

/** A damaged copy. */
export function damage(plan: Plan, { at, what, value, with: other }: Damage): unknown {
  const copy = JSON.parse(JSON.stringify(plan)) as Holder;
  const places = placesIn(copy);
  const [holder, name] = places[at % places.length]!;
  const [otherHolder, otherName] = places[other % places.length]!;
  switch (what) {
    case 'replace':
      set(holder, name, value);
      break;
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
      break;
    case 'add':
      set(holder, Array.isArray(holder) ? String(holder.length) : '__proto__', value);
      break;
    case 'swap':
      set(holder, name, JSON.parse(JSON.stringify(otherHolder[otherName] ?? null)));
      break;
  }
  return copy;
}

/** As JSON.parse would: `__proto__` too becomes a property. */
const set = (holder: Holder, name: string, value: unknown): void => {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
};

function placesIn(holder: Holder): [Holder, string][] {
  return Object.keys(holder).flatMap((name) => {
    const value = holder[name];
    return [[holder, name] as [Holder, string], ...(typeof value === 'object' && value !== null ? placesIn(value as Holder) : [])];
  });
}
