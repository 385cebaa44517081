/** `score init --update`: what the source has and the model has not. */
import { basename, dirname, relative, resolve } from 'node:path';
import { fileHost, type InputError, isInputError } from '@scorelang/batch';
import { load } from '@scorelang/compiler';
import { EXIT, type ExitCode } from '../../exit.ts';
import { refuse } from '../../fail.ts';
import { readModel } from '../../files.ts';
import { complainAbout } from '../../input-errors.ts';
import type { Io } from '../../io.ts';
import { inProject, type ProjectModel } from '../../project.ts';
import { updateSummary } from '../../reporters/update-summary.ts';
import { paintFor } from '../../style.ts';
import { writeWhole } from '../../write.ts';
import { type InitArguments, type Source, sourceOf } from '../arguments.ts';
import { foundInCrm, isOfCrm, withKind } from '../from-crm.ts';
import { profiled, readOptions, withoutColumns } from '../from-leads.ts';
import { usualOutput } from '../place.ts';
import type { SchemaEvent } from '../schema.ts';
import { fieldOfColumn, isFit } from '../sources/leads.ts';
import { type DataColumn, type Merge, mergeInto } from './merge.ts';

export async function update(options: InitArguments, io: Io): Promise<ExitCode> {
  const project = inProject(readModel(modelPath(options), io), io);
  const { model, diagnostics } = load(project.source, fileHost(project.root));
  const { shown } = project.text;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) refuse(`${shown} has mistakes. Mend them first: score check ${shown}`);
  refuseWithoutFields(model.fields, model.file, shown);
  const source = withKind(sourceOf(options.from ?? sampleOf(model.sample, project, io), io), io);
  const found = await columnsOf(source, options, io);
  if (isInputError(found)) {
    complainAbout(found, io);
    return EXIT.usage;
  }
  const merge = mergeInto(model, found.columns, found.events);
  const isChanged = merge.text !== project.source.text;
  if (isChanged) refuseWorse(merge, project);
  const isStdout = options.output === '-';
  if (isStdout) io.stdout.write(merge.text);
  else if (isChanged) writeWhole(project.text.file, shown, merge.text);
  tell(merge, { shown, from: source.files.join(', '), isChanged }, isStdout, options, io);
  return EXIT.fine;
}

/** `--update model.score`; or what `-o` names, or what the source's name leads to. */
function modelPath({ update: said, output, from }: InitArguments): string {
  if (typeof said === 'string') return said;
  if (output !== undefined && output !== '-') return output;
  const file = from?.at(-1);
  return file === undefined ? refuse('Say which model to add to: score init --update model.score --from leads.csv') : usualOutput(file);
}

function sampleOf(sample: string | null, { text }: ProjectModel, io: Io): readonly string[] {
  if (sample === null) return refuse(`${text.shown} names no sample. Say what to read: score init --update ${text.shown} --from leads.csv`);
  return [relative(io.cwd, resolve(dirname(text.file), sample))];
}

type Loaded = ReturnType<typeof load>['model'];

/** All or none: a model without declarations has its types from its rules, and one with them in another file has nothing to be added to. */
function refuseWithoutFields(fields: Loaded['fields'], file: Loaded['file'], shown: string): void {
  const declared = fields.filter(({ declaration }) => declaration !== null);
  if (declared.length === 0)
    refuse(`${shown} declares no fields, so there is nothing to add to. score init --from leads.csv -o new.score shows them.`);
  const [first] = declared;
  if (first === undefined || declared.some((field) => field.file === file)) return;
  const { path } = first.file.source;
  refuse(`The fields of ${shown} are declared in ${path}. Add to that file: score init --update ${path} --from ..`);
}

interface Columns {
  readonly columns: readonly DataColumn[];
  readonly events: readonly SchemaEvent[];
}

async function columnsOf(source: Source, options: InitArguments, io: Io): Promise<Columns | InputError> {
  if (isOfCrm(source)) {
    const schema = await foundInCrm(source, options, io);
    if (isInputError(schema)) return schema;
    const left = schema.leftOut.map(({ column }) => ({ column, field: null, isFit: false }));
    return {
      columns: [...schema.fields.map(({ name: _, ...field }) => ({ column: field.column, field, isFit: true })), ...left],
      events: schema.events,
    };
  }
  const [leads = ''] = source.files;
  const profile = await profiled(readOptions(leads, options, io), options.outcome, options, io);
  if (isInputError(profile)) return profile;
  const wanted = withoutColumns(profile, options.without, basename(leads));
  const columns = wanted.columns.map((column) => ({
    column: column.header.trim(),
    field: fieldOfColumn(column, profile.rows),
    isFit: isFit(column),
  }));
  return { columns, events: [] };
}

/** Our own promise: what is put in brings no mistake. */
function refuseWorse(merge: Merge, { source, root }: ProjectModel): void {
  const { diagnostics } = load({ path: source.path, text: merge.text }, fileHost(root));
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`Adding to ${source.path} would break it: ${error.message}`);
}

function tell(
  merge: Merge,
  what: { readonly shown: string; readonly from: string; readonly isChanged: boolean },
  isStdout: boolean,
  { json, quiet }: InitArguments,
  io: Io,
): void {
  const target = isStdout ? io.stderr : io.stdout;
  if (json === true) {
    const { text: _, ...rest } = merge;
    const fields = merge.fields.map(({ facts: __, ...field }) => field);
    target.write(`${JSON.stringify({ model: what.shown, isChanged: what.isChanged, ...rest, fields }, null, 2)}\n`);
  } else if (quiet !== true) {
    target.write(`${updateSummary(merge, what, paintFor(target), Math.min(target.columns ?? 100, 120))}\n`);
  }
}
