// Texts for conditions that name no letter beyond U+00FF, as most do: the table of all small letters is not needed for those.

import { trimSpace } from '@scorelang/runtime/prelude';

/**
 * The text as conditions see it that name no letter beyond U+00FF: without white space around it, and without letter case. What becomes of
 * other letters is left to the engine, as no such condition can tell; all agree on those whose small letter is up to U+00FF. Of I with a dot alone they
 * would make two letters.
 */
export function foldLatin(text: string): string {
  const trimmed = trimSpace(text);
  return (DOTTED_I.test(trimmed) ? trimmed.replaceAll('\u0130', 'i') : trimmed).toLowerCase();
}

export const DOTTED_I = /\u0130/;
