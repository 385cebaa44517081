/** Every finding about points: a text that provokes it, with `[|..|]` around the place, what it says, and what mends it. */
import { assessPoints, assessPointsUnless, lower } from '@scorelang/compiler';
import { describe, expect, test } from 'vitest';
import { BUDGET } from '../../language/diagnostics/budget.ts';
import { applied, checked, errorsOf, unmarked } from '../check/project.ts';
import { withPoints } from './found.ts';

interface Case {
  readonly code: keyof typeof BUDGET;
  readonly bad: string;
  readonly message: string;
  /** The title of a ready change that mends it. */
  readonly fix?: string;
}

const TWO = 'when title = CEO add 20\nwhen demo add 25\n';

const CASES: readonly Case[] = [
  {
    code: 'over-budget',
    bad: `[|budget 30|]\n${TWO}`,
    message:
      'A lead can get 45 points, 15 over the budget of 30: title = CEO and demo = yes. Lower what rules give, cap a group, or raise the budget.',
    fix: 'Set the budget to 45',
  },
  {
    code: 'over-budget',
    bad: 'param most = 10\n[|budget most|]\nalways add 1 per visits up to 15',
    message: 'A lead can get 15 points, 5 over the budget of 10: visits = 15. Lower what rules give, cap a group, or raise the budget.',
  },
  {
    code: 'over-budget',
    bad: '[|budget 50|]\nalways add 60',
    message:
      'A lead can get 60 points, 10 over the budget of 50: one of whom nothing is known. Lower what rules give, cap a group, or raise the budget.',
    fix: 'Set the budget to 60',
  },
  {
    code: 'over-budget',
    bad: '[|budget 5|]\neach visit within last 30 days add 3 up to 9',
    message: 'A lead can get 9 points, 4 over the budget of 5: 3 visit. Lower what rules give, cap a group, or raise the budget.',
    fix: 'Set the budget to 9',
  },
  {
    code: 'under-budget',
    bad: `[|budget 100|]\nwhen title = CFO add 15\n${TWO}`,
    message: 'No lead can get more than 45 points, which is 55 short of the budget of 100. Lower the budget, or let rules give more.',
    fix: 'Set the budget to 45',
  },
  {
    code: 'tier-out-of-reach',
    bad: `${TWO}tier hot [|>= 70|]\ntier warm >= 20`,
    message: 'No lead can reach hot: it begins at 70, and no lead gets more than 45 points. Lower its line, or let rules give more.',
    fix: 'Begin hot at 45',
  },
  {
    code: 'tier-out-of-reach',
    bad: `${TWO}tier hot [|> 45|]\ntier warm >= 20`,
    message: 'No lead can reach hot: it begins above 45, and no lead gets more than 45 points. Lower its line, or let rules give more.',
  },
  {
    code: 'tier-out-of-reach',
    bad: `always add 30\n${TWO}tier hot >= 60\ntier warm >= 20\ntier cold [|otherwise|]`,
    message: 'No lead can get cold: every lead is in a tier above it already. Raise the lines above it, or remove the tier.',
  },
  {
    code: 'tier-out-of-reach',
    bad: 'group fit max 30 {\n  when title = CEO add 30\n}\ntier hot [|when fit >= 40|]\ntier warm otherwise',
    message: 'No lead can get hot: nobody meets what it asks for. Change its condition, or remove the tier.',
  },
  {
    code: 'cap-never-binds',
    bad: 'group fit [|max 60|] {\n  when title = CEO add 20\n  when title = CFO add 15\n}',
    message: 'fit never comes to its cap of 60: its rules give 20 at most. Set the cap to that, or leave it out.',
    fix: 'Set the cap to 20',
  },
  {
    code: 'cap-never-binds',
    bad: 'group fit min 0 [|max 60|] {\n  when title = CEO add 20\n}',
    message: 'fit never comes to its cap of 60: its rules give 20 at most. Set the cap to that, or leave it out.',
    fix: 'Leave the cap out',
  },
  {
    code: 'points-never-count',
    bad: 'group fit max 20 {\n  always add 20\n  [|when title = CEO add 15|]\n}',
    message: 'These points never count: without them every lead has 20 in fit already, which is its cap. Raise the cap, or remove them.',
  },
  {
    code: 'points-never-count',
    bad: 'first of {\n  when title = CEO add 20\n  always add 5\n  [|when title = CFO add 15|]\n}',
    message: 'This never counts: a line before it fires for every lead, and in `first of` only the first that fires counts. Move it up.',
  },
  {
    code: 'points-never-count',
    bad: 'best of {\n  [|when title = CEO add 5|]\n  always add 5.5\n  when title = CFO add 15\n}',
    message:
      'This never counts: another line fires for every lead and gives as much, and in `best of` only the best counts. Raise its points, or remove it.',
  },
  {
    code: 'never-fires',
    bad: 'field employees: whole number\nlet small = employees < 50\nwhen small {\n  when [|employees >= 1000|] add 10\n  always add 1\n}',
    message: 'No lead can meet all that is asked here and around it, so the rule never fires. Change a part of it, or remove it.',
  },
  {
    code: 'never-fires',
    bad: 'let big = employees >= 50\nlet small = not big and employees is known\nwhen big {\n  when [|small|] {\n    when title = CEO add 10\n  }\n  always add 1\n}',
    message:
      'No lead can meet all that is asked here and around it, so nothing in this block ever counts. Change a part of it, or remove it.',
  },
  {
    code: 'never-fires',
    bad: 'rate count of visit {\n  [|below 0|]    add 1\n  0 or more  add 2\n}\nwhen visit add 5',
    message: 'No lead can be in this band: no value that is possible here fits it. Change its ends, or remove it.',
  },
  {
    code: 'promise-broken',
    bad: `${TWO}[|promise score between 0 and 40|]`,
    message: 'This promise is not kept: score is 45 for title = CEO and demo = yes. Change the rules, or the promise.',
  },
  {
    code: 'promise-broken',
    bad: 'tier hot >= 70\ntier warm otherwise\nwhen title = CEO add 20\n[|promise hot is reachable|]',
    message: 'This promise is not kept: no lead can reach hot. Change the rules, or the promise.',
  },
];

describe.each(CASES)('$code', ({ code, bad, message, fix }) => {
  const { text, spans } = unmarked(bad);
  const own = (given: string) => withPoints(given).diagnostics.filter((diagnostic) => diagnostic.code === code);

  test(`says: ${message}`, () => {
    expect(errorsOf(text)).toEqual([]);
    expect(own(text).map((diagnostic) => [diagnostic.message, diagnostic.span])).toEqual([[message, spans[0]]]);
  });

  if (fix !== undefined) {
    test(`mends it: ${fix}`, () => expect(own(applied(text, own(text)[0]!, fix))).toEqual([]));
  }
});

test('every code has a case', () => {
  expect(Object.keys(BUDGET).filter((code) => !CASES.some((one) => one.code === code))).toEqual([]);
});

describe('nothing is said', () => {
  const codesIn = (text: string) => withPoints(text).diagnostics.map(({ code }) => code);

  test.each([
    ['of a budget that is just reached', `budget 45\n${TWO}`],
    ['of a cap that is just reached', 'group fit max 20 {\n  when title = CEO add 20\n}'],
    ['of a tier that a rule lifts leads to, whatever its line', `${TWO}when title = CFO qualify hot\ntier hot >= 70`],
    ['of tiers as long as every lead scores the same', 'always add 20\ntier hot >= 15\ntier cold otherwise'],
    ['of a tier that is told to lie above the range', `range 0 to 40\n${TWO}tier hot >= 100\ntier warm >= 10`],
    ['of what contradicts itself on one line: that is told as such', 'when employees > 5 and employees < 3 add 5\nalways add 1'],
    [
      'of points beyond the budget that only a disqualified lead would have',
      'budget 20\nwhen title = CEO add 30\nwhen title = CEO disqualify\nwhen demo add 20',
    ],
  ])('%s', (_, text) => {
    expect(codesIn(text).filter((code) => Object.hasOwn(BUDGET, code))).toEqual([]);
  });

  test('of a model with errors', () => expect(codesIn('budget 5\nwhen titel = add 20')).not.toContain('over-budget'));

  test('of points that two conditions on one field exclude', () => {
    expect(codesIn('budget 20\nrate title { CEO add 20  CFO add 15  otherwise add 5  missing add 0 }\nwhen title = VP add 10')).toEqual([]);
  });
});

describe('a comment that ignores a finding', () => {
  test('takes it out, and keeps it with its reason', () => {
    const { diagnostics, ignored } = withPoints(`# score-ignore under-budget more rules come\nbudget 100\n${TWO}`);
    expect(diagnostics).toEqual([]);
    expect(ignored.map(({ diagnostic, reason }) => [diagnostic.code, reason])).toEqual([['under-budget', 'more rules come']]);
  });

  test('is told when there is nothing to ignore, and only then', () => {
    expect(withPoints(`# score-ignore under-budget more rules come\nbudget 45\n${TWO}`).diagnostics.map(({ code }) => code)).toEqual([
      'ignores-nothing',
    ]);
  });

  test('works beside a code of another kind', () => {
    const text =
      'field title: text\n# score-ignore tier-out-of-reach, tier-above-range as planned\ntier hot >= 70\nrange 0 to 50\nwhen title = CEO add 60\n';
    expect(withPoints(text).diagnostics.map(({ code }) => code)).toEqual(['ignores-nothing']);
  });
});

test('an analysis that is cancelled tells nothing', () => {
  const found = checked(TWO, {});
  const planOf = () => lower(found.model);
  expect(assessPointsUnless(found, planOf, () => true)).toBeNull();
  let asked = 0;
  // Not before it is begun, but while leads are searched.
  const isCancelled = () => {
    asked += 1;
    return asked > 2;
  };
  expect(assessPointsUnless(found, planOf, isCancelled)).toBeNull();
  expect(assessPointsUnless(found, planOf, () => false)).toEqual(assessPoints(found));
});
