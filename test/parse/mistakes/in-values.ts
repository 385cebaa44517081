import type { Mistakes } from '../mistake.ts';

export const IN_VALUES: Mistakes = [
  [
    'numbers and dates',
    [
      [
        'when x > [|2,5|] add 5',
        ['decimal-comma: A number has a point for its decimals, and no comma. Write 2.5 instead of 2,5.'],
        'when x > 2.5 add 5',
      ],
      [
        'when x > [|1,000|] add 5',
        ['decimal-comma: A number has a point for its decimals, and no comma. Write 1_000 instead of 1,000.'],
        'when x > 1_000 add 5',
      ],
      [
        'when x > [|1.000.000|] add 5',
        ['grouped-digits: Digits are grouped with _ or not at all. Write 1_000_000 instead of 1.000.000.'],
        'when x > 1_000_000 add 5',
      ],
      [
        'when x > [|1 000|] add 5',
        ['grouped-digits: Digits are grouped with _ or not at all. Write 1_000 instead of 1 000.'],
        'when x > 1_000 add 5',
      ],
      ['when x > [|5 million|] add 5', ['foreign-word: Write 5m instead of 5 million.'], 'when x > 5m add 5'],
      ['when x > [|$|]100 add 5', ['currency-sign: A number stands alone. Remove the $.'], 'when x > 100 add 5'],
      ['when x > 100 [|€|] add 5', ['currency-sign: A number stands alone. Remove the €.'], 'when x > 100 add 5'],
      ['total = [|50 %|] of fit', ['detached-percent: Write 50%, without a space.'], 'total = 50% of fit'],
      [
        `rate size {\n  [|51-200|] add 5\n}`,
        ['dashed-numbers: 51-200 could be a range, a text or a subtraction. Write 51 to 200 for a range, or "51-200" for a text.'],
        `rate size {\n  51 to 200 add 5\n}`,
      ],
      [
        'when size = [|51-200|] add 5',
        ['dashed-numbers: 51-200 could be a range, a text or a subtraction. Write between 51 and 200 for a range, or "51-200" for a text.'],
        'when size = "51-200" add 5',
      ],
      [
        'when employees [|50-500|] add 5',
        [
          'dashed-numbers: 50-500 could be a range, a text or a subtraction. Write between 50 and 500 for a range, or = "50-500" for a text.',
        ],
        'when employees between 50 and 500 add 5',
      ],
      [
        `when a\n  and employees [|50–500|] add 5`,
        [
          'dashed-numbers: 50-500 could be a range, a text or a subtraction. Write between 50 and 500 for a range, or = "50-500" for a text.',
        ],
        `when a\n  and employees between 50 and 500 add 5`,
      ],
      [
        'when size in [[|1-10|], [|11-50|]] add 5',
        [
          'dashed-numbers: 1-10 could be a text or a subtraction. Write "1-10" for a text.',
          'dashed-numbers: 11-50 could be a text or a subtraction. Write "11-50" for a text.',
        ],
        'when size in ["1-10", "11-50"] add 5',
      ],
      [
        'when employees [|50 - 500|] add 5',
        ['foreign-word: Write between 50 and 500 instead of 50 - 500.'],
        'when employees between 50 and 500 add 5',
      ],
      [
        'when employees [|50 to 500|] add 5',
        ['foreign-word: Write between 50 and 500 instead of 50 to 500.'],
        'when employees between 50 and 500 add 5',
      ],
      [
        'field employees: whole number [|0-500|]',
        ['foreign-word: Write from 0 to 500 instead of 0-500.'],
        'field employees: whole number from 0 to 500',
      ],
      [
        'when created > [|31.01.2026|] add 5',
        ['foreign-date: A date is written year-month-day. Write 2026-01-31 instead of 31.01.2026.'],
        'when created > 2026-01-31 add 5',
      ],
      [
        'when created after [|1/2/2026|] add 5',
        ['foreign-date: A date is written year-month-day. Write 2026-02-01 or 2026-01-02 instead of 1/2/2026.'],
        'when created after 2026-02-01 add 5',
      ],
      [
        'when created before [|2026-02-30|] add 5',
        ['no-such-date: There is no day 2026-02-30. Write a date of the calendar, as year-month-day.'],
      ],
      ['as of [|2026-01-31T25:00|]', ['no-such-time: There is no time 25:00. Write hours from 00 to 23 and minutes from 00 to 59.']],
    ],
  ],
  [
    'names',
    [
      ['field [|Job Title|]: text', ['spaced-name: A name with spaces stands in backticks. Write `Job Title`.'], 'field `Job Title`: text'],
      [
        'field [|first-name|]: text',
        ['spaced-name: A name with spaces stands in backticks. Write `first-name`.'],
        'field `first-name`: text',
      ],
      [
        'field [|add|]: number',
        ['reserved-word: add is a word of the language. Write `add` if you mean a name or a text.'],
        'field `add`: number',
      ],
      [
        'when country in [no, [|is|], [|in|]] add 5',
        [
          'reserved-word: is is a word of the language. Write "is" if you mean a name or a text.',
          'reserved-word: in is a word of the language. Write "in" if you mean a name or a text.',
        ],
        'when country in [no, "is", "in"] add 5',
      ],
      [`group [|{|]\n  always add 1\n}`, ['expected-part: After group comes a name, not {. Write it as in: group fit {.']],
    ],
  ],
  [
    'types',
    [
      ['field title: [|string|]', ['foreign-type: string is no type. Write text.'], 'field title: text'],
      ['field ok: [|boolean|]', ['foreign-type: boolean is no type. Write yes/no.'], 'field ok: yes/no'],
      ['field n: [|int|]', ['foreign-type: int is no type. Write whole number.'], 'field n: whole number'],
      ['field ok: [|yes or no|]', ['foreign-type: yes or no is no type. Write yes/no.'], 'field ok: yes/no'],
      ['field size: [|[|]Small, Large]', ['missing-word: Write one of after :.'], 'field size: one of [Small, Large]'],
      [
        'field size: one of [|Small, Large|]',
        ['list-brackets: A list stands in square brackets. Write [Small, Large].'],
        'field size: one of [Small, Large]',
      ],
      [
        'field age: number [|range 0 to 100|]',
        ['foreign-word: Write from 0 to 100 instead of range 0 to 100.'],
        'field age: number from 0 to 100',
      ],
      [
        `event page_view {\n  page: text\n  [|seconds|]: number\n}`,
        ['missing-comma: Write a comma between text and seconds.'],
        `event page_view {\n  page: text,\n  seconds: number\n}`,
      ],
    ],
  ],
  [
    'lists',
    [
      [
        'when title in [|(CEO, CFO)|] add 20',
        ['list-brackets: A list stands in square brackets. Write [CEO, CFO].'],
        'when title in [CEO, CFO] add 20',
      ],
      [
        'when title in [|{CEO, CFO}|] add 20',
        ['list-brackets: A list stands in square brackets. Write [CEO, CFO].'],
        'when title in [CEO, CFO] add 20',
      ],
      [
        'when title in [|CEO, CFO|] add 20',
        ['list-brackets: A list stands in square brackets. Write [CEO, CFO].'],
        'when title in [CEO, CFO] add 20',
      ],
      ['when title [|=|] [CEO, CFO] add 20', ['foreign-word: Write in instead of =.'], 'when title in [CEO, CFO] add 20'],
      ['when title [|!=|] [CEO, CFO] add 20', ['foreign-word: Write not in instead of !=.'], 'when title not in [CEO, CFO] add 20'],
      ['when title in [CEO, CFO[|,|]] add 20', ['needless-word: , does nothing here. Remove it.'], 'when title in [CEO, CFO] add 20'],
      ['list vips [|=|] "vips.csv"', ['foreign-word: Write from instead of =.'], 'list vips from "vips.csv"'],
      ['list vips = [a[|;|] b]', ['foreign-operator: Write , instead of ;.'], 'list vips = [a, b]'],
    ],
  ],
  [
    'slips',
    [
      ['[|wehn|] a add 20', ['misspelt-word: wehn looks like when. Write when.'], 'when a add 20'],
      [`[|gruop|] fit {\n  always add 1\n}`, ['misspelt-word: gruop looks like group. Write group.'], `group fit {\n  always add 1\n}`],
      [
        'when title [|contians|] "Chief" add 5',
        ['misspelt-word: contians looks like contains. Write contains.'],
        'when title contains "Chief" add 5',
      ],
      ['when a [|substract|] 5', ['foreign-word: Write subtract instead of substract.'], 'when a subtract 5'],
      ['when a add 5 [|becuase|] "b"', ['misspelt-word: becuase looks like because. Write because.'], 'when a add 5 because "b"'],
      [
        'when country in [KP] [|disqualified|]',
        ['misspelt-word: disqualified looks like disqualify. Write disqualify.'],
        'when country in [KP] disqualify',
      ],
    ],
  ],
];
