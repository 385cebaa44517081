/** Why a run ends before its end, each as one clear message. */
import { nearest } from '@scorelang/language';
import { MomentError, ParamError, type Result } from '@scorelang/runtime';
import { type InputError, inputError } from './input-error.ts';
import type { LeadSource } from './lead-source.ts';
import type { RunOptions } from './options.ts';
import { excerptOf } from './rejects.ts';

export function unknownTier({ tiers, scorer }: RunOptions): InputError | null {
  const names = [...scorer.plan.tiers.map(({ name }) => name), 'disqualified'];
  const unknown = tiers?.find((tier) => !names.includes(tier));
  if (unknown === undefined) return null;
  const meant = nearest(unknown, names);
  const message = `The model has no tier ${unknown}.${meant === null ? '' : ` Did you mean ${meant}?`}`;
  return inputError('unknown-tier', scorer.plan.source, message, `It has these: ${names.join(', ')}.`);
}

export function stopped(name: string): InputError {
  return inputError('stopped', name, 'The run was stopped.', 'Nothing was written; run it again to score all leads.');
}

export function rejectedRow(source: LeadSource, line: number, reason: string): InputError {
  const { name } = source.report();
  const remedy = 'Mend the row, or run without --strict to go on without it.';
  return inputError('rejected-row', name, `Line ${line} of ${name} ${reason}.`, remedy, { line });
}

export function problemValue(source: LeadSource, line: number, problem: Result['problems'][number]): InputError {
  const { name, matched } = source.report();
  const column = matched.find(({ field }) => field === problem.field)?.column ?? null;
  const shown = excerptOf(JSON.stringify(problem.value) ?? 'something unreadable');
  const message = `On line ${line} of ${name} the field ${problem.field} is ${shown}, and should be ${problem.expected}.`;
  return inputError('problem-value', name, message, 'Mend the value, or run without --strict to take it as missing.', { line, column });
}

/** Options that the model refuses are the caller's mistake; anything else is ours. */
export function refused(failure: unknown, source: LeadSource): InputError {
  if (!(failure instanceof Error) || (failure.name !== ParamError.name && failure.name !== MomentError.name)) throw failure;
  return inputError('unfit-option', source.report().name, failure.message, 'Change the params or the moment of scoring.');
}
