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
  'unquoted-text': error((written: string) => `Text with odd characters or spaces stands in quotes. Write "${written}".`),
  'unknown-character': error((character: string) => `${character} means nothing here. Remove it, or put the text it belongs to in quotes.`),
  'unclosed-block': error(() => 'This block is not closed. Write } where it ends.'),
  'stray-brace': error(() => 'There is no block for this } to close. Remove it.'),
  'too-deep': error((most: number) => `Nothing may stand more than ${most} levels deep. Split this into several statements.`),
  'outside-test': error(() => 'given and expect stand in a test. Write test "What is tested" { before, and } after.'),
  'misplaced-statement': error((word: string, block: 'Rate' | 'Grade' | 'Test') => `${word} cannot stand inside ${wordOfBlock[block]}. Write it after the } that closes the block.`),
  'foreign-word': error((written: string, meant: string) => `Write ${meant} instead of ${written}.`),
  'misspelt-word': error((written: string, meant: string) => `${written} looks like ${meant}. Write ${meant}.`),
  'unknown-statement': error((word: string) => `No statement begins with ${word}.`),
  'unexpected-word': error((word: string) => `${word} does not fit here.`),
};
