/** What can be wrong with the way something is written. */
import { error } from './diagnostic.ts';

const wordOfBlock = { Rate: 'a rate', Grade: 'a grade', Test: 'a test' } as const;

export const SYNTAX = {
  'not-a-text-file': error(() => 'This is not a text file. A model is plain text, saved as UTF-8.'),
  'file-too-long': error(() => 'This file is too long: nothing from here on was read. Split it into several models.'),
  'unclosed-text': error((meant: string) => `This text is not closed. Write ${meant}, with a quote at its end.`),
  'unknown-escape': error(() => 'In a text, a backslash stands only before a quote or another backslash. Write \\\\ for one backslash.'),
  'foreign-quotes': error((meant: string) => `Text stands between straight double quotes. Write ${meant}.`),
  'unclosed-name': error((meant: string) => `This name is not closed. Write ${meant}, with a backtick at its end.`),
  'empty-name': error(() => 'There is no name between these backticks. Write one.'),
  'foreign-operator': error((written: string, meant: string) => `Write ${meant} instead of ${written}.`),
  'foreign-comment': error((written: string) => `A comment begins with #, and ends with its line. Write # instead of ${written}.`),
  'stray-semicolon': error(() => 'No statement ends with a semicolon. Remove it.'),
  'currency-sign': error((sign: string) => `A number stands alone. Remove the ${sign}.`),
  'detached-percent': error((meant: string) => `Write ${meant}, without a space.`),
  'decimal-comma': error(
    (written: string, meant: string) => `A number has a point for its decimals, and no comma. Write ${meant} instead of ${written}.`,
  ),
  'dashed-numbers': error(
    (written: string) =>
      `${written} could be a range, a text or a subtraction. Write ${written.replaceAll('-', ' to ')} for a range, or "${written}" for a text.`,
  ),
  'foreign-date': error(
    (written: string, days: readonly string[]) => `A date is written year-month-day. Write ${days.join(' or ')} instead of ${written}.`,
  ),
  'no-such-date': error((day: string) => `There is no day ${day}. Write a date of the calendar, as year-month-day.`),
  'no-such-time': error((time: string) => `There is no time ${time}. Write hours from 00 to 23 and minutes from 00 to 59.`),
  'unquoted-text': error((written: string) => `This text needs quotes. Write "${written}".`),
  'unknown-character': error((character: string) => `${character} means nothing here. Remove it, or put the text it belongs to in quotes.`),
  'unclosed-block': error(() => 'This block is not closed. Write } where it ends.'),
  'stray-brace': error(() => 'There is no block for this } to close. Remove it.'),
  'too-deep': error((most: number) => `Nothing may stand more than ${most} levels deep. Split this into several statements.`),
  'outside-test': error(() => 'given and expect stand in a test. Write test "What is tested" { before, and } after.'),
  'misplaced-statement': error((word: string, block: 'Rate' | 'Grade' | 'Test') => `${word} cannot stand inside ${wordOfBlock[block]}. Write it after the } that closes the block.`),
  'foreign-word': error((written: string, meant: string) => `Write ${meant} instead of ${written}.`),
  'misspelt-word': error((written: string, meant: string) => `${written} looks like ${meant}. Write ${meant}.`),
  'capital-word': error((written: string, meant: string) => `${written} is a word of the language, and written in small letters. Write ${meant}.`),
  'needless-word': error((written: string) => `${written} does nothing here. Remove it.`),
  'missing-word': error((word: string, previous: string) => `Write ${word} after ${previous}.`),
  'missing-comma': error((previous: string, next: string) => `Write a comma between ${previous} and ${next}.`),
  'missing-sign': error((meant: string) => `Write what to do with the points: ${meant}.`),
  'missing-when': error((word: string) => `A rule begins with when. Write when before ${word}.`),
  'missing-operator': error((previous: string, next: string) => `Something is missing between ${previous} and ${next}. Write how they compare, such as ${previous} = ${next}.`),
  'condition-first': error((meant: string) => `The condition comes first. Write ${meant}.`),
  'rule-without-when': error((word: string) => `Say when to ${word} the points. Write when and a condition before ${word}, or always ${word}.`),
  'foreign-else': error((word: string) => `A rule has no ${word}. Write a second rule, such as: when not .. add 5.`),
  'foreign-type': error((written: string, meant: string) => `${written} is no type. Write ${meant}.`),
  'list-brackets': error((meant: string) => `A list stands in square brackets. Write ${meant}.`),
  'unclosed-bracket': error((opening: string, closing: string) => `This ${opening} is not closed. Write ${closing} where it ends.`),
  'upper-line': error((written: string) => `A line has only a lower end: the first that a lead reaches is its own. Remove ${written}.`),
  'expected-effect': error(
    (previous: string, found: string | null) =>
      `${found === null ? `After ${previous}` : `Before ${found}`} this rule must say what it does. Write add or subtract and a number, qualify and a tier, disqualify, or limit.`,
  ),
  'expected-points': error(
    (previous: string, found: string | null) => `${found === null ? `After ${previous}` : `Before ${found}`} this band must say its points. Write add or subtract, and a number.`,
  ),
  'expected-block': error(
    (block: string, previous: string, found: string | null) => `${capital(block)} needs { before what stands in it. Write { after ${previous}${found === null ? '' : ` instead of ${found}`}, and } at the end.`,
  ),
  'expected-part': error(
    (what: string, previous: string, found: string | null, example: string) =>
      `After ${previous} comes ${what}${found === null ? '' : `, not ${found}`}. Write it as in: ${example}.`,
  ),
  'unexpected-word': error((found: string, previous: string) => `${found} does not fit after ${previous}. Remove it, or begin a new line with a word like when, field or tier.`),
  'spaced-name': error((meant: string) => `A name with spaces stands in backticks. Write ${meant}.`),
  'second-effect': error((word: string) => `A rule does one thing. Begin a new line with when and a condition before this ${word}.`),
  'nameless-block': error(() => 'Nothing says what this block is. Write when, group, rate or best of before it.'),
  'unknown-step': error((word: string) => `No step of a test begins with ${word}. Write given or expect before it.`),
  'unknown-statement': error((word: string) => `No statement begins with ${word}. Begin it with a word like when, each, field, group or tier.`),
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
