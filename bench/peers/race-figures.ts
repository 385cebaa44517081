/** What a race finds. */
export interface RaceFigures {
  readonly rules: number;
  /** Milliseconds of processor time from the model's text to the scorer's. */
  readonly compileMilliseconds: number;
  readonly kilobytes: number;
  readonly racers: readonly RacerFigures[];
}

export interface RacerFigures extends Alone {
  readonly name: string;
  /** Leads whose answers were compared; only these are timed. */
  readonly checked: number;
  /** Nanoseconds a lead, medians of rounds. */
  readonly processor: number;
  readonly wall: number;
}

/** In a process of its own. */
export interface Alone {
  /** Until it can score. */
  readonly readyMilliseconds: number;
  /** Once it has scored some leads. */
  readonly megabytes: number;
}

/** The compiled scorer, and the same with leads that do not have the keys of what is missing. */
export const COMPILED = 'compiled';
export const ABSENT = 'compiled, absent keys';
