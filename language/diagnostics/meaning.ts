/** What can be wrong with what something means. */
import { FILES } from './meaning-files.ts';
import { IGNORES } from './meaning-ignores.ts';
import { NAMES } from './meaning-names.ts';
import { RESULTS } from './meaning-results.ts';
import { RULES } from './meaning-rules.ts';
import { TYPES } from './meaning-types.ts';

export const MEANING = { ...NAMES, ...FILES, ...TYPES, ...RULES, ...RESULTS, ...IGNORES };
