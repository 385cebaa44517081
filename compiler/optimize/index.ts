/** Passes that make a plan smaller and its conditions plainer, and change no result: each is a plan to a plan. */
import type { Plan } from '@scorelang/runtime';
import { dropUnused } from './drop-unused.ts';
import { flattenConditions } from './flatten-conditions.ts';
import { foldConstants } from './fold-constants.ts';
import { mergeMemberships } from './merge-memberships.ts';

export type Pass = (plan: Plan) => Plan;

/** In this order: what is folded can be flattened, what is flat can be merged, and then sets may be without use. */
export const PASSES: readonly Pass[] = [foldConstants, flattenConditions, mergeMemberships, dropUnused];

/** The same plan, plainer. Every rule and band keeps its leaf and its origin, so that explanations stay whole. */
export const optimize = (plan: Plan): Plan => PASSES.reduce((current, pass) => pass(current), plan);
