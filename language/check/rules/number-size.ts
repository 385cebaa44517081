/**
 * A number that no computer holds: it would be infinite.
 *
 *     when employees < 999..9 (320 digits) add 5
 *     when employees < 999_999_999 add 5
 */
import { check } from '../sight.ts';

export const numberSize = check(['Number'], ({ value, span }, { report }) => {
  if (!Number.isFinite(value)) report(span, 'number-too-large', []);
});
