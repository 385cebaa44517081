/**
 * A rate has one `otherwise` and one `missing`.
 *
 *     rate industry { Software add 5   otherwise add 1   otherwise add 2 }
 */
import type { BandMatch } from '../../ast.ts';
import { removing } from '../fixes.ts';
import { check } from '../sight.ts';

export const duplicateBand = check(['Rate'], ({ bands }, { file, report }) => {
  const seen = new Map<BandMatch['kind'], { readonly start: number; readonly end: number }>();
  for (const { match, span } of bands) {
    if (match.kind !== 'OtherwiseBand' && match.kind !== 'MissingBand') continue;
    const first = seen.get(match.kind);
    if (first === undefined) seen.set(match.kind, span);
    else {
      const related = [{ source: file.source, span: first, message: 'the first' }];
      const word = match.kind === 'MissingBand' ? 'missing' : 'otherwise';
      report(match.span, 'duplicate-band', [word], { related, fixes: [removing(span, 'Remove this band')] });
    }
  }
});
