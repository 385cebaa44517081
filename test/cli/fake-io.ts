/** A world for one command: a folder of files in a temporary place, and outputs that are kept. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Io, Output } from '../../cli/io.ts';
import { run } from '../../cli/program.ts';

export interface World {
  readonly stdin?: string | Uint8Array;
  /** A person at the terminal: whenever the screen shows the next of these texts, the keys behind it are pressed. */
  readonly keys?: readonly (readonly [shown: string, keys: string])[];
  /** The file that standard input is said to be redirected from. */
  readonly stdinFile?: string;
  /** Columns of the terminal; without them the outputs are pipes. */
  readonly columns?: number;
  readonly colour?: boolean;
  readonly now?: Date;
  readonly debug?: boolean;
  readonly stop?: AbortSignal;
  /** Sees all that is printed so far, at each print. */
  readonly onPrint?: (text: string) => void;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A fresh folder with these files; it goes when the test ends. */
export function folderWith(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'score-cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs `score` with these words in that folder. */
export async function score(folder: string, words: readonly string[], world: World = {}): Promise<Ran> {
  const out = kept(world);
  const err = kept(world);
  const keyboard = typist(world.keys ?? [], out.output.stream());
  const typed = world.keys === undefined ? {} : { stdin: () => keyboard, canAsk: true };
  const code = await run(words, { ...ioFor(folder, world), ...typed, stdout: out.output, stderr: err.output });
  return { code, out: out.text(), err: err.text() };
}

/** The world by itself; what is printed there is lost. */
export const ioFor = (folder: string, world: World = {}): Io => ({
  cwd: folder,
  stdout: kept(world).output,
  stderr: kept(world).output,
  stdin: () => Readable.from([Buffer.from(world.stdin ?? '')]),
  stdinIsTerminal: world.stdin === undefined,
  canAsk: false,
  stdinFile: () => (world.stdinFile === undefined ? null : statSync(join(folder, world.stdinFile))),
  now: () => world.now ?? new Date('2026-03-01T12:00:00Z'),
  stop: world.stop ?? new AbortController().signal,
  ownsProcess: false,
  debug: world.debug ?? false,
});

function typist(keys: NonNullable<World['keys']>, screen: NodeJS.WritableStream): PassThrough {
  const keyboard = new PassThrough();
  const waiting = [...keys];
  let shown = '';
  if (screen instanceof PassThrough && keys.length > 0) {
    screen.on('data', (piece: Buffer) => {
      shown += piece.toString('utf8');
      if (waiting[0] === undefined || !shown.includes(waiting[0][0])) return;
      const [, pressed] = waiting.shift()!;
      shown = '';
      setImmediate(() => keyboard.write(pressed));
    });
  }
  return keyboard;
}

function kept(world: World): { readonly output: Output; text(): string } {
  const stream = new PassThrough({ highWaterMark: 2 ** 28 });
  const chunks: string[] = [];
  return {
    output: {
      write: (text) => {
        chunks.push(text);
        world.onPrint?.(chunks.join(''));
      },
      stream: () => stream,
      isTerminal: world.columns !== undefined,
      columns: world.columns ?? null,
      colour: world.colour ?? false,
    },
    text: () => chunks.join('') + (stream.read() ?? Buffer.alloc(0)).toString('utf8'),
  };
}
