/** What can be made of a place, looked at before it is offered: nothing new may be wrong afterwards. */
import { type Diagnostic, formatText } from '@scorelang/language';
import { type Analysis, analyse } from '../analysis.ts';
import { applied } from '../edits.ts';
import type { Project } from '../workspace.ts';
import type { Asked, Refactoring, Rewriting } from './action.ts';
import { addValues } from './add-values.ts';
import { extractLet } from './extract-let.ts';
import { extractList } from './extract-list.ts';
import { mergeRules } from './merge-rules.ts';
import { turnOff, turnOn } from './switch-rule.ts';
import { toRate } from './to-rate.ts';

const REFACTORINGS: readonly Refactoring[] = [extractLet, extractList, mergeRules, toRate, addValues, turnOn, turnOff];

/** Each is checked by reading the whole file again: nobody shall wait for that in a file that is larger than this. */
const MOST_CHARACTERS = 400_000;

export interface Refactored {
  readonly rewriting: Rewriting;
  /** The whole file afterwards. */
  readonly text: string;
}

/** In a file with errors none: what it means is not known. */
export function refactorings(asked: Asked, project: Project, kinds: (kind: Rewriting['kind']) => boolean): readonly Refactored[] {
  const { analysis } = asked;
  const { source, model, file, diagnostics } = analysis;
  if (source.text.length > MOST_CHARACTERS || model.file !== file || diagnostics.some(isError)) return [];
  return REFACTORINGS.flatMap((refactoring) => refactoring(asked))
    .filter(({ kind }) => kinds(kind))
    .map((rewriting) => ({ rewriting, text: tidied(analysis, applied(source.text, rewriting.edits)) }))
    .filter(({ rewriting, text }) => isSound(rewriting, text, analysis, project));
}

/** A file that was in its one shape stays so. */
function tidied({ source }: Analysis, text: string): string {
  const before = formatText(source);
  if (before.kind !== 'formatted' || before.text !== source.text) return text;
  const after = formatText({ path: source.path, text });
  return after.kind === 'formatted' ? after.text : text;
}

function isSound({ keepsMeaning }: Rewriting, text: string, before: Analysis, { host }: Project): boolean {
  const after = analyse({ path: before.source.path, text }, host);
  const left = countsOf(before.diagnostics);
  return after.diagnostics.every((diagnostic) => {
    const count = (left.get(diagnostic.code) ?? 0) - 1;
    left.set(diagnostic.code, count);
    return count >= 0 || !(keepsMeaning || isError(diagnostic));
  });
}

function countsOf(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
