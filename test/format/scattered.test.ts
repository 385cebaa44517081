/** However a model's words are set apart, its shape is the same; and wherever a comment stands, it is kept. */
import { readFileSync } from 'node:fs';
import { type File, formatText, parse } from '@scorelang/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceBetween } from '../../language/format/compare.ts';
import { formatted } from './formatting.ts';
import { type Gap, gapsOf, scatter } from './scatter.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const texts = [read('whole-language.score'), read('every-statement.score'), read('../../examples/inbound.score')];

const errorsIn = (text: string): number =>
  parse({ path: 'model.score', text }).diagnostics.filter(({ severity }) => severity === 'error').length;
const treeOf = (text: string): File => parse({ path: 'model.score', text }).file;
const saysTheSame = (one: string, other: string): boolean =>
  errorsIn(other) === 0 && differenceBetween(treeOf(one), treeOf(other)) !== 'tree';

/** Some gaps of a text, each with one of the fillings. */
const fillingsOf = (text: string, allowed: (gap: Gap) => boolean, filling: fc.Arbitrary<string>): fc.Arbitrary<ReadonlyMap<Gap, string>> =>
  fc
    .uniqueArray(fc.constantFrom(...gapsOf(text).filter(allowed)), { minLength: 1, maxLength: 12 })
    .chain((gaps) =>
      fc
        .array(filling, { minLength: gaps.length, maxLength: gaps.length })
        .map((chosen) => new Map(gaps.map((gap, index) => [gap, chosen[index]!]))),
    );

/** Words before which a line may end without a change of meaning; after a bracket it would be kept. */
const LINE_MAY_END_BEFORE = new Set([
  'and',
  'or',
  'add',
  'subtract',
  'because',
  'in',
  'is',
  'where',
  'within',
  ',',
  ']',
  ')',
  '=',
  '!=',
  '<',
  '>',
  '>=',
  '<=',
  '+',
]);
const lineMayEnd = ({ before, after }: Gap): boolean =>
  LINE_MAY_END_BEFORE.has(after) && before !== '[' && before !== 'total' && before !== 'tier';

describe.each(texts)('a model', (text) => {
  const shape = formatted(text);

  test('has one shape, whatever spaces and line ends stand between its words', () => {
    let tried = 0;
    fc.assert(
      fc.property(fillingsOf(text, lineMayEnd, fc.constantFrom('  ', '\t', '\n', '\n      ', '\u00A0')), (fillings) => {
        const scattered = scatter(text, fillings);
        fc.pre(saysTheSame(text, scattered));
        tried += 1;
        expect(formatted(scattered)).toBe(shape);
      }),
      { numRuns: 50, seed: 7 },
    );
    expect(tried).toBe(50);
  });

  test('keeps a comment wherever one may stand', () => {
    fc.assert(
      fc.property(
        fillingsOf(text, () => true, fc.constantFrom(' # one\n', '\n# two\n  ', ' # three\n\n   # four\n', '# five\n')),
        (fillings) => {
          const scattered = scatter(text, fillings);
          fc.pre(saysTheSame(text, scattered));
          const result = formatted(scattered);
          expect(differenceBetween(treeOf(scattered), treeOf(result))).toBeNull();
        },
      ),
      { numRuns: 80, seed: 7, maxSkipsPerRun: 100 },
    );
  });

  test('keeps one comment at each single place where it may stand', () => {
    const statements = treeOf(text).statements.map(({ span }) => text.slice(span.start, span.end));
    const places = statements.flatMap((statement) => gapsOf(statement).map((gap) => ({ statement, gap })));
    const kept = places.filter(({ statement, gap }) => {
      const scattered = scatter(statement, new Map([[gap, ' # here\n']]));
      if (!saysTheSame(statement, scattered)) return false;
      formatted(scattered);
      return true;
    });
    expect(kept.length).toBeGreaterThan(places.length * 0.7);
  });

  test('is never changed in what it says by a filling that changes it: it is refused, or formatted as it now stands', () => {
    fc.assert(
      fc.property(
        fillingsOf(text, () => true, fc.constantFrom('', ' ', '\n')),
        (fillings) => {
          const scattered = scatter(text, fillings);
          const result = formatText({ path: 'model.score', text: scattered });
          if (errorsIn(scattered) > 0) expect(result.kind).toBe('refused');
          else expect(result.kind).toBe('formatted');
        },
      ),
      { numRuns: 50, seed: 7 },
    );
  });
});
