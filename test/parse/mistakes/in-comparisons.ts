import type { Mistakes } from '../mistake.ts';

const UNCERTAIN = 'could compare a number or count events. Write';
const ONLY_ADDING = 'Points are only added and subtracted, so';

export const IN_COMPARISONS: Mistakes = [
  [
    'comparisons in other shapes',
    [
      [
        'when [|0 < a < 10|] add 5',
        ['comparison-chain: Each comparison stands by itself. Write a > 0 and a < 10.'],
        'when a > 0 and a < 10 add 5',
      ],
      [
        'when b and [|-5 <= a <= -1|] add 5',
        ['comparison-chain: Each comparison stands by itself. Write a >= -5 and a <= -1.'],
        'when b and a >= -5 and a <= -1 add 5',
      ],
      [
        'when [|a < b < c|] add 5',
        ['comparison-chain: Each comparison stands by itself. Write a < b and b < c.'],
        'when a < b and b < c add 5',
      ],
      [
        'when employees [|at least 50|] add 5',
        [`count-or-comparison: \`at least 50\` ${UNCERTAIN} >= 50 for a number, or at least 50 times for an event.`],
        'when employees >= 50 add 5',
      ],
      [
        'when employees [|more than 50|] add 5',
        [`count-or-comparison: \`more than 50\` ${UNCERTAIN} > 50 for a number, or at least 51 times for an event.`],
        'when employees > 50 add 5',
      ],
      [
        'field employees: number\nwhen employees [|at least 50|] add 5',
        ['foreign-word: Write >= 50 instead of at least 50.'],
        'field employees: number\nwhen employees >= 50 add 5',
      ],
      [
        'event visit\nwhen visit at least [|3|] add 5',
        ['missing-word: Write times after 3.'],
        'event visit\nwhen visit at least 3 times add 5',
      ],
      [
        'event visit\nwhen visit [|more than 3|] add 5',
        ['foreign-word: Write at least 4 times instead of more than 3.'],
        'event visit\nwhen visit at least 4 times add 5',
      ],
      ['when revenue [|at least 5m|] add 5', ['foreign-word: Write >= 5m instead of at least 5m.'], 'when revenue >= 5m add 5'],
      ['when rate_of [|more than 2.5|] add 5', ['foreign-word: Write > 2.5 instead of more than 2.5.'], 'when rate_of > 2.5 add 5'],
      [
        'when visit [|fewer than 3 times|] add 5',
        ['foreign-word: Write at most 2 times instead of fewer than 3 times.'],
        'when visit at most 2 times add 5',
      ],
    ],
  ],
  [
    'ranges with a dash',
    [
      [
        'tier warm [|40-69|]',
        ['upper-line: A tier has only a lower end: the first that a lead reaches is its own. Write >= 40 instead of 40-69.'],
        'tier warm >= 40',
      ],
      ['range [|0-100|]', ['foreign-word: Write 0 to 100 instead of 0-100.'], 'range 0 to 100'],
      ['field a: number from [|0–100|]', ['foreign-word: Write 0 to 100 instead of 0–100.'], 'field a: number from 0 to 100'],
      ['when a between [|5-10|] add 5', ['foreign-word: Write 5 and 10 instead of 5-10.'], 'when a between 5 and 10 add 5'],
    ],
  ],
  [
    'points alone',
    [
      ['when a > [|.5|] add 5', ['lone-point: A point has digits on both sides. Write 0.5.'], 'when a > 0.5 add 5'],
      ['when a > 20 add [|.5k|]', ['lone-point: A point has digits on both sides. Write 0.5k.'], 'when a > 20 add 0.5k'],
      ['when a > [|20.|] add 5', ['lone-point: A point has digits on both sides. Write 20.'], 'when a > 20 add 5'],
      [
        'when a in [1, [|2.|]] add [|5.|]',
        ['lone-point: A point has digits on both sides. Write 2.', 'lone-point: A point has digits on both sides. Write 5.'],
        'when a in [1, 2] add 5',
      ],
    ],
  ],
  [
    'points that are not added',
    [
      [
        'when title = CEO [|multiply by 2|]',
        [`only-adding: ${ONLY_ADDING} \`multiply by 2\` cannot be done. Write the points that this is worth, such as add 20.`],
      ],
      [
        'when title = CEO [|double the score|] because "x"',
        [`only-adding: ${ONLY_ADDING} \`double the score\` cannot be done. Write the points that this is worth, such as add 20.`],
      ],
      [
        'when title = CEO [|set score to 50|]',
        [`only-adding: ${ONLY_ADDING} \`set score to 50\` cannot be done. Write add 50: each rule adds its own points.`],
        'when title = CEO add 50',
      ],
      [
        'when title = CEO [|score = 50|]',
        [`only-adding: ${ONLY_ADDING} \`score = 50\` cannot be done. Write add 50: each rule adds its own points.`],
        'when title = CEO add 50',
      ],
      [
        '[|set score to 50|]',
        [`only-adding: ${ONLY_ADDING} \`set score to 50\` cannot be done. Write always add 50: each rule adds its own points.`],
        'always add 50',
      ],
    ],
  ],
  [
    'slips right before the points',
    [
      ['when title = 经理 [|ad|] 5', ['foreign-word: Write add instead of ad.'], 'when title = 经理 add 5'],
      ['when title = 经理[|，|]add 5', ['needless-word: ， does nothing here. Remove it.'], 'when title = 经理 add 5'],
    ],
  ],
];
