import { deepStrictEqual } from 'node:assert/strict';
import { type Explanation, explain, type Lead, type Options } from '@scorelang/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED } from './agree.ts';
import { anyLead } from './leads.ts';
import { anyOptions } from './options.ts';
import { anyPlan } from './plans.ts';
import { outcome } from './scorers.ts';

const RUNS = 300;

const cases = anyPlan.chain((plan) =>
  fc.tuple(
    fc.constant(plan),
    fc.array(fc.tuple(anyLead(plan), anyOptions(plan), fc.array(fc.nat({ max: 99 }), { minLength: 30, maxLength: 30 })), {
      minLength: 5,
      maxLength: 5,
    }),
  ),
);

test('events may be given in any order, and the parts of an explanation make up the whole', () => {
  let counted = 0;
  fc.assert(
    fc.property(cases, ([plan, leads]) => {
      for (const [drawn, drawnOptions, numbers] of leads) {
        const lead = drawn.make() as Lead;
        const options = drawnOptions.make();
        const given = outcome(() => explain(plan, lead, options));
        if (!('gives' in given) || options?.strict) continue;
        const shuffled = outcome(() => explain(plan, lead, inAnyOrder(options, numbers)));
        if (!('gives' in shuffled)) throw new Error('It threw once the events were in another order.');
        counted += given.gives.events?.counted ?? 0;
        deepStrictEqual(withoutOrder(shuffled.gives), withoutOrder(given.gives));
        addUp(given.gives);
      }
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
  expect(counted).toBeGreaterThan(RUNS);
});

function inAnyOrder(options: Options | undefined, numbers: readonly number[]): Options | undefined {
  if (!Array.isArray(options?.events)) return options;
  const left = [...options.events];
  const events = options.events.map((_, index) => left.splice(numbers[index % numbers.length]! % left.length, 1)[0]);
  return { ...options, events };
}

/** Which of two events at one moment comes first, in lists and among problems, is left open. */
function withoutOrder({ problems, lines, ...rest }: Explanation): unknown {
  return {
    ...rest,
    problems: problems.map(({ field, expected }) => `${field} ${expected}`).sort(),
    lines: lines.map(({ evidence, ...line }) => ({ ...line, evidence: evidence?.map(({ text, value }) => ({ text, value })) })),
  };
}

/** Occurrences make up the points of their rule before and after decay, and lines the score. */
function addUp({ lines, score }: Explanation): void {
  const units = (points: number): number => Math.round(points * 10_000);
  deepStrictEqual(
    lines.reduce((sum, { points }) => sum + units(points), 0),
    units(score),
  );
  for (const [index, line] of lines.entries()) {
    const occurrences = line.evidence?.flatMap((evidence) => evidence.occurrences) ?? [];
    if (!line.fired || line.note !== null || !occurrences.some(({ full }) => full !== null)) continue;
    const decay = lines[index + 1]?.kind === 'decay' ? lines[index + 1]!.points : 0;
    const full = occurrences.reduce((sum, occurrence) => sum + units(occurrence.full ?? 0), 0);
    const left = occurrences.reduce((sum, occurrence) => sum + units(occurrence.points ?? 0), 0);
    deepStrictEqual([full, left], [units(line.points), units(line.points) + units(decay)]);
  }
}
