/** The hash of what a plan means. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Plan } from '@scorelang/runtime';

const LENGTH = 32;

/**
 * 32 hexadecimal digits that stand for the meaning of a model: two models with one hash give every lead the same result, for the same
 * reasons.
 *
 * What changes a result or what an explanation says of it changes the hash: rules, points, names of fields and where they are found,
 * params, groups, tiers, `because`. What does not, does not: formatting, comments, lines, the title, the file's name, the names of lists
 * and `let`s. Take it from the plan as lowered: passes of the optimiser write the same meaning in other ways.
 */
export const hashOf = (plan: Plan): string => shortHash(JSON.stringify(plan, keepMeaning)).slice(0, LENGTH);

/** The SHA-256 of a text, in hexadecimal. */
export const shortHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Parts of a plan that say where something was written and not what it does, by the key that tells their owner. */
function keepMeaning(this: unknown, key: string, value: unknown): unknown {
  if (key === 'origin') return (value as { readonly because: string | null }).because;
  if (key === 'sets') return (value as Plan['sets']).map(({ values }) => [...values].sort());
  if (key === 'lets') return (value as Plan['lets']).map(({ kind, value: meaning }) => ({ kind, value: meaning }));
  if (this !== null && typeof this === 'object' && 'format' in this && (key === 'name' || key === 'source')) return undefined;
  return value;
}
