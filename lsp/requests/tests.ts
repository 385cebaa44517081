/** `scorelang/tests`: the tests of a document. */
import type { TestBlock, TestFromFile } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import { rangeOf } from '../convert.ts';
import type { TestsFound } from '../protocol.ts';

export interface FoundTest {
  readonly id: string;
  readonly name: string;
  readonly node: TestBlock | TestFromFile;
}

export const tests = (analysis: Analysis): TestsFound => ({
  tests: testsIn(analysis).map(({ id, name, node }) => ({ id, name, range: rangeOf(analysis.source, node.span) })),
});

/** In the order of the file. An id is the test's name; the second of that name is `name#2`. */
export function testsIn({ file }: Pick<Analysis, 'file'>): readonly FoundTest[] {
  const counts = new Map<string, number>();
  return file.statements.flatMap((node): readonly FoundTest[] => {
    if (node.kind !== 'Test' && node.kind !== 'TestFile') return [];
    const name = node.title.value;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [{ id: count === 1 ? name : `${name}#${count}`, name, node }];
  });
}
