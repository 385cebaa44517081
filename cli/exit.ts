/** What a command leaves behind for whoever called it. */
export const EXIT = {
  fine: 0,
  /** Findings, failed tests, rows rejected under `--strict`, a stale file. */
  findings: 1,
  /** Wrong usage, or an input that cannot be read. */
  usage: 2,
  /** A defect of the tool itself. */
  broken: 3,
  /** Stopped by the person. */
  interrupted: 130,
  /** Stopped by another program. */
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
