/** What can be wrong with what something means. */
import { error } from './diagnostic.ts';

export const MEANING = {
  'unknown-field': error(
    (name: string, nearest: string | null) => `There is no field called ${name}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
  ),
};
