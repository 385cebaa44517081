/** The types of a JavaScript module, as the text of its `.d.ts`. */
import type { Plan } from '@scorelang/runtime';
import { type Code, code, comment, NOTHING, trusted } from '../code.ts';
import { ENTRY_POINTS, type EntryPoint } from '../entry-points.ts';
import { type Line, line, write } from '../lines.ts';
import { PRELUDE } from '../prelude.ts';
import { exportedTypes, typeLines } from './types.ts';

export function declarationText(plan: Plan, { version }: { readonly version: string }, entries: ReadonlySet<EntryPoint>): string {
  const lines: readonly Line[] = [
    line(code`// ${comment(plan.name)}. Made by score ${comment(version)} from ${comment(plan.source)}; change that file, not this one.`),
    line(NOTHING),
    ...typeLines(plan, entries),
    ...exportedTypes(plan, entries).flatMap((name) => [line(NOTHING), line(trusted(exportedType(name)))]),
    line(NOTHING),
    ...functionLines(plan, entries),
    line(NOTHING),
    line(trusted(REST)),
  ];
  return write(lines).text;
}

function functionLines(plan: Plan, entries: ReadonlySet<EntryPoint>): readonly Line[] {
  const options = code`options${plan.readsTime ? NOTHING : code`?`}: Options`;
  const functions: Readonly<Record<EntryPoint, readonly Code[]>> = {
    score: [
      code`/** What a lead scores. Nothing that it holds makes this throw; in strict mode a value that its field does not admit does. */`,
      code`export declare function score(lead: Lead, ${options}): Result;`,
    ],
    explain: [
      code`/** What a lead scores and why: a line for every rule, fired or not. */`,
      code`export declare function explain(lead: Lead, ${options}): Explanation;`,
    ],
    explainFired: [
      code`/** What a lead scores and why, in short: a line for what fired, without what rules found among the events. */`,
      code`export declare function explainFired(lead: Lead, ${options}): ExplanationOfFired;`,
    ],
    scoreOnly: [
      code`/** The score and tier of a lead, into \`into\`: without it into an object that is the same each time, to be read before the next call. */`,
      code`export declare function scoreOnly(lead: Lead, ${options}, into?: Scored): Scored;`,
    ],
    scoreColumns: [
      code`/**`,
      code` * What many leads score that lie in columns: as many as \`out.score\` has places. A tier is its place among \`model.tiers\`; after them`,
      code` * comes being disqualified, and -1 is none. Gives how many values their fields do not admit; they were taken as missing.`,
      code` */`,
      code`export declare function scoreColumns(columns: Columns, out: ScoredColumns, ${options}): number;`,
    ],
  };
  return ENTRY_POINTS.filter((name) => entries.has(name)).flatMap((name) => functions[name].map((each) => line(each)));
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
