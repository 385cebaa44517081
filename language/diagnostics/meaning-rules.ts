/** Messages on rules: points, bands, clauses and blocks. */
import { error, hint, warning } from './diagnostic.ts';

export const RULES = {
  'overlapping-bands': error(
    (value: string, first: string) =>
      `${value} is in this band and in \`${first}\`. A value belongs to one band: move an end, or write \`to below\`.`,
  ),
  'gap-in-bands': warning((gap: string, remedy: string) => `No band takes ${gap}, so these leads get nothing here. ${remedy}`),
  'missing-band': hint(
    (subject: string) =>
      `\`otherwise\` is for known values; a lead without ${subject} gets nothing. If it should get points, add a line \`missing add ..\`.`,
  ),
  'duplicate-band': error((band: string) => `There is a second \`${band}\` here. A rate has one; remove the other.`),
  'clause-order': error(
    (first: string, second: string) => `\`${first}\` stands before \`${second}\`: clauses are written in the order in which they act.`,
  ),
  'clause-twice': error((clause: string, other: string) => `\`${clause}\` cannot follow \`${other}\`: one of them is enough.`),
  'clause-misplaced': error((clause: string, why: string) => `\`${clause}\` cannot stand here: ${why}.`),
  'punishes-missing': hint(
    (fields: readonly string[]) =>
      `This is also true for a lead whose ${fields.join(' or ')} is missing. If it should not be, add \`and ${fields[0]} is known\`.`,
  ),
  'no-event-ever': hint(
    (event: string) => `This is also true for a lead that never had any ${event}. If it should not be, add \`and ${event}\`.`,
  ),
  'per-without-limit': hint(() => 'This can give any number of points. Say the most it may give: `up to 20`.'),
  'per-size': error((size: string) => `Points are given for each whole number of something: per 5 of .., not per ${size} of ..`),
  'field-points-without-limit': error((field: string) => `Points that come from ${field} need a limit: add ${field} up to 20`),
  'points-too-large': error((points: string) => `${points} points are too many: at most 1,000,000 either way.`),
  'points-too-fine': error((points: string, rounded: string) => `${points} is too fine: points have at most 4 decimals, as in ${rounded}.`),
  'negative-points': hint((written: string, better: string) => `\`${written}\` is easier to read as \`${better}\`.`),
  'choice-member': error(
    (member: string) =>
      `${member} cannot be chosen from: best of and first of choose among \`when\`, \`always\`, \`each\` and \`rate\` rules that give points.`,
  ),
  'misplaced-statement': error(
    (statement: string, where: string) => `${statement} cannot stand inside ${where}: move it to the top of the file.`,
  ),
  'empty-block': hint((block: string) => `${block} is empty: it gives no points.`),
  'events-not-yet': error(
    (what: string) => `${what} cannot be scored yet: rules over events are read and checked, but a later version will score them.`,
  ),
};
