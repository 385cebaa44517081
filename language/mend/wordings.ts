import type { Place } from './place.ts';

/** What people say, word by word in small letters, and what it means here. */
export interface Wording<Meaning> {
  readonly said: readonly string[];
  readonly meant: Meaning;
}

/** Wordings by their first word, each list in its order. */
export type Wordings<Meaning> = ReadonlyMap<string, readonly Wording<Meaning>[]>;

export function wordingsOf<Meaning>(pairs: readonly (readonly [said: string, meant: Meaning])[]): Wordings<Meaning> {
  const all = new Map<string, Wording<Meaning>[]>();
  for (const [text, meant] of pairs) {
    const said = text.split(' ');
    all.set(said[0]!, [...(all.get(said[0]!) ?? []), { said, meant }]);
  }
  return all;
}

/** The longest wording there is: further before a mistake none can begin that reaches it. */
const LONGEST = 6;

/** The wordings that reach the token that does not fit, or end right before it; the longer first. */
export function wordingsNear<Meaning>(
  { tokens, stop }: Place,
  wordings: Wordings<Meaning>,
): readonly (Wording<Meaning> & { readonly from: number })[] {
  const found: (Wording<Meaning> & { readonly from: number })[] = [];
  for (let from = Math.max(0, stop.index - LONGEST); from <= stop.index; from += 1) {
    for (const wording of wordings.get(tokens[from]?.image.toLowerCase() ?? '') ?? []) {
      const { said } = wording;
      if (from + said.length < stop.index) continue;
      if (said.every((word, index) => tokens[from + index]?.image.toLowerCase() === word)) found.push({ ...wording, from });
    }
  }
  return found.sort((one, other) => other.said.length - one.said.length);
}
