/** What `score compile` writes, and where: language, module system and place of each module. */
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { refuse } from './fail.ts';

export type Target = 'ts' | 'js' | 'plan';
export type ModuleSystem = 'esm' | 'cjs';

export interface TargetOptions {
  readonly output: string | undefined;
  readonly outDir: string | undefined;
  readonly target: Target | undefined;
  readonly module: ModuleSystem | undefined;
}

export interface ModulePlace {
  /** Absolute; null for standard output. */
  readonly file: string | null;
  readonly target: Target;
  readonly module: ModuleSystem;
}

interface Ending {
  readonly target: Target;
  /** Null where the ending leaves it open. */
  readonly module: ModuleSystem | null;
}

const ENDINGS: Readonly<Record<string, Ending>> = {
  '.ts': { target: 'ts', module: null },
  '.mts': { target: 'ts', module: 'esm' },
  '.cts': { target: 'ts', module: 'cjs' },
  '.js': { target: 'js', module: null },
  '.mjs': { target: 'js', module: 'esm' },
  '.cjs': { target: 'js', module: 'cjs' },
  '.json': { target: 'plan', module: null },
};

/** Where the module of each model goes; the models are absolute paths. */
export function placesFor(models: readonly string[], options: TargetOptions, cwd: string): readonly ModulePlace[] {
  const { output, outDir } = options;
  if (output !== undefined && outDir !== undefined) refuse('-o names one file and --out-dir a folder. Use one of them.');
  if (outDir !== undefined) return inFolder(models, resolve(cwd, outDir), options);
  if (models.length > 1) refuse(`These are ${models.length} models. Name a folder for their modules: --out-dir scorers`);
  if (output === undefined || output === '-') return [{ file: null, ...kindOf(null, options) }];
  return [{ file: resolve(cwd, output), ...kindOf(output, options) }];
}

function inFolder(models: readonly string[], folder: string, options: TargetOptions): readonly ModulePlace[] {
  const kind = kindOf(null, options);
  const top = commonFolder(models);
  return models.map((model) => {
    const inside = join(dirname(relative(top, model)), basename(model, '.score'));
    return { file: join(folder, `${inside}${endingFor(kind, options)}`), ...kind };
  });
}

function kindOf(output: string | null, { target, module }: TargetOptions): { readonly target: Target; readonly module: ModuleSystem } {
  const written = output === null ? '' : extname(output);
  const ending = ENDINGS[written.toLowerCase()];
  if (output !== null && ending === undefined && target === undefined) {
    refuse(`What should be in ${output}? End its name in .ts, .js, .mjs, .cjs or .json, or say --target ts, js or plan.`);
  }
  if (ending !== undefined && target !== undefined && ending.target !== target)
    refuse(`${output} ends in ${written}, but --target says ${target}.`);
  if (ending?.module != null && module !== undefined && ending.module !== module)
    refuse(`${output} ends in ${written}, but --module says ${module}.`);
  if (module !== undefined && (ending?.target ?? target) === 'plan') refuse('A plan is data, not a module: leave out --module.');
  return { target: ending?.target ?? target ?? 'ts', module: ending?.module ?? module ?? 'esm' };
}

/** An ending that says the module system where it was asked for. */
function endingFor({ target, module }: { readonly target: Target; readonly module: ModuleSystem }, options: TargetOptions): string {
  if (target === 'plan') return '.plan.json';
  const letter = options.module === undefined ? '' : module === 'cjs' ? 'c' : 'm';
  return `.${letter}${target}`;
}

/** The deepest folder that holds them all. */
function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(file).split(sep));
  const shared = first.findIndex((part, depth) => others.some((other) => other[depth] !== part));
  return (shared === -1 ? first : first.slice(0, shared)).join(sep) || sep;
}
