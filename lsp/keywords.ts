/** What each word of the language means, for hover and completion: a sentence, and an example that a test checks. */

export interface Keyword {
  readonly meaning: string;
  /** A whole model, or lines of one. */
  readonly example: string;
}

const keyword = (meaning: string, ...lines: readonly string[]): Keyword => ({ meaning, example: lines.join('\n') });

/** By the words as they are written; the longest that fits a place is shown. */
export const KEYWORDS: Readonly<Record<string, Keyword>> = {
  // The file and its settings.
  model: keyword('The title of the model.', 'model "Inbound B2B"', 'when title = CEO add 20'),
  use: keyword('Brings in the fields, events, lists, params and lets of another file.', 'use "crm.score"', 'when title = CEO add 20'),
  sample: keyword('Where sample leads are, for tools. It changes no score.', 'sample "leads.csv"', 'when title = CEO add 20'),
  range: keyword(
    'The least and the greatest score: what goes beyond is cut off, as a line of its own.',
    'range 0 to 100',
    'when title = CEO add 20',
  ),
  budget: keyword('The most points that the model is meant to give.', 'budget 20', 'when title = CEO add 20'),
  zone: keyword(
    'The clock of calendar days and of moments without one of their own; UTC if it is left out.',
    'zone +02:00',
    'field created: date',
    'when created within last 30 days add 5',
  ),
  round: keyword('To how many decimals the score is rounded; 4 if it is left out.', 'round score to 0', 'when title = CEO add 2.5'),
  'as of': keyword(
    'The moment at which tests score.',
    'field created: date',
    'as of 2026-03-01',
    'when created within last 30 days add 5',
    'test "new" {',
    '  given created = 2 days ago',
    '  expect score = 5',
    '}',
  ),
  'ignore events': keyword(
    'Events before this date count for nothing; a missing date ignores none.',
    'field customer_since: date',
    'event visit',
    'ignore events before customer_since',
    'each visit add 1 up to 5',
  ),

  // Declarations.
  field: keyword(
    'A value of a lead: its name and its type, and perhaps its column in the source.',
    'field title: text column "Job Title"',
    'when title = CEO add 20',
  ),
  event: keyword(
    'Something that happens to a lead, with its properties.',
    'event page_view { page: text }',
    'each page_view where page = "/pricing" add 5 up to 20',
  ),
  'not activity': keyword(
    'This event is no sign of activity: `activity` leaves it out.',
    'event email_sent not activity',
    'event visit',
    'when activity within last 30 days add 5',
  ),
  list: keyword(
    'A list of values with a name, written here or read from a file.',
    'list executives = [CEO, CFO]',
    'when title in executives add 20',
  ),
  param: keyword(
    'A number with a name, that can be set when the model runs.',
    'param demo_points = 25 from 0 to 50',
    'when demo add demo_points',
  ),
  let: keyword('A name for a condition or a number.', 'let enterprise = employees >= 1000', 'when enterprise add 10'),
  column: keyword('What the value is called in the source.', 'field title: text column "Job Title"', 'when title = CEO add 20'),
  treat: keyword('Values that stand for nothing.', 'field country: text treat [Select, "N/A"] as missing', 'when country is known add 5'),
  text: keyword('Any text. Letter case and spaces around it make no difference.', 'field title: text', 'when title = CEO add 20'),
  number: keyword('A number, with decimals.', 'field minutes: number from 0 to 600', 'when minutes >= 10 add 5'),
  'whole number': keyword('A number without decimals.', 'field employees: whole number from 1 to 2m', 'when employees >= 50 add 5'),
  'yes/no': keyword('Yes or no. It stands alone as a condition.', 'field unsubscribed: yes/no', 'when unsubscribed subtract 30'),
  date: keyword('A calendar day.', 'field created: date', 'when created within last 30 days add 5'),
  datetime: keyword('A moment: a day and a time.', 'field last_login: datetime', 'when last_login within last 12 hours add 5'),
  'one of': keyword(
    'One of these texts, and nothing else: another value is missing, and said to be.',
    'field size: one of [Small, Large]',
    'when size = Large add 10',
  ),
  'list of': keyword('Several texts.', 'field interests: list of text', 'when interests has any of [data, security] add 6'),

  // Rules.
  when: keyword('Gives points, or does something else, to every lead for which the condition holds.', 'when title in [CFO, CEO] add 20'),
  always: keyword('Gives points to every lead.', 'always add 1 per visits up to 5'),
  each: keyword(
    'Gives points for every occurrence of an event.',
    'event page_view { page: text }',
    'each page_view where page = "/pricing" add 5 up to 20',
  ),
  rate: keyword(
    'A scorecard: the band that the value falls in gives its points, and no other.',
    'field employees: whole number',
    'rate employees {',
    '  below 50       add 5',
    '  50 to 499      add 15',
    '  500 or more    add 25',
    '}',
  ),
  'best of': keyword('Only the member that gives most counts.', 'best of {', '  when title = CEO add 20', '  when paying add 10', '}'),
  'first of': keyword('Only the first member that fires counts.', 'first of {', '  when title = CEO add 20', '  when paying add 10', '}'),
  group: keyword(
    'Rules whose points are summed under a name, perhaps with a least and a most.',
    'group fit "Company and role" max 60 {',
    '  when title = CEO add 20',
    '}',
  ),
  min: keyword('The least that the group gives.', 'group fit min 0 max 60 {', '  when title = Student subtract 20', '}'),
  max: keyword('The most that the group gives.', 'group fit max 60 {', '  when title = CEO add 80', '}'),
  add: keyword('Gives so many points.', 'when title = CEO add 20'),
  subtract: keyword('Takes so many points.', 'when unsubscribed subtract 30'),
  because: keyword('What an explanation shows for this rule.', 'when title = CEO add 20 because "C-suite"'),
  disqualify: keyword(
    'Sets the score to its least, and the tier to `disqualified`.',
    'when country in [KP, IR] disqualify because "we cannot sell there"',
  ),
  qualify: keyword('Lifts the tier at least to this one; the score stays.', 'when demo qualify hot', 'tier hot >= 70'),
  limit: keyword('Lowers the most that a group, or the score, can come to.', 'when title = Student limit score to 20'),
  per: keyword(
    'The points count once for every whole so many of a number.',
    'field visits: whole number',
    'always add 1 per 10 of visits up to 5',
  ),
  'up to': keyword('The most that the rule comes to.', 'field visits: whole number', 'always add 1 per visits up to 5'),
  'once per': keyword(
    'Of several in one day, week, month, or with one value, only the latest counts.',
    'event visit',
    'each visit add 5 once per day up to 20',
  ),
  'fade over': keyword(
    'The points go down evenly, to nothing after this time.',
    'event visit',
    'each visit add 5 fade over 30 days up to 20',
  ),
  'shrink by': keyword(
    'The points go down by so many after every such time.',
    'event visit',
    'each visit add 5 shrink by 1 every 7 days up to 20',
  ),
  'half-life': keyword(
    'After this time half of the points are left, and so on.',
    'event demo',
    'each demo add 20 half-life 14 days up to 40',
  ),

  // Bands.
  otherwise: keyword(
    'Every known value that no other line names. For tiers and grades: everybody else.',
    'field industry: text',
    'rate industry {',
    '  Software add 10',
    '  otherwise add 4',
    '  missing add 0',
    '}',
  ),
  missing: keyword('There is no value, or none that the declaration admits.', 'when email is missing subtract 5'),
  below: keyword('Less than this.', 'rate employees {', '  below 50 add 5', '  50 or more add 15', '}'),
  above: keyword('More than this.', 'rate minutes {', '  above 10 add 5', '}'),
  'or more': keyword('This and all above it.', 'rate employees {', '  below 50 add 5', '  50 or more add 15', '}'),
  'or less': keyword(
    'This and all below it.',
    'field employees: whole number',
    'rate employees {',
    '  49 or less add 5',
    '  50 or more add 15',
    '}',
  ),

  // Conditions.
  and: keyword('Both hold. It binds more tightly than `or`.', 'when title = CEO and employees >= 50 add 20'),
  or: keyword('One of them holds, or both.', 'when title = CEO or title = CFO add 20'),
  not: keyword(
    'The exact contrary: it also holds where the value is missing.',
    'when title is known and not (title contains word Intern) add 5',
  ),
  no: keyword('No such event happened.', 'event visit', 'when visit and no visit within last 90 days subtract 10'),
  'is known': keyword('There is a value.', 'when email is known add 5'),
  'is missing': keyword('There is no value, or none that the declaration admits.', 'when email is missing subtract 5'),
  in: keyword('The value is one of these.', 'when title in [CFO, CEO] add 20'),
  'not in': keyword(
    'The value is none of these. It also holds where the value is missing.',
    'when country is known and country not in [DE, AT] subtract 5',
  ),
  between: keyword('From the one to the other, both ends included.', 'when employees between 50 and 499 add 15'),
  contains: keyword('The text has this in it, anywhere.', 'when title contains "chief" add 10'),
  'contains word': keyword(
    'The text has this word in it: `VP` is in `VP of Sales`, not in `MVP`.',
    'when title contains word any of [VP, Director] add 12',
  ),
  'starts with': keyword('The text begins with this.', 'when page starts with "/pricing" add 5'),
  'ends with': keyword('The text ends with this.', 'when email ends with ".edu" subtract 10'),
  like: keyword('The text fits a pattern: `*` stands for anything, `?` for one character.', 'when title like "ch*f *" add 10'),
  'does not': keyword(
    'The contrary of `contain`, `start with` or `end with`. It also holds where the value is missing.',
    'when email is known and email does not end with ".edu" add 5',
  ),
  'same as': keyword('Two fields have the same value.', 'field billing: text', 'field country: text', 'when country same as billing add 5'),
  'any of': keyword('One of these is enough.', 'when title contains any of [chief, head] add 10'),
  'has any of': keyword('The list has at least one of these.', 'when interests has any of [data, security] add 6'),
  'has all of': keyword('The list has every one of these.', 'when interests has all of [data, security] add 6'),
  'domain of': keyword('What stands behind the last `@`, in small letters.', 'when domain of email in ["gmail.com", "qq.com"] subtract 10'),
  before: keyword('Earlier than this day.', 'when created before 2026-01-01 add 5'),
  after: keyword('Later than this day.', 'when created after 2026-01-01 add 5'),
  'within last': keyword(
    'At most so long ago. A month is 30 days and a year 365.',
    'field created: date',
    'when created within last 30 days add 5',
  ),
  'within next': keyword('Within so long from now.', 'when renewal within next 30 days add 5'),
  'within any': keyword(
    'So often within so long, anywhere in the history.',
    'event visit',
    'when visit at least 8 times within any 1 day add 8',
  ),
  'more than': keyword('Longer ago than this.', 'when created more than 90 days ago subtract 5'),
  'days since': keyword('How many days ago it was.', 'field created: date', 'when days since created <= 30 add 5'),
  'days until': keyword('In how many days it will be.', 'field renewal: date', 'when days until renewal <= 30 add 5'),
  where: keyword('Only events with these properties.', 'event page_view { page: text }', 'when page_view where page = "/pricing" add 5'),
  'at least': keyword('So many times or more.', 'event visit', 'when visit at least 3 times within last 7 days add 5'),
  'at most': keyword('So many times or fewer.', 'event visit', 'when visit at most 3 times within last 7 days add 5'),
  exactly: keyword('So many times, no more and no fewer.', 'event visit', 'when visit exactly 1 times within last 7 days add 5'),
  'followed by': keyword('Another event came later.', 'event visit', 'event demo', 'when visit followed by demo within 7 days add 10'),
  'count of': keyword(
    'How many events there were; with `distinct`, how many different values a property had.',
    'event visit',
    'when count of visit within last 30 days >= 5 add 5',
  ),
  'sum of': keyword(
    'The sum of a property over events; 0 for none.',
    'event visit { seconds: number }',
    'when sum of seconds of visit within last 30 days >= 300 add 5',
  ),
  'average of': keyword(
    'The average of a property over events; missing for none.',
    'event visit { seconds: number }',
    'when average of seconds of visit >= 30 add 5',
  ),
  'max of': keyword(
    'The greatest of a property over events; in `total`, the greatest of several groups.',
    'event visit { seconds: number }',
    'when max of seconds of visit >= 60 add 5',
  ),
  'min of': keyword('The least of a property over events.', 'event visit { seconds: number }', 'when min of seconds of visit >= 60 add 5'),

  // What points come to.
  total: keyword(
    'What the score is made of, in place of the plain sum.',
    'group fit { when title = CEO add 20 }',
    'group interest { when demo add 20 }',
    'total = 40% of fit + 60% of interest',
  ),
  tier: keyword(
    'A name for leads from so many points on. The first that fits counts.',
    'when title = CEO add 20',
    'tier hot >= 70',
    'tier cold otherwise',
  ),
  'keep until below': keyword(
    'Who had this tier keeps it until the score falls below this.',
    'when title = CEO add 20',
    'tier hot >= 70 keep until below 60',
  ),
  grade: keyword(
    'A letter for the points of one group.',
    'group fit {',
    '  when title = CEO add 20',
    '}',
    'grade profile of fit { A >= 20  B otherwise }',
  ),
  'on reaching': keyword(
    'What is to be done when a lead comes into a tier.',
    'when title = CEO add 20',
    'tier hot >= 20',
    'on reaching hot do alert_sales',
  ),
  'on falling below': keyword(
    'What is to be done when a lead leaves a tier downwards.',
    'when title = CEO add 20',
    'tier hot >= 20',
    'on falling below hot do alert_sales',
  ),
  promise: keyword('A claim about all possible leads.', 'when title = CEO add 20', 'tier hot >= 20', 'promise hot is reachable'),

  // Tests.
  test: keyword(
    'A lead made up, and what must come of it.',
    'when title = CEO add 20',
    'test "a CEO" {',
    '  given title = CEO',
    '  expect score = 20',
    '}',
  ),
  given: keyword(
    'What is known of the lead in this test. What is not given is missing.',
    'when title = CEO add 20',
    'test "a CEO" {',
    '  given title = CEO',
    '  expect score = 20',
    '}',
  ),
  expect: keyword(
    'What must come of it.',
    'when title = CEO add 20 because "C-suite"',
    'test "a CEO" {',
    '  given title = CEO',
    '  expect "C-suite" fires',
    '}',
  ),
};
