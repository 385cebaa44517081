/** Lists and tables as they come from notes, documents and spreadsheets. */
import type { Mistakes } from '../mistake.ts';

const BEGINS = 'missing-when: A rule begins with when. Write when before a.';

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
