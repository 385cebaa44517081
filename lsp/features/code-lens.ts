/** The facts above a line: of the model, a rule, a tier, a test. Each kind is a list of its own that can be switched off. */
import type { Span } from '@scorelang/language';
import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Assessment } from '../assessment.ts';
import { rangeOf } from '../convert.ts';
import { modelLens } from '../hints/points-lens.ts';
import { ruleLenses, testLenses, tierLenses } from '../hints/sample-lenses.ts';
import type { Settings } from '../settings.ts';

/** A fact above the line of a place, and what a click on it does. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** A command of the editor's extension; null does nothing. Offered only to editors that have them. */
  readonly command: Omit<Command, 'title'> | null;
  /** It says nothing by itself: without its command it is not shown. */
  readonly needsCommand?: boolean;
}

/** What gives lenses; `uri` is the document's address, for commands. */
export type LensMaker = (analysis: Analysis, assessment: Assessment | null, uri: string) => readonly Lens[];

/** By the setting that switches them. */
const MAKERS: { readonly [kind in keyof Settings['codeLens']]: readonly LensMaker[] } = {
  model: [modelLens],
  tests: [testLenses],
  rules: [ruleLenses],
  tiers: [tierLenses],
};

export interface LensWanted {
  readonly uri: string;
  /** Whether the editor has the commands of the extension. */
  readonly hasCommands: boolean;
}

export function codeLenses(
  analysis: Analysis,
  assessment: Assessment | null,
  { codeLens: chosen }: Settings,
  { uri, hasCommands }: LensWanted,
): readonly CodeLens[] {
  const kinds = Object.entries(MAKERS).filter(([kind]) => chosen[kind as keyof Settings['codeLens']]);
  return kinds
    .flatMap(([, makers]) => makers.flatMap((make) => make(analysis, assessment, uri)))
    .filter(({ needsCommand }) => hasCommands || needsCommand !== true)
    .map(({ span, title, command }) => ({
      range: rangeOf(analysis.source, span),
      // A lens needs a command to be shown; an empty one is a title alone.
      command: command === null || !hasCommands ? { title, command: '' } : { title, ...command },
    }));
}
