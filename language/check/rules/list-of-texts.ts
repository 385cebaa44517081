/**
 * A list field holds texts.
 *
 *     field visits: list of number
 *     field interests: list of text
 */
import { check } from '../sight.ts';

export const listOfTexts = check(['ListType'], (type, { report }) => {
  const { kind } = type.of;
  if (kind !== 'TextType' && kind !== 'OneOfType' && kind !== 'Hole') report(type.span, 'list-of-texts', []);
});
