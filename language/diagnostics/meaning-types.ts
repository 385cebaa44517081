/** Messages on values: what fits what, and what can be true at all. */
import { describeType } from '../check/types.ts';
import type { Type } from '../model.ts';
import { error, hint, warning } from './diagnostic.ts';
import { didYouMean } from './meaning-names.ts';

/** What to do with a value that stands where a condition should. */
const ASK: Readonly<Record<Type['kind'], (words: string) => string>> = {
  text: (words) => `Ask something about it: ${words} = "..", or ${words} is known`,
  word: (words) => `Ask something about it: ${words} = "..", or ${words} is known`,
  'one of': (words) => `Ask something about it: ${words} = .., or ${words} is known`,
  number: (words) => `Compare it: ${words} >= 10`,
  date: (words) => `Ask something about it: ${words} within last 30 days, or ${words} is known`,
  datetime: (words) => `Ask something about it: ${words} within last 30 days, or ${words} is known`,
  list: (words) => `Ask something about it: ".." in ${words}, or ${words} is known`,
  points: (words) => `Compare it: ${words} >= 10`,
  grade: (words) => `Compare it: ${words} = A`,
  'yes/no': () => '',
  condition: () => '',
  unknown: () => '',
};

export const TYPES = {
  'not-a-condition': error(
    (words: string, type: Type) => `${words} is ${describeType(type)}, so it is neither true nor false by itself. ${ASK[type.kind](words)}`,
  ),
  'not-a-number': error((words: string, type: Type, where: string) => `${words} is ${describeType(type)}, but ${where} takes a number.`),
  'not-a-text': error(
    (words: string, type: Type, operator: string) =>
      `${words} is ${describeType(type)}, but \`${operator}\` looks into a text.${type.kind === 'list' ? ` For a list write: ".." in ${words}` : ''}`,
  ),
  'not-a-date': error(
    (words: string, type: Type, operator: string) => `${words} is ${describeType(type)}, but \`${operator}\` takes a date.`,
  ),
  'not-a-list': error(
    (words: string, type: Type) =>
      `${words} is ${describeType(type)}, but \`has\` asks a field that holds a list. For one value write: ${words} in [..]`,
  ),
  'types-differ': error(
    (subject: string, type: Type, other: string, otherType: Type) =>
      `${subject} is ${describeType(type)}, but ${other} is ${describeType(otherType)}. ${remedy(subject, type, otherType)}`,
  ),
  'yes-or-no': error((subject: string, answer: string) => `${subject} is yes or no. Write ${answer}.`),
  'no-order': error(
    (subject: string, type: Type) =>
      `${subject} is ${describeType(type)}, which has no order. <, >, between and bands from one value to another are for numbers and dates; use = or in [..].`,
  ),
  'value-not-listed': error(
    (value: string, subject: string, values: readonly string[], nearest: string | null) =>
      `${value} is not among the values of ${subject}.${nearest === null ? ` They are ${few(values)}.` : didYouMean(nearest)}`,
  ),
  'value-out-of-range': warning(
    (value: string, subject: string, from: number, to: number) =>
      `${subject} goes from ${from} to ${to}, so a comparison with ${value} always gives the same answer. Change the value, or the field's range.`,
  ),
  'value-not-whole': warning((value: string, subject: string) => `${subject} is a whole number, so it is never ${value}.`),
  'impossible-text': warning((why: string) => `This can never be true: ${why}.`),
  'fixed-operand': error(
    (text: string) => `${text} is the same for every lead. Ask about a field here, or about a number made from fields.`,
  ),
  'constant-condition': warning(
    (answer: boolean, why: string) =>
      `This is always ${answer ? 'true' : 'false'}: ${why}. Remove it, or compare with something that differs from lead to lead.`,
  ),
  'percent-outside-total': error(
    (_text: string, number: string) =>
      `A percentage stands only in \`total\`: total = 40% of fit + rest. Elsewhere write the number: ${number}`,
  ),
  'share-outside-total': error(() => 'A share of something stands only in `total`: total = 40% of fit + rest'),
  'zero-duration': error(() => 'A length of time must be longer than zero: 1 day, 12 hours.'),
  'whole-days': error(() => 'Points decay day by day, so this must be whole days: 1 day, 2 weeks.'),
  'within-without-last': error(() => 'Back from now is `within last`; `within` alone is only the gap after `followed by`.'),
  'wrong-window': error((why: string) => why),
  'not-a-value': error(
    (words: string, type: Type) =>
      `${words} is ${describeType(type)}, which is never missing: \`is known\` and \`is missing\` ask a field or a number.`,
  ),
  unratable: error(
    (words: string, type: Type) => `${words} is ${describeType(type)}; \`rate\` takes a field that holds one value, or a number.`,
  ),
  'list-of-texts': error(() => 'A list holds texts: write `list of text` or `list of one of [..]`.'),
  'value-twice': hint((value: string) => `${value} stands in this list already. Remove one of the two.`),
  'word-without-spaces': hint(
    (word: string) =>
      `This script is written without spaces, so ${word} is rarely a word of its own. Write \`contains\` to find it anywhere.`,
  ),
  'given-not-admitted': hint(
    (value: string, subject: string, type: Type) =>
      `${subject} is ${describeType(type)} and does not admit ${value}: the model will take it as missing.`,
  ),
};

function remedy(subject: string, type: Type, otherType: Type): string {
  if (type.kind === 'points' || otherType.kind === 'points') return 'Compare points with a number, a param or other points.';
  if (type.kind === 'condition') return 'A condition is true or false by itself: write it without a comparison.';
  if (type.kind === 'yes/no') return `Compare it with yes or no, or write ${subject} alone.`;
  if (type.kind === 'list') return `To look for a value in the list write: ".." in ${subject}`;
  if ((type.kind === 'text' || type.kind === 'one of') && otherType.kind !== 'condition') return 'Put the text in quotes.';
  if (type.kind === 'date' || type.kind === 'datetime') return 'Write a date without quotes: 2026-01-31';
  if (type.kind === 'number' && otherType.kind === 'text') return 'Write the number without quotes.';
  return 'Compare like with like.';
}

/** The first few of many. */
const few = (values: readonly string[]): string => `${values.slice(0, 6).join(', ')}${values.length > 6 ? ', ..' : ''}`;
