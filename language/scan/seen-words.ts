/** Words as they came before. A large file holds a hundred thousand, of which few are different: each is one text, and its kind is known. */
import { Name, type TokenType, UnitWord, wordKind } from '../tokens.ts';
import { copyOf } from '../versions/copy.ts';

export interface Word {
  /** That of its kind, where it has one of its own. */
  readonly image: string;
  readonly kind: TokenType;
}

/** So many are kept; of two that would stand in the same place, the one that came last. */
const PLACES = 4096;
const LONGEST = 40;

const seen: (Word | null)[] = Array.from({ length: PLACES }, () => null);

/** The word that stands there, without a dot or a backtick in it. */
export function wordAt(text: string, start: number, end: number): Word {
  if (end - start > LONGEST) return wordOf(text.slice(start, end));
  let sum = 0;
  for (let index = start; index < end; index += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  const place = (sum ^ (sum >>> 12)) & (PLACES - 1);
  const found = seen[place]!;
  if (found !== null && found.image.length === end - start && text.startsWith(found.image, start)) return found;
  const word = wordOf(copyOf(text.slice(start, end)));
  seen[place] = word;
  return word;
}

function wordOf(written: string): Word {
  const kind = wordKind(written);
  return { kind, image: kind === Name || kind === UnitWord ? written : kind.name };
}
