/** The process around the command line, and the only place that knows of it. */
import { fstatSync } from 'node:fs';
import { EXIT } from './exit.ts';
import { fail } from './fail.ts';
import { columnsTold, type Io, type Output, wantsColour } from './io.ts';
import { run } from './program.ts';

const STDIN = 0;
/** How long a command may take to clean up after an interrupt. */
const GRACE_MILLISECONDS = 2000;

const stop = new AbortController();

function output(stream: NodeJS.WriteStream): Output {
  // Who reads may leave (`score run .. | head`): then there is nothing more to say, and nothing wrong.
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') process.exitCode = fail(cause, io);
    stop.abort();
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
  cwd: process.cwd(),
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  stdin: () => process.stdin,
  stdinIsTerminal: process.stdin.isTTY === true,
  canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.CI === undefined,
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
  stop: stop.signal,
  ownsProcess: true,
  debug: process.env.SCORE_DEBUG === '1',
};

process.on('SIGINT', () => {
  process.exitCode = EXIT.interrupted;
  stop.abort();
  setTimeout(() => process.exit(EXIT.interrupted), GRACE_MILLISECONDS).unref();
});

// Pieces of the bundle wait for nothing when they are loaded.
run(process.argv.slice(2), io).then((code) => {
  process.exitCode ??= code;
});
