/** Compiled scorers, loaded without leaving anything behind: thousands of modules would never be let go. */
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { type EmitOptions, ENTRY_POINTS, type EntryPoint, emitScorer, fitsColumns } from '@scorelang/compiler';
import type { Explanation, Lead, Options, Plan, Result } from '@scorelang/runtime';

// No text comes twice; V8 would keep each with its program for a number of great cleanings, which are gigabytes.
setFlagsFromString('--no-compilation-cache');

export interface Scored {
  readonly score: number;
  readonly tier: string | null;
}

export interface Scorer {
  /** Each only where it was chosen. */
  readonly score?: (lead: Lead, options?: Options) => Result;
  readonly explain?: (lead: Lead, options?: Options) => Explanation;
  /** The others only where it is compiled. */
  readonly explainFired?: (lead: Lead, options?: Options) => Explanation;
  readonly scoreOnly?: (lead: Lead, options?: Options) => Scored;
  /** Missing where leads of the model cannot lie in columns. */
  readonly scoreColumns?: (columns: object, out: ScoredColumns, options?: Options) => number;
}

export interface ScoredColumns {
  readonly score: Float64Array;
  readonly tier: Int32Array;
}

/** The compiled scorer of a plan, its rules in one function or in many, each asked by itself or all together; with all entry points or some. */
export function scorerOf(
  plan: Plan,
  rulesAFunction: number,
  evaluation: EmitOptions['evaluation'] = 'straight',
  chosen: readonly EntryPoint[] = ENTRY_POINTS,
): Scorer {
  const names = { outputName: 'scorer.cjs', sourcePath: 'a.score' };
  const entries = chosen.filter((name) => name !== 'scoreColumns' || fitsColumns(plan));
  const { code } = emitScorer(plan, {
    target: 'js',
    module: 'cjs',
    hash: 'abc',
    version: '0.1.0',
    rulesAFunction,
    evaluation,
    entries,
    ...names,
  });
  // Where functions are small, numbers stand in tables as if very many rules compared with them, and few gifts have room in a check.
  const bounded =
    rulesAFunction > 2
      ? code
      : code.replace(/^const MOST_IN_ROWS = .*;$/m, 'const MOST_IN_ROWS = 0;').replace(/^const GIFT_BITS = .*;$/m, 'const GIFT_BITS = 2;');
  const exports = {};
  vm.runInThisContext(`(function (exports) {${bounded}\n})`)(exports);
  return exports as Scorer;
}

export type Outcome<Value> = { readonly gives: Value } | { readonly throws: unknown };

/** What a call gives, or what its error says. */
export function outcome<Value>(call: () => Value): Outcome<Value> {
  try {
    return { gives: call() };
  } catch (error) {
    const { name, message, field, param, value, expected } = error as Error & { readonly [key: string]: unknown };
    return { throws: { name, message, field, param, value, expected } };
  }
}
