/**
 * What any imported model gives. Name it once in a project: `"types": ["@scorelang/plugins/score"]` in tsconfig.json, or
 * `/// <reference types="@scorelang/plugins/score" />`. With the plugin's `types` option each model has types of its own instead.
 */
declare module '*.score' {
  import type { Explanation, Lead, Options, Result } from '@scorelang/runtime';

  /** What a lead scores. A model that reads time needs `asOf`. */
  export function score(lead: Lead, options?: Options): Result;
  /** What a lead scores, and why. */
  export function explain(lead: Lead, options?: Options): Explanation;
  export const model: {
    readonly name: string;
    readonly hash: string;
    readonly format: number;
    readonly fields: readonly { readonly name: string; readonly column: string | null; readonly type: string }[];
    readonly tiers: readonly string[];
    readonly params: readonly { readonly name: string; readonly value: number; readonly from: number; readonly to: number | null }[];
    readonly readsTime: boolean;
  };
  export { LeadError, MomentError, ParamError } from '@scorelang/runtime';
}
