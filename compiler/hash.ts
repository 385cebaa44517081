/** The hash of what a plan means. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { meaningOf, type Plan } from '@scorelang/runtime';

const LENGTH = 32;

/**
 * 32 hexadecimal digits that stand for the meaning of a model: two models with one hash give every lead the same result, for the same
 * reasons.
 *
 * What changes a result or what an explanation says of it changes the hash: rules, points, names of fields and where they are found,
 * params, groups, tiers, `because`. What does not, does not: formatting, comments, lines, the title, the file's name, the names of lists
 * and `let`s. Take it from the plan as lowered: passes of the optimiser write the same meaning in other ways.
 */
export const hashOf = (plan: Plan): string => shortHash(meaningOf(plan), LENGTH);

/** So many hexadecimal digits, an even number, of the SHA-256 of a text. */
export const shortHash = (text: string, digits: number): string => bytesToHex(sha256(utf8ToBytes(text)).subarray(0, digits / 2));
