/** Which models a command is about: files, folders, patterns, or standard input; and their texts. */
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '@scorelang/language';
import { CONFIG_NAME, type Settings } from '@scorelang/language/config';
import { type SettingsOf, settingsReader } from './config.ts';
import { decode } from './decode.ts';
import { orRefusal, refuse } from './fail.ts';
import { filesLike } from './glob.ts';
import type { Io } from './io.ts';
import { shownPath } from './place.ts';

/** What a command reads a model from. */
export interface ModelText {
  /** Absolute; for standard input the path it is said to have, or where it would lie. */
  readonly file: string;
  /** How messages call it. */
  readonly shown: string;
  /** Without the byte order mark. */
  readonly text: string;
  /** Whether a byte order mark stands before it. */
  readonly hasMark: boolean;
  readonly isStdin: boolean;
  /** Of the `score.config.json` that holds for it. */
  readonly settings: Settings;
}

/** What people give as the model when they mean the leads. */
export const LEADS = /\.(csv|tsv|jsonl|ndjson|json|gz|xlsx?)$/i;

const GLOB = /[*?{}[\]!]/;
const STDIN_NAME = '<stdin>';

/** The absolute paths of models; and a sentence for each place where others may be that cannot be looked at. */
interface FoundModels {
  readonly files: readonly string[];
  readonly unreadable: readonly string[];
}

/**
 * The absolute paths of the models that these files, folders and patterns name: sorted within each, none twice.
 * What the configuration leaves out is found only by its own name. Ends the command where anything cannot be looked at.
 */
export async function findModels(patterns: readonly string[], io: Io): Promise<readonly string[]> {
  const { files, unreadable } = await lookForModels(patterns, settingsReader(io), io);
  return unreadable[0] === undefined ? files : refuse(unreadable[0]);
}

async function lookForModels(patterns: readonly string[], settingsOf: SettingsOf, io: Io): Promise<FoundModels> {
  const files = new Set<string>();
  const unreadable = new Set<string>();
  for (const pattern of patterns) {
    const found = await orRefusal(() => modelsOf(pattern, settingsOf, io), io);
    if (found.kind === 'refused') unreadable.add(found.sentence);
    else {
      for (const file of found.value.files) files.add(file);
      for (const sentence of found.value.unreadable) unreadable.add(sentence);
    }
  }
  return { files: [...files], unreadable: [...unreadable] };
}

export interface ReadOptions {
  /** What `-` is called. */
  readonly stdinPath?: string | undefined;
  /** Leaves out what the configuration leaves out, also where it is named itself. */
  readonly skipExcluded?: boolean | undefined;
}

/** The texts of all models that the arguments name, `-` being standard input; and what is to be said of what cannot be found or read. */
export async function readModels(
  patterns: readonly string[],
  { stdinPath, skipExcluded }: ReadOptions,
  io: Io,
): Promise<{ readonly texts: readonly ModelText[]; readonly unreadable: readonly string[] }> {
  const texts: ModelText[] = [];
  const settingsOf = settingsReader(io);
  if (patterns.includes('-')) texts.push(await readStdin(stdinPath ?? null, io, settingsOf));
  const named = patterns.filter((pattern) => pattern !== '-');
  const found = await lookForModels(named, settingsOf, io);
  const unreadable = [...found.unreadable];
  for (const file of found.files) {
    const settings = settingsOf(file);
    if (skipExcluded === true && !settings.isIncluded) continue;
    const read = await orRefusal(() => readModel(file, io, settings), io);
    if (read.kind === 'done') texts.push(read.value);
    else unreadable.push(read.sentence);
  }
  return { texts, unreadable };
}

/** One model, which must be a file. */
export function readModel(path: string, io: Io, settings?: Settings): ModelText {
  const file = resolve(io.cwd, path);
  const shown = shownPath(file, io);
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) refuse(missingFile(resolve(path) === path ? shown : path, io));
  if (status.isDirectory()) refuse(`${shown} is a folder. Name the model in it: ${join(shown, exampleIn(file))}`);
  const decoded = decode(readFileSync(file), shown);
  if (decoded.kind === 'unreadable') refuse(decoded.reason);
  return { file, shown, text: decoded.text, hasMark: decoded.hasMark, isStdin: false, settings: settings ?? settingsReader(io)(file) };
}

/** All of standard input, as the text of a model. */
export async function readStdin(stdinPath: string | null, io: Io, settingsOf: SettingsOf = settingsReader(io)): Promise<ModelText> {
  if (io.stdinIsTerminal) refuse('`-` reads standard input, and nothing is sent to it. Write: cat model.score | score check -');
  const decoded = decode(await bytesOf(io.stdin()), 'Standard input');
  if (decoded.kind === 'unreadable') refuse(decoded.reason);
  const file = resolve(io.cwd, stdinPath ?? 'stdin.score');
  return { file, shown: stdinPath ?? STDIN_NAME, text: decoded.text, hasMark: decoded.hasMark, isStdin: true, settings: settingsOf(file) };
}

export async function bytesOf(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** `There is no file inbund.score. Did you mean inbound.score?` */
export function missingFile(path: string, io: Io): string {
  const folder = dirname(resolve(io.cwd, path));
  if (!existsSync(folder)) return `There is no file ${path}: the folder ${shownPath(folder, io)} does not exist.`;
  if (lstatSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    return `${path} is a link to a file that is not there. Remove it, or put the file back.`;
  }
  const near = nearest(basename(path), readdirSync(folder));
  return `There is no file ${path}.${near === null ? '' : ` Did you mean ${join(dirname(path), near)}?`}`;
}

async function modelsOf(pattern: string, settingsOf: SettingsOf, io: Io): Promise<FoundModels> {
  const path = resolve(io.cwd, pattern);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isDirectory()) {
    const nothing = `There is no model in the folder ${pattern}. Models are files that end in .score.`;
    return foundBy('**/*.score', path, { nothing, all: `Every model in the folder ${pattern}` }, settingsOf, io);
  }
  if (status !== undefined && LEADS.test(pattern)) refuse(`${pattern} holds leads. A model is a file that ends in .score.`);
  if (status !== undefined) return { files: [path], unreadable: [] };
  if (!GLOB.test(pattern)) refuse(missingFile(pattern, io));
  const nothing = `No model matches ${pattern}. Models are files that end in .score.`;
  return foundBy(pattern, io.cwd, { nothing, all: `Every model that matches ${pattern}` }, settingsOf, io);
}

async function foundBy(
  pattern: string,
  folder: string,
  say: { readonly nothing: string; readonly all: string },
  settingsOf: SettingsOf,
  io: Io,
): Promise<FoundModels> {
  const { files, closed } = await filesLike(pattern, folder);
  // Nothing is missed in a folder whose models nobody wants.
  const missed = closed.filter((each) => settingsOf(join(each, 'model.score')).isIncluded);
  const unreadable = missed.map(
    (each) => `The folder ${shownPath(each, io)} cannot be looked into. Change its permissions, or leave it out.`,
  );
  const models = files.filter((file) => file.endsWith('.score'));
  const wanted = models.filter((file) => settingsOf(file).isIncluded);
  if (wanted.length > 0 || unreadable.length > 0) return { files: wanted, unreadable };
  return refuse(
    models.length === 0 ? say.nothing : `${say.all} is left out by ${CONFIG_NAME}. Name a model itself, or change "include" and "exclude".`,
  );
}

function exampleIn(folder: string): string {
  return readdirSync(folder).find((name) => name.endsWith('.score')) ?? 'model.score';
}
