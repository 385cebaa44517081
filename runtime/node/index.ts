/** Scorers and plans from files, for services: loaded once, or swapped while they run. */
export { type LoadedScorer, type LoadOptions, load, type ModelFacts } from './load.ts';
export { createPool, type Pool, type PoolOptions } from './pool.ts';
export { ScorerError, type ScorerFault } from './scorer-error.ts';
export { type WatchedScorer, type WatchOptions, watch } from './watch.ts';
