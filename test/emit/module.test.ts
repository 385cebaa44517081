import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, emitted, planOf } from './emitting.ts';

const plan = planOf(EVERYTHING);
const lead = {
  title: 'CFO',
  industry: 'Manufacturing',
  employees: 1200,
  created: '2026-01-20',
  company: { size: 55 },
  unsubscribed: 'maybe',
};
const asOf = '2026-01-31';

type Loaded = Record<string, (...given: unknown[]) => unknown>;

const asModule = (code: string): Promise<Loaded> => import(`data:text/javascript,${encodeURIComponent(code)}`);

/** Runs a script where there is nothing but JavaScript itself: no process, no require, no Intl, and no text that becomes program. */
function inBareContext(code: string): Loaded {
  const context = vm.createContext({ exports: {} }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext('delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.console;', context);
  vm.runInContext(code, context);
  return (context as unknown as { exports: Loaded }).exports;
}

describe('a module of a small model', () => {
  const small = planOf(`range 0 to 100
field title: text column "Job Title"
field employees: whole number from 1 to 2m
list executives = [CFO, CEO, "Managing director"]
when title in executives add 20 because "C-suite"
when employees >= 1000 and not (title contains assistant) add 60
tier hot >= 70
tier cold otherwise
`);
  const ownPart = (code: string): string => code.split('// What follows is the same in every scorer.')[0]!;

  test('reads as somebody would write it', async () => {
    await expect(ownPart(emitted(small, { target: 'ts' }).code)).toMatchFileSnapshot('./small-model.ts.txt');
  });

  test('says the same as JavaScript', async () => {
    await expect(ownPart(emitted(small).code)).toMatchFileSnapshot('./small-model.js.txt');
  });

  test('in functions of a few rules each still reads', async () => {
    const { code } = emitted(plan, { target: 'ts', rulesAFunction: 6 });
    await expect(code.slice(code.indexOf('interface State'), code.indexOf('const EXECUTIVES'))).toMatchFileSnapshot('./in-parts.ts.txt');
  });
});

describe('a module', () => {
  test('gives the same as an ES module, as CommonJS, and with its rules in many functions', async () => {
    const esm = await asModule(emitted(plan).code);
    const cjs = inBareContext(emitted(plan, { module: 'cjs' }).code);
    const parts = await asModule(emitted(plan, { rulesAFunction: 3 }).code);
    const expected = esm.score!(lead, { asOf });
    expect(expected).toMatchObject({
      tier: 'cold',
      groups: { fit: 56, inner: 1 },
      problems: [{ field: 'unsubscribed', value: 'maybe', expected: 'yes or no' }],
    });
    expect(JSON.stringify(cjs.score!(lead, { asOf }))).toBe(JSON.stringify(expected));
    expect(parts.score!(lead, { asOf })).toEqual(expected);
    expect(JSON.stringify(cjs.explain!(lead, { asOf }))).toBe(JSON.stringify(esm.explain!(lead, { asOf })));
    expect(Object.keys(cjs).sort()).toEqual(Object.keys(esm).sort());
  });

  test('asks for nothing but the language: it imports, requires and evaluates nothing', () => {
    for (const target of ['ts', 'js'] as const) {
      const program = emitted(plan, { target }).code.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
      expect(program).not.toMatch(/\b(?:import|require|eval|Function|process|Buffer|Intl|globalThis|console|Date\.now|Math\.random)\b/);
    }
  });

  test('is the same, byte for byte, for the same plan', () => {
    const again = JSON.parse(JSON.stringify(plan)) as typeof plan;
    for (const target of ['ts', 'js'] as const) expect(emitted(again, { target })).toEqual(emitted(plan, { target }));
  });

  test('says what it was made from', async () => {
    const { model } = (await asModule(emitted(plan).code)) as unknown as { model: unknown };
    expect(model).toMatchObject({
      name: 'Everything',
      hash: '0123abcd',
      format: 1,
      tiers: ['hot', 'warm', 'cold'],
      readsTime: true,
      params: [{ name: 'demo_points', value: 25, from: 0, to: 50 }],
    });
    expect(model).toHaveProperty('fields.0', { name: 'title', column: 'Job Title', type: 'text' });
  });

  test('throws errors that tell what was refused', async () => {
    const loaded = await asModule(emitted(plan).code);
    const scored = loaded.score!;
    const { LeadError, MomentError, ParamError } = loaded as unknown as Record<string, new () => Error>;
    expect(() => scored(lead, { asOf, strict: true })).toThrow(LeadError!);
    expect(() => scored(lead, { asOf, strict: true })).toThrow('unsubscribed should be yes or no, not "maybe".');
    expect(() => scored(lead)).toThrow(MomentError!);
    expect(() => scored(lead, { asOf, params: { demo_points: 51 } })).toThrow(ParamError!);
    expect(() => scored(7, { asOf })).toThrow('A lead should be an object with fields, not 7.');
  });

  test('takes the values of params that it is given', async () => {
    const { score } = await asModule(emitted(planOf('field a: yes/no\nparam p = 2\nwhen a add p\nalways add 1')).code);
    expect(score!({ a: true })).toMatchObject({ score: 3 });
    expect(score!({ a: true }, { params: { p: 7.5 } })).toMatchObject({ score: 8.5 });
  });
});
