import type { Expression, NameReference } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { type AnyNode, descend } from '../../language/check/descend.ts';
import { checked, errorsOf } from './project.ts';

/** What every bare word and name in the rules of a text stands for. */
function standsFor(text: string) {
  const { model } = checked(text);
  const found: Record<string, string> = {};
  descend(model.file, (node: AnyNode) => {
    if (node.kind === 'Reference')
      found[node.name.text] = model.symbolOf.get((node as NameReference).name)?.kind ?? model.typeOf.get(node)?.kind ?? '?';
    return true;
  });
  return found;
}

describe('a bare word', () => {
  test.each([
    ['field industry: text\nwhen industry = Steel add 5', { Steel: 'word', industry: 'field' }],
    [
      'field industry: one of [Steel, Coal]\nwhen industry in [Steel, coal] add 5',
      { Steel: 'word', coal: 'word', Coal: 'word', industry: 'field' },
    ],
    ['field title: text\nwhen title contains CEO add 5', { title: 'field', CEO: 'word' }],
    ['field size: number\nfield most: number\nwhen size > most add 5', { size: 'field', most: 'field' }],
    ['field size: number\nparam most = 5\nwhen size = most add 5', { size: 'field', most: 'param' }],
    ['field seen: date\nfield due: date\nwhen seen before due add 5', { seen: 'field', due: 'field' }],
    ['field interests: list of text\nwhen Data in interests add 5', { Data: 'word', interests: 'field' }],
    ['field title: text\nrate title {\n  CEO add 5\n  [CFO, COO] add 3\n}', { title: 'field', CEO: 'word', CFO: 'word', COO: 'word' }],
    ['event page_view { page: text }\nwhen page_view where page = Home add 5', { page_view: 'event', page: 'property', Home: 'word' }],
    ['field status: text\nwhen status = test add 5', { status: 'field', test: 'word' }],
    ['field country: text\nwhen country in [NO, IS, IN] add 5', { country: 'field', NO: 'word', IS: 'word', IN: 'word' }],
  ])('%s', (text, expected) => {
    expect(errorsOf(text)).toEqual([]);
    expect(standsFor(text)).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([word]) => new RegExp(`(when|rate)[^]*\\b${word}\\b`).test(text))),
    );
  });
});

test('every expression has a type, every let its place after those it names', () => {
  const text = 'let big = large and vip\nlet large = size > 5\nlet size = employees / 10\nwhen big and size < 100 add 5 per size up to 9';
  const { model, diagnostics } = checked(text);
  expect(diagnostics).toEqual([]);
  expect(model.lets.map(({ name, type }) => [name, type.kind])).toEqual([
    ['size', 'number'],
    ['large', 'condition'],
    ['big', 'condition'],
  ]);
  const kinds = new Set(['And', 'Comparison', 'Reference', 'Number', 'Arithmetic']);
  descend(model.file, (node) => {
    if (kinds.has(node.kind)) expect(model.typeOf.has(node as Expression), node.kind).toBe(true);
    return true;
  });
});

test('groups know the group around them, grades their group', () => {
  const { model } = checked(
    'group fit {\n  when vip {\n    group person {\n      when title = CEO add 5\n    }\n  }\n}\ngrade letter of person {\n  A >= 5\n}',
  );
  expect(model.groups.map(({ name, parent }) => [name, parent?.name ?? null])).toEqual([
    ['fit', null],
    ['person', 'fit'],
  ]);
  expect(model.grades.map(({ name, group }) => [name, group?.name])).toEqual([['letter', 'person']]);
});

test('settings, lists, params and declared fields are as written', () => {
  const { model, diagnostics } = checked(
    [
      'model "Inbound"',
      'zone +08:00',
      'range 0 to 100',
      'field title: text column "Job Title" treat [Select, 0] as missing',
      'field visits: whole number from 1 to 2m',
      'list bosses = [CEO, "Chief Executive"]',
      'param demo = 25 from 0 to 50',
      'when title in bosses and visits > 3 add demo',
    ].join('\n'),
  );
  expect(diagnostics).toEqual([]);
  expect(model.title).toBe('Inbound');
  expect(model.zoneMinutes).toBe(480);
  expect(model.fields.map(({ name, column, missing }) => [name, column, missing])).toEqual([
    ['title', 'Job Title', ['Select', 0]],
    ['visits', null, []],
  ]);
  expect(model.fields[1]?.type).toEqual({ kind: 'number', whole: true, from: 1, to: 2_000_000 });
  expect(model.lists[0]?.values).toEqual(['CEO', 'Chief Executive']);
  expect(model.params.map(({ name, value, from, to }) => [name, value, from, to])).toEqual([['demo', 25, 0, 50]]);
});

test('score names the score in tiers and tests, and rest the rest in total', () => {
  const text =
    'group fit {\n  when title = CEO add 20\n}\nalways add 1\ntotal = 40% of fit + rest\ntier hot when score >= 5 and fit > 3\ntest "t" {\n  expect score = 1\n  expect fit = 0\n  expect no tier\n}';
  expect(checked(text).diagnostics).toEqual([]);
  expect(standsFor(text)).toMatchObject({ score: 'score', fit: 'group', rest: 'points' });
});

describe('words that are keywords elsewhere', () => {
  test.each([
    'list',
    'range',
    'test',
    'model',
    'tier',
    'group',
    'source',
    'total',
    'rest',
    'disqualified',
    'constructor',
    '__proto__',
    'toString',
  ])('name a field: %s', (word) => {
    const text = `field ${word}: text\nwhen ${word} = CEO add 5`;
    expect(checked(text).diagnostics).toEqual([]);
    expect(checked(text).model.fields.map(({ name }) => name)).toEqual([word]);
  });
});

test('names, values and texts may be of any script', () => {
  const text =
    'field 行业: one of [制造业, 软件]\nfield země: text\nfield لقب: text\nwhen 行业 = 制造业 add 5\nwhen země = Česko and لقب = مدير add 3\ntier žhavý >= 5';
  expect(checked(text).diagnostics).toEqual([]);
});
