/** What `score compile` writes, and where: language, module system and place of each module. */
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { BUNDLES, type Bundle } from '@scorelang/compiler';
import { refuse } from './fail.ts';
import { refuseFolder } from './place.ts';

export type Target = 'ts' | 'js' | 'plan';
export type ModuleSystem = 'esm' | 'cjs';

export interface TargetOptions {
  readonly output: string | undefined;
  readonly outDir: string | undefined;
  readonly target: Target | undefined;
  readonly module: ModuleSystem | undefined;
  readonly bundle: Bundle | undefined;
}

export interface ModulePlace extends Kind {
  /** Absolute; null for standard output. */
  readonly file: string | null;
}

interface Kind {
  readonly target: Target;
  readonly module: ModuleSystem;
  /** The platform of a bundle, or null for a module. */
  readonly bundle: Bundle | null;
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
  refuseFolder(output);
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

function kindOf(output: string | null, options: TargetOptions): Kind {
  const { target, module, bundle } = bundled(options);
  const written = output === null ? '' : extname(output);
  const ending = ENDINGS[written.toLowerCase()];
  if (output !== null && ending === undefined && target === undefined) {
    refuse(`What should be in ${output}? End its name in .ts, .js, .mjs, .cjs or .json, or say --target ts, js or plan.`);
  }
  if (ending !== undefined && target !== undefined && ending.target !== target)
    refuse(`${output} ends in ${written}, but ${bundle === undefined ? '--target says' : `--bundle ${bundle} writes`} ${target}.`);
  if (ending?.module != null && module !== undefined && ending.module !== module)
    refuse(`${output} ends in ${written}, but ${bundle === undefined ? '--module says' : `--bundle ${bundle} writes`} ${module}.`);
  if (module !== undefined && (ending?.target ?? target) === 'plan') refuse('A plan is data, not a module: leave out --module.');
  return { target: ending?.target ?? target ?? 'ts', module: ending?.module ?? module ?? 'esm', bundle: bundle ?? null };
}

/** A bundle is JavaScript, as its platform loads it. */
function bundled(options: TargetOptions): Pick<TargetOptions, 'target' | 'module' | 'bundle'> {
  const { target, module, bundle } = options;
  if (bundle === undefined) return options;
  if (target !== undefined && target !== 'js') refuse(`A bundle is JavaScript: leave out --target ${target}.`);
  if (module !== undefined && module !== BUNDLES[bundle].module)
    refuse(`--bundle ${bundle} writes ${BUNDLES[bundle].module}: leave out --module ${module}.`);
  return { target: 'js', module: BUNDLES[bundle].module, bundle };
}

/** An ending that says the platform, or the module system where it was asked for. */
function endingFor({ target, module, bundle }: Kind, options: TargetOptions): string {
  if (target === 'plan') return '.plan.json';
  if (bundle !== null) return `.${bundle}.${module === 'esm' ? 'mjs' : 'js'}`;
  const letter = options.module === undefined ? '' : module === 'cjs' ? 'c' : 'm';
  return `.${letter}${target}`;
}

/** The deepest folder that holds them all. */
function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(file).split(sep));
  const shared = first.findIndex((part, depth) => others.some((other) => other[depth] !== part));
  return (shared === -1 ? first : first.slice(0, shared)).join(sep) || sep;
}
