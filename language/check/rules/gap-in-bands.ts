/**
 * Values between two bands that belong to neither get nothing. 50 to 499 and 500 meet on a whole number, not on a number.
 *
 *     rate employees { below 50 add 5   100 or more add 25 }      nothing for 50 to 99
 */
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { isStepped, type Stretch, stretchesOf } from '../bands.ts';
import type { NodeOf } from '../descend.ts';
import { replacing } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';
import { isMoment, UNKNOWN } from '../types.ts';

export const gapInBands = check(['Rate'], (rate, sight) => {
  const type = sight.facts.typeOf.get(rate.subject) ?? UNKNOWN;
  if (type.kind !== 'number' && !isMoment(type)) return;
  if (rate.bands.some((band) => band.match.kind === 'OtherwiseBand')) return;
  const step = isStepped(type) ? 1 : 0;
  const [first, ...others] = stretchesOf(rate, type, sight.model.zoneMinutes) ?? [];
  let furthest = first;
  for (const stretch of others) {
    if (furthest === undefined) return;
    const isApart =
      stretch.from > furthest.to + step || (step === 0 && stretch.from === furthest.to && !stretch.fromIncluded && !furthest.toIncluded);
    if (isApart) reportGap(furthest, stretch, rate, sight);
    if (stretch.to > furthest.to) furthest = stretch;
  }
});

function reportGap(below: Stretch, above: Stretch, rate: NodeOf<'Rate'>, sight: Sight): void {
  const type = sight.facts.typeOf.get(rate.subject) ?? UNKNOWN;
  const related = [{ source: sight.file.source, span: below.band.span, message: 'the band below' }];
  const [gap, remedy] = wordsOfGap(
    below,
    above,
    type.kind === 'number',
    isStepped(type),
    type.kind === 'number' && !type.whole && above.from - below.to <= 1,
  );
  const fixes = type.kind === 'number' && !type.whole ? joining(below, above, sight) : [];
  sight.report(above.band.match.span, 'gap-in-bands', [gap, remedy], { related, fixes });
}

function wordsOfGap(below: Stretch, above: Stretch, isNumber: boolean, isWhole: boolean, isHairline: boolean): readonly [string, string] {
  if (!isNumber) return ['the days between this band and the one below it', 'Move an end, or add an `otherwise` line.'];
  if (isWhole) {
    const [from, to] = [below.to + 1, above.from - 1];
    return [from === to ? String(from) : `${from} to ${to}`, 'Move an end, or add an `otherwise` line.'];
  }
  const gap = below.to === above.from ? `exactly ${above.from}` : `numbers between ${below.to} and ${above.from}`;
  return [gap, isHairline ? `Write \`to below ${above.from}\`, or declare a whole number.` : 'Move an end, or add an `otherwise` line.'];
}

/** `50 to 499` becomes `50 to below 500`. */
function joining(below: Stretch, above: Stretch, sight: Sight): readonly Fix[] {
  const { match } = below.band;
  if (match.kind !== 'SpanBand' || match.from === null || match.to === null || !match.to.included || !above.fromIncluded) return [];
  const { text } = sight.file.source;
  const written = (span: { readonly start: number; readonly end: number }) => text.slice(span.start, span.end);
  const isPlain = /^\S+\s+to\s+\S+$/.test(written(match.span));
  return isPlain
    ? [replacing(match.to.value.span, `below ${above.from}`, `Write ${written(match.from.value.span)} to below ${above.from}`)]
    : [];
}
