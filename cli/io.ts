/** The world as a command sees it, handed in so that a test needs no process. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The bytes of standard input, as they come. */
  stdin(): NodeJS.ReadableStream;
  readonly stdinIsTerminal: boolean;
  /** Whether somebody sits there who can be asked. */
  readonly canAsk: boolean;
  /** Which file standard input is redirected from; null where it is none (a pipe, a terminal). */
  stdinFile(): FileIdentity | null;
  /** The present, for models that read time. */
  now(): Date;
  /** Aborted when the person, or a closed pipe, asks the command to stop. */
  readonly stop: AbortSignal;
  /** Whether the whole process is this one command's, so that it may set how memory is used. */
  readonly ownsProcess: boolean;
  /** `SCORE_DEBUG=1`: a defect shows where it happened. */
  readonly debug: boolean;
}

/** The same for two paths that lead to one file. */
export interface FileIdentity {
  readonly dev: number;
  readonly ino: number;
}

export interface Output {
  write(text: string): void;
  /** The stream itself, for output too large to hand over as one text. */
  stream(): NodeJS.WritableStream;
  readonly isTerminal: boolean;
  /** The width of the terminal, or null where there is none. */
  readonly columns: number | null;
  readonly colour: boolean;
}

/** Whether a stream gets colours: only a terminal does, unless NO_COLOR or FORCE_COLOR says otherwise. */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}

/** Whether a person can be asked: not on a build server, nor on a terminal that cannot move its cursor. */
export const mayAsk = ({ CI, TERM }: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean =>
  isTerminal && CI === undefined && TERM !== 'dumb';

/** No person reads in fewer. */
const FEWEST_COLUMNS = 20;
const USUAL_COLUMNS = 80;

/** The columns of a terminal by what it says of itself: one that nobody has told its size says 0. */
export const columnsTold = (told: number): number => (told >= FEWEST_COLUMNS ? told : USUAL_COLUMNS);
