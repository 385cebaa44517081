/** Messages on rules: points, bands, clauses and blocks. */
import { error, hint, warning } from './diagnostic.ts';

export const RULES = {
  'overlapping-bands': error(
    (value: string, first: string, remedy: string) =>
      `${value} is in this band and in \`${first}\`, but belongs to one band only. ${remedy}`,
  ),
  'gap-in-bands': warning((gap: string, remedy: string) => `No band takes ${gap}, so these leads get nothing here. ${remedy}`),
  'missing-band': hint(
    (subject: string) =>
      `\`otherwise\` is for known values; a lead without ${subject} gets nothing. If it should get points, add a line \`missing add ..\`.`,
  ),
  'duplicate-band': error((band: string) => `There is a second \`${band}\` here. A rate has one; remove the other.`),
  'clause-order': error((first: string, second: string) => `\`${first}\` acts before \`${second}\`. Write it first, too.`),
  'clause-twice': error((clause: string, other: string) => `\`${clause}\` cannot stand beside \`${other}\`. Remove one of the two.`),
  'clause-misplaced': error((clause: string, why: string) => `\`${clause}\` cannot stand here: ${why}. Remove it.`),
  'event-clause': error((clause: string, why: string) => `\`${clause}\` cannot stand here: ${why}.`),
  'each-points': error((why: string) => `\`each\` gives points for every occurrence. ${why}`),
  'shrink-size': error((by: string) => `\`shrink by\` takes points away, and ${by} takes none. Write it as in: shrink by 5 every 7 days`),
  'punishes-missing': hint(
    (fields: readonly string[]) =>
      `This is also true for a lead whose ${fields.join(' or ')} is missing. If it should not be, add \`and ${fields[0]} is known\`.`,
  ),
  'no-event-ever': hint(
    (event: string) => `This is also true for a lead that never had any ${event}. If it should not be, add \`and ${event}\`.`,
  ),
  'decay-outlasts-window': hint(
    (decay: string, window: string) =>
      `\`${decay}\` takes longer than \`${window}\`, so that what is left of the points by then is gone at once. Write one length for both.`,
  ),
  'per-without-limit': hint(() => 'This can give any number of points. Say the most it may give: `up to 20`.'),
  'per-size': error((size: string, of: string) => `\`per\` counts in whole numbers, and ${size} is none. Write it as in: per 5 of ${of}`),
  'field-points-without-limit': error((field: string) => `Points that come from ${field} need a limit: add ${field} up to 20`),
  'points-too-large': error((points: string) => `${points} points are too many. Write at most 1_000_000.`),
  'points-too-fine': error((points: string, rounded: string) => `${points} is too fine: points have at most 4 decimals. Write ${rounded}.`),
  'negative-points': hint((written: string, better: string) => `\`${written}\` says it the long way round. Write \`${better}\`.`),
  'choice-member': error(
    (member: string) =>
      `${member} cannot stand in \`best of\` or \`first of\`, which choose among \`when\`, \`always\`, \`each\` and \`rate\` rules with points. Move it after the block.`,
  ),
  'misplaced-statement': error(
    (statement: string, where: string) => `${statement} cannot stand inside ${where}. Move it to the top of the file.`,
  ),
  'duplicate-rule': hint(
    (line: number, givesPoints: boolean) =>
      `This rule says the same as line ${line}${givesPoints ? ', so its points count twice' : ''}. Remove one.`,
  ),
  'empty-block': hint((block: string) => `${block} is empty, so it gives no points. Write rules in it, or remove it.`),
  'read-as-text': warning(
    (word: string, subject: string) =>
      `${word} is a text here: only a lead whose ${subject} is "${word}" gets these points. For all other values write otherwise; for this one put it in quotes.`,
  ),
  'read-as-event': hint(
    (name: string) =>
      `${name} is read as an event: something the lead did, with its moment. If it is a date of the lead, declare it: field ${name}: date`,
  ),
};
