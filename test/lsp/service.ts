/** A project in memory for the language service. In a text `|` is the cursor, and `[|` .. `|]` a range. */
import type { Edit, Source } from '@scorelang/language';
import { type Analysis, createWorkspace, type Files, spanOf, type Workspace } from '@scorelang/lsp';
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { applied } from '../../lsp/edits.ts';
import { hostOf, unmarked } from '../check/project.ts';

export type Texts = Readonly<Record<string, string>>;

export const MAIN = 'm.score';

export interface Marked {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly source: Source;
  /** Where `|` stood; the end of the text without one. */
  readonly offset: number;
  /** What stood between `[|` and `|]`. */
  readonly spans: readonly Edit['span'][];
}

export const filesOf = (texts: Texts): Files => ({
  ...hostOf(texts),
  stampOf: (path) => (Object.hasOwn(texts, path) ? 'there' : null),
  models: () => Object.keys(texts).filter((path) => path.endsWith('.score')),
  entriesOf: (folder) => [
    ...new Set(
      Object.keys(texts)
        .filter((path) => folder === '' || path.startsWith(`${folder}/`))
        .map((path) => (folder === '' ? path : path.slice(folder.length + 1)).replace(/\/.*/, '/')),
    ),
  ],
  uriOf: (path) => `file:///${path}`,
});

/** The main file, open in an editor, beside others on disk. */
export function project(marked: string, others: Texts = {}): Marked {
  const { text: withCursor, spans } = unmarked(marked);
  const cursor = withCursor.indexOf('|');
  const text = cursor === -1 ? withCursor : withCursor.slice(0, cursor) + withCursor.slice(cursor + 1);
  const workspace = createWorkspace(filesOf({ ...others, [MAIN]: text }));
  workspace.open(MAIN, `file:///${MAIN}`, 1, text);
  const analysis = workspace.analysisOf(MAIN)!;
  return { workspace, analysis, source: analysis.source, offset: cursor === -1 ? text.length : cursor, spans };
}

/** What a range holds. */
export const textIn = (source: Source, range: Range): string => {
  const { start, end } = spanOf(source, range);
  return source.text.slice(start, end);
};

export const edited = (source: Source, edits: readonly TextEdit[]): string =>
  applied(
    source.text,
    edits.map(({ range, newText }) => ({ span: spanOf(source, range), text: newText })),
  );

/** The texts of all files that an edit changes, by path. */
export function editedFiles({ workspace }: Marked, edit: WorkspaceEdit): Texts {
  return Object.fromEntries(
    Object.entries(edit.changes ?? {}).map(([uri, edits]) => {
      const path = uri.replace('file:///', '');
      return [path, edited(workspace.analysisOf(path)!.source, edits)];
    }),
  );
}
