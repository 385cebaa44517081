/** `score compile`: models as modules. */
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import {
  type Bundle,
  ENTRY_POINTS,
  type EntryPoint,
  emitBundle,
  emitScorer,
  fitsColumns,
  hashOf,
  optimize,
  planText,
} from '@scorelang/compiler';
import type { Plan } from '@scorelang/runtime';
import { type ModulePlace, type ModuleSystem, placesFor, type Target } from '../compile-targets.ts';
import { countOf } from '../count.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { fail, refuse } from '../fail.ts';
import { findModels } from '../files.ts';
import type { Io } from '../io.ts';
import { type ReadyModel, readyModel } from '../model.ts';
import { paramsFrom } from '../parameters.ts';
import { shownPath } from '../place.ts';
import { sha256 } from '../sha256.ts';
import { paintFor } from '../style.ts';
import { VERSION } from '../version.ts';
import { folderOf, watching } from '../watch.ts';
import { writeWhole } from '../write.ts';
import { showWays } from './explain-plan.ts';

export interface CompileArguments {
  readonly paths: readonly string[];
  readonly output?: string;
  readonly outDir?: string;
  readonly target?: Target;
  readonly module?: ModuleSystem;
  readonly bundle?: Bundle;
  readonly entry: readonly string[];
  readonly set: readonly string[];
  readonly check?: boolean;
  readonly explainPlan?: boolean;
  readonly watch?: boolean;
  readonly quiet?: boolean;
}

export async function compile(options: CompileArguments, io: Io): Promise<ExitCode> {
  if (options.watch !== true) return compileOnce(options, io);
  if (options.check === true) refuse('--check looks once and --watch again and again. Use one of them.');
  const folders = options.paths.map((path) => folderOf(resolve(io.cwd, path)));
  await watching(folders, io, async () => {
    await compileOnce(options, io).catch((cause) => fail(cause, io));
  });
  return EXIT.fine;
}

async function compileOnce(options: CompileArguments, io: Io): Promise<ExitCode> {
  const { models, isBroken } = await modelsFor(options.paths, io);
  if (options.explainPlan === true) {
    for (const model of models) showWays(model, io);
    return isBroken ? EXIT.findings : EXIT.fine;
  }
  const places = placesFor(
    models.map((model) => model.project.text.file),
    { output: options.output, outDir: options.outDir, target: options.target, module: options.module, bundle: options.bundle },
    io.cwd,
  );
  const files = models.flatMap((model, index) => filesOf(model, places[index] as ModulePlace, options));
  const isStale = options.check === true ? reportStale(files, options.quiet ?? false, io) : writeAll(files, options.quiet ?? false, io);
  return isBroken || isStale ? EXIT.findings : EXIT.fine;
}

/** Those without errors; a file that only lends its declarations to others, and one that holds only tests, is no model. */
async function modelsFor(
  paths: readonly string[],
  io: Io,
): Promise<{ readonly models: readonly ReadyModel[]; readonly isBroken: boolean }> {
  const files = paths.includes('-') ? ['-'] : await findModels(paths, io);
  const isNamed = (file: string): boolean => paths.some((path) => resolve(io.cwd, path) === file);
  const tests = files.filter((file) => file.endsWith('.test.score'));
  const onlyTests = tests.find(isNamed);
  if (onlyTests !== undefined) refuse(`${shownPath(onlyTests, io)} holds only tests. Compile the model beside it.`);
  const wanted = files.filter((file) => !tests.includes(file));
  const ready: ReadyModel[] = [];
  for (const file of wanted) {
    const model = await readyModel(file, io, sha256);
    if (model !== null) ready.push(model);
  }
  const lent = new Set(
    ready.flatMap(({ loaded, project }) =>
      loaded.model.files.map(({ source }) => source.path).filter((path) => path !== project.source.path),
    ),
  );
  const models = ready.filter(({ project }) => isNamed(project.text.file) || !lent.has(project.source.path));
  return { models, isBroken: ready.length < wanted.length };
}

/** A file to be on disk, or (path null) a text for standard output. */
interface WantedFile {
  readonly path: string | null;
  readonly text: string;
}

function filesOf(
  { project, plan, loaded }: ReadyModel,
  { file, target, module, bundle }: ModulePlace,
  { set: settings, entry }: CompileArguments,
): readonly WantedFile[] {
  const set = withParams(plan, settings);
  const hash = settings.length === 0 && loaded.hash !== null ? loaded.hash : hashOf(set, sha256);
  const entries = entriesFrom(entry, plan, target === 'plan' ? 'A plan is data' : bundle === null ? null : 'A bundle has its own entry');
  if (target === 'plan') return [{ path: file, text: planText(set, hash) }];
  if (bundle !== null) return [{ path: file, text: emitBundle(optimize(set), { bundle, hash, version: VERSION, sha256 }) }];
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
  if (file === null) return [{ path: null, text: code.replace(/\/\/# sourceMappingURL=.*\n$/, '') }];
  const types = declarations === null ? [] : [{ path: file.replace(/([cm]?)js$/, 'd.$1ts'), text: declarations }];
  return [{ path: file, text: code }, ...types, { path: `${file}.map`, text: map }];
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

function reportStale(files: readonly WantedFile[], quiet: boolean, io: Io): boolean {
  const stale = files.filter(({ path, text }) => path !== null && textAt(path) !== text);
  const paint = paintFor(io.stderr);
  for (const { path } of stale) io.stdout.write(`${shownPath(path ?? '', io)}\n`);
  if (!quiet) {
    const sentence =
      stale.length === 0
        ? `${countOf(files.length, 'file')} up to date`
        : `${countOf(stale.length, 'file')} stale: compile again without --check`;
    io.stderr.write(`${paint(stale.length === 0 ? 'quiet' : 'error', sentence)}\n`);
  }
  return stale.length > 0;
}

function writeAll(files: readonly WantedFile[], quiet: boolean, io: Io): false {
  const written: string[] = [];
  for (const { path, text } of files) {
    if (path === null) io.stdout.write(text);
    else {
      if (textAt(path) !== text) writeWhole(path, shownPath(path, io), text);
      written.push(shownPath(path, io));
    }
  }
  const paint = paintFor(io.stderr);
  if (!quiet && written.length > 0) io.stderr.write(`${paint('quiet', `wrote ${written.join(', ')}`)}\n`);
  return false;
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
