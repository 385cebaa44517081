/** A scorer from a compiled module: imported afresh, and asked whether it scores. */
import { realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { PLAN_FORMAT } from '../read-plan.ts';
import { unsealed } from '../seal.ts';
import { type FileText, sha256 } from './file-text.ts';
import type { LoadedScorer, ModelFacts } from './load.ts';
import { ScorerError } from './scorer-error.ts';

export async function moduleScorer(file: FileText): Promise<LoadedScorer> {
  const { digest, content } = unsealed(file.text);
  if (digest !== null && sha256(content).slice(0, digest.length) !== digest) {
    throw fault('damaged', file, 'was changed after score wrote it, or cut short. Compile the model again.');
  }
  const exported = await importedFresh(file);
  const { score, explain, model } = exported as Partial<LoadedScorer>;
  if (typeof score !== 'function' || typeof explain !== 'function' || typeof model !== 'object' || model === null) {
    throw fault('not a scorer', file, 'is no compiled scorer: it exports no score, explain and model. score compile writes scorers.');
  }
  checkFacts(model, file);
  const scorer = { score, explain, model, fileDigest: file.digest };
  tryOut(scorer, file);
  return scorer;
}

/**
 * Node keeps every module that it has imported; another address makes it read the file again. The module before stays in memory, which is
 * some hundred kilobytes a swap.
 */
async function importedFresh(file: FileText): Promise<object> {
  try {
    // Node remembers where links lead.
    const path = await realpath(file.path);
    delete createRequire(path).cache[path];
    const module: object = await import(/* @vite-ignore */ `${pathToFileURL(path).href}?digest=${file.digest}`);
    // CommonJS exports are the default; Node finds their names only where it can.
    return 'score' in module || !('default' in module) ? module : Object(module.default);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw fault('not a scorer', file, `cannot be loaded: ${reason.split('\n')[0]} Compile the model again.`, cause);
  }
}

function checkFacts(model: Partial<ModelFacts>, file: FileText): void {
  const { format, hash } = model;
  if (typeof format === 'number' && format > PLAN_FORMAT) {
    const what = `has format ${format}, and this version reads ${PLAN_FORMAT}`;
    throw fault('newer format', file, `${what}. Use a newer @scorelang/runtime, or compile the model with this version.`);
  }
  if (format !== PLAN_FORMAT || typeof hash !== 'string' || !Array.isArray(model.tiers) || !Array.isArray(model.fields)) {
    throw fault('not a scorer', file, 'is no compiled scorer: its model tells no format and hash. score compile writes scorers.');
  }
}

/** A lead without anything gets a score from every model. One that was cut short lacks what it needs for that. */
function tryOut({ score, explain }: LoadedScorer, file: FileText): void {
  try {
    const { score: points } = score({}, { asOf: 0 });
    const { lines, score: explained } = explain({}, { asOf: 0 });
    if (Number.isFinite(points) && points === explained && Array.isArray(lines)) return;
  } catch (cause) {
    throw fault(
      'damaged',
      file,
      `does not score: ${cause instanceof Error ? cause.message : String(cause)}. Compile the model again.`,
      cause,
    );
  }
  throw fault('not a scorer', file, 'is no compiled scorer: it gives no points for an empty lead.');
}

const fault = (kind: ScorerError['fault'], { shown }: FileText, reason: string, cause?: unknown): ScorerError =>
  new ScorerError(kind, shown, `${shown} ${reason}`, cause === undefined ? undefined : { cause });
