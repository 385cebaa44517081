/**
 * A file that is used brings in declarations only; a test file holds tests only.
 *
 *     use "crm.score"      crm.score: field title: text   when title = CEO add 5
 */

import { check } from '../sight.ts';
import { STATEMENT_WORDS } from '../statement-words.ts';
import { isTestFile } from '../test-files.ts';

/** The codes are `not-in-used-file` and `only-tests`. */
export const files = check(['File'], (file, { model, report }) => {
  if (file === model.file) return;
  const isTest = isTestFile(file) && !model.files.includes(file);
  for (const { kind, span } of file.statements) {
    if (kind === 'Broken' || (isTest ? IN_TEST_FILE : IN_USED_FILE).has(kind)) continue;
    const words = STATEMENT_WORDS[kind];
    const inSentence = words.charAt(0).toLowerCase() + words.slice(1);
    if (isTest) report(span, 'only-tests', [inSentence]);
    else report(span, 'not-in-used-file', [inSentence]);
  }
});

const IN_USED_FILE: ReadonlySet<string> = new Set(['Field', 'Event', 'List', 'Param', 'Let', 'Use']);
const IN_TEST_FILE: ReadonlySet<string> = new Set(['Test', 'TestFile', 'AsOf']);
