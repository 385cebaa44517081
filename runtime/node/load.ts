/** One scorer from a file: a compiled JavaScript module, or a plan as JSON. */
import type { Explanation, Lead, Options, Result } from '../result.ts';
import { type FileText, readFileText } from './file-text.ts';
import { moduleScorer } from './module-scorer.ts';
import { planScorer } from './plan-scorer.ts';
import { ScorerError } from './scorer-error.ts';

/** A scorer that was read from a file and checked. */
export interface LoadedScorer {
  /** What a lead scores. A model that reads time needs `asOf`. */
  readonly score: (lead: Lead, options?: Options) => Result;
  /** What a lead scores, and why. */
  readonly explain: (lead: Lead, options?: Options) => Explanation;
  readonly model: ModelFacts;
  /** The SHA-256 of the file's bytes, in hexadecimal. */
  readonly fileDigest: string;
}

/** What a scorer says of the model that it was made from. */
export interface ModelFacts {
  readonly name: string;
  /** Of the meaning: two models with one hash score every lead alike. */
  readonly hash: string;
  readonly format: number;
  readonly fields: readonly { readonly name: string; readonly column: string | null; readonly type: string }[];
  /** The best first. */
  readonly tiers: readonly string[];
  readonly params: readonly { readonly name: string; readonly value: number; readonly from: number; readonly to: number | null }[];
  readonly readsTime: boolean;
}

export interface LoadOptions {
  /** Take only the model with this hash. */
  readonly hash?: string;
  /** A check of your own, with leads whose scores you know, say. What it throws refuses the scorer. */
  readonly check?: (scorer: LoadedScorer) => void | Promise<void>;
}

/** How often a file may change under the reader before that is an error. */
const ATTEMPTS = 3;

/**
 * Reads a scorer: what `score compile` wrote as `.mjs`, `.cjs` or `.js`, or a plan that ends in `.json`. Checks that it is one, whole, of a
 * format that this version knows, and that it scores. Throws a `ScorerError` otherwise. A module is a program: load only what you compiled.
 * Where it may come from others, send a plan.
 */
export async function load(path: string | URL, options: LoadOptions = {}): Promise<LoadedScorer> {
  for (let attempt = 1; ; attempt += 1) {
    const file = await readFileText(path);
    const scorer = await loadText(file, options);
    // The program is read once more by Node itself: it must be what was checked.
    if (scorer !== null) return scorer;
    if (attempt === ATTEMPTS) throw new ScorerError('damaged', file.shown, `${file.shown} changes while it is read.`);
  }
}

/** Null where the file changed meanwhile. */
async function loadText(file: FileText, { hash, check }: LoadOptions): Promise<LoadedScorer | null> {
  const scorer = file.path.endsWith('.json') ? planScorer(file) : await moduleScorer(file);
  const now = await readFileText(file.path);
  if (now.digest !== file.digest) return null;
  if (hash !== undefined && scorer.model.hash !== hash) {
    const { name, hash: found } = scorer.model;
    throw new ScorerError('other hash', file.shown, `${file.shown} holds ${name} with the hash ${found}, not ${hash}.`);
  }
  try {
    await check?.(scorer);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ScorerError('refused', file.shown, `${file.shown} was refused: ${reason}`, { cause });
  }
  return scorer;
}
