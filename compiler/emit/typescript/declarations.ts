/** The types of a JavaScript module, as the text of its `.d.ts`. */
import type { Plan } from '@scorelang/runtime';
import { code, comment, NOTHING, trusted } from '../code.ts';
import { type Line, line, write } from '../lines.ts';
import { PRELUDE } from '../prelude.ts';
import { exportedTypes, typeLines } from './types.ts';

export function declarationText(plan: Plan, { version }: { readonly version: string }): string {
  const options = code`options${plan.readsTime ? NOTHING : code`?`}: Options`;
  const lines: readonly Line[] = [
    line(code`// ${comment(plan.name)}. Made by score ${comment(version)} from ${comment(plan.source)}; change that file, not this one.`),
    line(NOTHING),
    ...typeLines(plan),
    ...exportedTypes(plan).flatMap((name) => [line(NOTHING), line(trusted(exportedType(name)))]),
    line(NOTHING),
    line(
      code`/** What a lead scores. Nothing that it holds makes this throw; in strict mode a value that its field does not admit does. */`,
    ),
    line(code`export declare function score(lead: Lead, ${options}): Result;`),
    line(code`/** What a lead scores and why: a line for every rule, fired or not. */`),
    line(code`export declare function explain(lead: Lead, ${options}): Explanation;`),
    line(NOTHING),
    line(trusted(REST)),
  ];
  return write(lines).text;
}

function exportedType(name: string): string {
  const text = PRELUDE.find((each) => each.name === name)!.typescript;
  return text.replace(/^(interface|type) /m, 'export $1 ');
}

const REST = `/** What this scorer was made from: two models with one hash score every lead alike. */
export declare const model: {
  readonly name: string;
  readonly hash: string;
  readonly format: number;
  readonly fields: readonly { readonly name: string; readonly column: string | null; readonly type: string }[];
  readonly tiers: readonly string[];
  readonly params: readonly { readonly name: string; readonly value: number; readonly from: number; readonly to: number | null }[];
  readonly readsTime: boolean;
};

/** Thrown for a lead that is no object, and in strict mode for the first value that its declaration does not admit. */
export declare class LeadError extends Error {
  readonly field: string | null;
  readonly value: unknown;
  readonly expected: string;
  constructor(field: string | null, value: unknown, expected: string);
}

/** Thrown for a moment of scoring that is needed and absent, or that is none. */
export declare class MomentError extends Error {}

/** Thrown for a param that the model lacks, or a value that the param does not admit. */
export declare class ParamError extends Error {
  readonly param: string;
  readonly value: unknown;
  constructor(param: string, value: unknown, message: string);
}`;
