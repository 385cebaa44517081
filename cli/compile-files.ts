/** What `score compile` makes of a model: the texts of its files. */
import { basename, dirname, relative, sep } from 'node:path';
import { ENTRY_POINTS, type EntryPoint, emitBundle, emitScorer, fitsColumns, hashOf, optimize, planText } from '@scorelang/compiler';
import type { Plan } from '@scorelang/runtime';
import type { ModulePlace } from './compile-targets.ts';
import { refuse } from './fail.ts';
import type { ReadyModel } from './model.ts';
import { paramsFrom } from './parameters.ts';
import { sha256 } from './sha256.ts';
import { VERSION } from './version.ts';

/** A file to be on disk, or (path null) a text for standard output. */
export interface WantedFile {
  /** Absolute. */
  readonly path: string | null;
  readonly text: string;
}

export interface CompileChoices {
  /** Values of params, as `name=value`. */
  readonly set: readonly string[];
  /** Entry points by name; none: the usual ones. */
  readonly entry: readonly string[];
}

export interface CompiledFiles {
  /** Of the meaning that was compiled, params included. */
  readonly hash: string;
  /** The module first, then what lies beside it. */
  readonly files: readonly WantedFile[];
}

/** The files of a model at this place. Ends the command where a choice does not go with it. */
export function filesOf(
  { project, plan, loaded }: ReadyModel,
  { file, target, module, bundle }: ModulePlace,
  { set: settings, entry }: CompileChoices,
): CompiledFiles {
  const set = withParams(plan, settings);
  const hash = settings.length === 0 && loaded.hash !== null ? loaded.hash : hashOf(set, sha256);
  const entries = entriesFrom(entry, plan, target === 'plan' ? 'A plan is data' : bundle === null ? null : 'A bundle has its own entry');
  if (target === 'plan') return { hash, files: [{ path: file, text: planText(set, hash) }] };
  if (bundle !== null)
    return { hash, files: [{ path: file, text: emitBundle(optimize(set), { bundle, hash, version: VERSION, sha256 }) }] };
  const { code, map, declarations } = emitScorer(optimize(set), {
    target,
    module,
    hash,
    version: VERSION,
    sha256,
    ...(entries === null ? {} : { entries }),
    sourceText: project.source.text,
    outputName: basename(file ?? `${basename(project.source.path, '.score')}.${target}`),
    sourcePath: file === null ? project.source.path : relative(dirname(file), project.text.file).split(sep).join('/'),
  });
  // Without a file there is no map beside it that a module could name.
  if (file === null) return { hash, files: [{ path: null, text: code.replace(/\/\/# sourceMappingURL=.*\n$/, '') }] };
  const types = declarations === null ? [] : [{ path: file.replace(/([cm]?)js$/, 'd.$1ts'), text: declarations }];
  return { hash, files: [{ path: file, text: code }, ...types, { path: `${file}.map`, text: map }] };
}

/** The functions that a module is to export; null where nothing was said. `instead` says why it cannot be chosen. */
function entriesFrom(chosen: readonly string[], plan: Plan, instead: string | null): readonly EntryPoint[] | null {
  if (chosen.length === 0) return null;
  if (instead !== null) refuse(`${instead}: leave out --entry.`);
  const unknown = chosen.find((name) => !isEntryPoint(name));
  if (unknown !== undefined) refuse(`There is no entry point called ${unknown}. A module can export ${ENTRY_POINTS.join(', ')}.`);
  if (chosen.includes('scoreColumns') && !fitsColumns(plan)) {
    refuse(`${plan.name} looks at events or at the tier before, which do not lie in columns: leave out scoreColumns.`);
  }
  return ENTRY_POINTS.filter((name) => chosen.includes(name));
}

const isEntryPoint = (name: string): name is EntryPoint => (ENTRY_POINTS as readonly string[]).includes(name);

function withParams(plan: Plan, settings: readonly string[]): Plan {
  const values = paramsFrom(settings, plan);
  return { ...plan, params: plan.params.map((param) => ({ ...param, value: values[param.name] ?? param.value })) };
}
