/** Messages on files of cases: found by whoever checks a model for its author, as such a file is nothing that scoring needs. */
import { error } from './diagnostic.ts';

export const CASES = {
  'unusable-cases': error((reason: string) => reason),
};
