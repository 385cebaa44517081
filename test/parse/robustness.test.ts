import { parse } from '@scorelang/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ScoreGrammar } from '../../language/grammar.ts';
import { EXAMPLE } from './example.ts';
import { diagnosticsOf, said } from './mistake.ts';

test('the grammar is without ambiguity', () => {
  expect(() => new ScoreGrammar('validated')).not.toThrow();
});

test('the whole example and the three lines read without a word', () => {
  expect(said(diagnosticsOf(EXAMPLE))).toEqual([]);
  expect(said(diagnosticsOf('when title in [CFO, CEO] add 20\nwhen unsubscribed subtract 30\ntier hot >= 70'))).toEqual([]);
});

describe('depth and length', () => {
  const deep = (most: number) => [`too-deep: Nothing may stand more than ${most} levels deep. Split this into several statements.`];
  const terms = ['too-many-terms: A statement adds and multiplies at most 500 terms. Split it, for example with let.'];
  test.each([
    ['parentheses', `when ${'('.repeat(100_000)}a${')'.repeat(100_000)} add 5`, deep(100)],
    ['open parentheses', `when ${'('.repeat(100_000)}`, deep(100)],
    ['a run of not', `when ${'not '.repeat(100_000)}a add 5`, deep(100)],
    ['a run of minus', `when x > ${'- '.repeat(100_000)}5 add 5`, deep(100)],
    ['shares of shares', `total = ${'5% of '.repeat(100_000)}5`, deep(100)],
    ['where in where', `when ${'count of e where '.repeat(100_000)} a = 5 add 5`, deep(100)],
    ['lists of lists', `field x: ${'list of '.repeat(100_000)}text`, deep(100)],
    ['groups', `${'group a {\n'.repeat(100_000)}${'}\n'.repeat(100_000)}`, deep(200)],
    ['open groups', 'group a {\n'.repeat(100_000), deep(200)],
    ['a long sum', `total = ${'a + '.repeat(100_000)}b`, terms],
    ['the deepest parentheses', `when ${'('.repeat(99)}a${')'.repeat(99)} add 5`, []],
    ['the deepest where', `when ${'count of e where '.repeat(49)} a = 5 add 5`, []],
    ['the longest sum', `total = ${'a + '.repeat(500)}b`, []],
    ['many alternatives', `when ${'a or '.repeat(20_000)}b add 5`, []],
    ['a long text', `when a = "${'x'.repeat(10_000_000)}" add 5`, []],
    ['a long list', `list a = [${'a, '.repeat(100_000)}b]`, []],
  ])('%s', (_, text, says) => expect(said(diagnosticsOf(text))).toEqual(says));

  test('what is not text is told once', () => {
    expect(diagnosticsOf('PK\u0003\u0004\u0000\u0000\u0008').map(({ code }) => code)).toEqual(['not-a-text-file']);
  });

  test('a message repeats no more of the text than can be read', () => {
    const [diagnostic] = diagnosticsOf(`when a = "${'x'.repeat(1_000_000)}`);
    expect(diagnostic?.message.length).toBeLessThan(250);
  });

  test('a file of rubbish is read in one go', () => {
    for (const rubbish of ['@', '@~', '@-', 'a@', '"', "'", '`', '..', '1.', '[', '1,', '/*', '}']) {
      expect(diagnosticsOf(rubbish.repeat(100_000)).length).toBeGreaterThan(0);
    }
  });
});

/** What must hold of any text at all. */
function readsWhole(text: string): void {
  const { file, diagnostics } = parse({ path: 'model.score', text });
  for (const { span, message, fixes } of diagnostics) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(message).not.toMatch(/undefined|\bnull\b|NaN/);
    for (const { edits } of fixes) for (const edit of edits) expect(edit.span.end).toBeLessThanOrEqual(text.length);
  }
  let end = 0;
  for (const { span } of file.statements.toSorted((one, other) => one.span.start - other.span.start)) {
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    end = Math.max(end, span.end);
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

test('the example up to the end of each line, and each line up to each of its characters', () => {
  const lines = EXAMPLE.split('\n');
  lines.forEach((line, index) => {
    const before = lines.slice(0, index).join('\n');
    readsWhole(before);
    const opening = before.slice(before.lastIndexOf('{') - 30);
    for (let end = 0; end <= line.length; end += 1) readsWhole(`${opening}\n${line.slice(0, end)}`);
  });
});

const pieces = EXAMPLE.split(/(\s+|[^\w\s"]|"[^"\n]*")/).filter((piece) => piece !== '');
const seed = 20_260_101;

test('pieces of the example left out, doubled and shuffled', () => {
  const change = fc.tuple(fc.nat(pieces.length - 1), fc.nat(pieces.length - 1), fc.constantFrom('leave out', 'insert', 'swap'));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const changed = [...pieces];
      for (const [at, from, how] of changes) {
        if (how === 'leave out') changed.splice(at, 1);
        else if (how === 'insert') changed.splice(at, 0, pieces[from]!);
        else [changed[at], changed[from]] = [changed[from]!, changed[at]!];
      }
      readsWhole(changed.filter((piece) => piece !== undefined).join(''));
    }),
    { seed, numRuns: 300 },
  );
});

test('words in any order', () => {
  const word = fc.constantFrom(
    ...new Set(pieces.filter((piece) => piece.trim() !== '')),
    '\n',
    '==',
    'AND',
    "'x'",
    '{',
    '}',
    '(',
    '[',
    '“',
    '51-200',
    '/*',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => readsWhole(words.join(' '))),
    { seed, numRuns: 500 },
  );
});

test('any characters at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(fc.property(text, readsWhole), { seed, numRuns: 500 });
});
