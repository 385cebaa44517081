/** Mends a whole text: what can only be meant in one way, again and again until nothing of it is left. */
import type { Diagnostic, Edit, Host } from '@scorelang/language';
import { type Analysis, analyse } from './analysis.ts';
import { applied } from './edits.ts';

/** A mend may uncover the next mistake of its line; a line hardly has more. */
const MOST_ROUNDS = 12;

/**
 * The text after the first change of each error. What would choose between names is left to the author, since this may run at each saving
 * and a name may be half written. Warnings and hints are left, too: their changes change what the model does.
 */
export function fixAll(analysis: Analysis, host: Host): string {
  let current = analysis;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const text = mended(current);
    if (text === current.source.text) break;
    const next = analyse({ path: current.source.path, text }, host);
    if (errorsIn(next) >= errorsIn(current)) break;
    current = next;
  }
  return current.source.text;
}

function mended({ source, diagnostics }: Analysis): string {
  const edits: Edit[] = [];
  let end = -1;
  for (const { fixes } of diagnostics.filter(isPlain)) {
    const change = [...(fixes[0]?.edits ?? [])].sort((one, other) => one.span.start - other.span.start);
    const first = change[0];
    if (first === undefined || first.span.start <= end) continue;
    edits.push(...change);
    end = Math.max(...change.map(({ span }) => span.end));
  }
  return applied(source.text, edits);
}

const isPlain = ({ code, severity, fixes }: Diagnostic): boolean =>
  severity === 'error' && fixes.length > 0 && !code.startsWith('unknown-');

const errorsIn = ({ diagnostics }: Analysis): number => diagnostics.filter(({ severity }) => severity === 'error').length;
