/** What can be wrong with the way something is written. */
import { error } from './diagnostic.ts';

export const SYNTAX = {
  'unclosed-text': error((text: string) => `This text is not closed. Write ${text}" with a quote at its end.`),
};
