/**
 * Whatever is asked, wherever, of however broken a text: an answer, and no place outside of the document.
 *
 * A seeded part by itself; with ROBUSTNESS=all (`npm run robustness`) every request at every offset of every example, and of each text that an
 * example begins with every request at its end and at some places in it.
 */
import { globSync, readFileSync } from 'node:fs';
import { linesOf } from '@scorelang/language';
import { type Assessment, codeActions, codeLenses, completion, createWorkspace, DEFAULT_SETTINGS, hover, inlayHints } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/seeded.ts';
import { type Asked, AT_PLACE, ask, DEAR, OF_DOCUMENT, opened } from './every-request.ts';
import { sampled } from './sampled.ts';
import { filesOf, MAIN } from './service.ts';

const ALL = process.env.ROBUSTNESS === 'all';
const HOUR = 3_600_000;

const root = new URL('../../', import.meta.url).pathname;
const EXAMPLES = globSync('examples/*.score', { cwd: root }).map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
const HARD =
  '# 🚀 模型\nmodel "🚀🚀 线索"\nfield 标题: text\nevent 访问 { 页: text }\nlet 大 = 页数 >= 2\nwhen 标题 = "好🚀" and 大 add 5\nwhen 标题 = 坏 add 3\neach 访问 where 页 = "a" add 1 up to 5\ntier 热 >= 5\n';

/** Where no cursor can be: within a character of two units, or between CR and LF. */
const isInCharacter = (text: string, offset: number): boolean =>
  /^([\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(offset - 1, offset + 1));

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with lines that end as on Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with line ends of both kinds, a mark at its start and null bytes': (text) =>
    `\uFEFF${text.replaceAll(/\n(?=.*\n.*\n)/g, (_, at: number) => (at % 3 === 0 ? '\r\n' : at % 17 === 0 ? '\0\n' : '\n'))}`,
  'behind emoji and Chinese': (text) => `# 🚀 模型 🚀\nmodel "🚀 线索"\n${text.replace(/^model .*\n/m, '')}`,
};

test('every request at every place of all that the shortest example begins with', { timeout: HOUR }, () => {
  const text = EXAMPLES.map((example) => example.text).reduce((one, other) => (other.length < one.length ? other : one));
  for (let end = 0; end <= text.length; end += 1) {
    const document = opened(text.slice(0, end));
    for (let offset = 0; offset <= end; offset += 1) ask({ ...AT_PLACE, ...DEAR }, offset, document);
  }
});

describe.each([...EXAMPLES, { path: 'hard', text: HARD }])('$path', ({ text }) => {
  test.each(Object.entries(VARIANTS))('every request at its places, %s', { timeout: HOUR }, (variant, vary) => {
    const document = opened(vary(text));
    const all = document.analysis.source.text;
    const step = ALL ? 1 : variant === 'as it is' ? 5 : 29;
    ask(OF_DOCUMENT, 0, document);
    for (let offset = 0; offset <= all.length; offset += step) {
      if (isInCharacter(all, offset)) continue;
      const isDear = ALL && (variant === 'as it is' || offset % 5 === 0);
      ask(isDear ? { ...AT_PLACE, ...DEAR } : AT_PLACE, offset, document);
    }
    const random = randomFrom(all.length);
    for (let count = 0; count < (ALL ? 0 : 4); count += 1) ask(DEAR, randomOffset(all, random), document);
  });

  test('every request of what it begins with', { timeout: HOUR }, () => {
    const random = randomFrom(text.length);
    const ends = ALL
      ? Array.from({ length: text.length + 1 }, (_, end) => end)
      : Array.from({ length: 25 }, () => randomOffset(text, random));
    for (const end of ends) {
      if (isInCharacter(text, end)) continue;
      const document = opened(text.slice(0, end));
      ask({ ...OF_DOCUMENT, ...AT_PLACE, ...DEAR }, end, document);
      for (let count = 0; count < (ALL ? 4 : 1); count += 1) ask(AT_PLACE, randomOffset(document.analysis.source.text, random), document);
    }
  });

  test('every request after edits that break it', { timeout: HOUR }, () => {
    const random = randomFrom(text.length + 1);
    const { workspace } = opened(text);
    for (let count = 0; count < (ALL ? 1000 : 25); count += 1) {
      const { source } = workspace.documentOf(MAIN)!;
      const start = randomOffset(source.text, random);
      const end = randomOffset(source.text, () => Math.min(1, (start + random() * 12) / Math.max(1, source.text.length)));
      const inserted = PIECES[Math.floor(random() * PIECES.length)]!;
      const line = (offset: number) => {
        const { line, column } = linesOf(source).positionAt(offset);
        return { line: line - 1, character: column - 1 };
      };
      const range = { start: line(Math.min(start, end)), end: line(Math.max(start, end)) };
      workspace.edit(MAIN, count + 2, [{ range, text: inserted }]);
      const expected = source.text.slice(0, Math.min(start, end)) + inserted + source.text.slice(Math.max(start, end));
      expect(workspace.documentOf(MAIN)?.source.text).toBe(expected);
      const now = { workspace, analysis: workspace.analysisOf(MAIN)! };
      ask({ ...OF_DOCUMENT, ...AT_PLACE }, Math.min(start + inserted.length, expected.length), now);
      if (count % 6 === 0) ask(DEAR, Math.min(start, expected.length), now);
    }
  });
});

const PIECES = [
  '',
  ' ',
  '\n',
  '}',
  '{',
  '[',
  '"',
  '`',
  '#',
  '🚀',
  '模',
  'when ',
  ' add 5',
  ' and ',
  '=',
  'tier x >= 3\n',
  '\r\n',
  'group g {\n',
  'each ',
  '“',
  '0',
  '\0',
  '# when ',
  ' or ',
];

function randomOffset(text: string, random: () => number): number {
  const offset = Math.min(text.length, Math.floor(random() * (text.length + 1)));
  return isInCharacter(text, offset) ? offset - 1 : offset;
}

test('there are examples to ask about', () => expect(EXAMPLES.length).toBeGreaterThan(3));

describe('with a sample', () => {
  const leads = readFileSync(`${root}examples/inbound-leads.csv`, 'utf8');
  const text = readFileSync(`${root}examples/inbound.score`, 'utf8');
  const known = (assessment: Assessment): Asked => ({
    hover: (analysis, offset) => hover(analysis, offset, assessment),
    completion: ({ source, ...analysis }, offset, workspace) =>
      completion(source, offset, { ...analysis, source }, workspace, assessment.sample),
    actions: (analysis, offset, workspace) => {
      const wanted = { span: { start: offset, end: offset }, only: ['quickfix', 'refactor.rewrite'], helpPage: () => null };
      return codeActions(analysis, { ...wanted, sample: assessment.sample }, workspace);
    },
  });
  const facts = (assessment: Assessment): Asked => ({
    hints: (analysis) => inlayHints(analysis, assessment, DEFAULT_SETTINGS, { start: 0, end: analysis.source.text.length }),
    lenses: (analysis) => codeLenses(analysis, assessment, DEFAULT_SETTINGS, { uri: 'file:///m.score', hasCommands: true }),
  });

  test.each(Object.entries(VARIANTS))('every request at its places, %s', { timeout: HOUR }, async (variant, vary) => {
    const document = opened(vary(text));
    const assessment = await sampled(document.analysis, document.workspace, leads);
    // A text with mistakes scores nothing.
    if (!variant.includes('null bytes')) expect(assessment.sample?.scored?.rules.length).toBeGreaterThan(10);
    ask(facts(assessment), 0, document);
    const { length } = document.analysis.source.text;
    for (let offset = 0; offset <= length; offset += ALL ? 1 : variant === 'as it is' ? 11 : 53) {
      if (!isInCharacter(document.analysis.source.text, offset)) ask(known(assessment), offset, document);
    }
  });

  test('every request after edits, with what was known before them', { timeout: HOUR }, async () => {
    const random = randomFrom(text.length + 2);
    const document = opened(text);
    const { workspace } = document;
    const assessment = await sampled(document.analysis, workspace, leads);
    for (let count = 0; count < (ALL ? 300 : 20); count += 1) {
      const { source } = workspace.documentOf(MAIN)!;
      const [one, other] = [randomOffset(source.text, random), randomOffset(source.text, random)];
      const [start, end] = [Math.min(one, other), Math.min(Math.max(one, other), Math.min(one, other) + 30)];
      const cut = isInCharacter(source.text, end) ? end + 1 : end;
      workspace.open(
        MAIN,
        `file:///${MAIN}`,
        count + 2,
        source.text.slice(0, start) + PIECES[count % PIECES.length] + source.text.slice(cut),
      );
      const now = { workspace, analysis: workspace.analysisOf(MAIN)! };
      ask({ ...facts(assessment), ...known(assessment) }, start, now);
    }
  });
});

describe('documents that come and go', () => {
  test('a closed one is what is on disk, a deleted one is none', () => {
    const texts: Record<string, string> = { 'a.score': 'when title = CEO add 5' };
    const stamps: Record<string, number> = { 'a.score': 1 };
    const files = { ...filesOf(texts), stampOf: (path: string) => (stamps[path] === undefined ? null : `${stamps[path]}`) };
    const workspace = createWorkspace({
      ...files,
      readText: (path) => (path in texts ? { kind: 'text', text: texts[path]! } : { kind: 'unreadable', reason: 'None.' }),
    });
    workspace.open('a.score', 'file:///a.score', 1, 'when title = add 5');
    expect(workspace.analysisOf('a.score')?.diagnostics.length).toBeGreaterThan(0);
    workspace.close('a.score');
    expect(workspace.analysisOf('a.score')?.source.text).toBe('when title = CEO add 5');
    delete texts['a.score'];
    delete stamps['a.score'];
    expect(workspace.analysisOf('a.score')).toBeNull();
    workspace.edit('a.score', 2, [{ text: 'x' }]);
    workspace.close('a.score');
    expect(workspace.analysisOf('a.score')).toBeNull();
  });

  test('what did not change is not read again', () => {
    const workspace = createWorkspace(filesOf({ 'crm.score': 'field title: text' }));
    workspace.open(MAIN, 'file:///m', 1, 'use "crm.score"\nwhen title = CEO add 5');
    const first = workspace.analysisOf(MAIN);
    expect(workspace.analysisOf(MAIN)).toBe(first);
    workspace.open('crm.score', 'file:///crm', 1, 'field titel: text');
    expect(workspace.isStale(MAIN)).toBe(true);
    expect(workspace.analysisOf(MAIN)?.diagnostics.map(({ code }) => code)).toContain('unknown-field');
  });
});
