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
  'yes/no': (words) => `Write it alone: when ${words}`,
  condition: () => 'Write it alone.',
  unknown: () => '',
};

const ANSWER_OF_IMPOSSIBLE = {
  never: 'This can never be true',
  always: 'This is always true',
  'leaves out nobody': 'This leaves out nobody',
} as const;

export const TYPES = {
  'not-a-condition': error(
    (words: string, type: Type, meant?: string) =>
      `${first(words)} is ${describeType(type)}, so it is neither true nor false by itself. ${meant === undefined ? ASK[type.kind](words) : `Write ${meant}.`}`,
  ),
  'not-a-number': error(
    (words: string, type: Type, where: string) =>
      `${first(words)} is ${describeType(type)}, but ${where} takes a number. Use a field that holds numbers${orDeclare(words, type, 'number')}.`,
  ),
  'not-a-text': error(
    (words: string, type: Type, operator: string) =>
      `${first(words)} is ${describeType(type)}, but \`${operator}\` ${operator === 'in' ? 'compares' : 'looks into'} a text. ${type.kind === 'list' ? `For a list write: ${operator === 'in' ? `${words} has any of [..]` : `".." in ${words}`}` : ASK[type.kind](words)}`,
  ),
  'not-a-date': error(
    (words: string, type: Type, operator: string) =>
      `${first(words)} is ${describeType(type)}, but \`${operator}\` takes a date. Use a field that holds dates${orDeclare(words, type, 'date')}.`,
  ),
  'not-a-list': error((words: string, type: Type, operator: 'has' | 'in') =>
    operator === 'has'
      ? `${first(words)} is ${describeType(type)}, but \`has\` asks a field that holds a list. For one value write: ${words} in [..]`
      : `${first(words)} is ${describeType(type)}, but \`in\` looks into a list. For one value write: ${words} = ..`,
  ),
  'types-differ': error(
    (subject: string, type: Type, other: string, otherType: Type) =>
      `${first(subject)} is ${describeType(type)}, but ${other} is ${describeType(otherType)}. ${remedy(subject, type, other, otherType)}`,
  ),
  'yes-or-no': error((subject: string, answer: string) => `${first(subject)} is yes or no. Write ${answer}.`),
  'no-order': error((subject: string, type: Type) => `${first(subject)} ${UNORDERED[type.kind](subject)}`),
  'value-not-listed': error(
    (value: string, subject: string, values: readonly string[], nearest: string | null) =>
      `${value} is not among the values of ${subject}.${nearest === null ? ` They are ${few(values)}.` : didYouMean(nearest)}`,
  ),
  'value-out-of-range': warning(
    (value: string, subject: string, from: number, to: number) =>
      `${subject} goes from ${from} to ${to}, so a comparison with ${value} always gives the same answer. Change the value, or the field's range.`,
  ),
  'value-not-whole': warning(
    (value: string, subject: string) =>
      `${subject} is a whole number, so it is never ${value}. Write a whole number, or declare ${subject} as number.`,
  ),
  'thousands-point': warning(
    (text: string, value: string, meant: string) =>
      `A point begins decimals, so ${text} is ${value}. Write ${meant} if you mean thousands.`,
  ),
  'foreign-wildcard': hint(
    (meant: string) => `% and _ are plain characters here; * stands for any text and ? for one character. Write ${meant}.`,
  ),
  'impossible-text': warning((why: string, holds: 'never' | 'always' | 'leaves out nobody') => `${ANSWER_OF_IMPOSSIBLE[holds]}: ${why}.`),
  'fixed-operand': error(
    (text: string) => `${text} is the same for every lead. Ask about a field here, or about a number made from fields.`,
  ),
  contradiction: warning((first: string, second: string, all?: string) =>
    all !== undefined
      ? `Every lead meets \`${first}\` or \`${second}\`, so this is always true. Write ${all}.`
      : `\`${first}\` and \`${second}\` are never true together, so this never fires. Write \`or\` between them, or remove one.`,
  ),
  'constant-condition': warning(
    (answer: boolean, why: string) =>
      `This is always ${answer ? 'true' : 'false'}: ${why}. Remove it, or compare with something that differs from lead to lead.`,
  ),
  'percent-outside-total': error(
    (_text: string, number: string | null) =>
      `A percentage stands only in \`total\`: total = 40% of fit + rest. ${number === null ? 'Write how many points here.' : `Elsewhere write the number: ${number}`}`,
  ),
  'share-outside-total': error((of: string) => `A share of points works in \`total\` only. Compare all of them here: ${of} >= 10`),
  'number-too-large': error(() => 'No computer calculates with a number of more than 308 digits. Write a smaller one.'),
  'zero-duration': error(() => 'A length of time must be longer than zero. Write it as in: 1 day, 12 hours'),
  'whole-days': error(() => 'Points lose value once a day, so this must be whole days. Write it as in: 1 day, 2 weeks'),
  'duration-too-long': error((length: string) => `${length} is longer than 100 years. Write a shorter time.`),
  'times-size': error(
    (count: string, least: number) =>
      `Events are counted in whole numbers from ${least}, and ${count} is none. Write it as in: at least 3 times`,
  ),
  'several-values': error(
    (property: string, words: string) =>
      `${property} holds a list, but \`${words}\` takes a property that holds one value. Choose another.`,
  ),
  'given-count': error((count: string, most: number) => `A test gives a whole number of events, from 1 to ${most}, not ${count}.`),
  'given-activity': error(() => '`activity` means any of several events. Say which one the test gives.'),
  'within-without-last': error((length: string, isEvent: boolean) =>
    isEvent
      ? `\`within\` alone is the time between two events, after \`followed by\`. Write \`within last ${length}\` to count back from now.`
      : `Nothing says from where these ${length} count. Write \`within last ${length}\` to count back from now, or \`within next ${length}\` to look ahead.`,
  ),
  'wrong-window': error((why: string) => why),
  'not-a-value': error(
    (words: string, type: Type) =>
      `${first(words)} is ${describeType(type)}, which is never missing. Ask whether a field is known: employees is known`,
  ),
  unratable: error(
    (words: string, type: Type) =>
      `${first(words)} is ${describeType(type)}, but \`rate\` takes a field that holds one value, or a number. ${type.kind === 'list' ? `Write a rule for each text: when ".." in ${words} add 5` : 'Write rules with when instead.'}`,
  ),
  'list-of-texts': error(() => 'A list holds texts: write `list of text` or `list of one of [..]`.'),
  'value-twice': hint((value: string) => `${value} stands in this list already. Remove one of the two.`),
  'word-without-spaces': hint(
    (word: string) =>
      `This script is written without spaces, so ${word} is rarely a word of its own. Write \`contains\` to find it anywhere.`,
  ),
  'given-not-admitted': hint(
    (value: string, subject: string, type: Type) =>
      `${first(subject)} is ${describeType(type)} and does not admit ${value}, so the model takes it as missing. Give another value, unless that is what you test.`,
  ),
};

/** Why a value has no order, and what to write instead. */
const UNORDERED: Readonly<Record<Type['kind'], (words: string) => string>> = {
  text: (words) => `holds texts, and texts have no order. Name the ones you mean: ${words} in [..]`,
  // In tests, tiers and grades are words.
  word: (words) => `has names and no order. Write which one it is: ${words} = ..`,
  'one of': (words) => `holds texts, and texts have no order. Name the ones you mean: ${words} in [..]`,
  'yes/no': (words) => `is yes or no, which have no order. Write ${words}, or not ${words}.`,
  list: (words) => `holds a list of texts, which has no order. Ask what is in it: ".." in ${words}`,
  condition: () => 'is true or false, which have no order. Write it without a comparison.',
  grade: (words) => `is a grade, and grades have no order here. Name the ones you mean: ${words} in [..]`,
  number: () => '',
  date: () => '',
  datetime: () => '',
  points: () => '',
  unknown: () => '',
};

function remedy(subject: string, type: Type, other: string, otherType: Type): string {
  if (type.kind === 'points' || otherType.kind === 'points') return 'Compare points with a number, a param or other points.';
  if (type.kind === 'condition') return 'A condition is true or false by itself: write it without a comparison.';
  if (NOT_AVAILABLE.test(other)) return `For leads without a value write: ${subject} is missing`;
  if (type.kind === 'yes/no') return `Compare it with yes or no, or write ${subject} alone.`;
  if (type.kind === 'list') return `To look for a value in the list write: ".." in ${subject}`;
  if ((type.kind === 'text' || type.kind === 'one of') && otherType.kind !== 'condition') return 'Put the text in quotes.';
  if (type.kind === 'date' || type.kind === 'datetime')
    return DAY.test(other)
      ? 'Write the date without quotes: 2026-01-31'
      : `Write a date, such as 2026-01-31, or count from now: ${subject} within last 30 days`;
  if (type.kind === 'number') return other.startsWith('"') ? 'Write a number without quotes.' : 'Compare it with a number.';
  return 'Compare it with something of its own kind.';
}

const DAY = /^"\d{4}-\d\d-\d\d/;

/** How people write that there is no value. */
const NOT_AVAILABLE = /^"?(n\/a|n\.a\.?|none|null|nil|unknown|empty)"?$/i;

/** What a sentence begins with: a name as it is, `this` with a capital. */
const first = (words: string): string => (words === 'this' ? 'This' : words);

const orDeclare = (words: string, type: Type, wanted: string): string =>
  words === 'this' || words.includes(' ') || type.kind === 'condition' || type.kind === 'points' || type.kind === 'grade'
    ? ''
    : `, or declare ${words} as ${wanted}`;

/** The first few of many. */
const few = (values: readonly string[]): string => `${values.slice(0, 6).join(', ')}${values.length > 6 ? ', ..' : ''}`;
