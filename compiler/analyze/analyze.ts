/** What the points of a model can come to, and what is wrong with that. Pure, and in bounded time: great models are proven, and searched less. */
import { type Diagnostic, type Ignored, type Model, withoutIgnoredPoints } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import { momentOf } from '@scorelang/runtime/prelude';
import { lower } from '../lower.ts';
import { modelBounds, proveBounds } from './bounds.ts';
import { budgetFindings } from './findings/budget.ts';
import { capFindings, cappedFindings } from './findings/caps.ts';
import { promiseFindings, verdictsOf } from './findings/promises.ts';
import { ruleFindings } from './findings/rules.ts';
import { tierFindings } from './findings/tiers.ts';
import type { ModelBounds } from './model-bounds.ts';
import { findWitnesses } from './witness/search.ts';
import { writtenRules } from './written.ts';

/** Asked between the steps, and each time that a lead is scored. */
export type IsCancelled = () => boolean;
const NEVER_CANCELLED: IsCancelled = () => false;

export interface Analyzed {
  readonly bounds: ModelBounds;
  /** Of the model's own file, in the order of the places, at the levels of the catalogue; `# score-ignore` is not looked at. */
  readonly findings: readonly Diagnostic[];
}

/** Leads are scored as of this day where the model names none: what is found today is found tomorrow. */
const USUAL_DAY = '2026-01-01';

/** `plan` is that of the model as `lower` gives it; `known` is what was found in its text before, so that nothing is said twice. */
export const analyze = (model: Model, plan: Plan, known: readonly Diagnostic[] = []): Analyzed =>
  analyzeUnless(model, plan, known, NEVER_CANCELLED)!;

/** Null where it was cancelled. */
function analyzeUnless(model: Model, plan: Plan, known: readonly Diagnostic[], isCancelled: IsCancelled): Analyzed | null {
  const proven = proveBounds(
    plan,
    plan.params.map(({ value }) => value),
  );
  if (isCancelled()) return null;
  const witnesses = findWitnesses(proven, momentOf(model.asOf?.moment.text ?? USUAL_DAY, plan.zoneMinutes)!, isCancelled);
  if (isCancelled()) return null;
  const asked = { model, proven, witnesses, written: writtenRules(model, plan) };
  const findings = [
    ...budgetFindings(asked),
    ...tierFindings(asked),
    ...capFindings(asked),
    ...cappedFindings(asked),
    ...ruleFindings(asked, known),
    ...promiseFindings(asked),
  ].filter((finding) => !isSaid(finding, known));
  return {
    bounds: { ...modelBounds(proven, new Set(witnesses.tiers.keys())), promises: verdictsOf(asked) },
    findings: findings.sort((one, other) => one.span.start - other.span.start),
  };
}

/** A tier above the range is told as that. */
const isSaid = ({ code, span }: Diagnostic, known: readonly Diagnostic[]): boolean =>
  code === 'tier-out-of-reach' && known.some((other) => other.code === 'tier-above-range' && other.span.start === span.start);

export interface Assessed {
  /** Null where the model has errors, and for a file that only holds tests: what there is to say is said of the model. */
  readonly bounds: ModelBounds | null;
  readonly findings: readonly Diagnostic[];
  /** Findings that a comment asks to leave out. */
  readonly ignored: readonly Ignored[];
}

const NOTHING: Assessed = { bounds: null, findings: [], ignored: [] };

/** A text that was checked, as `check` tells of it. */
export interface CheckedText {
  readonly model: Model;
  readonly file: Model['file'];
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: readonly Ignored[];
}

/** The same for a text that was checked: with what `# score-ignore` says. */
export const assessPoints = (checked: CheckedText): Assessed => assessPointsUnless(checked, () => lower(checked.model), NEVER_CANCELLED)!;

/** The same with the plan that the text has, asked for where there is one; null where it was cancelled. */
export function assessPointsUnless(checked: CheckedText, planOf: () => Plan, isCancelled: IsCancelled): Assessed | null {
  const { model, file, diagnostics, ignored } = checked;
  if (model.file.source.path !== file.source.path || diagnostics.some(({ severity }) => severity === 'error')) return NOTHING;
  const known = [...diagnostics, ...ignored.map(({ diagnostic }) => diagnostic)];
  const analyzed = analyzeUnless(model, planOf(), known, isCancelled);
  if (analyzed === null) return null;
  const kept = withoutIgnoredPoints(file, analyzed.findings);
  return { bounds: analyzed.bounds, findings: kept.diagnostics, ignored: kept.ignored };
}
