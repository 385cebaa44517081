/** What a run adds up to: tiers, scores and problems, in memory that the number of leads does not change. */
import type { Plan, Problem, Result } from '@scorelang/runtime';
import type { CellProblem } from './cell.ts';
import { distribution } from './distribution.ts';
import { cellText } from './jsonl.ts';
import { excerptOf } from './rejects.ts';
import type { Caution, FieldProblems, InputReport, ScoreDistribution, TierCount } from './report.ts';

export interface Summary {
  /** `outcome`: null where the lead has no answer; undefined where no column was named. */
  readonly add: (line: number, result: Result, cellProblems: readonly CellProblem[], outcome: boolean | null | undefined) => void;
  readonly scored: () => number;
  readonly actions: () => readonly { readonly name: string; readonly count: number }[];
  readonly tiers: () => readonly TierCount[];
  readonly scores: () => ScoreDistribution | null;
  readonly problems: (input: InputReport) => readonly FieldProblems[];
  /** A sentence for each column in which something could be read in two ways. */
  readonly cautions: (input: InputReport) => readonly Caution[];
}

const EXAMPLES = 5;
const NO_ACTIONS: readonly string[] = [];

interface Tally {
  count: number;
  yes: number;
  known: number;
}
interface ProblemTally {
  readonly field: string;
  readonly expected: string;
  readonly ambiguous: CellProblem['ambiguous'];
  count: number;
  readonly examples: Map<string, number>;
}

export function summarize(plan: Plan, hasOutcome: boolean): Summary {
  const scores = distribution();
  const tallies = new Map<string | null, Tally>(
    [...plan.tiers.map(({ name }) => name), 'disqualified', null].map((tier) => [tier, { count: 0, yes: 0, known: 0 }]),
  );
  const problems = new Map<string, ProblemTally>();
  const actions = new Map<string, number>(plan.actions.map(({ name }) => [name, 0]));
  let scored = 0;

  function addProblem(line: number, problem: Problem, ambiguous: CellProblem['ambiguous']): void {
    const { field, expected, value } = problem;
    const key = `${field}\n${expected}`;
    const tally = problems.get(key) ?? { field, expected, ambiguous, count: 0, examples: new Map() };
    problems.set(key, tally);
    tally.count += 1;
    if (tally.examples.size >= EXAMPLES) return;
    const text = excerptOf(cellText(value));
    if (!tally.examples.has(text)) tally.examples.set(text, line);
  }

  return {
    add: (line, result, cellProblems, outcome) => {
      scored += 1;
      scores.add(result.score);
      const tally = tallies.get(result.tier);
      if (tally === undefined) throw new Error(`The scorer gave the tier ${result.tier}, which the plan lacks`);
      tally.count += 1;
      for (const action of result.actions ?? NO_ACTIONS) actions.set(action, (actions.get(action) ?? 0) + 1);
      if (typeof outcome === 'boolean') {
        tally.known += 1;
        if (outcome) tally.yes += 1;
      }
      for (const problem of cellProblems) addProblem(line, problem, problem.ambiguous);
      for (const problem of result.problems) addProblem(line, problem, null);
    },
    scored: () => scored,
    actions: () => [...actions].map(([name, count]) => ({ name, count })),
    tiers: () => [...tallies].map(([tier, { count, yes, known }]) => ({ tier, count, outcome: hasOutcome ? { yes, known } : null })),
    scores: scores.report,
    problems: (input) =>
      [...problems.values()]
        .map(({ field, expected, count, examples }) => ({
          field,
          of: partOf(field, plan),
          column: columnOf(field, input),
          expected,
          count,
          examples: [...examples].map(([value, line]) => ({ value, line })),
        }))
        .sort((one, other) => other.count - one.count),
    cautions: (input) =>
      [...problems.values()].flatMap((tally) => ambiguityCaution(tally, partOf(tally.field, plan), columnOf(tally.field, input))),
  };
}

const partOf = (field: string, plan: Plan): FieldProblems['of'] => (plan.fields.some(({ name }) => name === field) ? 'lead' : 'event');
const columnOf = (field: string, input: InputReport): string | null => input.matched.find((match) => match.field === field)?.column ?? null;

const AMBIGUITY = {
  number: { code: 'ambiguous-number', what: 'could be either of two numbers', flag: '--numbers us (1,234.5) or --numbers eu (1.234,5)' },
  date: { code: 'ambiguous-date', what: 'could be either of two dates', flag: '--dates dmy or --dates mdy (or ymd)' },
} as const;

function ambiguityCaution(
  { field, ambiguous, count, examples }: ProblemTally,
  of: FieldProblems['of'],
  column: string | null,
): readonly Caution[] {
  const [example] = examples;
  if (ambiguous === null || example === undefined) return [];
  const { code, what, flag } = AMBIGUITY[ambiguous];
  const [value, line] = example;
  const cells = count === 1 ? 'one cell' : `${count} cells`;
  const where = of === 'event' ? `In ${field} of the events` : `In the column ${column}`;
  const whose = of === 'event' ? 'of the lead in line' : 'line';
  const message = `${where} ${cells} such as ${value} (${whose} ${line}) ${what}, and nothing in the file says which; they were taken as missing. Say ${flag}.`;
  return [{ code, message, column, count }];
}
