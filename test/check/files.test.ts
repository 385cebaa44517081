import { pathFrom } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { checked, found } from './project.ts';

describe('use', () => {
  test('brings in fields, lists, params and lets, from files used by files too', () => {
    const files = {
      'shared/crm.score': 'use "lists.score"\nfield title: text\nlet boss = title in bosses',
      'shared/lists.score': 'list bosses from "../data/bosses.txt"\nparam points = 5',
      'data/bosses.txt': 'CEO\n\nCFO',
    };
    const { model, diagnostics } = checked('use "shared/crm.score"\nwhen boss add points', { files });
    expect(diagnostics).toEqual([]);
    expect(model.files.map(({ source }) => source.path)).toEqual(['shared/lists.score', 'shared/crm.score', 'model.score']);
    expect(model.lists[0]?.values).toEqual(['CEO', 'CFO']);
    expect(model.fields.map(({ file }) => file.source.path)).toEqual(['shared/crm.score']);
  });

  test('of one file by two ways is one', () => {
    const files = { 'a.score': 'use "c.score"', 'b.score': 'use "c.score"', 'c.score': 'field title: text' };
    expect(checked('use "a.score"\nuse "b.score"\nwhen title = CEO add 5', { files }).diagnostics).toEqual([]);
  });

  test('of itself is a circle', () => {
    expect(found('use "model.score"\nalways add 5')[0]).toMatch(/^use-cycle: .* model\.score -> model\.score\./);
  });

  test('tells a name declared in both files where it stands second', () => {
    const { diagnostics } = checked('use "a.score"\nfield title: text\nwhen title = CEO add 5', {
      files: { 'a.score': 'field title: text' },
    });
    expect(diagnostics.map(({ code, span, related }) => [code, span.start, related[0]?.source.path])).toEqual([
      ['duplicate-declaration', 20, 'a.score'],
    ]);
  });

  test('of a file with a mistake in its writing shows the mistake', () => {
    const [diagnostic] = checked('use "a.score"\nwhen title = CEO add 5', {
      files: { 'a.score': 'field title: text\nfield size: "huge' },
    }).diagnostics;
    expect(diagnostic?.code).toBe('other-file-has-errors');
    expect(diagnostic?.related[0]?.source.path).toBe('a.score');
  });

  test('of a file that cannot be read is one error: what it may declare is not called unknown', () => {
    const text = 'use "crm.score"\nwhen title in executives and visited add points\ntier hot >= 70';
    expect(checked(text).diagnostics.map(({ code }) => code)).toEqual(['file-unreadable']);
  });

  test('that leads to a circle further down is told where it begins, with the place that closes it', () => {
    const files = { 'a.score': 'use "b.score"', 'b.score': 'field title: text\nuse "a.score"' };
    const { diagnostics } = checked('use "a.score"\nwhen title = CEO add 5', { files });
    expect(diagnostics.map(({ code, span, message }) => [code, span.start, message])).toEqual([
      ['use-cycle', 4, 'These files use each other in a circle: a.score -> b.score -> a.score. Remove one of the `use` lines.'],
    ]);
    expect(diagnostics[0]?.related).toEqual([
      { source: { path: 'b.score', text: files['b.score'] }, span: { start: 22, end: 31 }, message: 'leads back to a.score' },
    ]);
  });

  test('that leads to a missing file further down is told where it begins', () => {
    const { diagnostics } = checked('use "a.score"\nwhen title = CEO add 5', { files: { 'a.score': 'use "b.score"\nuse "../c.score"' } });
    expect(diagnostics.map(({ code, related }) => [code, related[0]?.source.path, related[0]?.message])).toEqual([
      ['file-unreadable', 'a.score', 'names a file that cannot be read'],
    ]);
  });

  test('of a whole model is one error, with the lines that cannot be used', () => {
    const files = { 'a.score': 'field title: text\nwhen title = CEO add 5\ntier hot >= 5\nrange 0 to 10' };
    const { diagnostics } = checked('use "a.score"\nwhen title = CEO add 5', { files });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'not-in-used-file: a.score holds a `when` rule and 2 more such lines, but a file that is used brings in fields, events, lists, params and lets only. Move everything else into this file.',
    ]);
    expect(diagnostics[0]?.related.map(({ message }) => message)).toEqual(['a `when` rule', 'a tier', 'a `range` line']);
  });

  test('of a file with warnings says nothing: that file has its own check', () => {
    const files = { 'a.score': 'field title: text\nlist unused = [CEO]' };
    expect(checked('use "a.score"\nwhen title = CEO add 5', { files }).diagnostics).toEqual([]);
  });
});

test('a file of declarations alone may leave them unused', () => {
  expect(checked('field title: text\nlist bosses = [CEO]\nlet boss = title in bosses').diagnostics).toEqual([]);
});

describe('a test file', () => {
  const model = 'field title: text\nwhen title = CEO add 5 because "Boss"\ntier hot >= 5\ntest "own" {\n  expect score = 0\n}';
  const project = { path: 'sales/inbound.test.score', files: { 'sales/inbound.score': model } };

  test('gives the model beside it, with its own tests', () => {
    const result = checked('as of 2026-03-01\ntest "CEO" {\n  given title = CEO\n  expect tier = hot\n  expect "Boss" fires\n}', project);
    expect(result.diagnostics).toEqual([]);
    expect(result.model.file.source.path).toBe('sales/inbound.score');
    expect(result.model.tests.map(({ title }) => title.value)).toEqual(['CEO']);
    expect(result.model.asOf?.moment.text).toBe('2026-03-01');
    expect(result.model.rules).toHaveLength(1);
  });

  test('names only what the model has', () => {
    expect(found('test "CEO" {\n  given titel = CEO\n  expect tier = hott\n}', project)).toEqual([
      'unknown-field: There is no field called titel. Did you mean title?',
      'unknown-tier: There is no tier called hott. Did you mean hot?',
    ]);
  });

  test('of a model with errors says so once, at its start', () => {
    const files = { 'sales/inbound.score': 'field title: text\nwhen titel = CEO add 5\nwhen ttle = CEO add 5' };
    const { diagnostics } = checked('test "CEO" {\n  expect score = 0\n}', { ...project, files });
    expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([['other-file-has-errors', 0]]);
    expect(diagnostics[0]?.related).toHaveLength(2);
  });
});

describe('a path', () => {
  test.each([
    ['models/a.score', 'b.score', 'models/b.score'],
    ['models/a.score', '../lists/b.csv', 'lists/b.csv'],
    ['models/a.score', './x/../b.csv', 'models/b.csv'],
    ['a.score', '../b.csv', null],
    ['models/a.score', '../../b.csv', null],
    ['a.score', '/etc/passwd', null],
    ['a.score', 'C:/b.csv', null],
    ['a.score', 'x\\..\\..\\b.csv', null],
    ['a.score', ' ', null],
  ])('from %s to %s is %s', (from, written, path) => {
    expect(pathFrom(from, written)).toBe(path);
  });
});
