/** What the Test Explorer shows of a run. */
import type { CoveredPlace, TestOutcome } from '@scorelang/lsp/protocol';
import { expect, test } from 'vitest';
import { mergeCoverage } from '../../vscode-extension/tests/covered.ts';
import { lineOf, outcomesOf } from '../../vscode-extension/tests/outcome.ts';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
const outcome = (id: string, more: Partial<TestOutcome> = {}): TestOutcome => ({
  id,
  name: id,
  passed: true,
  error: null,
  failures: [],
  ...more,
});
const rule = (line: number, times: number): CoveredPlace => ({ range: at(line), text: `rule ${line}`, fired: times > 0, times });
const NOTHING = { uri: 'file:///a.score', rules: [] };

test('each test that was asked for has an outcome', () => {
  const failure = { message: 'expect score = 20', range: at(4), expected: '20', actual: '30' };
  const results = [
    outcome('a'),
    outcome('b', { passed: false, failures: [failure] }),
    outcome('c', { passed: false, error: 'cases.csv is not there.' }),
    outcome('not asked for'),
  ];
  const outcomes = outcomesOf(['a', 'b', 'c', 'gone'], { results, coverage: NOTHING });
  expect([...outcomes]).toEqual([
    ['a', { kind: 'passed' }],
    ['b', { kind: 'failed', failures: [failure] }],
    ['c', { kind: 'errored', reason: 'cases.csv is not there.' }],
    ['gone', { kind: 'skipped' }],
  ]);
  expect([...outcomes].map(([name, shown]) => lineOf(name, shown))).toEqual([
    '✓ a',
    '✗ b\r\n    expect score = 20: expected 20, got 30',
    '✗ c: cases.csv is not there.',
    '- gone: not in the file any more',
  ]);
});

test('no test of a model with errors can run, which is said of each', () => {
  const outcomes = outcomesOf(['a'], { results: [], coverage: null });
  expect(outcomes.get('a')).toEqual({ kind: 'errored', reason: 'The model has errors, so no test of it can run.' });
});

test('rules that tests of two files make fire are counted together, model by model', () => {
  const merged = mergeCoverage([
    { uri: 'file:///a.score', rules: [rule(1, 2), rule(2, 0)] },
    { uri: 'file:///b.score', rules: [rule(1, 0)] },
    { uri: 'file:///a.score', rules: [rule(1, 1), rule(2, 0)] },
  ]);
  expect(merged).toEqual([
    { uri: 'file:///a.score', rules: [rule(1, 3), rule(2, 0)] },
    { uri: 'file:///b.score', rules: [rule(1, 0)] },
  ]);
});
