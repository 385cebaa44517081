/** A scorer has the functions that were chosen, and nothing that only others need. */

import { runInNewContext } from 'node:vm';
import type { EntryPoint } from '@scorelang/compiler';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { sizedModel } from '../../bench/sizes/model.ts';
import { EIGHT_FIELDS, THREE_FIELDS } from '../../bench/sizes/small-models.ts';
import { emitted, planOf } from './emitting.ts';

const MODEL = `
field title: text
field industry: one of [Manufacturing, Software]
field employees: whole number
field created: date
field seen: datetime
field unsubscribed: yes/no
when title contains CEO add 30
when industry = Software add 20
when employees >= 1000 add 10
when created after 2026-01-09 add 5
when seen before 2026-01-10 add 3
when unsubscribed disqualify
tier hot >= 50
tier warm >= 10
`;

interface Module {
  readonly model: { readonly tiers: readonly string[] };
  readonly score: (lead: object, options?: object) => { readonly score: number; readonly tier: string | null };
  readonly scoreOnly: (lead: object, options?: object, into?: object) => { readonly score: number; readonly tier: string | null };
  readonly scoreColumns: (columns: object, out: object, options?: object) => number;
}

function thrownBy(call: () => unknown): unknown {
  try {
    call();
    return null;
  } catch (error) {
    return error;
  }
}

async function moduleOf(entries: readonly EntryPoint[], text: string = MODEL): Promise<Module> {
  const { code } = emitted(planOf(text), { entries });
  return await import(`data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`);
}

/** The tier asks for the second grade alone, and that for the first. */
const GRADES = `
field visits: number
group fit {
  rate visits {
    below 5 add 0
    5 or more add 50
  }
}
grade first of fit { A >= 40 B otherwise }
grade second of fit { C when first = A D otherwise }
grade third of fit { E when second = C F otherwise }
tier hot when second = C
tier cold otherwise
`;

const LEAD = { title: 'CEO', industry: 'software', employees: 5000, created: '2026-01-10', seen: '2026-01-09', unsubscribed: false };

describe('a module', () => {
  test.each<readonly [EntryPoint]>([['score'], ['explain'], ['explainFired'], ['scoreOnly'], ['scoreColumns']])(
    'can have %s alone',
    async (name) => {
      const { model, LeadError, MomentError, ParamError, ...functions } = (await moduleOf([name])) as unknown as Record<string, unknown>;
      expect(Object.keys(functions)).toEqual([name]);
      expect(emitted(planOf(MODEL), { entries: [name] }).declarations).toContain(`export declare function ${name}(`);
    },
  );

  test('keeps nothing for explanations where nothing explains', () => {
    const { code } = emitted(planOf(MODEL), { entries: ['score', 'scoreOnly', 'scoreColumns'] });
    expect(code).not.toMatch(/trace|OUTLINE|explanation/);
  });

  test('without fields reads events with care where one cannot be read', async () => {
    const model = 'event seen { page: text }\nwhen count of seen where page = home > 0 add 1\n';
    const { code } = emitted(planOf(model), { entries: ['score'] });
    const { score } = (await import(`data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`)) as {
      readonly score: (lead: object, options: object) => { readonly score: number };
    };
    const unreadable = {
      event: 'seen',
      at: 0,
      get page(): never {
        throw new Error('no');
      },
    };
    expect(score({}, { asOf: 1, events: [unreadable, { event: 'seen', at: 0, page: 'Home' }] }).score).toBe(1);
  });

  // What they are now is said by `npm run bench -- module-sizes`.
  test.each<[most: number, what: string, entries: readonly EntryPoint[], text: string]>([
    [6_000, '25 fields', ['scoreOnly'], sizedModel(20, 5)],
    [6_000, '25 fields', ['score'], sizedModel(20, 5)],
    [21_500, '25 fields', ['score', 'explain'], sizedModel(20, 5)],
    [9_200, '8 fields of all kinds', ['scoreOnly'], EIGHT_FIELDS],
    [4_000, '3 fields', ['scoreOnly'], THREE_FIELDS],
  ])('has at most %i bytes of twenty rules over %s with %j, minified', (most, _, entries, text) => {
    const plan = planOf(text);
    expect(plan.leaves).toBe(20);
    const { code } = emitted(plan, { entries, hash: '0123456789abcdef'.repeat(2) });
    expect(Buffer.byteLength(transformSync(code, { minify: true, format: 'esm' }).code)).toBeLessThan(most);
  });
});

describe('scoreOnly', () => {
  test('knows the grades that a tier asks for, and those that these ask for, and no other', async () => {
    const { scoreOnly } = await moduleOf(['scoreOnly'], GRADES);
    expect(scoreOnly({ visits: 9 }).tier).toBe('hot');
    expect(scoreOnly({ visits: 1 }).tier).toBe('cold');
    expect(emitted(planOf(GRADES), { entries: ['scoreOnly'] }).code).not.toContain('const third');
  });

  test('fills one object again and again, or that of the caller', async () => {
    const { scoreOnly } = await moduleOf(['scoreOnly']);
    const first = scoreOnly(LEAD);
    expect({ ...first }).toEqual({ score: 68, tier: 'hot' });
    expect(scoreOnly({ ...LEAD, unsubscribed: true })).toBe(first);
    expect({ ...first }).toEqual({ score: 0, tier: 'disqualified' });
    const own = { score: 0, tier: null };
    expect(scoreOnly({ employees: 1000 }, {}, own)).toBe(own);
    expect(own).toEqual({ score: 10, tier: 'warm' });
  });

  test('refuses in strict mode what score refuses, whatever came before', async () => {
    const { scoreOnly } = await moduleOf(['scoreOnly']);
    scoreOnly({ employees: 'many' });
    expect({ ...scoreOnly({ employees: 2 }, { strict: true }) }).toEqual({ score: 0, tier: null });
    expect(() => scoreOnly({ employees: 'many' }, { strict: true })).toThrow(/employees should be/);
  });

  test('refuses what a lead holds, and nothing else, where reading it scores another lead', async () => {
    for (const entries of [['scoreOnly'], ['score', 'scoreOnly']] as const) {
      const { scoreOnly } = await moduleOf(entries);
      const between = (employees: unknown, other: object): object => ({
        employees,
        get unsubscribed() {
          scoreOnly(other);
          return false;
        },
      });
      expect(() => scoreOnly(between('many', { employees: 2 }), { strict: true })).toThrow(/employees should be .*"many"/);
      expect(scoreOnly(between(2, { employees: 'few' }), { strict: true }).tier).toBeNull();
    }
  });
});

describe('scoreColumns', () => {
  const day = (text: string): number => Date.parse(text) / 86_400_000;
  const FORMS: Readonly<Record<string, object>> = {
    'typed arrays and dictionaries': {
      title: { codes: new Uint8Array([0, 1, 0]), dictionary: ['CEO', 'Clerk'] },
      industry: { codes: new Int32Array([1, -1, 0]), dictionary: ['Manufacturing', 'Software'] },
      employees: new Float64Array([5000, Number.NaN, 1000]),
      created: new Int32Array([day('2026-01-10'), day('2026-01-09'), day('2026-01-11')]),
      seen: new BigInt64Array([Date.parse('2026-01-09'), Date.parse('2026-01-10'), 0].map(BigInt)),
      unsubscribed: new Uint8Array([0, 0, 1]),
    },
    'bits that say which values there are': {
      title: { codes: new Int16Array([0, 1, 0]), dictionary: ['CEO', 'Clerk'], valid: new Uint8Array([0b111]) },
      industry: { values: ['Software', 'Software', 'Manufacturing'], valid: new Uint8Array([0b101]) },
      employees: { values: new Int32Array([5000, 9999, 1000]), valid: new Uint8Array([0b101]) },
      created: { values: new Int32Array([day('2026-01-10'), 0, day('2026-01-11')]), valid: new Uint8Array([0b101]) },
      seen: { values: new Float64Array([Date.parse('2026-01-09'), 0, 0]), valid: new Uint8Array([0b101]) },
      unsubscribed: { values: new Uint8Array([0, 1, 1]), valid: new Uint8Array([0b101]) },
    },
    'values as leads hold them': {
      title: ['CEO', null, ' ceo'],
      industry: ['software', undefined, 'Manufacturing'],
      employees: [5000, null, 1000],
      created: ['2026-01-10', null, new Date('2026-01-11')],
      seen: ['2026-01-09', null, '1970-01-01'],
      unsubscribed: [false, 'no', 'yes'],
    },
  };

  test.each(Object.entries(FORMS))('takes %s', async (_, columns) => {
    const { scoreColumns, model } = await moduleOf(['scoreColumns']);
    const out = { score: new Float64Array(3), tier: new Int8Array(3) };
    expect(scoreColumns(columns, out)).toBe(0);
    expect([...out.score]).toEqual([68, 0, 0]);
    expect([...out.tier].map((tier) => [...model.tiers, 'disqualified'][tier] ?? null)).toEqual(['hot', null, 'disqualified']);
  });

  test('counts what is not admitted, each time it comes', async () => {
    const { scoreColumns } = await moduleOf(['scoreColumns']);
    const out = { score: new Float64Array(3), tier: new Int8Array(3) };
    const industry = { codes: new Int32Array([0, 0, 1]), dictionary: ['Mining', 'Software'] };
    expect(scoreColumns({ industry, employees: [0, 5, 'x'] }, out)).toBe(3);
    expect([...out.score]).toEqual([0, 0, 20]);
  });

  test('reads a dictionary that has grown since it was last given', async () => {
    const { scoreColumns } = await moduleOf(['scoreColumns']);
    const out = { score: new Float64Array(2), tier: new Int8Array(2) };
    const dictionary = ['Clerk'];
    scoreColumns({ title: { codes: new Int32Array([0, 0]), dictionary } }, out);
    dictionary.push('CEO');
    scoreColumns({ title: { codes: new Int32Array([0, 1]), dictionary } }, out);
    expect([...out.score]).toEqual([0, 30]);
  });

  /** More rows than are read together, the last of them few: every seventh lead is one of many employees. */
  const MANY = 1300;
  const many = (): { employees: Float64Array; industry: { codes: Uint8Array; dictionary: string[] } } => ({
    employees: Float64Array.from({ length: MANY }, (_, row) => (row % 7 === 0 ? 5000 : Number.NaN)),
    industry: { codes: Uint8Array.from({ length: MANY }, (_, row) => row % 2), dictionary: ['Software', 'Manufacturing'] },
  });

  test('scores as many rows as there are, some hundred together', async () => {
    const { scoreColumns, scoreOnly } = await moduleOf(['scoreOnly', 'scoreColumns']);
    const out = { score: new Float64Array(MANY), tier: new Int8Array(MANY) };
    expect(scoreColumns(many(), out)).toBe(0);
    const expected = Array.from({ length: MANY }, (_, row) => {
      const lead = { employees: row % 7 === 0 ? 5000 : null, industry: row % 2 === 0 ? 'Software' : 'Manufacturing' };
      return scoreOnly(lead).score;
    });
    expect(new Set(expected).size).toBeGreaterThan(2);
    expect([...out.score]).toEqual(expected);
  });

  test('in strict mode ends at the first row with a problem, and its first field, whatever others come later', async () => {
    const { scoreColumns } = await moduleOf(['scoreColumns']);
    const out = { score: new Float64Array(MANY).fill(-1), tier: new Int8Array(MANY) };
    const { employees, industry } = many();
    employees[901] = 0.5;
    employees[900] = 3.25;
    industry.codes[900] = 2;
    industry.codes[1299] = 2;
    industry.dictionary.push('Mining');
    expect(scoreColumns({ employees, industry }, out)).toBe(4);
    out.score.fill(-1);
    expect(() => scoreColumns({ employees, industry }, out, { strict: true })).toThrow('industry should be');
    expect(out.score.indexOf(-1)).toBe(900);
    expect(out.score.subarray(900).every((score) => score === -1)).toBe(true);
  });

  test('looks at each text of a dictionary once, however many rows have it and however often it comes', async () => {
    const { scoreColumns } = await moduleOf(['scoreColumns']);
    const reads: string[] = [];
    const dictionary = new Proxy(['CEO', 'Clerk', 'Cook'], {
      get(texts, name) {
        if (/^\d+$/.test(String(name))) reads.push(String(name));
        return Reflect.get(texts, name);
      },
    });
    const codes = Int32Array.from({ length: MANY }, (_, row) => (row % 5) - 2);
    const out = { score: new Float64Array(MANY), tier: new Int8Array(MANY) };
    for (let time = 0; time < 3; time++) scoreColumns({ title: { codes, dictionary } }, out);
    expect(reads).toEqual(['0', '1', '2']);
    expect([...out.score.slice(-5)]).toEqual([0, 0, 30, 0, 0]);
  });

  test('keeps apart a call that is made inside another, and one after a call that threw', async () => {
    const { scoreColumns } = await moduleOf(['scoreColumns']);
    const out = { score: new Float64Array(2), tier: new Int8Array(2) };
    const inside = { score: new Float64Array(2), tier: new Int8Array(2) };
    const [columns, others] = [
      { title: ['CEO', 'Clerk'], employees: [1000, 1] },
      { title: ['Clerk', 'CEO'], employees: [1, 1000] },
    ];
    Object.defineProperty(columns.employees, 1, { get: () => scoreColumns(others, inside) });
    for (let time = 0; time < 3; time++) {
      scoreColumns(columns, out);
      expect([[...out.score], [...inside.score]]).toEqual([
        [40, 0],
        [0, 40],
      ]);
      expect(() => scoreColumns({ ...others, employees: [1, 0.5] }, inside, { strict: true })).toThrow('employees should be');
    }
  });

  test('scores nothing where there is nothing', async () => {
    const { scoreColumns } = await moduleOf(['scoreColumns']);
    expect(scoreColumns({ employees: new Float64Array(0) }, { score: new Float64Array(0), tier: new Int8Array(0) })).toBe(0);
  });

  test('takes codes of any numbers; below 0 and NaN are missing', async () => {
    const { scoreColumns } = await moduleOf(['scoreColumns']);
    const dictionary = ['Manufacturing', 'Software'];
    const valid = new Uint8Array([0b11111]);
    for (const codes of [
      new Float64Array([1, 0, -7, -0.5, Number.NaN]),
      new Float64Array([1, 0, -Infinity, -(2 ** 31) - 1, 1 - 2 ** 32]),
      new Float32Array([1, 0, -7, -0.5, Number.NaN]),
      new Int32Array([1, 0, -7, -1, -(2 ** 31)]),
      new Uint32Array([1, 0, 0, 0, 0]),
    ]) {
      for (const column of [
        { codes, dictionary },
        { codes, dictionary, valid },
      ]) {
        const out = { score: new Float64Array(5), tier: new Int8Array(5) };
        expect(scoreColumns({ industry: column }, out)).toBe(0);
        expect([...out.score]).toEqual([20, 0, 0, 0, 0]);
      }
    }
  });

  test('takes whole numbers of 64 bits, with a sign and without, of this realm and another', async () => {
    const { scoreColumns } = await moduleOf(['scoreColumns']);
    const of64Bits = [new BigInt64Array(2), new BigUint64Array(2), runInNewContext('new BigInt64Array(2)') as BigInt64Array];
    for (const employees of of64Bits) {
      employees.set([999n, 5000n]);
      for (const column of [employees, { values: employees, valid: new Uint8Array([0b11]) }]) {
        const out = { score: new Float64Array(2), tier: new Int8Array(2) };
        expect(scoreColumns({ employees: column }, out)).toBe(0);
        expect([...out.score]).toEqual([0, 10]);
      }
    }
  });

  test('refuses -0 as -0, also where bits say that it is there', async () => {
    const { scoreColumns, score } = await moduleOf(['score', 'scoreColumns']);
    const out = { score: new Float64Array(1), tier: new Int8Array(1) };
    const strict = { strict: true };
    const columns = { industry: { values: new Float64Array([-0]), valid: new Uint8Array([1]) } };
    const refused = thrownBy(() => score({ industry: -0 }, strict));
    expect(refused).toMatchObject({ field: 'industry', value: -0 });
    expect(thrownBy(() => scoreColumns(columns, out, strict))).toMatchObject({ ...(refused as object) });
  });
});
