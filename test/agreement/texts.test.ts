import { deepStrictEqual } from 'node:assert/strict';
import { inspect } from 'node:util';
import { load, optimize } from '@scorelang/compiler';
import { formatText, NO_FILES } from '@scorelang/language';
import { explain, interpret, type Lead, type Plan } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreeOnLead, RUNS, SEED, scorersWithLess } from './agree.ts';
import { columnsAgree } from './columns.ts';
import { boundsOf, drawLead, drawOptions } from './draw/leads.ts';
import { readRow, rowOfNumbers } from './draw/row.ts';
import { outcome, type Scorer, scorerOf } from './scorers.ts';
import { anyTextRows, drawModel } from './texts.ts';

const HOUR = 3_600_000;
/** After its end a row is 0 and a lead is empty: few should be. */
const SHORTEST_LEAD = 60;
const LONGEST_LEAD = 160;
const LEADS_A_TEXT = 10;

/** A shrunk text is found long before this; what would go on for hours ends. */
const MOST_TRIES_AFTER_A_FAILURE = 3000;

/** Words that a run of the default length draws: one that is gone is no longer tested. */
const WORDS = `
  always|subtract|per 5 of|up to|rate|best of|first of|group|min|max|limit score to|qualify|disqualify|because|total = |rest|% of|max of
  range|round score to|zone|tier|grade|otherwise|missing|let|param|list|treat|column|whole number|yes/no|date|datetime|one of|list of text
  list of one of|below|or less|or more|above|to below|and|or|not|!=|<=|>=|between|in|not in|does not contain|contains word|does not start with
  does not end with|starts with|ends with|like|not like|any of|has any of|has all of|same as|domain of|before|after|within last|within next
  more than|ago|days since|days until|is known|is missing|/|*|company.industry|each|activity|not activity|no|where|at least|at most|exactly|times|within any|in last|followed by
  count of|count of days with|count of distinct|sum of|average of|min of|days since page_view|once per day|once per week|once per month
  fade over|shrink by|half-life|ignore events before|keep until below|on reaching|on falling below`
  .split(/[|\n]/)
  .map((word) => word.trim())
  .filter((word) => word !== '');

const KINDS =
  `Always Never And Or Not Let Known Yes SameAnswer Compare ComparePoints GradeIs OneOf SameText Match Has Field Domain Number Constant
  Param DayOf Today Now Arithmetic Rule Block Rate Choice Group Points NumberAsPoints Disqualify Qualify Limit Sum Weighted Max Rest When
  Otherwise Occurrences Tally Age Count Distinct Days Latest Burst Sequence Fade Shrink HalfLife Day Week Month Property`.split(/\s+/);

test(`a text means the same however it is scored or formatted, for ${RUNS} random texts (seed ${SEED})`, { timeout: HOUR }, () => {
  if (process.env.AGREEMENT_RUNS) console.log(`AGREEMENT_SEED=${SEED}`);
  const seen = { texts: '', plans: '', cases: 0, scored: 0 };
  let triesAfterAFailure = 0;
  fc.assert(
    fc.property(
      fc.array(rowOfNumbers(SHORTEST_LEAD, LONGEST_LEAD), { minLength: 1, maxLength: LEADS_A_TEXT, size: 'max' }),
      anyTextRows,
      (leads, rows) => {
        if (triesAfterAFailure > 0 && ++triesAfterAFailure > MOST_TRIES_AFTER_A_FAILURE) return;
        const text = drawModel(rows);
        try {
          const { plan, hash } = loaded(text);
          keepsItsMeaning(text, plan, hash);
          const scored = agreeOn(plan, loaded(drawModel(rows, true)).plan, leads);
          if (triesAfterAFailure > 0) return;
          seen.cases += leads.length;
          seen.scored += scored;
          // Enough to find every word in, and bounded however many runs there are.
          if (seen.texts.length < 1_000_000) seen.texts += text;
          if (seen.plans.length < 10_000_000) seen.plans += JSON.stringify([plan, optimize(plan)]);
        } catch (error) {
          triesAfterAFailure = Math.max(1, triesAfterAFailure);
          throw new Error(`${(error as Error).message}\n\n${text}`);
        }
      },
    ),
    { seed: SEED, numRuns: RUNS },
  );
  // Most leads and options are such as the model admits: where everything throws, all agree on nothing.
  expect(seen.scored).toBeGreaterThan(seen.cases * 0.7);
  expect(WORDS.filter((word) => !seen.texts.includes(word))).toEqual([]);
  expect(KINDS.filter((kind) => !seen.plans.includes(`"kind":"${kind}"`))).toEqual([]);
});

/** A text that is drawn has no errors: one with any is a fault of the drawing, or of the checker. */
function loaded(text: string): { readonly plan: Plan; readonly hash: string } {
  const { plan, hash, diagnostics } = load({ path: 'model.score', text }, NO_FILES);
  if (plan !== null && hash !== null) return { plan, hash };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(errors.map(({ message, span }) => `${message} At: ${text.slice(span.start, span.end)}`).join('\n'));
}

/** Formatted, it is the same plan but for the lines, with the same hash, and formatting that again changes nothing. */
function keepsItsMeaning(text: string, plan: Plan, hash: string): void {
  const formatted = formatText({ path: 'model.score', text });
  if (formatted.kind === 'refused') throw new Error(formatted.reason);
  const again = loaded(formatted.text);
  deepStrictEqual(withoutLines(again.plan), withoutLines(plan));
  deepStrictEqual(again.hash, hash);
  deepStrictEqual(formatText({ path: 'model.score', text: formatted.text }), formatted);
}

const withoutLines = (plan: Plan): unknown => JSON.parse(JSON.stringify(plan, (key, value) => (key === 'line' ? undefined : value)));

/**
 * The plan as lowered and as optimised, interpreted and compiled: one answer, of which every point is explained. With bands in another
 * order and with shorthands spelled out: the same result. Gives for how many leads that was a score and no error.
 */
function agreeOn(plan: Plan, spelledOut: Plan, leads: readonly (readonly number[])[]): number {
  const optimized = optimize(plan);
  const interpreted: Scorer = {
    score: (lead, options) => interpret(optimized, lead, options),
    explain: (lead, options) => explain(optimized, lead, options),
  };
  const scorers = [
    interpreted,
    scorerOf(optimized, 100),
    scorerOf(plan, 2),
    scorerOf(optimized, 100, 'answers'),
    scorerOf(optimized, 100, 'searched'),
    scorerOf(optimized, 100, 'tables'),
    scorerOf(plan, 2, 'tables'),
    ...scorersWithLess(plan),
  ];
  const bounds = boundsOf(plan);
  const rows = leads.map(readRow);
  columnsAgree(
    plan,
    scorers,
    rows.map((row) => drawLead(row, bounds)),
    rows[0] && drawOptions(rows[0], bounds),
  );
  const otherPlans = [withBandsTurned(plan), spelledOut];
  return leads.filter((numbers) => {
    const row = readRow(numbers);
    const options = drawOptions(row, bounds);
    const lead = drawLead(row, bounds) as Lead;
    try {
      for (const other of otherPlans) {
        deepStrictEqual(
          outcome(() => interpret(other, lead, options)),
          outcome(() => interpret(plan, lead, options)),
        );
      }
      return agreeOnLead(plan, scorers, lead, options);
    } catch (error) {
      throw new Error(`${(error as Error).message}\nlead: ${inspect(lead)}\noptions: ${inspect(options)}`);
    }
  }).length;
}

/** The bands of a rate are for one value each: the last may be asked first. */
const withBandsTurned = (plan: Plan): Plan =>
  JSON.parse(JSON.stringify(plan, (key, value) => (key === 'bands' ? value.toReversed() : value)));
