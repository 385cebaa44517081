/**
 * A test has a name of its own, and expects something.
 *
 *     test "CFO" { given title = CFO }
 *     test "CFO" { given title = CFO   expect score = 20 }
 */
import { check } from '../sight.ts';

/** The codes are `duplicate-test` and `test-without-expect`. */
export const tests = check(['File', 'Test'], (node, { file, report }) => {
  if (node.kind === 'Test') {
    const expects = node.steps.some((step) => step.kind.startsWith('Expect') || step.kind === 'Broken');
    if (!expects) report(node.title.span, 'test-without-expect', [node.title.value]);
    return;
  }
  const first = new Map<string, { readonly start: number; readonly end: number }>();
  for (const statement of node.statements) {
    if (statement.kind !== 'Test' && statement.kind !== 'TestFile') continue;
    const { value, span } = statement.title;
    const twin = first.get(value);
    if (twin === undefined) first.set(value, span);
    else report(span, 'duplicate-test', [value], { related: [{ source: file.source, span: twin, message: 'the other test' }] });
  }
});
