/** Random leads for a plan: what its fields admit, what they do not, and what tries to do harm. */
import type { Plan } from '@scorelang/runtime';
import fc from 'fast-check';

export const TEXTS = [
  'CEO',
  ' ceo\u0085',
  'VP',
  'vp, sales',
  'The Vice  President',
  'İ',
  'i',
  'ΣΑΣ',
  'σας',
  'ẞ',
  'ß',
  '😀',
  '\ud83d',
  '\ude00 of it',
  'K',
  'k',
  'å',
  'STRASSE',
  'STRAẞE',
  '𐐨',
  'e\u0301',
  `${'long '.repeat(30)}vp`,
  'n/a',
  'N/A ',
  '',
  ' \ufeff',
  'chief',
  'a@',
  '-',
];
export const ADDRESSES = ['x@ceo', 'a@b@VP ', '@', 'ceo@A', 'none'];
export const NUMBERS = [
  0,
  -0,
  5e-324,
  0.30000000000000004,
  2 ** 53 + 2,
  1e21,
  1,
  2,
  49,
  49.5,
  50,
  50.5,
  100,
  101,
  -3,
  0.1,
  1e300,
  1e308,
  -1e308,
  Number.NaN,
  Infinity,
  2 ** 53,
  1000,
];
export const NUMBER_TEXTS = ['1e400', '-0', '0x10', '.5', '١٢', '50', ' 12 ', '1e3', '0.0', '12 people', '1,000', '-3', '+5'];
export const MOMENTS = [
  '2026-01-31',
  '2026-02-30',
  '2026-01-31T23:59:59.999Z',
  '2026-01-01 00:30',
  '1969-12-31',
  '0001-01-01',
  '9999-12-31T23:59:59.999-14:00',
  -8.64e15,
  '2026-01-31T09:30:00+08:00',
  0,
  1.7e12,
  9e15,
];
export const ANSWERS = ['yes', 'No', 'Y', '1', 'maybe', 1, 0, 2];

class Record {
  readonly title = 'CEO';
  get company(): unknown {
    return { industry: 'vp', size: 50 };
  }
}

const throwing = (): never => {
  throw new Error('not for you');
};
/** Values that try to do harm, by name: fast-check looks at what it makes, and these would harm it too. */
export const HARMFUL: { readonly [name: string]: () => unknown } = {
  true: () => true,
  false: () => false,
  bigint: () => 10n,
  symbol: () => Symbol.for('s'),
  function: () => throwing,
  object: () => ({}),
  record: () => new Record(),
  bare: () => Object.create(null),
  pattern: () => /x/,
  map: () => new Map(),
  proxy: () => new Proxy({}, { get: throwing, has: throwing, getPrototypeOf: throwing, ownKeys: throwing }),
  'proxy of a list': () => new Proxy([], { get: throwing }),
  'revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  },
  'no primitive': () => ({ toString: throwing, valueOf: throwing, [Symbol.toPrimitive]: throwing }),
  'list with a throwing element': () => Object.defineProperty(['CEO'], 1, { get: throwing, enumerable: true, configurable: true }),
  'date that throws': () => Object.assign(new Date(0), { getTime: throwing, valueOf: throwing }),
  'long list': () => new Array(1_000_001),
};
class Harmful {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
const harmful: fc.Arbitrary<unknown> = fc.constantFrom(...Object.keys(HARMFUL)).map((name) => new Harmful(name));
export const made = (value: unknown): unknown => {
  if (value instanceof Harmful) return HARMFUL[value.name]!();
  return Array.isArray(value) ? value.map(made) : value;
};
const moment = fc.constantFrom(new Date(0), new Date(1.77e12), new Date(Number.NaN), new Date('2026-01-31'));
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...TEXTS, ...ADDRESSES) },
  { weight: 5, arbitrary: fc.constantFrom<unknown>(...NUMBERS, ...NUMBER_TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...MOMENTS) },
  { weight: 2, arbitrary: moment },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...ANSWERS, true, false) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: harmful },
);
const list = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom<unknown>(...TEXTS, 'Data platform', 5) }, { weight: 1, arbitrary: harmful }),
  { maxLength: 5 },
);

/** Values that a field is likely to admit, and now and then any other. */
export function anyValueFor(type: Plan['fields'][number]['type']): fc.Arbitrary<unknown> {
  const likely: fc.Arbitrary<unknown> = {
    text: fc.constantFrom<unknown>(...TEXTS, ...ADDRESSES),
    'one of': fc.constantFrom<unknown>('CEO', 'ceo', ' VP', 'vp', 'Vice President', 'σας', 'janitor'),
    number: fc.constantFrom<unknown>(...NUMBERS, ...NUMBER_TEXTS),
    'yes/no': fc.oneof(fc.boolean(), fc.constantFrom<unknown>(...ANSWERS)),
    date: fc.oneof(fc.constantFrom<unknown>(...MOMENTS), moment),
    datetime: fc.oneof(fc.constantFrom<unknown>(...MOMENTS), moment),
    list,
  }[type.kind];
  return fc.oneof(
    { weight: 6, arbitrary: likely },
    { weight: 2, arbitrary: fc.constantFrom(null, undefined) },
    { weight: 1, arbitrary: scalar },
  );
}

/** A lead that is yet to be made, as fast-check looks at what it draws. */
export interface Drawn {
  readonly make: () => object;
}

/** A lead for a plan. Some have fields that throw when they are read, some hide fields in a prototype. */
export function anyLead(plan: Plan): fc.Arbitrary<Drawn> {
  const values = fc.tuple(...plan.fields.map(({ type }) => anyValueFor(type)));
  const ways = fc.array(fc.constantFrom('own', 'own', 'own', 'own', 'own', 'absent', 'throws', 'inherited'), {
    minLength: plan.fields.length,
    maxLength: plan.fields.length,
  });
  return fc.tuple(values, ways).map(([held, how]) => ({ held, how, make: () => leadOf(plan, held.map(made), how) }));
}

export function leadOf(plan: Plan, values: readonly unknown[], ways: readonly string[]): object {
  const prototype = Object.create(null);
  const lead = Object.create(ways.includes('inherited') ? prototype : Object.prototype);
  for (const [index, { name }] of plan.fields.entries()) {
    const way = ways[index]!;
    if (way === 'absent') continue;
    const path = name.split('.');
    let holder = way === 'inherited' ? prototype : lead;
    for (const part of path.slice(0, -1)) {
      if (!Object.hasOwn(holder, part)) define(holder, part, { value: {} });
      const inner = Object.getOwnPropertyDescriptor(holder, part)?.value;
      holder = typeof inner === 'object' && inner !== null ? inner : {};
    }
    try {
      define(holder, path.at(-1)!, way === 'throws' ? { get: throwing } : { value: values[index] });
    } catch {
      // Something harmful is in the way; the field stays absent.
    }
  }
  return lead;
}

function define(holder: object, name: string, what: PropertyDescriptor): void {
  Object.defineProperty(holder, name, { ...what, enumerable: true, configurable: true });
}
