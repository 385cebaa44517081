/** Mistakes whose likeliest mend would say something else: the fix keeps what was meant, or there is none. */
import type { Mistakes } from '../mistake.ts';

export const OF_FIXES: Mistakes = [
  [
    'a fix says what was meant',
    [
      [
        'rate n {\n  below 500 add 5\n  [|from 500|] add 20\n}',
        ['foreign-word: Write 500 or more instead of from 500.'],
        'rate n {\n  below 500 add 5\n  500 or more add 20\n}',
      ],
      ['rate n { [|from 50|] to 90 add 5 }', ['foreign-word: Write 50 instead of from 50.'], 'rate n { 50 to 90 add 5 }'],
      ['rate n { 500 [|and more|] add 5 }', ['foreign-word: Write or more instead of and more.'], 'rate n { 500 or more add 5 }'],
      ['rate n { 500 [|or above|] add 5 }', ['foreign-word: Write or more instead of or above.'], 'rate n { 500 or more add 5 }'],
      [
        'field size: text column [|Size|] treat [Select] as missing',
        ['unquoted-text: This text needs quotes. Write "Size".'],
        'field size: text column "Size" treat [Select] as missing',
      ],
      [
        'field s: text treat [|Select|] as missing',
        ['list-brackets: A list stands in square brackets. Write [Select].'],
        'field s: text treat [Select] as missing',
      ],
      [
        'field s: text treat [Select] as missing [|column "X"|]',
        ['clause-order: `column "X"` acts before `treat [Select] as missing`. Write it first, too.'],
        'field s: text column "X" treat [Select] as missing',
      ],
      [
        'list l from [|accounts.csv|] column domain',
        ['unquoted-text: This text needs quotes. Write "accounts.csv".'],
        'list l from "accounts.csv" column domain',
      ],
      [
        'group g [|from 0 to 10|] {\n  always add 5\n}',
        ['foreign-word: Write min 0 max 10 instead of from 0 to 10.'],
        'group g min 0 max 10 {\n  always add 5\n}',
      ],
      ['when x in [US, UK [|or|] CA] add 5', ['foreign-word: Write a comma instead of or.'], 'when x in [US, UK, CA] add 5'],
      ['when x in [US, UK, [|and|] CA] add 5', ['needless-word: and does nothing here. Remove it.'], 'when x in [US, UK, CA] add 5'],
      [
        'rate c { [|Germany or France|] add 5 }',
        ['list-brackets: A list stands in square brackets. Write [Germany, France].'],
        'rate c { [Germany, France] add 5 }',
      ],
      [
        'when title contains "head of" or [|contains|] "vp" add 5',
        ['missing-subject: Say again what is compared. Write title before contains.'],
        'when title contains "head of" or title contains "vp" add 5',
      ],
      [
        "when e >= [|1'000'000|] add 5",
        ["grouped-digits: Digits are grouped with _ or not at all. Write 1_000_000 instead of 1'000'000."],
        'when e >= 1_000_000 add 5',
      ],
      [
        "when title [|doesn't|] contain x add 5",
        ["foreign-word: Write does not instead of doesn't."],
        'when title does not contain x add 5',
      ],
      [
        'when created [|older than 90 days|] add 5',
        ['foreign-word: Write more than 90 days ago instead of older than 90 days.'],
        'when created more than 90 days ago add 5',
      ],
      [
        'when created [|newer than 2 weeks|] add 5',
        ['foreign-word: Write within last 2 weeks instead of newer than 2 weeks.'],
        'when created within last 2 weeks add 5',
      ],
      ['when created [|since|] 2025-01-01 add 5', ['foreign-word: Write >= instead of since.'], 'when created >= 2025-01-01 add 5'],
      [
        'when created [|on or after|] 2025-01-01 add 5',
        ['foreign-word: Write >= instead of on or after.'],
        'when created >= 2025-01-01 add 5',
      ],
      [
        'when employees [|from 50 to 499|] add 5',
        ['foreign-word: Write between 50 and 499 instead of from 50 to 499.'],
        'when employees between 50 and 499 add 5',
      ],
      [
        'when [|at least 3 page_view|] add 5',
        ['foreign-word: Write page_view at least 3 times instead of at least 3 page_view.'],
        'when page_view at least 3 times add 5',
      ],
      [
        'test "t" {\n  given A 1 day ago[|,|] B 2 days ago\n  expect score = 1\n}',
        ['foreign-word: Write a second given, on a line of its own, instead of ,.'],
        'test "t" {\n  given A 1 day ago\n  given B 2 days ago\n  expect score = 1\n}',
      ],
      [
        'when created after [|31 January 2025|] add 5',
        ['foreign-date: A date is written year-month-day. Write 2025-01-31 instead of 31 January 2025.'],
        'when created after 2025-01-31 add 5',
      ],
      ['when country [|isn’t|] DE add 5', ['foreign-word: Write != instead of isn’t.'], 'when country != DE add 5'],
      ['when title = CEO[|,|] employees > 5 add 5', ['foreign-word: Write and instead of ,.'], 'when title = CEO and employees > 5 add 5'],
      ['on reaching A [|notify sales|]', ['foreign-word: Write do notify_sales instead of notify sales.'], 'on reaching A do notify_sales'],
      [
        'when no activity [|for|] 30 days subtract 5',
        ['foreign-word: Write within last instead of for.'],
        'when no activity within last 30 days subtract 5',
      ],
      [
        'when page contains [|/pricing|] add 5',
        ['unquoted-text: This text needs quotes. Write "/pricing".'],
        'when page contains "/pricing" add 5',
      ],
      ['[|round|] to 0', ['missing-word: Write score after round.'], 'round score to 0'],
      [
        'always add 5 because [|"It"s"|]',
        ['unclosed-text: This text is not closed. Write "It\\"s", with a quote at its end.'],
        'always add 5 because "It\\"s"',
      ],
    ],
  ],
  [
    'no fix loses anything',
    [
      [
        'rate t { [|contains|] CEO add 5 }',
        ['expected-part: After the { of a rate comes a value or a range, not contains. Write it as in: when title contains CEO add 5.'],
      ],
      [
        'when t = CEO add 5 [|to fit|]',
        ['points-to-group: Points go to the group that a rule stands in. Move this rule into group fit { .. }, and take out to fit.'],
      ],
      [
        'when t [|matches|] [|/^ch.*/|] add 5',
        ['foreign-word: Write like instead of matches.', 'foreign-operator: Write like "ch*f", where * is anything, instead of /^ch.*/.'],
      ],
    ],
  ],
];
