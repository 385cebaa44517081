/**
 * Ids of rules: words of what the rule says, and a hash of that and of where it stands.
 *
 *     group fit { when title in executives add 20 }    ->    title-in-executives-5d1c9e
 *
 * Neither lines nor neighbours go in, so an id survives re-ordering and re-formatting; a group's id is its name.
 */
import type { Sha256 } from '../hash.ts';

export interface Identified {
  /** As formatted, without `because`. */
  readonly text: string;
  /** What it stands in, outermost first: names of groups, `when C`, `best of`. */
  readonly path: readonly string[];
  readonly because: string | null;
  /** Of a group. */
  readonly name: string | null;
}

const SHORT = 6;
const LONG = 16;
const MOST_WORDS_LENGTH = 32;

/** An id for each, all different. Rules alike to the last word are told apart by their order. */
export function idsOf(rules: readonly Identified[], hash: Sha256): readonly string[] {
  const keys = keysOf(rules);
  const short = rules.map((rule, index) => idOf(rule, keys[index] ?? '', SHORT, hash));
  const counts = countOf(short);
  return short.map((id, index) => {
    const rule = rules[index];
    return rule === undefined || counts.get(id) === 1 ? id : idOf(rule, keys[index] ?? '', LONG, hash);
  });
}

/**
 * What each id is hashed from. A reason goes in only where two rules say the same in the same place, so that giving a rule a reason
 * leaves its id alone.
 */
function keysOf(rules: readonly Identified[]): readonly string[] {
  const bare = rules.map(({ text, path }) => JSON.stringify([path, text]));
  const bareCounts = countOf(bare);
  const seen = new Map<string, number>();
  return rules.map(({ text, path, because }, index) => {
    const key = bare[index] ?? '';
    if (bareCounts.get(key) === 1) return key;
    const chosen = JSON.stringify([path, text, because]);
    const ordinal = (seen.get(chosen) ?? 0) + 1;
    seen.set(chosen, ordinal);
    return ordinal === 1 ? chosen : `${chosen} ${ordinal}`;
  });
}

const idOf = (rule: Identified, key: string, length: number, hash: Sha256): string =>
  rule.name ?? [...wordsOf(rule.text), hash(key).slice(0, length)].join('-');

/** The first words of a rule: what it looks at says more than that it is a rule, and the points may change. */
function wordsOf(text: string): readonly string[] {
  const condition = text.replace(/^(when|rate)\s/, '').replace(/\s(add|subtract)\s[^{]*$/, '');
  const words = condition.toLowerCase().match(/^[ -~]*$/.test(condition) ? ASCII_WORDS : ANY_WORDS) ?? [];
  const chosen: string[] = [];
  let length = 0;
  for (const word of words) {
    length += word.length + 1;
    if (length > MOST_WORDS_LENGTH) break;
    chosen.push(word);
  }
  return chosen;
}

const ANY_WORDS = /[\p{L}\p{M}\p{N}_]+/gu;
/** The same where there are no others, as most engines need a millisecond for the letters of all scripts. */
const ASCII_WORDS = /\w+/g;

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
