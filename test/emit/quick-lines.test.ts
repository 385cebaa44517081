import vm from 'node:vm';
import type { EmitOptions } from '@scorelang/compiler';
import { type Explanation, explain as explainByPlan, type Options } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { sizedLeads, sizedModel } from '../../bench/sizes/model.ts';
import { EVERYTHING, emitted, planOf } from './emitting.ts';

type Explain = (lead: object, options?: object) => Explanation;

function loaded(
  text: string,
  evaluation: EmitOptions['evaluation'] = 'chosen',
): { readonly code: string; readonly explain: Explain; readonly explainFired: Explain } {
  const { code } = emitted(planOf(text), { module: 'cjs', entries: ['explain', 'explainFired'], evaluation });
  const exports = {} as { explain: Explain; explainFired: Explain };
  vm.runInThisContext(`(function (exports) {${code}\n})`)(exports);
  return { code, explain: exports.explain, explainFired: exports.explainFired };
}

/** Rules of all kinds, at the top and in blocks and groups, often enough that their lines are made once. */
const MANY = EVERYTHING.replace(
  'when unsubscribed subtract 30',
  `when unsubscribed subtract 30
always add 1 per 2 of employees up to demo_points
when employees > 5 {
  when title is known add 1 because "named"
  best of { when title = CEO add 3  when title = CEO subtract 4  rate employees { 10 or more add 2  otherwise add 1 } }
  when country = DE { when title = CEO add demo_points  group deep max 1 { when employees > 6 add 2 } }
}
rate employees { 1000 or more add 3  100 to below 1000 subtract 2.5  otherwise subtract 1 }`,
);

const LEADS = [
  {},
  { title: 'CEO', employees: 6 },
  { title: 'CEO', employees: 600, country: 'DE', unsubscribed: true },
  { title: 'VP', employees: 7000, country: 'US', industry: 'Software', known_to_us: false, colours: ['red', 'green'] },
  { title: 'Founder', employees: 200, country: 'KP', company: { size: 999 }, created: '2026-01-01', seen: '2025-01-01' },
];

describe('lines that are made once', () => {
  test.each(['straight', 'tables'] as const)('are those of the interpreter, for rules of every kind: %s', (evaluation) => {
    const { code, explain, explainFired } = loaded(MANY, evaluation);
    expect(code).toContain('quickLines(');
    expect(code.includes('addUp(')).toBe(evaluation === 'tables');
    const plan = planOf(MANY);
    for (const demo_points of [25, 10]) {
      const options: Options = { asOf: '2026-01-10', params: { demo_points } };
      // Twice, as the second time most lines are there.
      for (const lead of [...LEADS, ...LEADS]) {
        const expected = explainByPlan(plan, lead, options);
        expect(explain(lead, options)).toEqual(expected);
        expect(explainFired(lead, options).lines).toEqual(expected.lines.filter(({ fired }) => fired));
      }
    }
  });

  test.each([
    ['', (text: string) => text],
    [' whose groups are cut', (text: string) => text.replaceAll(/min -\d+ max \d+/g, 'min 4 max 5')],
    [' whose rules are in blocks', (text: string) => text.replaceAll(/^( {2}when .*\n){20}/gm, 'when employees > 5000 {\n$&}\n')],
  ])('are those of the interpreter in a great model%s', (_, change) => {
    const text = change(sizedModel(600, 3));
    const plan = planOf(text);
    const { explain, explainFired } = loaded(text);
    for (const lead of sizedLeads(30, 4)) {
      const { lines } = explainByPlan(plan, lead);
      // In turns, as both share what they keep.
      expect(explain(lead).lines).toEqual(lines);
      expect(explainFired(lead).lines).toEqual(lines.filter(({ fired }) => fired));
    }
  });

  test('are of the lead that is explained, whatever is explained or scored while it is read', () => {
    const text = sizedModel(600, 3);
    const { explain } = loaded(text);
    const [lead, other] = sizedLeads(2, 4) as [object, object];
    const expected = explain(lead).lines;
    const asking = Object.defineProperty({ ...lead }, 'title', {
      enumerable: true,
      get: () => {
        explain(other);
        return (lead as { title: unknown }).title;
      },
    });
    expect(explain(asking).lines).toEqual(expected);
    expect(explain(other).lines).not.toEqual(expected);
  });

  test('are in a list of its own, which a caller may change', () => {
    const { explain } = loaded(sizedModel(600, 3));
    const [lead] = sizedLeads(1, 4) as [object];
    const { lines } = explain(lead);
    const expected = [...lines];
    (lines as unknown[]).length = 0;
    expect(explain(lead).lines).toEqual(expected);
  });

  test('cannot be changed, as the next explanation has them too', () => {
    const { explain } = loaded(MANY);
    const options = { asOf: 0 };
    const line = explain({ employees: 6 }, options).lines.find(({ text }) => text.startsWith('when title is known'))!;
    expect(() => Object.assign(line, { text: 'mine' })).toThrow(TypeError);
    expect(() => (line.fields as string[]).push('mine')).toThrow(TypeError);
    expect(explain({ employees: 6 }, options).lines.filter(({ text, fields }) => text === 'mine' || fields.includes('mine'))).toEqual([]);
  });

  test('are not made for a model of few rules', () => {
    expect(loaded('field a: number\nwhen a > 1 add 5\n').code).not.toContain('quickLines(');
  });
});
