/** Which models a command is about: files, folders, patterns, or standard input; and their texts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { nearest } from '@scorelang/language';
import { decode } from './decode.ts';
import { orRefusal, refuse } from './fail.ts';
import type { Io } from './io.ts';

/** What a command reads a model from. */
export interface ModelText {
  /** Absolute; for standard input the path it is said to have, or where it would lie. */
  readonly file: string;
  /** How messages call it. */
  readonly shown: string;
  readonly text: string;
  readonly isStdin: boolean;
}

const SKIPPED = ['**/node_modules/**', '**/dist/**', '**/.git/**'];
const GLOB = /[*?{}[\]!]/;
const STDIN_NAME = '<stdin>';

/** The absolute paths of the models that these files, folders and patterns name: sorted within each, none twice. */
export async function findModels(patterns: readonly string[], io: Io): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) for (const file of await modelsOf(pattern, io)) found.add(file);
  return [...found];
}

/** The texts of all models that the arguments name, `-` being standard input; and what is to be said of files that cannot be read. */
export async function readModels(
  patterns: readonly string[],
  stdinPath: string | null,
  io: Io,
): Promise<{ readonly texts: readonly ModelText[]; readonly unreadable: readonly string[] }> {
  const texts: ModelText[] = [];
  const unreadable: string[] = [];
  if (patterns.includes('-')) texts.push(await readStdin(stdinPath, io));
  const files = await findModels(
    patterns.filter((pattern) => pattern !== '-'),
    io,
  );
  for (const file of files) {
    const read = orRefusal(() => readModel(file, io));
    if (read.kind === 'done') texts.push(read.value);
    else unreadable.push(read.sentence);
  }
  return { texts, unreadable };
}

/** One model, which must be a file. */
export function readModel(path: string, io: Io): ModelText {
  const file = resolve(io.cwd, path);
  const shown = shownPath(file, io);
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) refuse(missingFile(path, io));
  if (status.isDirectory()) refuse(`${shown} is a folder. Name the model in it: ${join(shown, exampleIn(file))}`);
  const decoded = decode(readFileSync(file), shown);
  if (decoded.kind === 'unreadable') refuse(decoded.reason);
  return { file, shown, text: decoded.text, isStdin: false };
}

/** All of standard input, as the text of a model. */
export async function readStdin(stdinPath: string | null, io: Io): Promise<ModelText> {
  if (io.stdinIsTerminal) refuse('`-` reads standard input, and nothing is sent to it. Write: cat model.score | score check -');
  const decoded = decode(await bytesOf(io.stdin()), 'Standard input');
  if (decoded.kind === 'unreadable') refuse(decoded.reason);
  return {
    file: resolve(io.cwd, stdinPath ?? 'stdin.score'),
    shown: stdinPath ?? STDIN_NAME,
    text: decoded.text,
    isStdin: true,
  };
}

export async function bytesOf(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** A path as a person in the current folder would write it. */
export function shownPath(file: string, io: Io): string {
  const path = relative(io.cwd, file);
  return path === '' ? '.' : isAbsolute(path) || path.startsWith(`..${sep}..`) ? file : path;
}

/** `There is no file inbund.score. Did you mean inbound.score?` */
export function missingFile(path: string, io: Io): string {
  const folder = dirname(resolve(io.cwd, path));
  if (!existsSync(folder)) return `There is no file ${path}: the folder ${shownPath(folder, io)} does not exist.`;
  const near = nearest(basename(path), readdirSync(folder));
  return `There is no file ${path}.${near === null ? '' : ` Did you mean ${join(dirname(path), near)}?`}`;
}

async function modelsOf(pattern: string, io: Io): Promise<readonly string[]> {
  const path = resolve(io.cwd, pattern);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isFile()) return [path];
  if (status?.isDirectory()) {
    const files = await glob('**/*.score', path);
    return files.length > 0 ? files : refuse(`There is no model in the folder ${pattern}. Models are files that end in .score.`);
  }
  if (status !== undefined) return [path];
  if (!GLOB.test(pattern)) refuse(missingFile(pattern, io));
  const files = (await glob(pattern, io.cwd)).filter((file) => file.endsWith('.score'));
  return files.length > 0 ? files : refuse(`No model matches ${pattern}. Models are files that end in .score.`);
}

async function glob(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, { cwd, absolute: true, ignore: SKIPPED });
  return files.map((file) => resolve(file)).sort();
}

function exampleIn(folder: string): string {
  return readdirSync(folder).find((name) => name.endsWith('.score')) ?? 'model.score';
}
