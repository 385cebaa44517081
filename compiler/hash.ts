/** The hash of what a plan means. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { meaningOf, type Plan } from '@scorelang/runtime';

/**
 * The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. The compiler has one that runs anywhere. Whoever has a quicker one can hand it in, as
 * that of Node: of a great model megabytes are hashed.
 */
export type Sha256 = (text: string) => string;

export const portableSha256: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)));

const LENGTH = 32;

/**
 * 32 hexadecimal digits that stand for the meaning of a model: two models with one hash give every lead the same result, for the same
 * reasons.
 *
 * What changes a result or what an explanation says of it changes the hash: rules, points, names of fields and where they are found,
 * params, groups, tiers, `because`. What does not, does not: formatting, comments, lines, the title, the file's name, the names of lists
 * and `let`s. Take it from the plan as lowered: passes of the optimiser write the same meaning in other ways.
 */
export const hashOf = (plan: Plan, hash: Sha256 = portableSha256): string => hash(meaningOf(plan)).slice(0, LENGTH);
