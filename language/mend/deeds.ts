/** What points cannot do: `multiply by 2`, `set score to 50`, `double the score`. They are added and subtracted, in no order. */
import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { replacing } from '../scan/reading.ts';
import type { Source } from '../source.ts';
import { Numeral, reserved, symbol, type Token } from '../tokens.ts';
import { isKind, isReading, type Mender, mend, spanOfTokens, tokenFor, writtenIn } from './place.ts';

/** Whether a word that sets the points to a number, or changes what is there already; and whether it needs no number. */
const deeds: Readonly<Record<string, { readonly sets: boolean; readonly isWhole: boolean }>> = {
  multiply: { sets: false, isWhole: false },
  multiplied: { sets: false, isWhole: false },
  times: { sets: false, isWhole: false },
  divide: { sets: false, isWhole: false },
  divided: { sets: false, isWhole: false },
  double: { sets: false, isWhole: true },
  triple: { sets: false, isWhole: true },
  halve: { sets: false, isWhole: true },
  set: { sets: true, isWhole: false },
  sets: { sets: true, isWhole: false },
  make: { sets: true, isWhole: false },
  reset: { sets: true, isWhole: false },
  score: { sets: true, isWhole: false },
};

const between: ReadonlySet<string> = new Set([
  'the',
  'score',
  'scores',
  'points',
  'it',
  'total',
  'lead',
  'by',
  'to',
  '=',
  'with',
  'at',
  'as',
  '*',
  'is',
]);

interface Deed {
  readonly count: number;
  /** The points that it sets; null if it sets none. */
  readonly points: string | null;
}

/** What begins at a token, if it is such a deed. */
export function deedAt(tokens: readonly Token[], index: number): Deed | null {
  const first = tokens[index]?.image.toLowerCase() ?? '';
  const deed = Object.hasOwn(deeds, first) ? deeds[first]! : null;
  if (deed === null) return null;
  let end = index + 1;
  while (between.has(tokens[end]?.image.toLowerCase() ?? '') && !tokens[end]!.startsLine) end += 1;
  // `score 5` is a way to say `add 5`, and `score = score + 5`, too.
  if (first === 'score' && (end === index + 1 || tokens[end - 1]!.image === 'score')) return null;
  const hasNumber = isKind(tokens[end], Numeral);
  if (!hasNumber && !deed.isWhole) return null;
  return { count: (hasNumber ? end + 1 : end) - index, points: deed.sets ? tokens[end]!.image : null };
}

export const deed: Mender = (place) => {
  const { tokens, stop, source } = place;
  if (!isReading(place, 'whenRule', 'eachRule', 'alwaysRule', 'effect', 'band')) return [];
  const found = deedAt(tokens, stop.index);
  if (found === null) return [];
  const span = spanOfTokens(tokens.slice(stop.index, stop.index + found.count));
  const put = [tokenFor(reserved.add, 'add', span), tokenFor(Numeral, found.points ?? '1', span)];
  const meant = found.points === null ? null : `add ${found.points}`;
  const fixes = meant === null ? [] : [replacing(span, meant)];
  return [mend(place, { from: stop.index, count: found.count, put }, span, 'only-adding', [writtenIn(source, span), meant], fixes)];
};

/** `set score to 50` on a line of its own; null for anything else. */
export function loneDeed(source: Source, tokens: readonly Token[]): Diagnostic | null {
  const found = deedAt(tokens, 0);
  if (found === null || found.count < tokens.length || isKind(tokens[1], symbol['='])) return null;
  const meant = found.points === null ? null : `always add ${found.points}`;
  const span = spanOfTokens(tokens);
  return diagnose(source, span, 'only-adding', [writtenIn(source, span), meant], { fixes: meant === null ? [] : [replacing(span, meant)] });
}
