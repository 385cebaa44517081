import { diagnostics } from '@scorelang/lsp';
import { expect, test } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { MAIN, project, textIn } from './service.ts';

const shown = (text: string, others = {}) => {
  const { analysis, workspace, source } = project(text, others);
  return diagnostics(analysis, workspace, (code) => `file:///help/${code}.md`).map((one) => ({ ...one, on: textIn(source, one.range) }));
};

test('a finding stands where it is, with its code, its page and its severity', () => {
  const [found] = shown('field title: text\nwhen titel = CEO add 20');
  expect(found).toMatchObject({
    on: 'titel',
    code: 'unknown-field',
    codeDescription: { href: 'file:///help/unknown-field.md' },
    source: 'score',
    severity: DiagnosticSeverity.Error,
    message: 'There is no field called titel. Did you mean title?',
  });
});

test('warnings and hints are told apart from errors', () => {
  const severities = shown('field title: text\nwhen title in [CEO, ceo] add 20\ntier hot >= 5\ntier warm >= 9').map(
    ({ severity }) => severity,
  );
  expect(severities).toContain(DiagnosticSeverity.Information);
  expect(severities).not.toContain(DiagnosticSeverity.Hint);
});

test('what is not used is faded', () => {
  const [found] = shown('field title: text\nlist executives = [CEO]\nwhen title = CEO add 20');
  expect(found).toMatchObject({ on: 'executives', tags: [DiagnosticTag.Unnecessary] });
});

test('related places lead to where they are', () => {
  const [found] = shown('field title: text\nfield title: number\nwhen title = CEO add 20');
  expect(found?.relatedInformation).toEqual([
    {
      location: { uri: `file:///${MAIN}`, range: { start: { line: 0, character: 6 }, end: { line: 0, character: 11 } } },
      message: 'title is declared here',
    },
  ]);
});

test('mistakes of a used file are told at its use, and lead there', () => {
  const [found] = shown('use "crm.score"\nwhen title = CEO add 20', { 'crm.score': 'field title text' });
  expect(found).toMatchObject({ code: 'other-file-has-errors', on: 'use "crm.score"' });
  expect(found?.relatedInformation?.[0]?.location.uri).toBe('file:///crm.score');
});

test('places are right behind emoji, Chinese, and lines that end as on Windows', () => {
  const found = shown('model "🚀 模型"\r\nfield 标题: text\r\nwhen 标题 = "🚀" and 标 = "x" add 20\r\n');
  expect(found.map(({ on, range }) => [on, range.start])).toEqual([['标', { line: 2, character: 19 }]]);
});

test('a circle of files is told and does not turn for ever', () => {
  expect(shown('use "a.score"\nwhen title = CEO add 5', { 'a.score': 'use "m.score"' }).map(({ code }) => code)).toContain('use-cycle');
});

test('score.config.json says how bad a finding is, and a broken one says nothing', () => {
  const text = 'field title: text\nlist executives = [CEO]\nwhen title = CEO add 20';
  const severities = (config: string) => shown(text, { 'score.config.json': config }).map(({ code, severity }) => [code, severity]);
  expect(severities('{ "levels": { "unused-name": "error" } }')).toEqual([['unused-name', DiagnosticSeverity.Error]]);
  expect(severities('{ "levels": { "unused-name": "off" } }')).toEqual([]);
  expect(severities('{ "levels": ')).toEqual([['unused-name', DiagnosticSeverity.Warning]]);
});

test('a finding that a comment accepts is not shown', () => {
  expect(
    shown('field title: text\n# score-ignore unused-name kept for next year\nlist executives = [CEO]\nwhen title = CEO add 20'),
  ).toEqual([]);
});
