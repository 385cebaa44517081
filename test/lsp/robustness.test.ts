/** Whatever is asked, wherever, of however broken a text: an answer, and no place outside of the document. */
import { globSync, readFileSync } from 'node:fs';
import { linesOf, type Source } from '@scorelang/language';
import {
  type Analysis,
  type Assessment,
  codeActions,
  codeLenses,
  completion,
  createWorkspace,
  DEFAULT_SETTINGS,
  definition,
  diagnostics,
  documentSymbols,
  FIX_ALL,
  folding,
  formatting,
  formattingOnType,
  highlights,
  hover,
  inlayHints,
  links,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  resolveCompletion,
  selection,
  semanticTokens,
  signature,
  TOKEN_TYPES,
  type Workspace,
  workspaceSymbols,
} from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/seeded.ts';
import { sampled } from './sampled.ts';
import { filesOf, MAIN } from './service.ts';

type AtPlace = (analysis: Analysis, offset: number, workspace: Workspace) => unknown;
type OfDocument = (analysis: Analysis, workspace: Workspace) => unknown;

/** Every request about a place. */
const AT_PLACE: Readonly<Record<string, AtPlace>> = {
  completion: (analysis, offset, workspace) => {
    const items = completion(analysis.source, offset, analysis, workspace);
    if (items[0] !== undefined) resolveCompletion(items[0], workspace);
    return items;
  },
  hover: (analysis, offset) => hover(analysis, offset),
  definition,
  references: (analysis, offset, workspace) => references(analysis, offset, true, workspace),
  highlights,
  prepareRename,
  selection,
  signature: ({ source }, offset) => signature(source, offset),
  quickFixes: (analysis, offset, workspace) =>
    codeActions(analysis, { span: { start: offset, end: offset }, only: ['quickfix'], helpPage: () => null }, workspace),
};

/** Every request about a document; those that check it again are asked less often. */
const OF_DOCUMENT: Readonly<Record<string, OfDocument>> = {
  diagnostics: (analysis, workspace) => diagnostics(analysis, workspace, () => null),
  links,
  folding,
  documentSymbols,
  workspaceSymbols: (_, workspace) => workspaceSymbols('e', workspace),
  semanticTokens: (analysis) => checkTokens(semanticTokens(analysis), analysis.source),
};
const DEAR: Readonly<Record<string, AtPlace>> = {
  rename: (analysis, offset, workspace) => rename(analysis, offset, 'renamed_thing', workspace),
  formatting,
  rangeFormatting: (analysis, offset) => rangeFormatting(analysis, { start: Math.max(0, offset - 40), end: offset }),
  onNewLine: (analysis, offset) => formattingOnType(analysis, offset, '\n'),
  onBrace: (analysis, offset) => formattingOnType(analysis, offset, '}'),
  refactorings: (analysis, offset, workspace) =>
    codeActions(analysis, { span: { start: Math.max(0, offset - 20), end: offset }, only: ['refactor'], helpPage: () => null }, workspace),
  refactoringsHere: (analysis, offset, workspace) =>
    codeActions(analysis, { span: { start: offset, end: offset }, only: null, helpPage: () => null }, workspace),
  fixAll: (analysis, _, workspace) =>
    codeActions(analysis, { span: { start: 0, end: 0 }, only: [FIX_ALL], helpPage: () => null }, workspace),
};

const root = new URL('../../', import.meta.url).pathname;
const EXAMPLES = globSync('examples/*.score', { cwd: root }).map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
const HARD =
  '# 🚀 模型\nmodel "🚀🚀 线索"\nfield 标题: text\nevent 访问 { 页: text }\nwhen 标题 = "好🚀" and 页数 >= 2 add 5\neach 访问 where 页 = "a" add 1 up to 5\ntier 热 >= 5\n';

function opened(text: string): { readonly workspace: Workspace; readonly analysis: Analysis } {
  const workspace = createWorkspace(filesOf({ 'accounts.csv': 'domain\na.com' }));
  workspace.open(MAIN, `file:///${MAIN}`, 1, text);
  return { workspace, analysis: workspace.analysisOf(MAIN)! };
}

/** Asks, and looks at every place in the answer. */
function ask(requests: Readonly<Record<string, AtPlace>>, offset: number, { workspace, analysis }: ReturnType<typeof opened>): void {
  for (const [name, request] of Object.entries(requests)) {
    try {
      checkPlaces(request(analysis, offset, workspace), analysis.source);
    } catch (cause) {
      const text = JSON.stringify(analysis.source.text.slice(Math.max(0, offset - 60), offset + 20));
      throw new Error(`${name} at ${offset}, around ${text}: ${cause instanceof Error ? cause.stack : cause}`);
    }
  }
}

const whole = (requests: Readonly<Record<string, OfDocument>>): Readonly<Record<string, AtPlace>> =>
  Object.fromEntries(Object.entries(requests).map(([name, request]) => [name, (analysis, _, workspace) => request(analysis, workspace)]));

function checkPlaces(answer: unknown, source: Source): void {
  if (answer === null || typeof answer !== 'object') return;
  if ('line' in answer && 'character' in answer) {
    const { line, character } = answer as { line: number; character: number };
    const lines = linesOf(source);
    if (line < 0 || line >= lines.count) throw new Error(`line ${line} of ${lines.count}`);
    const { length } = lines.textOf(line + 1);
    if (character < 0 || character > length) throw new Error(`character ${character} of ${length} on line ${line}`);
    const unit = lines.textOf(line + 1).charCodeAt(character);
    if (unit >= 0xdc00 && unit <= 0xdfff) throw new Error(`character ${character} on line ${line} is within one`);
    return;
  }
  if ('start' in answer && 'end' in answer) {
    const { start, end } = answer as Record<'start' | 'end', { line: number; character: number }>;
    if (start.line > end.line || (start.line === end.line && start.character > end.character))
      throw new Error('a range that ends before it begins');
  }
  for (const part of Object.values(answer)) checkPlaces(part, source);
}

function checkTokens(data: readonly number[], source: Source): void {
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type] = data.slice(index, index + 5) as [number, number, number, number];
    if (lines < 0 || (lines === 0 && characters < 0) || length <= 0 || TOKEN_TYPES[type] === undefined)
      throw new Error(`token ${index / 5}`);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    checkPlaces({ line, character: character + length }, source);
  }
}

/** Where no cursor can be: within a character of two units, or between CR and LF. */
const isInCharacter = (text: string, offset: number): boolean =>
  /^([\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(offset - 1, offset + 1));

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with lines that end as on Windows': (text) => text.replaceAll('\n', '\r\n'),
  'behind emoji and Chinese': (text) => `# 🚀 模型 🚀\nmodel "🚀 线索"\n${text.replace(/^model .*\n/m, '')}`,
};

describe.each([...EXAMPLES, { path: 'hard', text: HARD }])('$path', ({ text }) => {
  test.each(Object.entries(VARIANTS))('every request at its places, %s', (variant, vary) => {
    const document = opened(vary(text));
    const { length } = document.analysis.source.text;
    // Every offset of the text as it is; of its variants, and for what checks the whole again, a sample.
    const step = variant === 'as it is' ? 1 : 7;
    ask(whole(OF_DOCUMENT), 0, document);
    for (let offset = 0; offset <= length; offset += step) {
      if (!isInCharacter(document.analysis.source.text, offset)) ask(AT_PLACE, offset, document);
    }
    const random = randomFrom(length);
    for (let count = 0; count < 6; count += 1) ask(DEAR, randomOffset(document.analysis.source.text, random), document);
  });

  test('every request at the end of a sample of what it begins with', () => {
    const random = randomFrom(text.length);
    for (let count = 0; count < 40; count += 1) {
      const document = opened(text.slice(0, randomOffset(text, random)));
      const end = document.analysis.source.text.length;
      ask({ ...whole(OF_DOCUMENT), ...AT_PLACE, ...DEAR }, end, document);
      ask(AT_PLACE, randomOffset(document.analysis.source.text, random), document);
    }
  });

  test('every request after edits that break it', () => {
    const random = randomFrom(text.length + 1);
    const document = opened(text);
    const { workspace } = document;
    for (let count = 0; count < 40; count += 1) {
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
      ask({ ...whole(OF_DOCUMENT), ...AT_PLACE }, Math.min(start + inserted.length, expected.length), now);
      if (count % 6 === 0) ask(DEAR, start, { workspace, analysis: now.analysis });
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
];

function randomOffset(text: string, random: () => number): number {
  const offset = Math.min(text.length, Math.floor(random() * (text.length + 1)));
  return isInCharacter(text, offset) ? offset - 1 : offset;
}

test('there are examples to ask about', () => expect(EXAMPLES.length).toBeGreaterThan(3));

describe('with a sample', () => {
  const leads = readFileSync(`${root}examples/inbound-leads.csv`, 'utf8');
  const text = readFileSync(`${root}examples/inbound.score`, 'utf8');
  const known = (assessment: Assessment): Readonly<Record<string, AtPlace>> => ({
    hover: (analysis, offset) => hover(analysis, offset, assessment),
    completion: ({ source, ...analysis }, offset, workspace) =>
      completion(source, offset, { ...analysis, source }, workspace, assessment.sample),
    actions: (analysis, offset, workspace) => {
      const wanted = { span: { start: offset, end: offset }, only: ['quickfix', 'refactor.rewrite'], helpPage: () => null };
      return codeActions(analysis, { ...wanted, sample: assessment.sample }, workspace);
    },
  });
  const facts = (assessment: Assessment): Readonly<Record<string, AtPlace>> => ({
    hints: (analysis) => inlayHints(analysis, assessment, DEFAULT_SETTINGS, { start: 0, end: analysis.source.text.length }),
    lenses: (analysis) => codeLenses(analysis, assessment, DEFAULT_SETTINGS, { uri: 'file:///m.score', hasCommands: true }),
  });

  test.each(Object.entries(VARIANTS))('every request at its places, %s', async (variant, vary) => {
    const document = opened(vary(text));
    const assessment = await sampled(document.analysis, document.workspace, leads);
    expect(assessment.sample?.scored?.rules.length).toBeGreaterThan(10);
    ask(facts(assessment), 0, document);
    const { length } = document.analysis.source.text;
    for (let offset = 0; offset <= length; offset += variant === 'as it is' ? 3 : 17) {
      if (!isInCharacter(document.analysis.source.text, offset)) ask(known(assessment), offset, document);
    }
  });

  test('every request after edits, with what was known before them', async () => {
    const random = randomFrom(text.length + 2);
    const document = opened(text);
    const { workspace } = document;
    const assessment = await sampled(document.analysis, workspace, leads);
    for (let count = 0; count < 60; count += 1) {
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
