/** Messages on other files. */
import { error, warning } from './diagnostic.ts';
import { didYouMean } from './meaning-names.ts';

export const FILES = {
  'path-outside-project': error((path: string) =>
    path.trim() === ''
      ? 'The path is empty. Write the path of a file in this project.'
      : `"${path}" leads out of the project. Write a path inside it, relative to the file that names it, with / between folders.`,
  ),
  'file-unreadable': error(
    (reason: string, remedy: string | undefined) => `${reason} ${remedy ?? 'Check the path: it is relative to the file that names it.'}`,
  ),
  'use-cycle': error(
    (circle: readonly string[]) => `These files use each other in a circle: ${circle.join(' -> ')}. Remove one of the \`use\` lines.`,
  ),
  'other-file-has-errors': error(
    (path: string, count: number, first: string) =>
      `${path} has ${count === 1 ? 'an error' : `${count} errors`}; mend ${count === 1 ? 'it' : 'them'} first. ${count === 1 ? '' : 'The first: '}${first}`,
  ),
  'no-model-to-test': error(
    (path: string, reason: string) =>
      `This file tests the model in ${path}, which cannot be read. ${reason} Put this file beside its model, and give it the model's name.`,
  ),
  'not-in-used-file': error(
    (path: string, statement: string, others: number) =>
      `${path} holds ${statement}${others === 0 ? '' : ` and ${others} more such ${others === 1 ? 'line' : 'lines'}`}, but a file that is used brings in fields, events, lists, params and lets only. Move everything else into this file.`,
  ),
  'only-tests': error((statement: string) => `A test file holds only tests and \`as of\`. Move ${statement} into the model's own file.`),
  'list-column-needed': error(
    (path: string, columns: readonly string[]) =>
      `${path} has ${columns.length} columns. Say which one holds the values: column "${columns[0]}". There are ${columns.slice(0, 8).join(', ')}${columns.length > 8 ? ', ..' : ''}.`,
  ),
  'unknown-column': error(
    (column: string, path: string, nearest: string | null, columns: readonly string[]) =>
      `${path} has no column called ${column}.${nearest === null ? remedyOf(columns) : didYouMean(nearest)}`,
  ),
  'empty-list-file': warning((path: string) => `${path} holds no values, so nothing is in this list. Fill the file, or name another.`),
};

const remedyOf = (columns: readonly string[]): string =>
  columns.length === 0
    ? ' It has one column without a name: remove `column`.'
    : ` Write one that it has: ${columns.slice(0, 8).join(', ')}${columns.length > 8 ? ', ..' : ''}.`;
