import vm from 'node:vm';
import type { EmitOptions } from '@scorelang/compiler';
import { interpret, type Plan, type Result } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { sizedLeads, sizedModel } from '../../bench/sizes/model.ts';
import { emitted, planOf } from './emitting.ts';

interface Loaded {
  readonly score: (lead: object, options?: object) => Result;
  readonly areManyShapes: () => boolean;
}

function loaded(plan: Plan, options: Partial<EmitOptions> = {}): Loaded {
  const { code } = emitted(plan, { module: 'cjs', ...options });
  const exports = {};
  vm.runInThisContext(`(function (exports) {${code}\nexports.areManyShapes = () => areManyShapes;})`)(exports);
  return exports as Loaded;
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const FLAT = [
  ...NAMES.map((name) => `field ${name}: number`),
  ...NAMES.map((name, at) => `always add ${at + 1} per 1 of ${name} up to 1000`),
  '',
].join('\n');

/** The same lead with other keys first, last and between: a shape of its own for each number. */
function shaped(lead: object, number: number): object {
  return Object.fromEntries([[`before${number % 7}`, 1], ...Object.entries(lead), [`after${number}`, 1]]);
}

describe('leads of many shapes', () => {
  test('score as the interpreter says, whatever keys they have', () => {
    const plan = planOf(sizedModel(60, 3));
    const { score, areManyShapes } = loaded(plan);
    const leads = sizedLeads(300, 4).map((lead) => Object.fromEntries(Object.entries(lead).filter(([, value]) => value !== null)));
    for (const lead of leads) {
      expect(score(lead)).toEqual(interpret(plan, lead));
    }
    expect(areManyShapes()).toBe(true);
  });

  test('are told by the thirty-third, and no longer told once leads are alike again', () => {
    const { score, areManyShapes } = loaded(planOf(FLAT));
    for (let number = 0; number < 32; number++) score(shaped({ a: 1 }, number));
    expect(areManyShapes()).toBe(false);
    score(shaped({ a: 1 }, 32));
    expect(areManyShapes()).toBe(true);
    for (let number = 0; number < 35_000; number++) score({ a: number });
    expect(areManyShapes()).toBe(false);
  });

  test('are told among thousands that were alike', () => {
    const { score, areManyShapes } = loaded(planOf(FLAT));
    for (let number = 0; number < 3000; number++) score({ a: number });
    for (let number = 0; number < 35_000; number++) expect(score(shaped({ h: 8 }, number)).score).toBe(64);
    expect(areManyShapes()).toBe(true);
  });

  test.each<[what: string, lead: () => object]>([
    ['a proxy that only says what it gives', () => new Proxy({}, { get: (_, name) => (name === 'b' ? 4 : undefined) })],
    ['what a class gives', () => new (class { get b() { return 4; } })()], // biome-ignore format: a lead a line
    ['what is inherited', () => Object.create({ b: 4 })],
    ['what is not listed', () => Object.defineProperty({}, 'b', { value: 4 })],
    ['an object without prototype', () => Object.assign(Object.create(null), { b: 4 })],
  ])('are read as others are: %s', (_, lead) => {
    const { score, areManyShapes } = loaded(planOf(FLAT));
    expect(score(lead()).score).toBe(8);
    for (let number = 0; number < 40; number++) score(shaped({ a: 1 }, number));
    expect(areManyShapes()).toBe(true);
    expect(score(lead()).score).toBe(8);
  });

  test('have their getters read once, and a lead that cannot be read is read with care', () => {
    const { score } = loaded(planOf(FLAT));
    for (let number = 0; number < 40; number++) score(shaped({ a: 1 }, number));
    let reads = 0;
    const lead = {
      get a() {
        reads += 1;
        return reads;
      },
    };
    expect([score(lead).score, reads]).toEqual([1, 1]);
    const throwing = (): never => {
      throw new Error('no');
    };
    expect(score({ a: 3, get b() { return throwing(); } })).toMatchObject({ score: 3, problems: [{ field: 'b' }] }); // biome-ignore format: a lead a line
    const shy = new Proxy({ a: 3 }, { ownKeys: throwing });
    for (let number = 0; number < 600; number++) expect(score(shy).score).toBe(3);
  });

  test('are found in what they hold inside, too', () => {
    const plan = planOf(FLAT.replaceAll(/\bb\b/g, 'company.size'));
    const { score, areManyShapes } = loaded(plan);
    for (let number = 0; number < 40; number++) {
      const lead = shaped({ c: 3, company: shaped({ size: 4 }, number) }, number);
      expect(score(lead)).toEqual(loaded(plan).score(lead));
      expect(score(lead).score).toBe(17);
      expect(score(shaped({ company: null }, number)).score).toBe(0);
    }
    expect(areManyShapes()).toBe(true);
  });

  test('are not looked for in a model of few fields', () => {
    expect(emitted(planOf('field a: number\nalways add a up to 9\n')).code).not.toMatch(/shapes/i);
  });
});
