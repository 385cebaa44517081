/** All that an editor may ask, and what must be true of any answer: no exception, no place outside of the document, no edits that overlap. */
import { assessPoints, lower } from '@scorelang/compiler';
import { linesOf, type Source } from '@scorelang/language';
import {
  type Analysis,
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
  offsetOf,
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
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { assessLeads } from '../../lsp/assess/assess.ts';
import { setParam } from '../../lsp/requests/params.ts';
import { tests } from '../../lsp/requests/tests.ts';
import { filesOf, MAIN } from './service.ts';

export interface Document {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
}

type AtPlace = (analysis: Analysis, offset: number, workspace: Workspace) => unknown;
export type Asked = Readonly<Record<string, AtPlace>>;

export function opened(text: string): Document {
  const workspace = createWorkspace(filesOf({ 'accounts.csv': 'domain\na.com' }));
  workspace.open(MAIN, `file:///${MAIN}`, 1, text);
  return { workspace, analysis: workspace.analysisOf(MAIN)! };
}

const actions = (analysis: Analysis, start: number, end: number, only: readonly string[] | null, workspace: Workspace): unknown =>
  codeActions(analysis, { span: { start, end }, only, helpPage: () => null, hasCommands: true }, workspace);

/** About a place. */
export const AT_PLACE: Asked = {
  completion: (analysis, offset, workspace) => {
    const items = completion(analysis.source, offset, analysis, workspace);
    for (const item of items) checkProposal(item.textEdit, offset, analysis.source);
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
  quickFixes: (analysis, offset, workspace) => actions(analysis, offset, offset, ['quickfix'], workspace),
};

/** About all of a document, which is not asked at each place. */
export const OF_DOCUMENT: Asked = {
  diagnostics: (analysis, _, workspace) => diagnostics(analysis, workspace, () => null),
  links: (analysis, _, workspace) => links(analysis, workspace),
  folding,
  documentSymbols,
  workspaceSymbols: (_analysis, _offset, workspace) => workspaceSymbols('e', workspace),
  semanticTokens: (analysis) => checkTokens(semanticTokens(analysis), analysis.source),
  facts: (analysis, _, workspace) => {
    const hasErrors = analysis.diagnostics.some(({ severity }) => severity === 'error');
    const plan = hasErrors ? null : lower(analysis.model);
    const leads = assessLeads({ analysis, plan, host: workspace.host, columns: null, scored: null, asOf: 0 }, () => false);
    const { bounds, findings } = assessPoints(analysis);
    const known = leads === null ? null : { bounds: bounds && { ...bounds, source: analysis.source }, findings, aboutFiles: [], ...leads };
    const span = { start: 0, end: analysis.source.text.length };
    return [
      inlayHints(analysis, known, DEFAULT_SETTINGS, span),
      codeLenses(analysis, known, DEFAULT_SETTINGS, { uri: 'file:///m', hasCommands: true }),
    ];
  },
  tests,
  setParam: (analysis, _, workspace) => analysis.model.params.map(({ name }) => setParam(analysis, name, 3, workspace.uriOf)),
};

/** What reads the whole text again: asked less often. */
export const DEAR: Asked = {
  rename: (analysis, offset, workspace) => rename(analysis, offset, 'renamed_thing', workspace),
  formatting,
  rangeFormatting: (analysis, offset) => rangeFormatting(analysis, { start: Math.max(0, offset - 40), end: offset }),
  onNewLine: (analysis, offset) => formattingOnType(analysis, offset, '\n'),
  onBrace: (analysis, offset) => formattingOnType(analysis, offset, '}'),
  refactorings: (analysis, offset, workspace) => actions(analysis, Math.max(0, offset - 20), offset, ['refactor'], workspace),
  refactoringsHere: (analysis, offset, workspace) => actions(analysis, offset, offset, null, workspace),
  fixAll: (analysis, _, workspace) => actions(analysis, 0, 0, [FIX_ALL], workspace),
};

/** Asks, and looks at every place in the answers. */
export function ask(requests: Asked, offset: number, { workspace, analysis }: Document): void {
  for (const [name, request] of Object.entries(requests)) {
    try {
      checkPlaces(request(analysis, offset, workspace), analysis.source);
    } catch (cause) {
      const text = JSON.stringify(analysis.source.text.slice(Math.max(0, offset - 60), offset + 20));
      throw new Error(`${name} at ${offset}, around ${text}: ${cause instanceof Error ? cause.stack : cause}`);
    }
  }
}

function checkPlaces(answer: unknown, source: Source): void {
  if (answer === null || typeof answer !== 'object') return;
  if ('line' in answer && 'character' in answer) {
    checkPosition(answer as Position, source);
    return;
  }
  if ('start' in answer && 'end' in answer) {
    const { start, end } = answer as Range;
    if (start.line > end.line || (start.line === end.line && start.character > end.character))
      throw new Error('a range that ends before it begins');
  }
  if (Array.isArray(answer) && answer.length > 0 && answer.every((one) => one !== null && typeof one === 'object' && 'newText' in one))
    checkEdits(answer as TextEdit[], source);
  for (const [key, part] of Object.entries(answer)) {
    // Where a made-up name stands is said of the text after the change.
    if (key !== 'command') checkPlaces(part, source);
  }
}

function checkPosition({ line, character }: Position, source: Source): void {
  const lines = linesOf(source);
  if (line < 0 || line >= lines.count) throw new Error(`line ${line} of ${lines.count}`);
  const text = lines.textOf(line + 1);
  if (character < 0 || character > text.length) throw new Error(`character ${character} of ${text.length} on line ${line}`);
  const unit = text.charCodeAt(character);
  if (unit >= 0xdc00 && unit <= 0xdfff) throw new Error(`character ${character} on line ${line} is within one`);
}

function checkEdits(edits: readonly TextEdit[], source: Source): void {
  const spans = edits
    .map(({ range }) => ({ start: offsetOf(source, range.start), end: offsetOf(source, range.end) }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  spans.forEach((span, index) => {
    const before = spans[index - 1];
    if (before !== undefined && before.end > span.start) throw new Error(`edits that overlap at ${span.start}`);
  });
}

/** What is replaced stands on one line and holds the cursor, or no editor shows it. */
function checkProposal(edit: unknown, offset: number, source: Source): void {
  const { range } = edit as { readonly range: Range };
  const isAround = offsetOf(source, range.start) <= offset && offset <= offsetOf(source, range.end);
  if (range.start.line !== range.end.line || !isAround) throw new Error('a proposal for another place');
}

function checkTokens(data: readonly number[], source: Source): void {
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type] = data.slice(index, index + 5) as [number, number, number, number];
    if (lines < 0 || (lines === 0 && characters < 0) || length <= 0 || TOKEN_TYPES[type] === undefined)
      throw new Error(`token ${index / 5}`);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    checkPosition({ line, character: character + length }, source);
  }
}
