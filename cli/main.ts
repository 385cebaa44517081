/** The process around the command line, and the only place that knows of it. */
import { fstatSync } from 'node:fs';
import { EXIT } from './exit.ts';
import { fail } from './fail.ts';
import { columnsTold, type Io, mayAsk, type Output, wantsColour } from './io.ts';
import { run } from './program.ts';
import { complain } from './usage.ts';

const STDIN = 0;
/** How long a command may take to clean up after an interrupt. */
const GRACE_MILLISECONDS = 2000;

/** A closed terminal (SIGHUP) stays what it was: to listen for it would undo `nohup`. */
const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

const stop = new AbortController();
let isListening = false;
const cwd = currentFolder();

function output(stream: NodeJS.WriteStream): Output {
  // Who reads may leave (`score run .. | head`): then there is nothing more to say, and nothing wrong.
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') stop.abort();
    // What cannot be said on standard error is not said: to say so there would fail again, and again.
    else if (stream !== process.stderr) {
      process.exitCode = fail(cause, io);
      stop.abort();
    }
  });
  return {
    write: (text) => {
      if (!stream.destroyed) stream.write(text);
    },
    stream: () => stream,
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? columnsTold(stream.columns) : null,
    colour: wantsColour(process.env, stream.isTTY === true),
  };
}

const io: Io = {
  cwd: cwd ?? '/',
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  stdin: () => process.stdin,
  stdinIsTerminal: process.stdin.isTTY === true,
  canAsk: mayAsk(process.env, process.stdin.isTTY === true && process.stdout.isTTY === true),
  stdinFile: () => {
    try {
      const status = fstatSync(STDIN);
      return status.isFile() ? status : null;
    } catch {
      // A closed standard input is no file.
      return null;
    }
  },
  now: () => new Date(),
  get stop() {
    listen();
    return stop.signal;
  },
  ownsProcess: true,
  debug: process.env.SCORE_DEBUG === '1',
};

// Pieces of the bundle wait for nothing when they are loaded.
(cwd === null
  ? Promise.resolve(complain('The current folder is gone. Change to one that is there.', io))
  : run(process.argv.slice(2), io)
).then((code) => {
  process.exitCode ??= code;
});

/** Null where somebody has removed it. */
function currentFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/**
 * From here on a signal asks, and the command cleans up. One that asks for nothing to be told is ended by the system at once, whatever it is at:
 * checking a great model hears no signal until it is done.
 */
function listen(): void {
  if (isListening) return;
  isListening = true;
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      process.exitCode = code;
      stop.abort();
      setTimeout(() => process.exit(code), GRACE_MILLISECONDS).unref();
    });
  }
}
