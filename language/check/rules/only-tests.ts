/**
 * A test file holds only tests, and the moment they are about.
 *
 *     inbound.test.score: when title = CEO add 5
 */
import { check } from '../sight.ts';
import { STATEMENT_WORDS } from '../statement-words.ts';
import { isTestFile } from '../test-files.ts';

export const onlyTests = check(['File'], (file, { model, report }) => {
  if (file === model.file || model.files.includes(file) || !isTestFile(file)) return;
  for (const { kind, span } of file.statements) {
    if (!IN_TEST_FILE.has(kind)) report(span, 'only-tests', [STATEMENT_WORDS[kind].replace(/^An? /, 'this ')]);
  }
});

const IN_TEST_FILE: ReadonlySet<string> = new Set(['Test', 'TestFile', 'AsOf', 'Broken']);
