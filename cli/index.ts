/** The command line as a function, for who wants it inside a program of theirs. */
export { EXIT, type ExitCode } from './exit.ts';
export type { Io, Output } from './io.ts';
export { run } from './program.ts';
