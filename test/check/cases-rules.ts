/** Cases on rules. */
import type { Case } from './cases.ts';

export const RULES: readonly Case[] = [
  {
    code: 'overlapping-bands',
    bad: 'field employees: whole number\nrate employees {\n  10 to 50 add 5\n  [|50 to 100|] add 9\n}',
    message: '50 is in this band and in `10 to 50`, but belongs to one band only. Move an end, or write `to below`.',
    good: 'field employees: whole number\nrate employees {\n  10 to 49 add 5\n  50 to 100 add 9\n}',
  },
  {
    code: 'overlapping-bands',
    bad: 'field industry: text\nlist heavy = [Steel, Coal]\nrate industry {\n  steel add 5\n  [|in heavy|] add 9\n}',
    message: 'Steel is in this band and in `steel`, but belongs to one band only. Remove it from one of the two.',
    good: 'field industry: text\nlist heavy = [Steel, Coal]\nrate industry {\n  Glass add 5\n  in heavy add 9\n}',
  },
  {
    code: 'gap-in-bands',
    bad: 'field employees: whole number\nrate employees {\n  below 50 add 5\n  [|100 or more|] add 25\n}',
    message: 'No band takes 50 to 99, so these leads get nothing here. Move an end, or add an `otherwise` line.',
    good: 'field employees: whole number\nrate employees {\n  below 50 add 5\n  50 to 99 add 0\n  100 or more add 25\n}',
    fix: 'Add a line for 50 to 99',
  },
  {
    code: 'gap-in-bands',
    bad: 'field revenue: number\nrate revenue {\n  50 to 499 add 5\n  [|500 or more|] add 25\n}',
    message: 'No band takes numbers between 499 and 500, so these leads get nothing here. Write `to below 500`, or declare a whole number.',
    good: 'field revenue: number\nrate revenue {\n  50 to below 500 add 5\n  500 or more add 25\n}',
    fix: 'Write 50 to below 500',
  },
  {
    code: 'missing-band',
    bad: 'rate industry {\n  Software add 20\n  [|otherwise|] add 5\n}',
    message: '`otherwise` is for known values; a lead without industry gets nothing. If it should get points, add a line `missing add ..`.',
    good: 'rate industry {\n  Software add 20\n  missing add 5\n  otherwise add 5\n}',
    fix: 'Add a line for missing values',
  },
  {
    code: 'read-as-text',
    bad: 'rate country {\n  Germany add 5\n  missing add 0\n  [|else|] add 1\n}',
    message:
      'else is a text here: only a lead whose country is "else" gets these points. For all other values write otherwise; for this one put it in quotes.',
    good: 'rate country {\n  Germany add 5\n  missing add 0\n  otherwise add 1\n}',
    fix: 'Write otherwise',
  },
  {
    code: 'duplicate-band',
    bad: 'rate industry {\n  Software add 20\n  missing add 0\n  otherwise add 5\n  [|otherwise|] add 6\n}',
    message: 'There is a second `otherwise` here. A rate has one; remove the other.',
    good: 'rate industry {\n  Software add 20\n  missing add 0\n  otherwise add 5\n}',
    fix: 'Remove this band',
  },
  {
    code: 'clause-order',
    bad: 'each email_open add 1 up to 5 [|once per day|]',
    message: '`once per day` acts before `up to 5`. Write it first, too.',
    good: 'each email_open add 1 once per day up to 5',
    fix: 'Put the clauses in order',
  },
  {
    code: 'clause-order',
    bad: 'each page_view within last 9 days [|where page = "/pricing"|] add 1 up to 5',
    message: '`where page = "/pricing"` acts before `within last 9 days`. Write it first, too.',
    good: 'each page_view where page = "/pricing" within last 9 days add 1 up to 5',
    fix: 'Put the clauses in order',
  },
  {
    code: 'clause-twice',
    bad: 'each email_open add 1 up to 5 [|up to 9|]',
    message: '`up to 9` cannot stand beside `up to 5`. Remove one of the two.',
    good: 'each email_open add 1 up to 9',
  },
  {
    code: 'clause-misplaced',
    bad: 'when employees >= 50 add 5 [|once per day|]',
    message: '`once per day` cannot stand here: it chooses among the events of an `each`. Remove it.',
    good: 'when employees >= 50 add 5',
  },
  {
    code: 'clause-misplaced',
    bad: 'field visits: number\nfield partner: number\nalways add partner [|per 5 of visits|] up to 30',
    message: '`per 5 of visits` cannot stand here: the points are the number in partner, and only a limit may follow. Remove it.',
    good: 'field visits: number\nfield partner: number\nalways add partner up to 30\nalways add 1 per 5 of visits up to 30',
  },
  {
    code: 'punishes-missing',
    bad: 'when [|not can_pay|] subtract 5',
    message: 'This is also true for a lead whose can_pay is missing. If it should not be, add `and can_pay is known`.',
    good: 'when not can_pay and can_pay is known subtract 5',
    fix: 'Add `and can_pay is known`',
  },
  {
    code: 'punishes-missing',
    bad: 'when [|country not in [France, Spain]|] or title = CEO subtract 5',
    message: 'This is also true for a lead whose country is missing. If it should not be, add `and country is known`.',
    good: 'when country not in [France, Spain] and country is known or title = CEO subtract 5',
    fix: 'Add `and country is known`',
  },
  {
    code: 'no-event-ever',
    bad: 'event email_open\nwhen [|no email_open within last 180 days|] subtract 10',
    message: 'This is also true for a lead that never had any email_open. If it should not be, add `and email_open`.',
    good: 'event email_open\nwhen email_open and no email_open within last 180 days subtract 10',
    fix: 'Ask for one email_open before',
  },
  {
    code: 'decay-outlasts-window',
    bad: 'event page_view\neach page_view within last 30 days add 9 [|fade over 90 days|]',
    message:
      '`fade over 90 days` takes longer than `within last 30 days`, so that what is left of the points by then is gone at once. Write one length for both.',
    good: 'event page_view\neach page_view within last 90 days add 9 fade over 90 days',
    fix: 'Write `within last 90 days`',
  },
  {
    code: 'decay-outlasts-window',
    bad: 'event demo\nwhen (demo at least 2 times within last 2 weeks) add 9 [|half-life 30 days|]',
    message:
      '`half-life 30 days` takes longer than `within last 2 weeks`, so that what is left of the points by then is gone at once. Write one length for both.',
    good: 'event demo\nwhen (demo at least 2 times within last 2 weeks) add 9 half-life 14 days',
  },
  {
    code: 'per-without-limit',
    bad: 'when subscribed add 1 [|per visits|]',
    message: 'This can give any number of points. Say the most it may give: `up to 20`.',
    good: 'when subscribed add 1 per visits up to 20',
    fix: 'Add a limit',
  },
  {
    code: 'per-size',
    bad: 'when subscribed add 1 per [|2.5|] of visits up to 20',
    message: '`per` counts in whole numbers, and 2.5 is none. Write it as in: per 5 of visits',
    good: 'when subscribed add 2 per 5 of visits up to 20',
  },
  {
    code: 'field-points-without-limit',
    bad: 'field visits: number\nalways add [|visits|]',
    message: 'Points that come from visits need a limit: add visits up to 20',
    good: 'field visits: number\nalways add visits up to 20',
    fix: 'Add a limit',
  },
  {
    code: 'points-too-large',
    bad: 'when title = CEO add [|2m|]',
    message: '2m points are too many. Write at most 1_000_000.',
    good: 'when title = CEO add 1m',
  },
  {
    code: 'points-too-fine',
    bad: 'when title = CEO add [|0.12345|]',
    message: '0.12345 is too fine: points have at most 4 decimals. Write 0.1235.',
    good: 'when title = CEO add 0.1235',
    fix: 'Round to 0.1235',
  },
  {
    code: 'negative-points',
    bad: 'when unsubscribed [|add -30|]',
    message: '`add -30` says it the long way round. Write `subtract 30`.',
    good: 'when unsubscribed subtract 30',
    fix: 'Write subtract 30',
  },
  {
    code: 'choice-member',
    bad: 'best of {\n  [|when title = CEO disqualify|]\n  when title = CFO add 4\n}',
    message:
      'A `disqualify` rule cannot stand in `best of` or `first of`, which choose among `when`, `always`, `each` and `rate` rules with points. Move it after the block.',
    good: 'best of {\n  when title = CEO add 5\n  when title = CFO add 4\n}',
  },
  {
    code: 'misplaced-statement',
    bad: 'group fit {\n  [|let boss = title = CEO|]\n  when boss add 5\n}',
    message: 'A let cannot stand inside a group. Move it to the top of the file.',
    good: 'let boss = title = CEO\ngroup fit {\n  when boss add 5\n}',
  },
  {
    code: 'empty-block',
    bad: 'always add 5\ngroup fit [|{ }|]',
    message: 'The group fit is empty, so it gives no points. Write rules in it, or remove it.',
    good: 'always add 5\ngroup fit {\n  when title = CEO add 5\n}',
  },
  {
    code: 'duplicate-rule',
    bad: 'when title = CEO add 20\n[|when title = "ceo" add 20 because "boss"|]',
    message: 'This rule says the same as line 1, so its points count twice. Remove one.',
    good: 'when title = CEO add 20\nwhen title = CFO add 20\ngroup fit {\n  when title = CEO add 20\n}',
    fix: 'Remove this one',
  },
  {
    code: 'duplicate-rule',
    bad: 'group fit {\n  rate industry {\n    Steel add 5\n    missing add 0\n  }\n  [|rate industry {\n    Steel  add 5\n    missing add 0\n  }|]\n}',
    message: 'This rule says the same as line 2, so its points count twice. Remove one.',
    good: 'param low = 5\nparam Low = 50\nwhen size > low add 5\nwhen size > Low add 5',
    fix: 'Remove this one',
  },
  {
    code: 'duplicate-rule',
    bad: 'when title = CEO disqualify\n[|when title = CEO disqualify|]',
    message: 'This rule says the same as line 1. Remove one.',
    good: 'best of {\n  when title = CEO add 5\n  when title = CEO add 5\n}',
  },
  {
    code: 'read-as-event',
    bad: 'when [|renewed|] within last 30 days add 5',
    message:
      'renewed is read as an event: something the lead did, with its moment. If it is a date of the lead, declare it: field renewed: date',
    good: 'when renewed within last 30 days add 5\neach renewed add 1 up to 5',
  },
  {
    code: 'event-clause',
    bad: 'event page_view\nevent form_submit\nwhen page_view [|followed by form_submit|] add 5',
    message: '`followed by form_submit` cannot stand here: say how soon it follows, as in: within 7 days.',
    good: 'event page_view\nevent form_submit\nwhen page_view followed by form_submit within 7 days add 5',
    fix: 'Add `within 7 days`',
  },
  {
    code: 'event-clause',
    bad: 'event page_view\nevent form_submit\nwhen page_view followed by form_submit [|within last 7 days|] add 5',
    message:
      '`within last 7 days` cannot stand here: after `followed by` stands how soon it follows: within 7 days. How long ago it was comes after that: in last 30 days.',
    good: 'event page_view\nevent form_submit\nwhen page_view followed by form_submit within 7 days add 5',
    fix: 'Write `within 7 days`',
  },
  {
    code: 'event-clause',
    bad: 'event page_view\neach page_view [|at least 3 times|] add 5 up to 20',
    message:
      '`at least 3 times` cannot stand here: `each` gives points for every occurrence. Bound them with `up to`, or ask with `when` whether it happened so often.',
    good: 'event page_view\nwhen page_view at least 3 times add 5',
  },
  {
    code: 'event-clause',
    bad: 'event page_view\nwhen page_view [|at most 3 times|] within any 1 day add 5',
    message:
      '`at most 3 times` cannot stand here: a burst is so many times or more. Write `at least`, and `no` before the event for the opposite.',
    good: 'event page_view\nwhen no page_view at least 4 times within any 1 day add 5',
  },
  {
    code: 'event-clause',
    bad: 'event page_view\nwhen count of page_view [|at least 3 times|] > 2 add 5',
    message: '`at least 3 times` cannot stand here: a number of events is compared like any number, as in: count of page_view >= 3.',
    good: 'event page_view\nwhen count of page_view >= 3 add 5',
  },
  {
    code: 'event-clause',
    bad: 'event page_view\nwhen page_view [|within last 7 days in last 2 days|] add 5',
    message:
      '`within last 7 days in last 2 days` cannot stand here: one window is enough: `in last` belongs to a burst (`within any 1 day in last 30 days`) or a sequence.',
    good: 'event page_view\nwhen page_view within last 2 days add 5',
  },
  {
    code: 'event-clause',
    bad: 'event page_view\nevent form_submit\nwhen page_view [|at least 3 times|] followed by form_submit within 3 days add 5',
    message: '`at least 3 times` cannot stand here: before `followed by` only `where` can stand. Windows and gaps come at the end.',
    good: 'event page_view\nevent form_submit\nwhen page_view at least 3 times and form_submit add 5',
  },
  {
    code: 'event-clause',
    bad: 'event page_view\nevent form_submit\nwhen page_view followed by form_submit [|at least 2 times|] within 3 days add 5',
    message: '`at least 2 times` cannot stand here: a sequence has happened or not; it is not counted.',
    good: 'event page_view\nevent form_submit\nwhen page_view followed by form_submit within 3 days add 5',
  },
  {
    code: 'event-clause',
    bad: 'event a\nevent b\nwhen a followed by b within 3 days [|followed by a|] within 3 days add 5',
    message: '`followed by a` cannot stand here: a sequence is of two events. Ask for the next two in a condition of their own.',
    good: 'event a\nevent b\nwhen a followed by b within 3 days and b followed by a within 3 days add 5',
  },
  {
    code: 'each-points',
    bad: 'event form_submit\neach form_submit [|qualify hot|]\ntier hot >= 70',
    message: '`each` gives points for every occurrence. Once is enough: when form_submit qualify hot',
    good: 'event form_submit\nwhen form_submit qualify hot\ntier hot >= 70',
  },
  {
    code: 'each-points',
    bad: 'field visits: number\nevent purchase { amount: number }\neach purchase add [|visits|] up to 5',
    message:
      '`each` gives points for every occurrence. Write a number or a param, not visits. For points by a property of purchase: add 1 per PROPERTY up to 20',
    good: 'field visits: number\nevent purchase { amount: number }\neach purchase add 1 per amount up to 5\nwhen visits > 3 add 1',
  },
  {
    code: 'shrink-size',
    bad: 'event page_view\neach page_view add 5 shrink by [|0|] every 7 days up to 20',
    message: '`shrink by` takes points away, and 0 takes none. Write it as in: shrink by 5 every 7 days',
    good: 'event page_view\neach page_view add 5 shrink by 1 every 7 days up to 20',
  },
  {
    code: 'clause-misplaced',
    bad: 'event page_view\nwhen page_view at most 3 times add 5 [|fade over 3 days|]',
    message: '`fade over 3 days` cannot stand here: points decay with the age of an event, and this rule asks for none. Remove it.',
    good: 'event page_view\nwhen page_view at least 3 times add 5 fade over 3 days',
  },
];
