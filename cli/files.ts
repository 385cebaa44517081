/** Which models a command is about: files, folders, patterns, or standard input; and their texts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { nearest } from '@scorelang/language';
import { CONFIG_NAME, type Settings } from '@scorelang/language/config';
import { type SettingsOf, settingsReader } from './config.ts';
import { decode } from './decode.ts';
import { orRefusal, refuse } from './fail.ts';
import type { Io } from './io.ts';
import { shownPath } from './place.ts';

/** What a command reads a model from. */
export interface ModelText {
  /** Absolute; for standard input the path it is said to have, or where it would lie. */
  readonly file: string;
  /** How messages call it. */
  readonly shown: string;
  readonly text: string;
  readonly isStdin: boolean;
  /** Of the `score.config.json` that holds for it. */
  readonly settings: Settings;
}

const SKIPPED = ['**/node_modules/**', '**/dist/**', '**/.git/**'];
const GLOB = /[*?{}[\]!]/;
const STDIN_NAME = '<stdin>';

/**
 * The absolute paths of the models that these files, folders and patterns name: sorted within each, none twice.
 * What the configuration leaves out is found only by its own name.
 */
export async function findModels(
  patterns: readonly string[],
  io: Io,
  settingsOf: SettingsOf = settingsReader(io),
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) for (const file of await modelsOf(pattern, settingsOf, io)) found.add(file);
  return [...found];
}

export interface ReadOptions {
  /** What `-` is called. */
  readonly stdinPath?: string | undefined;
  /** Leaves out what the configuration leaves out, also where it is named itself. */
  readonly skipExcluded?: boolean | undefined;
}

/** The texts of all models that the arguments name, `-` being standard input; and what is to be said of files that cannot be read. */
export async function readModels(
  patterns: readonly string[],
  { stdinPath, skipExcluded }: ReadOptions,
  io: Io,
): Promise<{ readonly texts: readonly ModelText[]; readonly unreadable: readonly string[] }> {
  const texts: ModelText[] = [];
  const unreadable: string[] = [];
  const settingsOf = settingsReader(io);
  if (patterns.includes('-')) texts.push(await readStdin(stdinPath ?? null, io, settingsOf));
  const files = await findModels(
    patterns.filter((pattern) => pattern !== '-'),
    io,
    settingsOf,
  );
  for (const file of files) {
    const settings = settingsOf(file);
    if (skipExcluded === true && !settings.isIncluded) continue;
    const read = orRefusal(() => readModel(file, io, settings));
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
  if (status === undefined) refuse(missingFile(path, io));
  if (status.isDirectory()) refuse(`${shown} is a folder. Name the model in it: ${join(shown, exampleIn(file))}`);
  const decoded = decode(readFileSync(file), shown);
  if (decoded.kind === 'unreadable') refuse(decoded.reason);
  return { file, shown, text: decoded.text, isStdin: false, settings: settings ?? settingsReader(io)(file) };
}

/** All of standard input, as the text of a model. */
export async function readStdin(stdinPath: string | null, io: Io, settingsOf: SettingsOf = settingsReader(io)): Promise<ModelText> {
  if (io.stdinIsTerminal) refuse('`-` reads standard input, and nothing is sent to it. Write: cat model.score | score check -');
  const decoded = decode(await bytesOf(io.stdin()), 'Standard input');
  if (decoded.kind === 'unreadable') refuse(decoded.reason);
  const file = resolve(io.cwd, stdinPath ?? 'stdin.score');
  return { file, shown: stdinPath ?? STDIN_NAME, text: decoded.text, isStdin: true, settings: settingsOf(file) };
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
  const near = nearest(basename(path), readdirSync(folder));
  return `There is no file ${path}.${near === null ? '' : ` Did you mean ${join(dirname(path), near)}?`}`;
}

async function modelsOf(pattern: string, settingsOf: SettingsOf, io: Io): Promise<readonly string[]> {
  const path = resolve(io.cwd, pattern);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isFile()) return [path];
  if (status?.isDirectory()) {
    const files = await glob('**/*.score', path);
    if (files.length === 0) refuse(`There is no model in the folder ${pattern}. Models are files that end in .score.`);
    return included(files, `Every model in the folder ${pattern}`, settingsOf);
  }
  if (status !== undefined) return [path];
  if (!GLOB.test(pattern)) refuse(missingFile(pattern, io));
  const files = (await glob(pattern, io.cwd)).filter((file) => file.endsWith('.score'));
  if (files.length === 0) refuse(`No model matches ${pattern}. Models are files that end in .score.`);
  return included(files, `Every model that matches ${pattern}`, settingsOf);
}

function included(files: readonly string[], what: string, settingsOf: SettingsOf): readonly string[] {
  const wanted = files.filter((file) => settingsOf(file).isIncluded);
  return wanted.length > 0
    ? wanted
    : refuse(`${what} is left out by ${CONFIG_NAME}. Name a model itself, or change "include" and "exclude".`);
}

async function glob(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, { cwd, absolute: true, ignore: SKIPPED });
  return files.map((file) => resolve(file)).sort();
}

function exampleIn(folder: string): string {
  return readdirSync(folder).find((name) => name.endsWith('.score')) ?? 'model.score';
}
