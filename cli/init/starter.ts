/** From a schema to a whole starter model: rules, a draft, what the leads come to by it, and the text. */
import { fileHost, type InputError, isInputError } from '@scorelang/batch';
import { load, totalRangeOf } from '@scorelang/compiler';
import type { Diagnostic } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import { rulesFromNames } from './rules/from-names.ts';
import { rulesFromOutcome } from './rules/from-outcome.ts';
import type { StarterRule, StarterRules } from './rules/rule.ts';
import type { Schema } from './schema.ts';
import { type Draft, type Settled, settleByExample } from './settle.ts';
import { namesIn, writeModel } from './write-model.ts';

export interface StarterOptions {
  readonly next: readonly (readonly [command: string, meaning: string])[];
  readonly sample: string | null;
  /** Of the project, and of the model in it. */
  readonly root: string;
  readonly path: string;
  /** Scores the leads, where there are any. */
  readonly settle: ((draft: Draft) => Promise<Settled | InputError>) | null;
}

export interface Starter {
  readonly text: string;
  readonly schema: Schema;
  readonly rules: readonly StarterRule[];
  readonly settled: Settled;
  /** What `score check` says of it: nothing, unless the data are very odd. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function starterFor(given: Schema, options: StarterOptions): Promise<Starter | InputError> {
  const names = namesIn(given);
  const found = rulesFromOutcome(given, names);
  const schema = found === null ? given : withSuspicion(given, found.suspicious);
  const starter = found?.starter ?? rulesFromNames(given, names);
  const parts = { schema, starter, next: options.next, sample: options.sample };
  const draft = draftOf(writeModel({ ...parts, results: null }), starter, names, options);
  const settled = options.settle === null ? settleByExample(draft) : await options.settle(draft);
  if (isInputError(settled)) return settled;
  const text = writeModel({ ...parts, results: settled.results });
  const { diagnostics } = load({ path: options.path, text }, fileHost(options.root));
  return { text, schema, rules: starter.rules, settled, diagnostics };
}

function draftOf(text: string, { rules }: StarterRules, names: ReadonlySet<string>, { path, root }: StarterOptions): Draft {
  const { plan, diagnostics } = load({ path, text }, fileHost(root));
  if (plan === null) throw new Error(`A starter model has a mistake: ${diagnostics[0]?.message}`);
  return {
    plan,
    used: [...new Set(rules.flatMap(({ fields }) => fields))],
    most: mostOf(plan),
    least: Math.max(0, (totalRangeOf(plan).from ?? 0) / 10_000),
    names,
  };
}

/** What the rules can come to at most. */
function mostOf({ entries }: Plan): number {
  const units = entries.map((entry) => {
    if (entry.kind === 'Rate')
      return Math.max(0, ...entry.bands.map(({ sign, amount }) => (amount.kind === 'Fixed' ? sign * amount.units : 0)));
    const isPoints = entry.kind === 'Rule' && entry.effect.kind === 'Points' && entry.effect.amount.kind === 'Fixed';
    return isPoints && entry.effect.kind === 'Points' && entry.effect.amount.kind === 'Fixed'
      ? Math.max(0, entry.effect.sign * entry.effect.amount.units)
      : 0;
  });
  return units.reduce((sum, each) => sum + each, 0) / 10_000;
}

/** A field that tells the outcome too well gets no rule, and says why. */
function withSuspicion(schema: Schema, suspicious: ReadonlySet<string>): Schema {
  const warning = 'Tells the outcome so well that it may be filled in only afterwards: make sure before you use it.';
  return { ...schema, fields: schema.fields.map((field) => (suspicious.has(field.name) ? { ...field, warning } : field)) };
}
