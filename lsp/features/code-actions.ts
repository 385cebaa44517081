/** What can be done about a place: the ready changes of what is wrong there, fields to declare, and what could be written otherwise. */
import type { Diagnostic, Edit, Span } from '@scorelang/language';
import { type CodeAction, CodeActionKind, type Diagnostic as Shown } from 'vscode-languageserver-types';
import { declarationsFor, declarationsOfUsed } from '../actions/declare.ts';
import { pastedRows } from '../actions/pasted-rows.ts';
import { type Refactored, refactorings } from '../actions/refactorings.ts';
import type { Analysis } from '../analysis.ts';
import type { SampleFacts } from '../assessment.ts';
import { positionOf } from '../convert.ts';
import { editsBetween, textEdits } from '../edits.ts';
import { fixAll } from '../fix-all.ts';
import { occurrenceAt } from '../names.ts';
import { testsFromSample } from '../sample/test-from-lead.ts';
import type { Project } from '../workspace.ts';
import { type HelpPage, shown } from './diagnostics.ts';

/** The kind of the action that mends all that can only be meant in one way; editors run it when they save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.scorelang`;

export interface Wanted {
  readonly span: Span;
  /** The kinds asked for, with all below them; null for any. */
  readonly only: readonly string[] | null;
  readonly helpPage: HelpPage;
  /** Whether the editor knows `scorelang.rename`, and so lets the author write over a name that was made up. */
  readonly hasCommands?: boolean;
  /** What the model's sample holds, and how it scores. */
  readonly sample?: SampleFacts | null;
}

/** Of the editor: it renames what stands at `[uri, position]`. */
export const RENAME_COMMAND = 'scorelang.rename';

export function codeActions(analysis: Analysis, wanted: Wanted, project: Project): CodeAction[] {
  const here = analysis.diagnostics.filter(({ span }) => span.start <= wanted.span.end && span.end >= wanted.span.start);
  const actions = [
    ...(admits(wanted, CodeActionKind.QuickFix) ? quickFixes(analysis, here, wanted, project) : []),
    ...(admits(wanted, CodeActionKind.RefactorRewrite) ? declareAll(analysis, wanted, project) : []),
    ...refactorings({ analysis, span: wanted.span }, project, (kind) => admits(wanted, kind)).map((one) =>
      refactor(one, analysis, wanted, project),
    ),
    ...(admits(wanted, CodeActionKind.RefactorRewrite) ? testsToWrite(analysis, wanted, project) : []),
  ];
  // Not asked for, it would stand in every menu.
  if (wanted.only !== null && admits(wanted, FIX_ALL)) actions.push(...fixAllAction(analysis, project));
  return actions;
}

const admits = ({ only }: Wanted, kind: string): boolean => only === null || only.some((one) => kind === one || kind.startsWith(`${one}.`));

function quickFixes(analysis: Analysis, here: readonly Diagnostic[], wanted: Wanted, project: Project): CodeAction[] {
  const actions: CodeAction[] = [];
  const quickFix = (title: string, edits: readonly Edit[], mended: readonly Shown[], isPreferred: boolean): void => {
    const edit = { changes: { [project.uriOf(analysis.source.path)]: textEdits(analysis.source, edits) } };
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [...mended], edit, ...(isPreferred ? { isPreferred } : {}) });
  };
  const pasted = pastedRows(analysis, wanted.span, project);
  if (pasted !== null) {
    const { title, edits, span } = pasted;
    const within = here.filter((one) => one.span.start >= span.start && one.span.end <= span.end);
    quickFix(
      title,
      edits,
      within.map((one) => shown(one, project, wanted.helpPage)),
      true,
    );
  }
  for (const diagnostic of here) {
    const mended = [shown(diagnostic, project, wanted.helpPage)];
    for (const fix of diagnostic.fixes) quickFix(fix.title, fix.edits, mended, fix === diagnostic.fixes[0]);
    for (const { title, edits } of declarationsFor(analysis, diagnostic, wanted.sample ?? null))
      quickFix(title, edits, mended, diagnostic.fixes.length === 0);
  }
  for (const code of new Set(here.map((diagnostic) => diagnostic.code))) {
    const alike = analysis.diagnostics.filter((diagnostic) => diagnostic.code === code && diagnostic.fixes.length > 0);
    const edits = withoutOverlaps(alike.flatMap(({ fixes }) => fixes.slice(0, 1)).map(({ edits: all }) => all));
    const mended = alike.map((diagnostic) => shown(diagnostic, project, wanted.helpPage));
    if (alike.length > 1) quickFix(`Mend all ${alike.length} places like this`, edits, mended, false);
  }
  return actions;
}

/** Changes one after the other; one that touches what an earlier one changed is left out. */
function withoutOverlaps(changes: readonly (readonly Edit[])[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const edits of changes) {
    const isFree = edits.every(({ span }) => taken.every((other) => span.end < other.span.start || span.start > other.span.end));
    if (isFree) taken.push(...edits);
  }
  return taken;
}

/** On a name that is not declared because nothing is. */
function declareAll(analysis: Analysis, { span, sample }: Wanted, project: Project): CodeAction[] {
  const found = occurrenceAt(analysis, span.start)?.symbol;
  const isInferred = (found?.kind === 'field' || found?.kind === 'event') && found.declaration === null;
  if (!isInferred) return [];
  return declarationsOfUsed(analysis, sample ?? null).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: { changes: { [project.uriOf(analysis.source.path)]: textEdits(analysis.source, edits) } },
  }));
}

function testsToWrite(analysis: Analysis, { span, sample }: Wanted, project: Project): CodeAction[] {
  return testsFromSample(analysis, span, sample ?? null).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: { changes: { [project.uriOf(analysis.source.path)]: textEdits(analysis.source, edits) } },
  }));
}

function refactor({ rewriting, text }: Refactored, { source }: Analysis, { hasCommands }: Wanted, project: Project): CodeAction {
  const { title, kind, madeUp } = rewriting;
  const uri = project.uriOf(source.path);
  const action: CodeAction = { title, kind, edit: { changes: { [uri]: textEdits(source, editsBetween(source, text)) } } };
  if (madeUp === null || hasCommands !== true) return action;
  const declaration = `${madeUp.keyword} ${madeUp.name} =`;
  const start = text.indexOf(declaration) + madeUp.keyword.length + 1;
  const position = positionOf({ path: source.path, text }, start);
  return { ...action, command: { title: 'Rename', command: RENAME_COMMAND, arguments: [uri, position] } };
}

function fixAllAction(analysis: Analysis, project: Project): CodeAction[] {
  const edits = editsBetween(analysis.source, fixAll(analysis, project.host));
  if (edits.length === 0) return [];
  const edit = { changes: { [project.uriOf(analysis.source.path)]: textEdits(analysis.source, edits) } };
  return [{ title: 'Mend all that can only be meant in one way', kind: FIX_ALL, edit }];
}
