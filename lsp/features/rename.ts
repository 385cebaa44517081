/** Another name for a thing, in all models at once; refused, with the reason, where it would break one. */
import { type Diagnostic, type Edit, type Source, SYMBOL_WORDS, writtenName } from '@scorelang/language';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Analysis, analyse } from '../analysis.ts';
import { rangeOf } from '../convert.ts';
import { applied, textEdits } from '../edits.ts';
import { everywhere, sharing } from '../everywhere.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../names.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Project } from '../workspace.ts';

export interface Refusal {
  readonly kind: 'refused';
  /** A whole sentence for people. */
  readonly reason: string;
}

export interface Renamable {
  readonly kind: 'renamable';
  readonly range: Range;
  /** The name as it is, without backticks. */
  readonly placeholder: string;
}

export interface Renamed {
  readonly kind: 'renamed';
  readonly edit: WorkspaceEdit;
}

const refused = (reason: string): Refusal => ({ kind: 'refused', reason });

/** Whether there is something to rename at an offset, and what it is called. */
export function prepareRename(analysis: Analysis, offset: number): Renamable | Refusal {
  const found = occurrenceAt(analysis, offset);
  if (found === null)
    return refused('Only names can be renamed: fields, events and their properties, lists, params, lets, groups, grades, tiers, actions.');
  if (found.key === null) return refused(`${found.name.text} is a name of the language itself.`);
  return { kind: 'renamable', range: rangeOf(analysis.source, found.name.span), placeholder: found.name.text };
}

/** The edits that rename what stands at an offset. The models are checked with the new name before anything is promised. */
export function rename(analysis: Analysis, offset: number, newName: string, project: Project): Renamed | Refusal {
  const found = occurrenceAt(analysis, offset);
  if (found === null || found.key === null) {
    const prepared = prepareRename(analysis, offset);
    return prepared.kind === 'refused' ? prepared : refused('There is nothing to rename here.');
  }
  const name = newName.trim().replace(/^`(.*)`$/, '$1');
  const problem = problemOf(name, found, analysis);
  if (problem !== null) return refused(problem);
  const places = everywhere(found.key, analysis, project);
  const models = [analysis, ...sharing(found.key, analysis, project)];
  for (const model of models) {
    const clash = clashIn(name, found, model);
    if (clash !== null) return refused(clash);
  }
  const edits = editsOf(places, writtenName(name));
  const broken = whatBreaks(models, edits, project);
  if (broken !== null) return refused(broken);
  const changes = Object.fromEntries([...edits].map(([path, own]) => [project.uriOf(path), textEdits(own.source, own.edits)]));
  return { kind: 'renamed', edit: { changes } };
}

function problemOf(name: string, { symbol }: Occurrence, { syntax }: Analysis): string | null {
  if (name === '') return 'A name has at least one letter.';
  if (/[`\r\n]/.test(name)) return 'A name is on one line and has no backticks in it.';
  const hasErrors = syntax.some(({ severity }) => severity === 'error');
  if (hasErrors) return 'This file has mistakes in its writing, so not every place of the name can be found. Mend them first.';
  if (symbol?.kind === 'property' && (name === 'event' || name === 'at'))
    return `${name} is what events have anyway; a property cannot be called so.`;
  return null;
}

function clashIn(name: string, { symbol, name: { text } }: Occurrence, { model, source }: Analysis): string | null {
  if (name === text) return null;
  const where = ` in ${source.path}`;
  if (symbol === null)
    return model.actions.some(({ action }) => action.text === name) ? `There is an action called ${name} already${where}.` : null;
  if (symbol.kind === 'tier')
    return model.tiers.some((tier) => tier.name === name) ? `There is a tier called ${name} already${where}.` : null;
  if (symbol.kind === 'property')
    return symbol.event.properties.has(name) ? `${symbol.event.name} has a property called ${name} already.` : null;
  const other = vocabularyOf(model).names.get(name);
  return other === undefined ? null : `There is ${SYMBOL_WORDS[other.kind]} called ${name} already${where}.`;
}

interface FileEdits {
  readonly source: Source;
  readonly edits: Edit[];
}

/** By path: two models that use one file have each read it for themselves. */
function editsOf(places: readonly Occurrence[], written: string): ReadonlyMap<string, FileEdits> {
  const edits = new Map<string, FileEdits>();
  for (const { source, name } of places) {
    const own = edits.get(source.path) ?? { source, edits: [] };
    own.edits.push({ span: name.span, text: written });
    edits.set(source.path, own);
  }
  return edits;
}

/** Checks every model with the new texts. What then is wrong and was not, or names fewer places than before, would break. */
function whatBreaks(models: readonly Analysis[], edits: ReadonlyMap<string, FileEdits>, project: Project): string | null {
  const texts = new Map([...edits].map(([path, own]) => [path, applied(own.source.text, own.edits)]));
  const host = {
    readTable: project.host.readTable,
    readText: (path: string) => {
      const text = texts.get(path);
      return text === undefined ? project.host.readText(path) : ({ kind: 'text', text } as const);
    },
  };
  for (const model of models) {
    const { source } = model;
    const after = analyse({ path: source.path, text: texts.get(source.path) ?? source.text }, host);
    const [fresh] = newErrors(model.diagnostics, after.diagnostics);
    if (fresh !== undefined) return `That would break ${source.path}: ${fresh.message}`;
    if (occurrencesOf(after).length !== occurrencesOf(model).length)
      return `That would change what ${source.path} means: a word in it would be read as this name, or this name as a word.`;
  }
  return null;
}

function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  return after.filter(({ code, severity }) => {
    const left = counts.get(code) ?? 0;
    counts.set(code, left - 1);
    return severity === 'error' && left <= 0;
  });
}
