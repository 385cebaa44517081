/** How a scorer will look at each field of a model: what the compiler chose by cost. */
import type { Entry, Origin, Plan } from '@scorelang/runtime';
import { withShortenedBands } from './bands.ts';
import { namesBeside } from './names.ts';
import { type FieldTable, layoutOf } from './tables/layout.ts';
import { type LeftRule, leftRules } from './tables/left.ts';
import { fieldsOfNumber } from './tables/worked-out.ts';
import { answersOf } from './typescript/answers.ts';

export interface ChosenWays {
  /** Rules and bands, and how many of them stand in tables. */
  readonly rules: number;
  readonly inTables: number;
  /** Where some stand in tables: those that do not, and why. */
  readonly left: readonly LeftRule[];
  readonly fields: readonly ChosenWay[];
}

export interface ChosenWay {
  readonly field: string;
  /**
   * `table`: classified once a lead for all rules in tables. `memory`: a text is asked everything once, and the answers kept for when it
   * comes again. `search`: all parts of a text are found in one go through it. `each`: every rule asks by itself. `unused`: no rule asks.
   */
  readonly way: 'table' | 'memory' | 'search' | 'each' | 'unused';
  /** Different tests of the table, the memory or the search. */
  readonly tests: number;
  /** Rules that ask the field by themselves. */
  readonly rules: number;
}

/** The ways that `emitScorer` takes for a plan. */
export function chosenWays(given: Plan): ChosenWays {
  const plan = withShortenedBands(given);
  const layout = layoutOf(plan, 'chosen');
  const rest = layout?.rest ?? plan.entries;
  const answers = answersOf({ ...plan, entries: rest }, 'chosen', namesBeside([]));
  const asking = originsIn(rest);
  const asksFor = (table: FieldTable, field: number): boolean =>
    table.field === field || (table.number !== null && fieldsOfNumber(table.number).includes(field));
  const fields = plan.fields.map(({ name }, field): ChosenWay => {
    const rules = asking.filter((origin) => origin.fields.includes(field)).length;
    const tables = layout?.tables.filter((table) => asksFor(table, field)) ?? [];
    const tests = tables.reduce((sum, table) => sum + table.tests.length, 0);
    if (tables.length > 0) return { field: name, way: 'table', tests, rules };
    const kept = answers[field];
    if (kept) return { field: name, way: kept.way.kind, tests: kept.questions.size, rules };
    return { field: name, way: rules > 0 ? 'each' : 'unused', tests: 0, rules };
  });
  return { rules: plan.leaves, inTables: layout?.rules.length ?? 0, left: layout === null ? [] : leftRules(plan, rest), fields };
}

function originsIn(entries: readonly Entry[]): readonly Origin[] {
  return entries.flatMap(originsOf);
}

function originsOf(entry: Entry): readonly Origin[] {
  switch (entry.kind) {
    case 'Rule':
      return [entry.origin];
    case 'Rate':
      return entry.bands.map(({ origin }) => origin);
    case 'Choice':
      return originsIn(entry.members);
    case 'Block':
      return [entry.origin, ...originsIn(entry.entries)];
    case 'Group':
      return originsIn(entry.entries);
  }
}
