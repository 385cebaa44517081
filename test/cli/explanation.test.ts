import { columnsOf, unpainted } from '@scorelang/language';
import type { Explanation, ExplanationLine } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { explanationLines, reasonsInShort } from '../../cli/reporters/explanation.ts';

const line = (more: Partial<ExplanationLine> & Pick<ExplanationLine, 'text' | 'points'>): ExplanationLine => ({
  kind: 'rule',
  id: more.text,
  line: 1,
  because: null,
  path: [],
  fired: true,
  note: null,
  fields: [],
  ...more,
});

const explanation: Explanation = {
  score: 47,
  tier: 'warm',
  tierByPoints: 'warm',
  disqualified: false,
  groups: { fit: 50, engagement: 2 },
  grades: { profile: 'A' },
  problems: [],
  values: { title: 'CFO', employees: null, demo: true, interests: ['data', 'ai'] },
  lines: [
    line({ text: 'when title in executives add 52', because: 'C-suite', points: 52, path: ['fit'], fields: ['title'] }),
    line({ text: 'when employees >= 1000 add 10', points: 0, fired: false, path: ['fit'], fields: ['employees'] }),
    line({ text: 'fit is at most 50', points: -2, kind: 'cap', id: 'fit', path: ['fit'] }),
    line({ text: 'when demo add 2', points: 2, path: ['engagement'], fields: ['demo', 'interests'] }),
    line({ text: 'always add 1', points: 0, path: ['engagement'], note: 'another in best of gave more' }),
    line({ text: 'when unsubscribed subtract 5', points: -5 }),
  ],
};

const shown = (all: boolean, columns = 90): readonly string[] =>
  explanationLines(explanation, { paint: unpainted, columns, all, labelOf: (group) => (group === 'fit' ? 'Company and role' : null) });

describe('an explanation', () => {
  test('is a bill: what fired, what was cut, and a total', () => {
    expect(`\n${shown(false).join('\n')}\n`).toBe(`
       fit  Company and role  gives 50
  +52    C-suite                                      title = CFO
   −2    fit is at most 50
       engagement  gives 2
   +2    when demo add 2                              demo is yes, interests = [data, ai]
    0    always add 1 (another in best of gave more)
   −5  when unsubscribed subtract 5
  ───
   47  score, warm, profile A
`);
  });

  test('adds up: the points it shows come to the score it shows', () => {
    const points = shown(true)
      .map((text) => /^ {2} *([+−]?\d+) /.exec(text)?.[1]?.replace('−', '-'))
      .filter((value) => value !== undefined)
      .map(Number);
    const total = points.pop();
    expect(points.reduce((sum, value) => sum + value, 0)).toBe(total);
    expect(total).toBe(47);
  });

  test('can also show what did not fire, and what it saw', () => {
    expect(shown(true).find((text) => text.includes('employees'))).toBe(
      '    ·    when employees >= 1000 add 10                employees is missing',
    );
    expect(shown(false).some((text) => text.includes('employees'))).toBe(false);
  });

  test.each([80, 60, 40])('fits into %i columns', (columns) => {
    const rows = shown(true, columns).filter((text) => !text.includes('gives'));
    expect(Math.max(...rows.map(columnsOf))).toBeLessThanOrEqual(columns);
  });

  test('in short names what weighs most, the heaviest first', () => {
    expect(reasonsInShort(explanation, 2)).toBe('+52 C-suite, −5 when unsubscribed subtract 5');
  });

  test('says that a tier was lifted', () => {
    const lifted = { ...explanation, tier: 'hot' };
    expect(explanationLines(lifted, { paint: unpainted, columns: 80, all: false, labelOf: () => null }).at(-1)).toBe(
      '   47  score, hot (by points warm), profile A',
    );
  });
});

describe('a line of an explanation', () => {
  const only = (more: Partial<ExplanationLine> & Pick<ExplanationLine, 'text' | 'points'>, all: boolean): string =>
    explanationLines({ ...explanation, lines: [line(more)] }, { paint: unpainted, columns: 90, all, labelOf: () => null })[0] ?? '';

  test('of a rule that did not fire is called by its text, for its reason would read as if it were so', () => {
    expect(only({ text: 'when unsubscribed subtract 5', because: 'unsubscribed', points: 0, fired: false }, true)).toBe(
      '   ·  when unsubscribed subtract 5',
    );
  });

  test('of a rule that fired is called by its reason, and by its text too where all rules are shown', () => {
    const rule = { text: 'when demo add 5', because: 'asked for a demo', points: 5 };
    expect(only(rule, false)).toBe('  +5  asked for a demo');
    expect(only(rule, true)).toBe('  +5  asked for a demo: when demo add 5');
  });

  test('of a band is called by what it rates and its value', () => {
    expect(only({ text: 'rate industry { "Trade show" add 15 }', points: 15 }, false)).toBe('  +15  industry: "Trade show"');
  });

  test('of a limit names the reason of the rule behind it', () => {
    expect(only({ kind: 'limit', id: 'score', text: 'score is limited to 20', because: 'a student', points: -5 }, false)).toBe(
      '  −5  score is limited to 20: a student',
    );
  });
});
