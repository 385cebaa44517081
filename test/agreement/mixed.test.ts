/** Rules with `and`, `or` and `not` in each other, deeper and with more tests than other random texts have, as tables check them. */
import { load, optimize } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import type { Lead } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../scripts/seeded.ts';
import { agreeOnLead, RUNS, SEED, scorersWithLess } from './agree.ts';
import { columnsAgree } from './columns.ts';
import { scorerOf } from './scorers.ts';

const HOUR = 3_600_000;
const NUMBERS = ['n0', 'n1', 'n2', 'n3'];
const ANSWERS = ['b0', 'b1', 'b2'];
const TEXTS = ['city', 'title'];
const WORDS = ['sales', 'vp', 'head', 'paris', 'oslo'];
const MOST = 8;
const RULES = 12;
const LEADS = 12;
/** Each has as many rules and leads as some random texts together. */
const MODELS = Math.ceil(RUNS / 4);

/** A model and leads for it; the same for the same seed. */
function drawn(seed: number): { readonly text: string; readonly leads: readonly Lead[] } {
  const random = randomFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const one = (values: readonly string[]): string => values[below(values.length)]!;
  const asked = (): string => {
    const kind = below(10);
    if (kind < 6) return `${one(NUMBERS)} ${one(['<', '>=', '='])} ${below(MOST)}`;
    if (kind < 8) return one(ANSWERS);
    if (kind === 8) return `city in [${one(WORDS)}, ${one(WORDS)}]`;
    return one([`title contains ${one(WORDS)}`, `${one([...NUMBERS, ...TEXTS])} is missing`]);
  };
  const condition = (depth: number): string => {
    if (depth === 0 || random() < 0.2) return asked();
    if (random() < 0.2) return `not (${condition(depth - 1)})`;
    const operator = one([' and ', ' or ']);
    return Array.from({ length: 2 + below(2) }, () => `(${condition(depth - 1)})`).join(operator);
  };
  const rules = Array.from({ length: RULES }, () => `  when ${condition(1 + below(3))} add ${1 + below(5)}`);
  const groups = ['a', 'b'].map((name, index) => [`group ${name} {`, ...rules.slice((index * RULES) / 2, ((index + 1) * RULES) / 2), '}']);
  const fields = [
    ...NUMBERS.map((name) => `field ${name}: whole number`),
    ...ANSWERS.map((name) => `field ${name}: yes/no`),
    ...TEXTS.map((name) => `field ${name}: text`),
  ];
  const known = <Value>(value: Value): Value | null => (random() < 0.8 ? value : null);
  const leads = Array.from({ length: LEADS }, () => ({
    ...Object.fromEntries(NUMBERS.map((name) => [name, known(below(MOST))])),
    ...Object.fromEntries(ANSWERS.map((name) => [name, known(random() < 0.5)])),
    ...Object.fromEntries(TEXTS.map((name) => [name, known(`${one(WORDS)}${random() < 0.5 ? '' : ` ${one(WORDS)}`}`)])),
  }));
  return { text: [...fields, ...groups.flat(), 'tier hot >= 10', 'tier cold otherwise', ''].join('\n'), leads };
}

test(`tables agree with the interpreter on rules with all of them in each other, for ${MODELS} models (seed ${SEED})`, {
  timeout: HOUR,
}, () => {
  let scored = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { text, leads } = drawn(seed);
      const { plan } = load({ path: 'model.score', text }, NO_FILES);
      if (plan === null) throw new Error(`A text that is drawn has no errors.\n${text}`);
      const optimized = optimize(plan);
      const scorers = [scorerOf(optimized, 100, 'tables'), scorerOf(optimized, 2, 'tables'), ...scorersWithLess(plan)];
      columnsAgree(plan, scorers, leads, undefined);
      for (const lead of leads) if (agreeOnLead(plan, scorers, lead, undefined)) scored += 1;
    }),
    { seed: SEED, numRuns: MODELS, endOnFailure: true },
  );
  expect(scored).toBe(MODELS * LEADS);
});
