/**
 * Two bands of one `rate` must not share a value.
 *
 *     rate employees { 10 to 50 add 5   50 to 100 add 9 }      50 is in both
 *     rate employees { 10 to 49 add 5   50 to 100 add 9 }
 */
import { fold } from '@scorelang/runtime/prelude';
import type { Band } from '../../ast.ts';
import { textOf } from '../../values.ts';
import { stretchesOf } from '../bands.ts';
import type { NodeOf } from '../descend.ts';
import { check, type Sight } from '../sight.ts';
import { isMoment, UNKNOWN } from '../types.ts';

export const overlappingBands = check(['Rate'], (rate, sight) => {
  const type = sight.facts.typeOf.get(rate.subject) ?? UNKNOWN;
  if (type.kind === 'number' || isMoment(type)) compareStretches(rate, sight);
  else compareTexts(rate, sight);
});

function compareStretches(rate: NodeOf<'Rate'>, sight: Sight): void {
  const type = sight.facts.typeOf.get(rate.subject) ?? UNKNOWN;
  const [first, ...others] = stretchesOf(rate, type, sight.model.zoneMinutes) ?? [];
  let furthest = first;
  for (const stretch of others) {
    if (furthest === undefined) return;
    const isShared = stretch.from < furthest.to || (stretch.from === furthest.to && stretch.fromIncluded && furthest.toIncluded);
    if (isShared && stretch.band !== furthest.band) {
      const written = sight.file.source.text.slice(stretch.band.match.span.start, stretch.band.match.span.end);
      const shared =
        type.kind === 'number' && Number.isFinite(stretch.from) && stretch.fromIncluded ? String(stretch.from) : `Part of ${written}`;
      reportOverlap(shared, stretch.band, furthest.band, remedyFor(stretch.band, furthest.band), sight);
    }
    if (stretch.to > furthest.to || (stretch.to === furthest.to && stretch.toIncluded)) furthest = stretch;
  }
}

function compareTexts(rate: NodeOf<'Rate'>, sight: Sight): void {
  const bandOf = new Map<string, Band>();
  for (const band of rate.bands) {
    for (const text of textsOf(band, sight)) {
      const first = bandOf.get(fold(text));
      if (first !== undefined && first !== band) reportOverlap(text, band, first, 'Remove it from one of the two.', sight);
      else bandOf.set(fold(text), band);
    }
  }
}

function textsOf({ match }: Band, { facts }: Sight): readonly string[] {
  if (match.kind === 'ValueBand') return [textOf(match.value)];
  if (match.kind === 'ValuesBand') return match.values.items.map(textOf);
  const list = match.kind === 'InListBand' ? facts.symbolOf.get(match.list) : undefined;
  return list?.kind === 'list' ? list.values : [];
}

const remedyFor = (band: Band, first: Band): string =>
  band.match.kind === 'SpanBand' && first.match.kind === 'SpanBand' ? 'Move an end, or write `to below`.' : 'Change one of the two.';

function reportOverlap(value: string, band: Band, first: Band, remedy: string, { report, file }: Sight): void {
  const { start, end } = first.match.span;
  const related = [{ source: file.source, span: first.span, message: 'the other band' }];
  report(band.match.span, 'overlapping-bands', [value, file.source.text.slice(start, end), remedy], { related });
}
