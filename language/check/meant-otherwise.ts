/** The word of other languages for `otherwise`, in the last band of a rate. */
import type { Band, NameReference, RateRule } from '../ast.ts';

/** `Other` may well be a value of the data: as such it is written with a capital, or in quotes. */
const inAnyCase: ReadonlySet<string> = new Set(['else', 'default']);
const inSmallLetters: ReadonlySet<string> = new Set(['other', 'others', 'rest', 'everyone']);

export interface OtherwiseWord {
  readonly band: Band;
  readonly word: NameReference;
}

/** `rate country { Germany add 5   else add 1 }`: a bare word that stands last (or before `missing`), where nothing else says `otherwise`. */
export function meantOtherwise({ bands }: RateRule): OtherwiseWord | null {
  const band = bands.findLast(({ match }) => match.kind !== 'MissingBand');
  if (band?.match.kind !== 'ValueBand' || bands.length < 2 || bands.some(({ match }) => match.kind === 'OtherwiseBand')) return null;
  const { value } = band.match;
  if (value.kind !== 'Reference') return null;
  const { text } = value.name;
  return inAnyCase.has(text.toLowerCase()) || inSmallLetters.has(text) ? { band, word: value } : null;
}
