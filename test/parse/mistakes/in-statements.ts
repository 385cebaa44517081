import type { Mistakes } from '../mistake.ts';

export const IN_STATEMENTS: Mistakes = [
  [
    'something missing',
    [
      [
        'when title [|CEO|] add 20',
        ['missing-operator: Something is missing between title and CEO. Write how they compare, such as title = CEO.'],
      ],
      ['[|title|] = CEO add 20', ['missing-when: A rule begins with when. Write when before title.'], 'when title = CEO add 20'],
      ['when title = CEO [|20|]', ['missing-sign: Write what to do with the points: add 20.'], 'when title = CEO add 20'],
      ['when [|add|] 20', ['expected-part: After when comes a condition, not add. Write it as in: title = CEO.']],
      ['when title = [|add|] 20', ['expected-part: After = comes a value, not add. Write it as in: title = CEO.']],
      [
        'when title = [|CEO|]',
        [
          'expected-effect: After CEO this rule must say what it does. Write add or subtract and a number, qualify and a tier, disqualify, or limit.',
        ],
      ],
      ['when a and [|add|] 5', ['expected-part: After and comes a condition, not add. Write it as in: title = CEO.']],
      ['when title in [|add|] 20', ['expected-part: After in comes a list of values, not add. Write it as in: [CEO, CFO].']],
      [
        'when title in [|[|]CEO, CFO add 20',
        ['unclosed-bracket: This [ is not closed. Write ] where it ends.'],
        'when title in [CEO, CFO] add 20',
      ],
      [
        'when (a or [|(|]b and c add 20',
        ['unclosed-bracket: This ( is not closed. Write ) where it ends.'],
        'when (a or (b and c)) add 20',
      ],
      [`when title in [CFO\n  [|CEO|]] add 5`, ['missing-comma: Write a comma between CFO and CEO.'], `when title in [CFO,\n  CEO] add 5`],
      ['when title [|starts|] "Chief" add 5', ['missing-word: Write with after starts.'], 'when title starts with "Chief" add 5'],
      ['when [|count|] page_view > 5 add 5', ['missing-word: Write of after count.'], 'when count of page_view > 5 add 5'],
      ['each [|add|] 5', ['expected-part: After each comes an event, not add. Write it as in: each page_view add 1.']],
      [
        'tier [|hot|]',
        ['expected-part: After hot comes >= and a number, when and a condition, or otherwise. Write it as in: tier hot >= 70.'],
      ],
      ['tier hot [|70|]', ['missing-word: Write >= after hot.'], 'tier hot >= 70'],
      ['field [|title|] text', ['missing-word: Write : after title.'], 'field title: text'],
      [
        'field x[|:|]',
        [
          'expected-part: After : comes a type: text, number, whole number, yes/no, date, datetime, one of [..] or list of text. Write it as in: field title: text.',
        ],
      ],
      ['let a [|=|]', ['expected-part: After = comes a condition. Write it as in: title = CEO.']],
      ['param [|x|]', ['expected-part: After x comes = and a value. Write it as in: param demo_points = 25.']],
      ['on reaching [|hot|] alert', ['missing-word: Write do after hot.'], 'on reaching hot do alert'],
      [
        'promise [|hot|]',
        [
          'expected-part: After hot comes is reachable, between .. and .., always, never or more. Write it as in: promise hot is reachable.',
        ],
      ],
      ['zone [|UTC|]+8', ['expected-part: After zone comes an offset from UTC, not UTC. Write it as in: zone +08:00.']],
      [`group [|fit|]\nalways add 5`, ['expected-block: A group needs { before what stands in it. Write { after fit, and } at the end.']],
      [
        `rate x {\n  [|Software|]\n  Retail add 5\n}`,
        ['expected-points: After Software this band must say its points. Write add or subtract, and a number.'],
      ],
    ],
  ],
  [
    'bands and lines',
    [
      [
        `rate x {\n  [|> 500|] add 5\n  [|< 50|] add 6\n  50 [|-|] 499 add 7\n}`,
        [
          'foreign-word: Write above 500 instead of > 500.',
          'foreign-word: Write below 50 instead of < 50.',
          'foreign-word: Write to instead of -.',
        ],
        `rate x {\n  above 500 add 5\n  below 50 add 6\n  50 to 499 add 7\n}`,
      ],
      [`rate x {\n  [|500+|] add 5\n}`, ['foreign-word: Write 500 or more instead of 500+.'], `rate x {\n  500 or more add 5\n}`],
      [
        `rate x {\n  Manufacturing[|: 33|]\n  Retail[|:|] add 7\n}`,
        ['missing-sign: Write what to do with the points: add 33.', 'needless-word: : does nothing here. Remove it.'],
        `rate x {\n  Manufacturing add 33\n  Retail add 7\n}`,
      ],
      [
        `rate x {\n  [|US, CA|] add 5\n}`,
        ['list-brackets: A list stands in square brackets. Write [US, CA].'],
        `rate x {\n  [US, CA] add 5\n}`,
      ],
      ['tier hot [|=|] 70', ['foreign-word: Write >= instead of =.'], 'tier hot >= 70'],
      ['tier hot[|: score|] >= 70', ['needless-word: : score does nothing here. Remove it.'], 'tier hot >= 70'],
      [
        'tier hot >= 70 [|and < 90|]',
        ['upper-line: A tier has only a lower end: the first that a lead reaches is its own. Remove and < 90.'],
        'tier hot >= 70',
      ],
      ['tier hot >= 30[|,|] keep until below 20', ['needless-word: , does nothing here. Remove it.'], 'tier hot >= 30 keep until below 20'],
      [
        'grade g of fit { A >= 40[|,|] B >= 20[|,|] C otherwise }',
        ['needless-word: , does nothing here. Remove it.', 'needless-word: , does nothing here. Remove it.'],
        'grade g of fit { A >= 40 B >= 20 C otherwise }',
      ],
      [
        'tier warm >= 30 [|, < 70|]',
        ['upper-line: A tier has only a lower end: the first that a lead reaches is its own. Remove , < 70.'],
        'tier warm >= 30',
      ],
      [
        'tier warm >= 30 [|and|] fit > 70',
        ['unexpected-word: and does not fit after 30. Remove it, or begin a new line with a word like when, field or tier.'],
      ],
      ['tier cold [|else|]', ['foreign-word: Write otherwise instead of else.'], 'tier cold otherwise'],
      [
        `grade g of fit {\n  A[|:|] 45\n  B [|30|]\n}`,
        ['foreign-word: Write >= instead of :.', 'missing-word: Write >= after B.'],
        `grade g of fit {\n  A >= 45\n  B >= 30\n}`,
      ],
    ],
  ],
  [
    'clauses',
    [
      [
        'each e add 5 [|once a|] day [|max|] 20',
        ['foreign-word: Write once per instead of once a.', 'foreign-word: Write up to instead of max.'],
        'each e add 5 once per day up to 20',
      ],
      ['each e add 5 [|every day|]', ['foreign-word: Write once per day instead of every day.'], 'each e add 5 once per day'],
      ['when e [|in last|] 30 days add 5', ['foreign-word: Write within last instead of in last.'], 'when e within last 30 days add 5'],
      [
        'when e [|within the last|] 30 days add 5',
        ['foreign-word: Write within last instead of within the last.'],
        'when e within last 30 days add 5',
      ],
      ['when e within last 30[|d|] add 5', ['foreign-word: Write days instead of d.'], 'when e within last 30 days add 5'],
      ['when e [|>= 3 times|] add 5', ['foreign-word: Write at least 3 times instead of >= 3 times.'], 'when e at least 3 times add 5'],
      [
        'when created [|< 30 days ago|] add 5',
        ['foreign-word: Write within last 30 days instead of < 30 days ago.'],
        'when created within last 30 days add 5',
      ],
    ],
  ],
  [
    'tests',
    [
      ['[|given|] title = CFO', ['outside-test: given and expect stand in a test. Write test "What is tested" { before, and } after.']],
      [
        `test "x" {\n  given [|title|] CFO\n  expect fit [|is|] 60\n}`,
        ['missing-word: Write = after title.', 'foreign-word: Write = instead of is.'],
        `test "x" {\n  given title = CFO\n  expect fit = 60\n}`,
      ],
      [`test "x" {\n  [|title|] = CFO\n}`, ['unknown-step: No step of a test begins with title. Write given or expect before it.']],
      [
        `test [|"x"|]\n  given title = CFO\n  expect fit = 60`,
        ['expected-block: A test needs { before what stands in it. Write { after "x", and } at the end.'],
      ],
    ],
  ],
  [
    'left over',
    [
      ['when a add 5 [|add|] 6', ['second-effect: A rule does one thing. Begin a new line with when and a condition before this add.']],
      [
        'model "x" [|version|] 2',
        ['unexpected-word: version does not fit after "x". Remove it, or begin a new line with a word like when, field or tier.'],
      ],
      ['[|foo|] bar baz', ['unknown-statement: No statement begins with foo. Begin it with a word like when, each, field, group or tier.']],
      ['[|add|] 20', ['rule-without-when: Say when to add the points. Write when and a condition before add, or always add.']],
      [`[|{|]\n  when a add 5\n}`, ['nameless-block: Nothing says what this block is. Write when, group, rate or best of before it.']],
    ],
  ],
];
