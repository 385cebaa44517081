/** Lists and tables as they come from notes, documents and spreadsheets. */
import type { Mistakes } from '../mistake.ts';

const BEGINS = 'missing-when: A rule begins with when. Write when before a.';

const SPACED = (name: string): string => `spaced-name: A name with spaces stands in backticks. Write \`${name}\`.`;

const COLUMNS = `field title: text column "Job Title"
field created_date: date
field email: text column "Email Address"
field out: yes/no column "Unsubscribed from all email" # of marketing
`;

/** What is said of marks that are left out. */
const removes = (...marks: readonly string[]): readonly string[] =>
  marks.map((mark) => `needless-word: ${mark} does nothing here. Remove it.`);

export const FROM_DOCUMENTS: Mistakes = [
  [
    'lists that are not closed',
    [
      ['when a in [|[|]A, B', ['unclosed-bracket: This [ is not closed. Write ] where it ends.']],
      [`when a in [|[|]A, B\nwhen b add 5`, ['unclosed-bracket: This [ is not closed. Write ] where it ends.']],
      [
        `when a in [|[|]A, B\n  and c = D add 5`,
        ['unclosed-bracket: This [ is not closed. Write ] where it ends.'],
        `when a in [A, B]\n  and c = D add 5`,
      ],
    ],
  ],
  [
    'columns as CRMs show them',
    [
      ['when [|Job Title|] contains VP add 5', [SPACED('Job Title')], 'when `Job Title` contains VP add 5'],
      [
        'when a and not [|Number of Employees|] > 5 add 5',
        [SPACED('Number of Employees')],
        'when a and not `Number of Employees` > 5 add 5',
      ],
      [
        'when [|Number of times contacted|] at least 3 times add 5',
        [SPACED('Number of times contacted')],
        'when `Number of times contacted` at least 3 times add 5',
      ],
      ['rate [|Job Title|] {\n  CEO add 5\n}', [SPACED('Job Title')], 'rate `Job Title` {\n  CEO add 5\n}'],
      ['let boss = [|Job Title|] contains Chief', [SPACED('Job Title')], 'let boss = `Job Title` contains Chief'],
      [
        `${COLUMNS}when [|job title|] = CEO and [|Created Date|] within last 5 days add 5`,
        [
          'spaced-name: job title is the field title. Write title.',
          'spaced-name: Created Date is the field created_date. Write created_date.',
        ],
        `${COLUMNS}when title = CEO and created_date within last 5 days add 5`,
      ],
      [
        `${COLUMNS}when [|Unsubscribed from all email|] subtract 5`,
        ['spaced-name: Unsubscribed from all email is the field out. Write out.'],
        `${COLUMNS}when out subtract 5`,
      ],
      [
        `${COLUMNS}when days since [|Created Date|] < 5 or domain of [|Email Address|] = "a.com" add 5`,
        [
          'spaced-name: Created Date is the field created_date. Write created_date.',
          'spaced-name: Email Address is the field email. Write email.',
        ],
        `${COLUMNS}when days since created_date < 5 or domain of email = "a.com" add 5`,
      ],
      [
        `${COLUMNS}test "x" {\n  given [|Job Title|] = CEO, [|Email Address|] = "b@a.com"\n  expect score = 5\n}`,
        ['spaced-name: Job Title is the field title. Write title.', 'spaced-name: Email Address is the field email. Write email.'],
        `${COLUMNS}test "x" {\n  given title = CEO, email = "b@a.com"\n  expect score = 5\n}`,
      ],
      [
        'when [|email domain|] = "gmail.com" add 5',
        ['foreign-word: Write domain of email instead of email domain.'],
        'when domain of email = "gmail.com" add 5',
      ],
      // What is compared is not known to be one name.
      [
        'when title [|CFO|] add 5',
        ['missing-operator: Something is missing between title and CFO. Write how they compare, such as title = CFO.'],
      ],
    ],
  ],
  [
    'several values and ages as filters have them',
    [
      [
        'when title [|= CEO, CFO, "VP Sales"|] and b add 5',
        ['foreign-word: Write in [CEO, CFO, "VP Sales"] instead of = CEO, CFO, "VP Sales".'],
        'when title in [CEO, CFO, "VP Sales"] and b add 5',
      ],
      [
        'when title [|!= CEO, CFO|] add 5',
        ['foreign-word: Write not in [CEO, CFO] instead of != CEO, CFO.'],
        'when title not in [CEO, CFO] add 5',
      ],
      ['when a = CEO[|,|] b > 5 add 5', ['foreign-word: Write and instead of ,.'], 'when a = CEO and b > 5 add 5'],
      [
        'when seen [|< 30 days|] add 5',
        ['foreign-word: Write within last 30 days instead of < 30 days.'],
        'when seen within last 30 days add 5',
      ],
      [
        'when seen [|> 90 days|] add 5',
        ['foreign-word: Write more than 90 days ago instead of > 90 days.'],
        'when seen more than 90 days ago add 5',
      ],
    ],
  ],
  [
    'points of a table',
    [[`rate title {\n  Other [|-|]5\n}`, ['foreign-word: Write subtract instead of -.'], `rate title {\n  Other subtract 5\n}`]],
  ],
  [
    'lists pasted from notes and documents',
    [
      [`[|1.|] when a add 20\n[|12.|] when b add 20`, removes('1.', '12.'), `when a add 20\nwhen b add 20`],
      [`[|1)|] field title: text\n[|(2)|] when title = CEO add 20`, removes('1)', '(2)'), `field title: text\nwhen title = CEO add 20`],
      [
        `  [|-|] when a add 20\n  [|*|] each b add 20\n[|–|] always add 2`,
        removes('-', '*', '–'),
        `  when a add 20\n  each b add 20\nalways add 2`,
      ],
      [`[|•|] tier hot >= 20\n\t[|✓|] [|a|] = b add 20`, [...removes('•', '✓'), BEGINS], `tier hot >= 20\n\twhen a = b add 20`],
      [`rate title {\n  [|1.|] CEO add 5\n  [|•|] "VP" add 3\n}`, removes('1.', '•'), `rate title {\n  CEO add 5\n  "VP" add 3\n}`],
      [`[|-|] [|if|] a add 20`, [...removes('-'), 'foreign-word: Write when instead of if.'], 'when a add 20'],
      [`when b add 5\n[|-|] [|a|] = b add 20`, [...removes('-'), BEGINS], `when b add 5\nwhen a = b add 20`],
      [`field a: number\n[|*|] [|a|] = b add 20`, [...removes('*'), BEGINS], `field a: number\nwhen a = b add 20`],
      ['when a\n  - b > 5 add 5', []],
      ['when a\n  - if > 5 add 5', []],
      ['let c = a\n  - b', []],
      ['when a > (b -\n  5) and c add 5', []],
    ],
  ],
];
