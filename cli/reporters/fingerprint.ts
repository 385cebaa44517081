/** What a finding is known by from one run to the next. */
import { createHash } from 'node:crypto';
import { type Diagnostic, linesOf } from '@scorelang/language';

/**
 * A fingerprint for each finding, in their order. It is made of the file, the code and the text of the line, so it stays when lines are
 * added above; of findings that share all three each has its own.
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ source, span, code }) => {
    const lines = linesOf(source);
    const text = lines.textOf(lines.positionAt(span.start).line).trim();
    const key = JSON.stringify([source.path, code, text]);
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return createHash('sha256').update(`${key}${earlier}`).digest('hex').slice(0, 32);
  });
}
