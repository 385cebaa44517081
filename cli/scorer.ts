/** The compiled scorer of a model, ready to be called. */
import { loadScorer, type Scorer } from '@scorelang/batch';
import { emitScorer, optimize } from '@scorelang/compiler';
import type { ReadyModel } from './model.ts';
import { sha256 } from './sha256.ts';
import { VERSION } from './version.ts';

export async function scorerFor({ plan, loaded }: ReadyModel): Promise<Scorer> {
  const { code } = emitScorer(optimize(plan), {
    target: 'js',
    module: 'esm',
    hash: loaded.hash ?? '',
    version: VERSION,
    outputName: 'scorer.js',
    sourcePath: plan.source,
    entries: ['score', 'explain', 'explainFired'],
    sha256,
  });
  const { model: _, ...functions } = await loadScorer(code);
  return { plan, ...functions };
}
