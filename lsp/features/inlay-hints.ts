/** The facts that nobody can see in the text, shown in it. Each kind is a list of its own that can be switched off. */
import type { Span } from '@scorelang/language';
import type { InlayHint } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Assessment } from '../assessment.ts';
import { positionOf } from '../convert.ts';
import { groupHints, ruleHints, tierHints } from '../hints/points-hints.ts';
import { sampleHints } from '../hints/sample-hints.ts';
import type { Settings } from '../settings.ts';

/** A fact, and the place in the text behind which it is shown. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  /** Shown when one points at it; Markdown. */
  readonly tooltip?: string;
}

/** What gives hints: of a model, what is known of it, and only where `span` is; nothing that stands above a rule as well. */
export type Hinter = (analysis: Analysis, assessment: Assessment, span: Span, rulesHaveLens: boolean) => readonly Hint[];

/** By the setting that switches them. */
const HINTERS: { readonly [kind in keyof Settings['inlayHints']]: readonly Hinter[] } = {
  groups: [groupHints],
  rules: [ruleHints],
  tiers: [tierHints],
  sample: [sampleHints],
};

/** The hints within a part of the text; none as long as nothing is known. */
export function inlayHints(
  analysis: Analysis,
  assessment: Assessment | null,
  { inlayHints: chosen }: Settings,
  span: Span,
  rulesHaveLens = false,
): readonly InlayHint[] {
  if (assessment === null) return [];
  const kinds = Object.entries(HINTERS).filter(([kind]) => chosen[kind as keyof Settings['inlayHints']]);
  return kinds
    .flatMap(([, hinters]) => hinters.flatMap((hinter) => hinter(analysis, assessment, span, rulesHaveLens)))
    .filter(({ offset }) => offset >= span.start && offset <= span.end)
    .map(({ offset, label, tooltip }) => ({
      position: positionOf(analysis.source, offset),
      label,
      paddingLeft: true,
      ...(tooltip === undefined ? {} : { tooltip: { kind: 'markdown', value: tooltip } }),
    }));
}
