/** A scorer as one file that a platform runs as it is: the module, and the few lines that the platform calls. */
import { type Plan, sealed, unsealed } from '@scorelang/runtime';
import { portableSha256, type Sha256 } from '../../hash.ts';
import { emitScorer } from '../index.ts';
import { HTTP } from './http.ts';
import { HUBSPOT_ACTION } from './hubspot-action.ts';
import { LAMBDA } from './lambda.ts';
import { WORKER } from './worker.ts';

export type Bundle = keyof typeof BUNDLES;

export interface BundleOptions {
  readonly bundle: Bundle;
  /** Of the meaning, for `model.hash`. */
  readonly hash: string;
  /** Of this program, for the first line. */
  readonly version: string;
  /** For the seal; the compiler's own where it is not said. */
  readonly sha256?: Sha256;
}

interface BundleParts {
  /** What the platform loads. */
  readonly module: 'esm' | 'cjs';
  /** Program text behind the scorer's own, the same for every model. */
  readonly parts: readonly string[];
}

/** By the name that `--bundle` takes. */
export const BUNDLES = {
  'hubspot-action': { module: 'cjs', parts: [HUBSPOT_ACTION] },
  lambda: { module: 'cjs', parts: [HTTP, LAMBDA] },
  worker: { module: 'esm', parts: [HTTP, WORKER] },
} as const satisfies Record<string, BundleParts>;

const DIGEST_LENGTH = 32;

/** The text of the file. The same plan and options give the same text, byte for byte. */
export function emitBundle(plan: Plan, { bundle, hash, version, sha256 = portableSha256 }: BundleOptions): string {
  const { module, parts } = BUNDLES[bundle];
  const { code } = emitScorer(plan, { target: 'js', module, hash, version, sha256, outputName: 'scorer.js', sourcePath: plan.source });
  const { content } = unsealed(code);
  // A worker's exports are its entry points: a platform takes others for what they are not.
  const scorer = module === 'esm' ? content.replaceAll(/^export /gm, '') : content;
  const text = [scorer, ...parts].join('\n');
  return sealed(text, sha256(text).slice(0, DIGEST_LENGTH));
}
