import { parse } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { diagnosticsOf, said, unmarked } from './mistake.ts';

const kindsOf = (text: string): string =>
  parse({ path: 'model.score', text })
    .file.statements.map(({ kind }) => kind)
    .join(' ');

test('ten mistakes in one file: ten messages, each at its place, and no other statement is lost', () => {
  const { text, spans } = unmarked(`model [|Inbound|]
field title: [|string|]
field size: text
list executives = [|(CEO, CFO)|]
when title in executives add 20
when title [|==|] CEO add 20
when size = [|'Large'|] add 5
[|wehn|] size = Small add 3
group fit {
  when title = Intern subtract 5 [|points|]
  rate size {
    Small add 1
    Medium [|7|]
    Large add 9
  }
}
tier hot [|:|] 70
tier warm >= 30
tier cold [|else|]
`);
  const diagnostics = diagnosticsOf(text);
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'unquoted-text',
    'foreign-type',
    'list-brackets',
    'foreign-operator',
    'foreign-quotes',
    'misspelt-word',
    'needless-word',
    'missing-sign',
    'foreign-word',
    'foreign-word',
  ]);
  expect(diagnostics.map(({ span }) => span)).toEqual(spans);
  expect(kindsOf(text)).toBe('Model Field Field List When When When When Group Tier Tier Tier');
});

test('mistakes that nobody can mend leave their neighbours whole', () => {
  const text = 'when a add 1\nwhen = 5\nwhen b add 2\nfoo bar\nrate x {\n  A add 1\n  [ add 2\n  C add 3\n}\ntier hot >= 70';
  const { file, diagnostics } = parse({ path: 'model.score', text });
  expect(diagnostics).toHaveLength(3);
  expect(kindsOf(text)).toBe('When When When Broken Rate Tier');
  const rate = file.statements[4]!;
  expect(rate.kind === 'Rate' && rate.bands.map(({ match }) => match.kind)).toEqual(['ValueBand', 'ValuesBand', 'ValueBand']);
});

describe('a block that is not closed', () => {
  const unclosed = 'unclosed-block: This block is not closed. Write } where it ends.';
  test.each([
    ['before a statement of the top', 'group fit [|{|]\n  when a add 1\ntier hot >= 70', 'Group Tier'],
    ['at the end', 'group fit [|{|]\n  when a add 1', 'Group'],
    ['inside another, as the indentation shows', 'group a {\n  group b [|{|]\n    when x add 5\n}\ntier hot >= 70', 'Group Tier'],
    ['a rate before a rule', 'group a {\n  rate x [|{|]\n    A add 5\n  when y add 5\n}\ntier hot >= 70', 'Group Tier'],
    ['a test before a rule', 'test "x" [|{|]\n  given a = 1\n  expect fit = 5\nwhen x add 5', 'Test When'],
  ])('%s', (_, marked, kinds) => {
    const { text, spans } = unmarked(marked);
    const diagnostics = diagnosticsOf(text);
    expect(said(diagnostics)).toEqual([unclosed]);
    expect(diagnostics.map(({ span }) => span)).toEqual(spans);
    expect(kindsOf(text)).toBe(kinds);
  });

  test('does not mistake balanced blocks with odd indentation', () => {
    expect(said(diagnosticsOf('group a {\n group b {\nwhen x add 1\n}\n  }\nwhen y add 1'))).toEqual([]);
  });
});

test('a brace too many', () => {
  expect(said(diagnosticsOf('group a {\n  when x add 1\n}\n}\ntier hot >= 70'))).toEqual([
    'stray-brace: There is no block for this } to close. Remove it.',
  ]);
});

test('a block without its { still takes its }', () => {
  const text = 'group fit\n  when a add 5\n}\ntier hot >= 70';
  expect(diagnosticsOf(text).map(({ code }) => code)).toEqual(['expected-block']);
  expect(kindsOf(text)).toBe('Group Tier');
});

test('a rule among bands is told, and kept beside the rate', () => {
  const text = 'rate x {\n  A add 5\n  when y add 5\n  B add 3\n}';
  expect(said(diagnosticsOf(text))).toEqual([
    'statement-in-lines: when cannot stand inside a rate. Write it after the } that closes the block.',
  ]);
  expect(kindsOf(text)).toBe('When Rate');
});

test('a half-typed statement gives the tree that it has', () => {
  const { file } = parse({ path: 'model.score', text: 'when title = CEO and employees >=' });
  expect(file.statements).toMatchObject([
    {
      kind: 'When',
      condition: {
        kind: 'And',
        operands: [
          { kind: 'Comparison', left: { name: { text: 'title' } } },
          { kind: 'Comparison', operator: '>=', left: { name: { text: 'employees' } }, right: { kind: 'Hole' } },
        ],
      },
      effect: { kind: 'Hole' },
    },
  ]);
});
