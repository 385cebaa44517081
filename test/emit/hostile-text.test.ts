// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that try to become program
import vm from 'node:vm';
import type { Explanation, Plan } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WITHOUT_EVENTS } from '../without-events.ts';
import { emitted } from './emitting.ts';

const BAITS = [
  "'",
  '"',
  '`',
  '\\',
  '${',
  '}',
  '*/',
  '/*',
  '//',
  '</script>',
  '<!--',
  '-->',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\0',
  '\ud800',
  '\u202e',
];
const bait = fc.oneof(
  fc.array(fc.constantFrom(...BAITS, 'fired()', ';', ' ', 'a'), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.constantFrom(
    'fired()',
    "');fired();('",
    '`;fired();`',
    '${fired()}',
    '*/fired()/*',
    '\nfired()\n',
    '\u2028fired()',
    '__proto__',
    'constructor',
    'prototype',
  ),
  fc.string({ unit: 'binary' }),
);

/** A plan with hostile words wherever a model has words. */
const hostilePlan = fc
  .tuple(bait, bait, bait, bait, bait, bait, bait, bait)
  .map(([name, source, field, text, because, group, tier, column]): Plan => {
    const origin = { id: because, line: 3, text, because, fields: [0], tallies: [] };
    const fixed = { kind: 'Fixed', units: 10_000 } as const;
    return {
      format: 1,
      name,
      source,
      zoneMinutes: 0,
      readsTime: false,
      ...WITHOUT_EVENTS,
      fields: [
        { name: field, column, type: { kind: 'text' }, missing: { texts: [text], numbers: [] } },
        { name: `${field}?`, column: null, type: { kind: 'one of', values: [text, 'b'] }, missing: { texts: [], numbers: [] } },
      ],
      params: [{ name: group, value: 1, from: 0, to: null, isPoints: true }],
      sets: [
        { name: text, values: [because] },
        { name: text, values: [because, text, 'c', 'd'] },
      ],
      lets: [{ kind: 'condition', name: tier, value: { kind: 'OneOf', text: { kind: 'Field', field: 0 }, set: 1 } }],
      entries: [
        {
          kind: 'Group',
          group: 0,
          origin,
          entries: [
            {
              kind: 'Rule',
              leaf: 0,
              origin,
              condition: { kind: 'Match', how: 'like', text: { kind: 'Field', field: 0 }, set: 0 },
              effect: { kind: 'Points', sign: 1, amount: fixed, per: null, decay: null, upTo: null },
            },
            { kind: 'Rule', leaf: 1, origin, condition: { kind: 'Let', let: 0 }, effect: { kind: 'Qualify', tier: 0 } },
            {
              kind: 'Block',
              origin,
              condition: { kind: 'Match', how: 'contains word', text: { kind: 'Field', field: 1 }, set: 1 },
              entries: [],
            },
          ],
        },
      ],
      groups: [{ name: group, label: text, min: null, max: { kind: 'Param', param: 0 }, parent: null }],
      grades: [{ name: field, group: 0, lines: [{ label: because, line: { kind: 'Points', operator: '>=', amount: fixed } }] }],
      total: { kind: 'Sum' },
      decimals: 4,
      range: null,
      tiers: [{ name: tier, line: { kind: 'When', condition: { kind: 'GradeIs', grade: 0, labels: [because] } }, keep: null }],
      leaves: 2,
    };
  });

interface Hostile {
  readonly explain: (lead: object) => Explanation;
  readonly model: { readonly name: string; readonly tiers: readonly string[] };
}

test('words of a model are words in its scorer, and never program', () => {
  fc.assert(
    fc.property(hostilePlan, (plan) => {
      const { code, map } = emitted(plan, { module: 'cjs', outputName: `${plan.name}.js`, sourcePath: plan.source, sourceText: plan.name });
      let hasFired = false;
      const context = vm.createContext(
        { exports: {}, fired: () => (hasFired = true) },
        { codeGeneration: { strings: false, wasm: false } },
      );
      vm.runInContext(code, context);
      const { explain, model } = (context as unknown as { readonly exports: Hostile }).exports;
      const explanation = explain({});
      expect(hasFired).toBe(false);
      expect(model.name).toBe(plan.name);
      expect([...model.tiers]).toEqual([plan.tiers[0]!.name]);
      const [first] = explanation.lines;
      expect(first?.text).toBe(plan.entries[0]!.origin.text);
      expect(Object.keys(explanation.groups)).toEqual([plan.groups[0]!.name]);
      // Put into a page, it must not end its script.
      expect(code).not.toMatch(/<\/script|<!--/i);
      expect(JSON.parse(map).file).toBe(`${plan.name}.js`);
    }),
    { seed: 20_260_101, numRuns: 500 },
  );
});
