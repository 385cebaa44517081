/** From the text of a model to its plan: what running, testing and explaining begin with. */
import { check, type Diagnostic, type Host, type Model, parse, type Source } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import { hashOf, type Sha256 } from './hash.ts';
import { lower } from './lower.ts';

export interface Loaded {
  /** The file that was read; of `X.test.score`, the one with the tests. */
  readonly source: Source;
  /** For any text, however broken. */
  readonly model: Model;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null where a diagnostic is an error. */
  readonly plan: Plan | null;
  /** Of the meaning; null with the plan. */
  readonly hash: string | null;
}

/** Parses, checks and lowers a model. Never throws at its text: what is wrong is among the diagnostics. */
export function load(source: Source, host: Host, sha256?: Sha256): Loaded {
  const { file, diagnostics: syntax } = parse(source);
  const { model, diagnostics: meaning } = check(file, host);
  const diagnostics = [...syntax, ...meaning].sort((first, second) => first.span.start - second.span.start);
  const plan = diagnostics.some(({ severity }) => severity === 'error') ? null : lower(model, sha256);
  return { source, model, diagnostics, plan, hash: plan === null ? null : hashOf(plan, sha256) };
}
