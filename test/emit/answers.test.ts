import vm from 'node:vm';
import type { EmitOptions } from '@scorelang/compiler';
import type { Explanation, Result } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { emitted, planOf } from './emitting.ts';

const TITLES = `range 0 to 100
field title: text
field industry: one of [Software, Retail]
list executives = [CEO, CFO, COO]
when title in executives add 20
when title contains any of [vp, head, lead] add 10
when title starts with junior subtract 5
when industry = Software add 5
when industry in [Software, Retail] and title is known add 2
when title ends with assistant or industry = Retail add 1
`;

interface Loaded {
  readonly score: (lead: object, options?: object) => Result;
  readonly explain: (lead: object, options?: object) => Explanation;
  /** The constants of the module that hold what was answered before. */
  readonly seen: Readonly<Record<string, Map<unknown, number>>>;
}

function loaded(text: string, evaluation: EmitOptions['evaluation'] = 'answers'): Loaded {
  const { code } = emitted(planOf(text), { module: 'cjs', evaluation });
  const names = [...code.matchAll(/^const (\w+_SEEN) = /gm)].map(([, name]) => name);
  const exports = {};
  vm.runInThisContext(`(function (exports) {${code}\nexports.seen = { ${names.join(', ')} };})`)(exports);
  return exports as Loaded;
}

describe('a field of which many things are asked', () => {
  test('is read, folded and searched only where its text is new', () => {
    const { code } = emitted(planOf(TITLES));
    expect(code).toContain('const titleAnswers = TITLE_SEEN.get(lead.title) ?? askTitle(lead.title, problems);');
    expect(code).toContain('if ((titleAnswers & TITLE_IN_EXECUTIVES) !== 0) {');
    expect(code).toContain("if (title.startsWith('junior')) answers |= TITLE_STARTS_WITH_JUNIOR;");
  });

  test('gives the same the first time and every time after', () => {
    const { score, seen } = loaded(TITLES);
    const lead = { title: ' Head of VP-Office ', industry: 'software' };
    const first = score(lead);
    expect(first.score).toBe(17);
    expect(seen.TITLE_SEEN!.has(' Head of VP-Office ')).toBe(true);
    expect(score(lead)).toEqual(first);
    expect(score({ title: 'HEAD', industry: null }).score).toBe(10);
    expect(score({}).score).toBe(0);
  });

  test('keeps at most a thousand texts, and none that is long', () => {
    const { score, seen } = loaded(TITLES);
    for (let index = 0; index < 3000; index++) expect(score({ title: `Head ${index}` }).score).toBe(10);
    expect(seen.TITLE_SEEN!.size).toBe(1000);
    const long = loaded(TITLES);
    expect(long.score({ title: `head ${'x'.repeat(200)}` }).score).toBe(10);
    expect([...long.seen.TITLE_SEEN!.keys()]).toEqual([undefined, null]);
  });

  test('names a value that is not admitted each time that it comes', () => {
    const { score } = loaded(TITLES);
    const problems = [{ field: 'industry', value: 'Fishing', expected: 'one of Software, Retail' }];
    for (let time = 0; time < 3; time++) {
      expect(score({ industry: 'Fishing' }).problems).toEqual(problems);
      expect(() => score({ industry: 'Fishing' }, { strict: true })).toThrow('industry should be one of Software, Retail');
    }
  });

  test('shows its text in an explanation, read once from the lead', () => {
    const { score, explain } = loaded(TITLES);
    let reads = 0;
    const lead = {
      get title() {
        reads += 1;
        return reads === 1 ? 'Head' : 'CEO';
      },
      industry: 'Retail',
    };
    const explanation = explain(lead);
    expect(reads).toBe(1);
    expect(explanation.values).toEqual({ title: 'head', industry: 'retail' });
    expect(explanation.score).toBe(13);
    expect(score({ title: 'Head', industry: 'Retail' }).score).toBe(13);
  });

  test('is asked for bits only where they fit into a number', () => {
    const many = Array.from({ length: 31 }, (_, index) => `when title contains "t${index}" add 1`);
    const { code } = emitted(planOf(['field title: text', ...many, ''].join('\n')), { evaluation: 'answers' });
    expect(code).not.toContain('titleAnswers');
  });

  test('is read as it is where a rule compares it with another text', () => {
    const text = `field a: text\nfield b: text\nwhen a same as b add 5\nwhen a in [x, y, z] add 1\n`;
    const { score } = loaded(text);
    expect([score({ a: 'X', b: ' x' }).score, score({ a: 'x', b: 'y' }).score, score({}).score]).toEqual([6, 1, 0]);
  });
});

const PARTS = `field title: text
when title contains senior add 1
when title contains any of ["sales", "senior sales"] add 2
when title starts with "chief" add 4
when title ends with "officer" add 8
when title contains "é" add 16
when title contains "kel" add 32
field email: text
when email ends with ".acme.example" add 64
when email starts with "info@" or email ends with "@acme.example" add 128
`;

describe('a field that is searched for many parts', () => {
  test('is gone through once as it came, without being folded', () => {
    const { code } = emitted(planOf(PARTS), { evaluation: 'searched' });
    expect(code).toContain("const titleAnswers = answersInText(TITLE_PARTS, lead.title, 'title', problems);");
    expect(code).toContain("['contains', ['sales', 'senior sales']],");
    expect(code).not.toContain('TITLE_SEEN');
  });

  test.each([
    [{ title: '  Senior Sales\u00a0' }, 3],
    [{ title: 'CHIEF Officer' }, 12],
    [{ title: 'the chief officers' }, 0],
    [{ title: 'CAF\u00c9 senior senior' }, 17],
    // Kelvin's sign is a K without case, which an engine would not find in capitals or small letters.
    [{ title: '\u212aELVIN chief' }, 32],
    [{ title: 12 }, 0],
    [{ title: '   ' }, 0],
    [{ title: null }, 0],
    [{}, 0],
    [{ email: 'Info@mail.ACME.example' }, 192],
    [{ email: 'a@acme.example ' }, 128],
    [{ title: `${'senior '.repeat(5000)}officer` }, 9],
  ])('%j gives %i', (lead, points) => {
    const { score, explain } = loaded(PARTS, 'searched');
    expect(score(lead).score).toBe(points);
    expect(explain(lead).score).toBe(points);
    expect(score(lead).score).toBe(points);
  });

  test('tells of a value that is no text', () => {
    const { score } = loaded(PARTS, 'searched');
    expect(score({ title: ['senior'] }).problems).toEqual([{ field: 'title', value: ['senior'], expected: 'a text' }]);
  });

  test('is chosen where that gains much, and never where other words count as missing', () => {
    const many = (treated: string): string =>
      ['field title: text', treated, ...Array.from({ length: 25 }, (_, index) => `when title contains "t${index}" add 1`), ''].join('\n');
    expect(emitted(planOf(many(''))).code).toContain('TITLE_PARTS');
    expect(emitted(planOf(many('').replace(': text', ': text treat ["n/a"] as missing'))).code).not.toContain('TITLE_PARTS');
  });
});

test('a small model stays as a person would write it', () => {
  const { code } = emitted(planOf('field title: text\nwhen title in [CEO, CFO, COO] add 20\nwhen title contains vp add 5\n'));
  expect(code).not.toContain('_SEEN');
});

test('a rate that ends with otherwise asks a text nothing that no band looks at', () => {
  const bands = ['Brno', 'Prague', 'Vienna'].map((city) => `${city} add 1`).join('\n');
  const { code } = emitted(planOf(`field city: text\nrate city {\n${bands}\notherwise add 2\nmissing add 3\n}\n`), {
    target: 'js',
    evaluation: 'answers',
  });
  const asked = [...code.matchAll(/answers \|= (\w+);/g)].map(([, name]) => name!);
  expect(asked).toEqual(['CITY_IS_BRNO', 'CITY_IS_PRAGUE', 'CITY_IS_VIENNA', 'CITY_IS_KNOWN']);
  expect(asked.filter((name) => !code.includes(`& ${name})`))).toEqual([]);
});
