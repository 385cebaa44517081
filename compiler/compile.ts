/** From the text of a model to a module that scores. */
import type { Host, Source } from '@scorelang/language';
import { type EmitOptions, type Emitted, emitScorer } from './emit/index.ts';
import { type Loaded, load } from './load.ts';
import { optimize } from './optimize/index.ts';

/** The hash and the text come from the model itself. */
export type CompileOptions = Omit<EmitOptions, 'hash' | 'sourceText'>;

export interface Compiled extends Loaded {
  /** Null where a diagnostic is an error. */
  readonly output: Emitted | null;
}

/** Loads a model and writes its scorer. Never throws at its text: what is wrong is among the diagnostics. */
export function compile(source: Source, options: CompileOptions, host: Host): Compiled {
  const loaded = load(source, host, options.sha256);
  const { plan, hash } = loaded;
  if (plan === null || hash === null) return { ...loaded, output: null };
  return { ...loaded, output: emitScorer(optimize(plan), { ...options, hash, sourceText: source.text }) };
}
