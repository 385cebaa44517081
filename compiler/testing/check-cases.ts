/**
 * What is wrong with the files of cases that a model names, found before any of them is run:
 *
 *     test "golden" from "cases.csv"      where cases.csv has a column `expect skore`
 */
import { type Diagnostic, diagnose, type Host, type Model, type Source } from '@scorelang/language';
import { usableCases } from './cases-file.ts';

/** A finding for each file of which no row could run, in the words of a failed test. `source` is the file with the tests. */
export const findingsOfCases = (model: Model, source: Source, host: Host): readonly Diagnostic[] =>
  model.tests.flatMap((test) => {
    if (test.kind === 'Test') return [];
    const cases = usableCases(model, test, source.path, host);
    return cases.kind === 'usable' ? [] : [diagnose(source, test.path.span, 'unusable-cases', [cases.reason])];
  });
