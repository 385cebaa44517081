declare const SCORE_VERSION: string | undefined;

/** The version of this program: built into the bundle; from source there is none to tell. */
export const VERSION = typeof SCORE_VERSION === 'string' ? SCORE_VERSION : '0.0.0-source';
