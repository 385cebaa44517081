/** What can be wrong with the way something is written. */
import { type Entry, error } from './diagnostic.ts';

/** The longest piece of the author's text that a message repeats. */
const LONGEST_QUOTE = 120;

const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
};

/** An error whose sentence repeats what the author wrote: on one line, and not all of it where it is long. */
const mistake = <Facts extends readonly unknown[]>(sentence: (...facts: Facts) => string): Entry<Facts> =>
  error((...facts: Facts) => sentence(...(facts.map((fact) => (typeof fact === 'string' ? brief(fact) : fact)) as unknown as Facts)));

const wordOfBlock = { Rate: 'a rate', Grade: 'a grade', Test: 'a test' } as const;

export const SYNTAX = {
  'not-a-text-file': mistake(() => 'This is not a text file. A model is plain text, saved as UTF-8.'),
  'file-too-long': mistake(() => 'This file is too long: nothing from here on was read. Split it into several models.'),
  'unclosed-text': mistake((meant: string) => `This text is not closed. Write ${meant}, with a quote at its end.`),
  'unknown-escape': mistake(() => 'In a text, a backslash stands only before a quote or another backslash. Write \\\\ for one backslash.'),
  'foreign-quotes': mistake((meant: string) => `Text stands between straight double quotes. Write ${meant}.`),
  'unclosed-name': mistake((meant: string) => `This name is not closed. Write ${meant}, with a backtick at its end.`),
  'empty-name': mistake(() => 'There is no name between these backticks. Write one.'),
  'foreign-operator': mistake((written: string, meant: string) => `Write ${meant} instead of ${written}.`),
  'foreign-comment': mistake((written: string) => `A comment begins with #, and ends with its line. Write # instead of ${written}.`),
  'stray-semicolon': mistake(() => 'No statement ends with a semicolon. Remove it.'),
  'currency-sign': mistake((sign: string) => `A number stands alone. Remove the ${sign}.`),
  'detached-percent': mistake((meant: string) => `Write ${meant}, without a space.`),
  'decimal-comma': mistake(
    (written: string, meant: string) => `A number has a point for its decimals, and no comma. Write ${meant} instead of ${written}.`,
  ),
  'grouped-digits': mistake(
    (written: string, meant: string) => `Digits are grouped with _ or not at all. Write ${meant} instead of ${written}.`,
  ),
  'lone-point': mistake((meant: string) => `A point has digits on both sides. Write ${meant}.`),
  'dashed-numbers': mistake((written: string, range: string | null, text: string) =>
    range === null
      ? `${written} could be a text or a subtraction. Write ${text} for a text.`
      : `${written} could be a range, a text or a subtraction. Write ${range} for a range, or ${text} for a text.`,
  ),
  'foreign-date': mistake(
    (written: string, days: readonly string[]) => `A date is written year-month-day. Write ${days.join(' or ')} instead of ${written}.`,
  ),
  'no-such-date': mistake((day: string) => `There is no day ${day}. Write a date of the calendar, as year-month-day.`),
  'no-such-time': mistake((time: string) => `There is no time ${time}. Write hours from 00 to 23 and minutes from 00 to 59.`),
  'unquoted-text': mistake((written: string) => `This text needs quotes. Write "${written}".`),
  'unknown-character': mistake(
    (character: string) => `${character} means nothing here. Remove it, or put the text it belongs to in quotes.`,
  ),
  'unclosed-block': mistake(() => 'This block is not closed. Write } where it ends.'),
  'stray-brace': mistake(() => 'There is no block for this } to close. Remove it.'),
  'too-deep': mistake((most: number) => `Nothing may stand more than ${most} levels deep. Split this into several statements.`),
  'too-many-terms': mistake((most: number) => `A statement adds and multiplies at most ${most} terms. Split it, for example with let.`),
  'outside-test': mistake(() => 'given and expect stand in a test. Write test "What is tested" { before, and } after.'),
  'statement-in-lines': mistake(
    (word: string, block: 'Rate' | 'Grade' | 'Test') =>
      `${word} cannot stand inside ${wordOfBlock[block]}. Write it after the } that closes the block.`,
  ),
  'foreign-word': mistake((written: string, meant: string) => `Write ${meant} instead of ${written}.`),
  'misspelt-word': mistake((written: string, meant: string) => `${written} looks like ${meant}. Write ${meant}.`),
  'capital-word': mistake(
    (written: string, meant: string) => `${written} is a word of the language, and written in small letters. Write ${meant}.`,
  ),
  'needless-word': mistake((written: string) => `${written} does nothing here. Remove it.`),
  'missing-word': mistake((word: string, previous: string) => `Write ${word} after ${previous}.`),
  'reserved-word': mistake(
    (word: string, meant: string) => `${word} is a word of the language. Write ${meant} if you mean a name or a text.`,
  ),
  'missing-comma': mistake((previous: string, next: string) => `Write a comma between ${previous} and ${next}.`),
  'missing-sign': mistake((meant: string) => `Write what to do with the points: ${meant}.`),
  'missing-when': mistake((word: string) => `A rule begins with when. Write when before ${word}.`),
  'missing-operator': mistake(
    (previous: string, next: string) =>
      `Something is missing between ${previous} and ${next}. Write how they compare, such as ${previous} = ${next}.`,
  ),
  'condition-first': mistake((meant: string) => `The condition comes first. Write ${meant}.`),
  'rule-without-when': mistake(
    (word: string) => `Say when to ${word} the points. Write when and a condition before ${word}, or always ${word}.`,
  ),
  'foreign-else': mistake((word: string) => `A rule has no ${word}. Write a second rule, such as: when not .. add 5.`),
  'foreign-type': mistake((written: string, meant: string) => `${written} is no type. Write ${meant}.`),
  'quoted-number': mistake((written: string) => `A number stands without quotes. Write ${written}.`),
  'quoted-name': mistake((meant: string) => `A name stands without quotes. Write ${meant}.`),
  'missing-subject': mistake((name: string, comparison: string) => `Say again what is compared. Write ${name} before ${comparison}.`),
  'comparison-chain': mistake((meant: string) => `Each comparison stands by itself. Write ${meant}.`),
  'count-or-comparison': mistake(
    (written: string, comparison: string, times: string) =>
      `\`${written}\` could compare a number or count events. Write ${comparison} for a number, or ${times} for an event.`,
  ),
  'only-adding': mistake((written: string, meant: string | null) =>
    meant === null
      ? `Points are only added and subtracted, so \`${written}\` cannot be done. Write the points that this is worth, such as add 20.`
      : `Points are only added and subtracted, so \`${written}\` cannot be done. Write ${meant}: each rule adds its own points.`,
  ),
  'list-brackets': mistake((meant: string) => `A list stands in square brackets. Write ${meant}.`),
  'unclosed-bracket': mistake((opening: string, closing: string) => `This ${opening} is not closed. Write ${closing} where it ends.`),
  'upper-line': mistake((written: string, meant?: string) => {
    const remedy = meant === undefined ? `Remove ${written}` : `Write ${meant} instead of ${written}`;
    return `A tier has only a lower end: the first that a lead reaches is its own. ${remedy}.`;
  }),
  'expected-effect': mistake(
    (previous: string, found: string | null) =>
      `${found === null ? `After ${previous}` : `Before ${found}`} this rule must say what it does. Write add or subtract and a number, qualify and a tier, disqualify, or limit.`,
  ),
  'expected-points': mistake(
    (previous: string, found: string | null) =>
      `${found === null ? `After ${previous}` : `Before ${found}`} this band must say its points. Write add or subtract, and a number.`,
  ),
  'expected-block': mistake(
    (block: string, previous: string, found: string | null) =>
      `${capital(block)} needs { before what stands in it. Write { after ${previous}${found === null ? '' : ` instead of ${found}`}, and } at the end.`,
  ),
  'expected-part': mistake(
    (what: string, previous: string, found: string | null, example: string) =>
      `After ${previous} comes ${what}${found === null ? '' : `, not ${found}`}. Write it as in: ${example}.`,
  ),
  'points-to-group': mistake(
    (group: string) => `Points go to the group that a rule stands in. Move this rule into group ${group} { .. }, and take out to ${group}.`,
  ),
  'unexpected-word': mistake(
    (found: string, previous: string) =>
      `${found} does not fit after ${previous}. Remove it, or begin a new line with a word like when, field or tier.`,
  ),
  'spaced-name': mistake((meant: string, column: string | null) =>
    column === null ? `A name with spaces stands in backticks. Write ${meant}.` : `${column} is the field ${meant}. Write ${meant}.`,
  ),
  'second-effect': mistake((word: string) => `A rule does one thing. Begin a new line with when and a condition before this ${word}.`),
  'nameless-block': mistake(() => 'Nothing says what this block is. Write when, group, rate or best of before it.'),
  'unknown-step': mistake((word: string) => `No step of a test begins with ${word}. Write given or expect before it.`),
  'unknown-statement': mistake(
    (word: string) => `No statement begins with ${word}. Begin it with a word like when, each, field, group or tier.`,
  ),
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
