/** `score compile`: models as modules. */
import { resolve } from 'node:path';
import { type Bundle, chosenWays, optimize } from '@scorelang/compiler';
import { filesOf } from '../compile-files.ts';
import { modelsToCompile } from '../compile-models.ts';
import { type ModulePlace, type ModuleSystem, placesFor, type Target } from '../compile-targets.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { fail, orRefusal, refuse, withUnreadable } from '../fail.ts';
import type { Io } from '../io.ts';
import { type FaultyModel, type ReadyModel, sayFaulty } from '../model.ts';
import type { CompiledModel, SettledFile } from '../reporters/compiled.ts';
import { compiledJson } from '../reporters/compiled-json.ts';
import { compiledPretty } from '../reporters/compiled-pretty.ts';
import { compareFile, refuseToReplace, writeFile } from '../settle-file.ts';
import { folderOf, watching } from '../watch.ts';
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
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function compile(options: CompileArguments, io: Io): Promise<ExitCode> {
  if (options.watch !== true) return compileOnce(options, io);
  if (options.check === true) refuse('--check looks once and --watch again and again. Use one of them.');
  if (options.json === true) refuse('--json reports once and --watch compiles again and again. Use one of them.');
  const folders = options.paths.map((path) => folderOf(resolve(io.cwd, path)));
  await watching(folders, io, async () => {
    await compileOnce(options, io).catch((cause) => fail(cause, io));
  });
  return EXIT.fine;
}

async function compileOnce(options: CompileArguments, io: Io): Promise<ExitCode> {
  const isJson = options.json === true;
  const found = await orRefusal(() => modelsToCompile(options.paths, io), io);
  if (found.kind === 'refused') {
    if (isJson) io.stdout.write(compiledJson({ models: [], unreadable: [found.sentence], unwritable: [] }, EXIT.usage, io));
    return withUnreadable(EXIT.fine, [found.sentence], io);
  }
  const models = found.value;
  if (!isJson) for (const model of models) if (model.kind === 'faulty') sayFaulty(model, io);
  const unwritable = new Set<string>();
  const compiled = options.explainPlan === true ? models.map(withWays) : await settled(models, unwritable, options, io);
  const isFine = compiled.every(({ model, files }) => model.kind === 'ready' && files.every(({ state }) => state !== 'stale'));
  const code = isFine ? EXIT.fine : EXIT.findings;
  if (isJson) {
    const told = { models: compiled, unreadable: [], unwritable: [...unwritable] };
    io.stdout.write(compiledJson(told, unwritable.size === 0 ? code : EXIT.usage, io));
  } else if (options.explainPlan === true) {
    for (const { model, ways } of compiled) if (ways !== null) showWays(model.project, ways, io);
  } else compiledPretty(compiled, { check: options.check ?? false, quiet: options.quiet ?? false }, io);
  return withUnreadable(code, [...unwritable], io);
}

/** How the modules would look at their fields, with nothing written. */
function withWays(model: ReadyModel | FaultyModel): CompiledModel {
  const ways = model.kind === 'ready' ? chosenWays(optimize(model.plan)) : null;
  return { model, place: null, hash: model.loaded.hash, files: [], ways };
}

/** The files of all models, in their places or compared with what is there; what cannot be written is added to `unwritable`. */
async function settled(
  models: readonly (ReadyModel | FaultyModel)[],
  unwritable: Set<string>,
  options: CompileArguments,
  io: Io,
): Promise<readonly CompiledModel[]> {
  const { output, outDir, target, module, bundle } = options;
  const places = placesFor(
    models.map(({ project }) => project.text.file),
    { output, outDir, target, module, bundle },
    io.cwd,
  );
  if (places.some(({ file }) => file === null)) refuseStream(options);
  const made = models.map((model, index) => {
    const place = places[index] as ModulePlace;
    return { model, place, ways: null, ...(model.kind === 'ready' ? filesOf(model, place, options) : { hash: null, files: [] }) };
  });
  // A choice that does not go with the last one leaves nothing half done.
  for (const { path } of made.flatMap(({ files }) => files)) if (path !== null) refuseToReplace(path, models, io);
  const compiled: CompiledModel[] = [];
  for (const each of made) {
    const files: SettledFile[] = [];
    for (const file of each.files) files.push(options.check === true ? compareFile(file, io) : await writeFile(file, unwritable, io));
    compiled.push({ ...each, files });
  }
  return compiled;
}

/** Standard output holds one thing. */
function refuseStream({ check, json }: CompileArguments): void {
  if (check === true) refuse('--check compares with what is on disk. Say where that is: -o inbound.ts, or --out-dir scorers');
  if (json === true)
    refuse('--json prints its report where the module would go. Name a file or a folder for that: -o inbound.ts, or --out-dir scorers');
}
