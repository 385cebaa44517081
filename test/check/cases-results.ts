/** Cases on what points come to, on settings and on tests. */
import type { Case } from './cases.ts';

const GROUPS = 'group fit {\n  when title = CEO add 20\n}\ngroup engagement {\n  when opened add 5\n}\n';

export const RESULTS: readonly Case[] = [
  {
    code: 'tiers-out-of-order',
    bad: 'when title = CEO add 80\ntier warm >= 30\n[|tier hot >= 70|]',
    message:
      'No lead can get hot: whoever reaches >= 70 has already got warm at >= 30, which stands before it. Write the highest line first.',
    good: 'when title = CEO add 80\ntier hot >= 70\ntier warm >= 30',
    fix: 'Put them in order',
  },
  {
    code: 'otherwise-not-last',
    bad: 'when title = CEO add 80\n[|tier cold otherwise|]\ntier hot >= 70',
    message: 'Everyone who comes to cold stops there, so nothing after it is ever reached. Move it to the end.',
    good: 'when title = CEO add 80\ntier hot >= 70\ntier cold otherwise',
    fix: 'Put them in order',
  },
  {
    code: 'otherwise-not-last',
    bad: 'when title = CEO add 80\ntier cold otherwise\n[|tier rest otherwise|]',
    message: 'Everyone who comes to cold stops there, so nobody gets rest. Keep one `otherwise`.',
    good: 'when title = CEO add 80\ntier cold otherwise',
  },
  {
    code: 'total-shares',
    bad: `${GROUPS}total = [|40% of fit + 50% of engagement|]`,
    message: 'These shares come to 90%, so the total is on another scale than its groups. Make them 100% if that was meant.',
    good: `${GROUPS}total = 40% of fit + 60% of engagement`,
  },
  {
    code: 'tier-above-range',
    bad: 'range 0 to 100\nwhen title = CEO add 130\ntier hot [|>= 120|]',
    message: "No lead can reach hot: the range ends at 100, and hot begins at 120. Lower hot's line, or widen the range.",
    good: 'range 0 to 100\nwhen title = CEO add 130\ntier hot >= 100',
  },
  {
    code: 'tier-above-range',
    bad: 'param line = 100\nrange 0 to 100\nwhen title = CEO add 130\ntier hot [|> line|]',
    message: "No lead can reach hot: the range ends at 100, and hot begins above 100. Lower hot's line, or widen the range.",
    good: 'range 0 to 100\nwhen title = CEO qualify hot\ntier hot > 100',
  },
  {
    code: 'no-rules',
    bad: '[|tier hot >= 20|]\ntier warm >= 10',
    message: 'This model has no rules, so every lead scores 0. Begin with a line such as: when title = CEO add 20',
    good: 'field title: text\nlist bosses = [CEO, CFO]',
  },
  {
    code: 'no-rules',
    bad: '[||]',
    message: 'This model has no rules, so every lead scores 0. Begin with a line such as: when title = CEO add 20',
    good: 'always add 5',
  },
  {
    code: 'keep-above-line',
    bad: 'when title = CEO add 80\ntier hot >= 70 keep until below [|80|]',
    message: 'A tier is kept until below a number under its own line, and 80 is not below 70. Write a smaller number.',
    good: 'when title = CEO add 80\ntier hot >= 70 keep until below 60',
  },
  {
    code: 'grade-order',
    bad: 'group fit {\n  when title = CEO add 20\n}\ngrade profile of fit { A when [|size|] = big  B otherwise }\ngrade size of fit { big >= 10  small otherwise }',
    message: 'size is not known yet where profile is worked out. Move the grade size above the grade profile.',
    good: 'group fit {\n  when title = CEO add 20\n}\ngrade size of fit { big >= 10  small otherwise }\ngrade profile of fit { A when size = big  B otherwise }',
  },
  {
    code: 'grade-order',
    bad: 'group fit {\n  when title = CEO add 20\n}\ngrade profile of fit { A when [|profile|] = B  B otherwise }',
    message: 'profile cannot ask for itself. Ask for points, or for a grade above it.',
    good: 'group fit {\n  when title = CEO add 20\n}\ngrade profile of fit { A >= 10  B otherwise }',
  },
  {
    code: 'floor-above-cap',
    bad: 'group fit min 60 [|max 20|] {\n  when title = CEO add 20\n}',
    message: 'fit cannot be at least 60 and at most 20. Swap the two.',
    good: 'group fit min 20 max 60 {\n  when title = CEO add 20\n}',
    fix: 'Swap min and max',
  },
  {
    code: 'range-reversed',
    bad: 'range [|100 to 0|]\nwhen title = CEO add 20',
    message: 'From 100 to 0 there is nothing. Write the lower end first: from 0 to 100',
    good: 'range 0 to 100\nwhen title = CEO add 20',
    fix: 'Swap the two ends',
  },
  {
    code: 'param-outside-range',
    bad: 'param demo_points = [|25|] from 0 to 20\nwhen asked_demo add demo_points',
    message: '25 is not from 0 to 20, which is what this param admits. Change it, or the range.',
    good: 'param demo_points = 15 from 0 to 20\nwhen asked_demo add demo_points',
  },
  {
    code: 'param-outside-range',
    bad: 'param penalty = [|-5|]\nwhen unsubscribed add penalty',
    message: '-5 is below 0, the least that this param admits. For a lower value say its range: from -10 to 10',
    good: 'param penalty = -5 from -10 to 10\nwhen unsubscribed add penalty',
  },
  {
    code: 'round-decimals',
    bad: 'when title = CEO add 20\nround score to [|9|]',
    message: 'The score cannot be rounded to 9 decimals. Write 0, 1, 2, 3 or 4.',
    good: 'when title = CEO add 20\nround score to 0',
  },
  {
    code: 'invalid-zone',
    bad: '[|zone +18:00|]\nwhen title = CEO add 20',
    message: 'No zone is more than 14 hours away from UTC. Write it as in zone +08:00',
    good: 'zone +08:00\nwhen title = CEO add 20',
  },
  {
    code: 'setting-twice',
    bad: 'range 0 to 100\n[|range 0 to 50|]\nwhen title = CEO add 20',
    message: 'This is a second `range`, and a file has only one. Remove one of the two.',
    good: 'range 0 to 100\nwhen title = CEO add 20',
    fix: 'Remove this one',
  },
  {
    code: 'setting-twice',
    bad: 'group fit max 20 [|max 30|] {\n  when title = CEO add 20\n}',
    message: 'This is a second `max`, and a group has only one. Remove one of the two.',
    good: 'group fit max 30 {\n  when title = CEO add 20\n}',
    fix: 'Remove this one',
  },
  {
    code: 'max-outside-total',
    bad: 'field seconds: number\nwhen seconds is known and [|sum of seconds|] >= 300 add 5',
    message: '`sum of seconds` does not say of which event. Write it as in: sum of seconds of page_view',
    good: 'field seconds: number\nwhen seconds >= 300 add 5',
  },
  {
    code: 'total-form',
    bad: `${GROUPS}total = [|fit * 2|] + engagement`,
    message:
      '`fit * 2` cannot stand in `total`. Write groups with + between them, each whole or as a percentage: total = 40% of fit + rest',
    good: `${GROUPS}total = 200% of fit + engagement`,
  },
  {
    code: 'max-outside-total',
    bad: `${GROUPS}tier hot when [|max of fit, engagement|] >= 10`,
    message: '`max of fit, engagement` works in `total` only. Compare them one by one here: fit >= 10 or engagement >= 10',
    good: `${GROUPS}tier hot when fit >= 10 or engagement >= 10`,
  },
  {
    code: 'total-unreached',
    bad: 'group fit {\n  when title = CEO add 20\n}\ngroup [|engagement|] {\n  when opened add 5\n}\ntotal = 40% of fit',
    message: 'The points of the group engagement are in no part of `total`, so they never count. Name the group there, or add `+ rest`.',
    good: `${GROUPS}total = 40% of fit + rest`,
    fix: 'Add the rest',
  },
  {
    code: 'total-unreached',
    bad: `${GROUPS}[|when vip add 5|]\nalways add 1\ntotal = fit + engagement`,
    message:
      'The points of this rule and 1 more outside the groups it names are in no part of `total`, so they never count. Name the group there, or add `+ rest`.',
    good: `${GROUPS}when vip add 5\nalways add 1\ntotal = fit + engagement + rest`,
    fix: 'Add the rest',
  },
  {
    code: 'total-twice',
    bad: 'group fit {\n  group person {\n    when title = CEO add 20\n  }\n}\ntotal = fit + [|person|]',
    message: 'The points of person would count twice in `total`. Name the group once, either itself or the group around it.',
    good: 'group fit {\n  group person {\n    when title = CEO add 20\n  }\n}\ntotal = fit',
  },
  {
    code: 'duplicate-test',
    bad: 'when title = CEO add 20\ntest "CEO" {\n  expect score = 0\n}\ntest [|"CEO"|] {\n  expect score = 0\n}',
    message: 'There is another test called "CEO". Give each its own name, so that a failure can be found.',
    good: 'when title = CEO add 20\ntest "CEO" {\n  expect score = 0\n}\ntest "CFO" {\n  expect score = 0\n}',
  },
  {
    code: 'test-without-expect',
    bad: 'when title = CEO add 20\ntest [|"CEO"|] {\n  given title = CEO\n}',
    message: 'The test "CEO" expects nothing, so it cannot fail. Add a line: expect score >= 10',
    good: 'when title = CEO add 20\ntest "CEO" {\n  given title = CEO\n  expect score = 20\n}',
  },
];
