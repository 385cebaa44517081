/** What a test that has run shows in the Test Explorer. */
import type { TestFailure, TestOutcome, TestsRun } from '@scorelang/lsp/protocol';

export type Shown =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly failures: readonly TestFailure[] }
  /** It could not be run, for a reason in a sentence. */
  | { readonly kind: 'errored'; readonly reason: string }
  /** The file has no such test any more. */
  | { readonly kind: 'skipped' };

/** By the id of each test that was asked for. */
export function outcomesOf(ids: readonly string[], { results, coverage }: TestsRun): ReadonlyMap<string, Shown> {
  const byId = new Map(results.map((result) => [result.id, result]));
  const isModelWrong = results.length === 0 && coverage === null;
  return new Map(
    ids.map((id): [string, Shown] => {
      const result = byId.get(id);
      if (result !== undefined) return [id, shownOf(result)];
      return [id, isModelWrong ? { kind: 'errored', reason: 'The model has errors, so no test of it can run.' } : { kind: 'skipped' }];
    }),
  );
}

function shownOf({ passed, error, failures }: TestOutcome): Shown {
  if (error !== null) return { kind: 'errored', reason: error };
  return passed ? { kind: 'passed' } : { kind: 'failed', failures };
}

/** A line for the output of a run. */
export function lineOf(name: string, shown: Shown): string {
  switch (shown.kind) {
    case 'passed':
      return `✓ ${name}`;
    case 'skipped':
      return `- ${name}: not in the file any more`;
    case 'errored':
      return `✗ ${name}: ${shown.reason}`;
    case 'failed':
      return [
        `✗ ${name}`,
        ...shown.failures.map(({ message, expected, actual }) => `    ${message}: expected ${expected}, got ${actual}`),
      ].join('\r\n');
  }
}
