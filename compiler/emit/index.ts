/** A plan as a module that imports nothing. */
import { type Plan, sealed } from '@scorelang/runtime';
import { portableSha256, type Sha256 } from '../hash.ts';
import { withShortenedBands } from './bands.ts';
import { type EntryPoint, fitsColumns, USUAL_ENTRY_POINTS } from './entry-points.ts';
import { write } from './lines.ts';
import { sourceMap } from './source-map.ts';
import type { Evaluation } from './tables/layout.ts';
import { declarationText } from './typescript/declarations.ts';
import { moduleLines } from './typescript/module.ts';
import { sceneOf } from './typescript/scene.ts';

export { ENTRY_POINTS, type EntryPoint, fitsColumns } from './entry-points.ts';

export interface EmitOptions {
  readonly target: 'ts' | 'js';
  /** Of JavaScript; TypeScript is always written as a module. */
  readonly module: 'esm' | 'cjs';
  /** Of the meaning, for `model.hash`. */
  readonly hash: string;
  /** Of this program, for the first line. */
  readonly version: string;
  /** The text of the model, to be carried in the source map. */
  readonly sourceText?: string;
  /** The name of the module's file; the map is `${outputName}.map` beside it. */
  readonly outputName: string;
  /** Where the model is, seen from the module. */
  readonly sourcePath: string;
  /** About so many rules stand in one function; where it is not said 240, and 100 of a greater model. Engines choke on giant ones; no result changes. */
  readonly rulesAFunction?: number;
  /** `chosen` by cost where it is not said; the other ways are for showing that all give the same. */
  readonly evaluation?: Evaluation;
  /** `score` and `explain` where it is not said. */
  readonly entries?: readonly EntryPoint[];
  /** For the seal; the compiler's own where it is not said. */
  readonly sha256?: Sha256;
}

export interface Emitted {
  readonly code: string;
  readonly map: string;
  /** The types of a JavaScript module; null for TypeScript, which holds its own. */
  readonly declarations: string | null;
}

/** The scorer of a plan as program text. The same plan and options give the same text, byte for byte. */
export function emitScorer(given: Plan, options: EmitOptions): Emitted {
  const plan = withShortenedBands(given);
  if (options.entries?.includes('scoreColumns') && !fitsColumns(plan)) throw new Error(`${plan.name} does not fit columns`);
  const scene = sceneOf(plan, {
    isTyped: options.target === 'ts',
    isEsm: options.target === 'ts' || options.module === 'esm',
    evaluation: options.evaluation ?? 'chosen',
    entries: options.entries ?? USUAL_ENTRY_POINTS,
  });
  const { sha256 = portableSha256 } = options;
  const { text, lines } = write(moduleLines(scene, options));
  return {
    code: `${options.target === 'js' ? sealed(text, sha256(text).slice(0, SEAL_LENGTH)) : text}//# sourceMappingURL=${addressOf(options.outputName)}.map\n`,
    map: sourceMap(lines, options),
    declarations: options.target === 'ts' ? null : declarationText(plan, options, scene.entries),
  };
}

const SEAL_LENGTH = 32;

/** A file's name as part of an address: no line break nor anything else that could end the comment. */
function addressOf(name: string): string {
  // Half a surrogate pair cannot be encoded.
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));
}
