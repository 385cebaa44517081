/** Why a file was not taken as a scorer. */
export type ScorerFault =
  /** There is no such file, or it may not be read. */
  | 'no file'
  /** It is no compiled scorer and no plan. */
  | 'not a scorer'
  /** A newer version of score made it. */
  | 'newer format'
  /** It was cut short, or changed after score wrote it. */
  | 'damaged'
  /** A good scorer, but not the one that was asked for. */
  | 'other hash'
  /** The caller's own check refused it. */
  | 'refused';

/** A file that was not taken as a scorer. The message says why and what to do. */
export class ScorerError extends Error {
  override readonly name = 'ScorerError';
  readonly fault: ScorerFault;
  /** The file, as it was named. */
  readonly path: string;

  constructor(fault: ScorerFault, path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
    this.path = path;
  }
}
