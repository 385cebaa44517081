/**
 * The atoms of meaning, each written once: the interpreter calls them, and the emitter copies their text into compiled scorers, which
 * import nothing. Those that only compiled scorers need are in `compiler/scorer`. So every declaration here depends on others of this folder by name alone, and all names differ.
 */
export * from './admit.ts';
export * from './calendar.ts';
export * from './dates.ts';
export * from './decay.ts';
export * from './decimal.ts';
export * from './events.ts';
export * from './evidence.ts';
export * from './explanation.ts';
export * from './history.ts';
export * from './lead.ts';
export * from './number-sum.ts';
export * from './occurrences.ts';
export * from './options.ts';
export * from './outline.ts';
export * from './previous.ts';
export * from './seen.ts';
export * from './standing.ts';
export * from './tallies.ts';
export * from './text.ts';
