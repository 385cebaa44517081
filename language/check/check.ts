/** From a tree to a model: every name bound, every expression typed, and what is wrong with it said. */
import type { File } from '../ast.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import type { Model } from '../model.ts';
import type { Parsed } from '../parse.ts';
import type { Source } from '../source.ts';
import { bind } from './bind.ts';
import { runChecks } from './checks.ts';
import { declare } from './declare.ts';
import { noFacts } from './env.ts';
import { findings } from './findings.ts';
import { firstCauses } from './first-causes.ts';
import { type Ignored, withoutIgnored } from './ignores.ts';
import { createGuesser, type Guesser, infer } from './infer.ts';
import { type Memory, parseOnce } from './memory.ts';
import { modelOf } from './model-of.ts';
import { foldOtherFiles } from './other-files.ts';
import { testedFile } from './test-files.ts';
import { readUsedFiles } from './uses.ts';

export interface Checked {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings and hints that a `# score-ignore` comment asks to leave out: they are not among the diagnostics. */
  readonly ignored: readonly Ignored[];
  /** What a field that is not declared most likely holds, by its uses. */
  readonly guessType: Guesser;
}

/**
 * Checks a file with those it uses. Gives a model for any file, however broken; it is whole where no diagnostic is an error.
 * All diagnostics are of `file` itself: an error in a used file is reported at the `use` that leads there.
 * For `X.test.score` the model is that of `X.score` beside it, with the tests of `file`.
 */
export function check(file: File, host: Host): Checked {
  return checkWith(null, file, host);
}

/**
 * The same for the next version of a file: what `memory` has of the last one is not found again. The facts of the last model are taken over,
 * so that it is not to be used any more.
 */
export function recheck(memory: Memory, file: File, host: Host): Checked {
  return checkWith(memory, file, host);
}

function checkWith(memory: Memory | null, file: File, host: Host): Checked {
  const found = findings();
  const read = (source: Source): Parsed => parseOnce(memory, source);
  const tested = testedFile(file, host, found, read);
  const used = readUsedFiles(tested.main, host, found, read);
  const last = memory?.scope ?? null;
  const { scope, symbolOf } = declare(used, host, found, last);
  infer(used.files, scope, found, memory);
  const facts = noFacts(symbolOf);
  // Without a model, no name in its tests can be called wrong.
  const guessType = createGuesser(used.files, scope, memory);
  const lets = bind(used.files, tested.isFound ? file : null, scope, facts, guessType, found, memory);
  const model = modelOf(used.files, file, scope, facts, lets);
  runChecks(model, file, scope, facts, found, memory);
  const all = foldOtherFiles([...tested.syntax, ...used.syntax, ...firstCauses(found.all)], file, used);
  return { model, ...withoutIgnored(file, all), guessType };
}
