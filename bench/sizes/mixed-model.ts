import { randomFrom } from '../../scripts/seeded.ts';

/** How the rules of a mixed model are put together, by what is drawn for them. */
const SHAPES = {
  'b and n or n': ({ test, answer }) => `${answer()} and ${test()} or ${test()}`,
  '(n or n) and (n or b)': ({ test, answer }) => `(${test()} or ${test()}) and (${test()} or ${answer()})`,
  'b and (n or n)': ({ test, answer }) => `${answer()} and (${test()} or ${test()})`,
  'n and n and n': ({ test }) => `${test()} and ${test()} and ${test()}`,
  'some of each': (draw) => {
    const kind = draw.random();
    if (kind < 0.4) return draw.range();
    if (kind < 0.6) return `${draw.test()} and ${draw.test()}`;
    if (kind < 0.8) return `${draw.answer()} and (${draw.test()} or ${draw.test()})`;
    return `not (${draw.test()} or ${draw.answer()} and ${draw.test()}) and not ${draw.answer()}`;
  },
} as const satisfies { readonly [shape: string]: (draw: Draw) => string };

export type MixedShape = keyof typeof SHAPES;

export const MIXED_SHAPES = Object.keys(SHAPES) as readonly MixedShape[];

interface Draw {
  readonly random: () => number;
  /** A comparison of a number, which holds for half of all leads. */
  readonly test: () => string;
  readonly range: () => string;
  readonly answer: () => string;
}

const NUMBERS = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'] as const;
const ANSWERS = ['b0', 'b1', 'b2', 'b3'] as const;
const MOST = 1200;

/**
 * A model of so many rules with `and` and `or` in each other, over eight numbers and four answers, with thresholds anywhere: most of their tests hold for
 * half of all leads, so that hardly a rule is out of the question. The same for the same seed.
 */
export function mixedModel(shape: MixedShape, count: number, seed: number): string {
  const random = randomFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const one = (values: readonly string[]): string => values[below(values.length)]!;
  const range = (): string => {
    const from = below(MOST);
    return `${one(NUMBERS)} between ${from} and ${from + MOST / 12}`;
  };
  const draw = { random, test: () => `${one(NUMBERS)} ${one(['>', '<='])} ${below(MOST)}`, range, answer: () => one(ANSWERS) };
  return [
    'range 0 to 1000000',
    ...NUMBERS.map((name) => `field ${name}: whole number`),
    ...ANSWERS.map((name) => `field ${name}: yes/no`),
    'group all min 0 max 1000000 {',
    ...Array.from({ length: count }, () => `  when ${SHAPES[shape](draw)} add ${1 + below(5)}`),
    '}',
    'tier hot >= 60',
    'tier warm >= 30',
    'tier cold otherwise',
    '',
  ].join('\n');
}

/** Leads for such a model, one value in ten missing. The same for the same seed. */
export function mixedLeads(count: number, seed: number): readonly { readonly [field: string]: unknown }[] {
  const random = randomFrom(seed);
  const known = <Value>(value: Value): Value | null => (random() < 0.9 ? value : null);
  return Array.from({ length: count }, () => ({
    ...Object.fromEntries(NUMBERS.map((name) => [name, known(Math.floor(random() * MOST))])),
    ...Object.fromEntries(ANSWERS.map((name) => [name, known(random() < 0.5)])),
  }));
}
