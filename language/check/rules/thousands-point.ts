/**
 * In many countries 1.000 is a thousand; here a point begins the decimals.
 *
 *     when employees >= 1.000 add 5
 *     when employees >= 1_000 add 5
 */
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';

export const thousandsPoint = check(['Number'], (number, { facts, report }) => {
  if (!number.text.includes('.')) return;
  const type = facts.expectationOf.get(number)?.type;
  if (!looksGrouped(number.text, type?.kind === 'number' && type.whole)) return;
  const meant = number.text.replace('.', '_');
  report(number.span, 'thousands-point', [number.text, String(number.value), meant], {
    fixes: [replacing(number.span, meant, `Write ${meant}`)],
  });
});

/** Nobody writes decimals that end in zeros; of whole numbers, nobody writes decimals at all. */
export const looksGrouped = (text: string, isWhole: boolean): boolean => (isWhole ? GROUPED : GROUPED_WITH_ZERO).test(text);

const GROUPED = /^-?[1-9]\d{0,2}\.\d{3}$/;
const GROUPED_WITH_ZERO = /^-?[1-9]\d{0,2}\.\d{2}0$/;
