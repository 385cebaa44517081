/**
 * Values between two bands that belong to neither get nothing. 50 to 499 and 500 meet on a whole number, not on a number.
 *
 *     rate employees { below 50 add 5   100 or more add 25 }      nothing for 50 to 99
 */
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { isStepped, type Stretch, stretchesOf } from '../bands.ts';
import type { NodeOf } from '../descend.ts';
import { inserting, replacing } from '../fixes.ts';
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
  const joined = type.kind === 'number' && !type.whole ? joining(below, above, sight) : [];
  const fixes = type.kind === 'number' ? [...joined, ...filling(below, above, isStepped(type), sight)] : [];
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

/** A line of its own for what lies between, which gives what it gave so far: nothing. Its author writes the points. */
function filling(below: Stretch, above: Stretch, isWhole: boolean, { file }: Sight): readonly Fix[] {
  const written = writtenGap(below, above, isWhole);
  const { start } = above.band.span;
  const indent = /(?:\r\n|\r|\n)[^\S\r\n]*$/.exec(file.source.text.slice(Math.max(0, start - 200), start))?.[0];
  return written === null ? [] : [inserting(start, `${written} add 0${indent ?? '   '}`, `Add a line for ${written}`)];
}

function writtenGap(below: Stretch, above: Stretch, isWhole: boolean): string | null {
  if (isWhole) {
    const [from, to] = [below.to + 1, above.from - 1];
    return from === to ? String(from) : `${from} to ${to}`;
  }
  if (below.to === above.from) return String(above.from);
  if (below.toIncluded) return above.fromIncluded ? null : `above ${below.to} to ${above.from}`;
  return above.fromIncluded ? `${below.to} to below ${above.from}` : `${below.to} to ${above.from}`;
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
