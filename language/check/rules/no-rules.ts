/**
 * A model without rules gives every lead the same score.
 *
 *     model "Inbound"
 *     tier hot >= 70
 */
import type { Statement } from '../../ast.ts';
import { check } from '../sight.ts';
import { isTestFile, startOf } from '../test-files.ts';

export const noRules = check(['File'], (file, { model, report }) => {
  if (file !== model.file || model.rules.length > 0 || isTestFile(file)) return;
  // What cannot be read may be a rule; and declarations alone are there for other files.
  const { statements } = file;
  if (statements.some(({ kind }) => kind === 'Broken')) return;
  if (statements.length > 0 && statements.every(({ kind }) => IN_LIBRARY.has(kind))) return;
  report(startOf(file), 'no-rules', []);
});

const IN_LIBRARY: ReadonlySet<Statement['kind']> = new Set<Statement['kind']>(['Use', 'Field', 'Event', 'List', 'Param', 'Let']);
