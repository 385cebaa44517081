/** How keywords are offered: with the words that belong to them, and places to fill in. */

/** What stands left of the place: the type of a value, a text in quotes, or that an event, a date, nothing is known of it. */
export type Left = 'text' | 'quoted' | 'number' | 'points' | 'yes/no' | 'date' | 'list' | 'grade' | 'condition' | 'event' | 'unknown';

export interface Wording {
  readonly label: string;
  /** With its places to fill in: `<30>`, `<>`. The label itself where it is left out. */
  readonly insert?: string;
  /** What it fits, standing right of it; anything where it is left out. */
  readonly fits?: readonly Left[];
}

const VALUES: readonly Left[] = ['text', 'number', 'points', 'yes/no', 'date', 'grade'];
const EVENT: readonly Left[] = ['event'];
const KNOWABLE: readonly Left[] = ['text', 'number', 'yes/no', 'date', 'list'];

const text = (label: string, insert?: string): Wording => ({ label, ...(insert === undefined ? {} : { insert }), fits: ['text'] });
const ordered = (label: string): Wording => ({ label, fits: ['number', 'points', 'date'] });

/** By the keyword that the grammar admits, and where one has two meanings by `RULE KEYWORD`. A keyword that is not here is offered as it is. */
export const WORDINGS: Readonly<Record<string, readonly Wording[]>> = {
  // Relations.
  '=': [{ label: '=', fits: VALUES }],
  '!=': [{ label: '!=', fits: VALUES }],
  '<': [ordered('<')],
  '<=': [ordered('<=')],
  '>': [ordered('>')],
  '>=': [ordered('>=')],
  'line >=': [{ label: '>=' }],
  'line >': [{ label: '>' }],
  between: [{ label: 'between', insert: 'between <> and <>', fits: ['number', 'points', 'date'] }],
  'relation in': [
    { label: 'in', insert: 'in [<>]', fits: ['text', 'number', 'date', 'grade'] },
    // `"crm" in interests`
    { label: 'in', fits: ['quoted'] },
  ],
  'relation not': [
    { label: 'not in', insert: 'not in [<>]', fits: ['text', 'number', 'date', 'grade'] },
    text('not like', 'not like "<>"'),
  ],
  'relation is': [
    { label: 'is known', fits: KNOWABLE },
    { label: 'is missing', fits: KNOWABLE },
  ],
  contains: [
    text('contains', 'contains "<>"'),
    text('contains word'),
    text('contains any of', 'contains any of [<>]'),
    text('contains word any of', 'contains word any of [<>]'),
  ],
  starts: [text('starts with', 'starts with "<>"')],
  ends: [text('ends with', 'ends with "<>"')],
  like: [text('like', 'like "<>"')],
  does: [
    text('does not contain', 'does not contain "<>"'),
    text('does not start with', 'does not start with "<>"'),
    text('does not end with', 'does not end with "<>"'),
  ],
  same: [{ label: 'same as', fits: ['text'] }],
  has: [
    { label: 'has any of', insert: 'has any of [<>]', fits: ['list'] },
    { label: 'has all of', insert: 'has all of [<>]', fits: ['list'] },
  ],
  'relation before': [{ label: 'before', fits: ['date'] }],
  'relation after': [{ label: 'after', fits: ['date'] }],
  'relation more': [{ label: 'more than', insert: 'more than <90> days ago', fits: ['date'] }],
  'arithmetic +': [{ label: '+', fits: ['number', 'points'] }],
  'arithmetic -': [{ label: '-', fits: ['number', 'points'] }],
  'arithmetic *': [{ label: '*', fits: ['number', 'points'] }],
  'arithmetic /': [{ label: '/', fits: ['number', 'points'] }],

  // Clauses of an event.
  where: [{ label: 'where', fits: EVENT }],
  at: [
    { label: 'at least', insert: 'at least <2> times', fits: EVENT },
    { label: 'at most', insert: 'at most <2> times', fits: EVENT },
  ],
  exactly: [{ label: 'exactly', insert: 'exactly <1> times', fits: EVENT }],
  within: [
    { label: 'within last', insert: 'within last <30> days', fits: ['event', 'date'] },
    { label: 'within next', insert: 'within next <30> days', fits: ['date'] },
    { label: 'within any', insert: 'within any <7> days', fits: EVENT },
    { label: 'within', insert: 'within <7> days', fits: EVENT },
  ],
  followed: [{ label: 'followed by', fits: EVENT }],

  // What opens a value.
  days: [{ label: 'days since' }, { label: 'days until' }],
  count: [{ label: 'count of' }, { label: 'count of distinct' }, { label: 'count of days with' }],
  sum: [{ label: 'sum of' }],
  average: [{ label: 'average of' }],
  'aggregation max': [{ label: 'max of' }],
  'aggregation min': [{ label: 'min of' }],
  domain: [{ label: 'domain of' }],
  'clause any': [{ label: 'any' }],
  any: [{ label: 'any of', insert: 'any of [<>]' }],
  all: [{ label: 'all of', insert: 'all of [<>]' }],

  // Effects and their clauses.
  because: [{ label: 'because', insert: 'because "<>"' }],
  limit: [{ label: 'limit', insert: 'limit <score> to <>' }],
  once: [{ label: 'once per', insert: 'once per <day>' }],
  fade: [{ label: 'fade over', insert: 'fade over <30> days' }],
  shrink: [{ label: 'shrink by', insert: 'shrink by <1> every <7> days' }],
  'half-life': [{ label: 'half-life', insert: 'half-life <14> days' }],
  up: [{ label: 'up to', insert: 'up to <>' }],

  // Bands and lines.
  below: [{ label: 'below', fits: ['number', 'date'] }],
  above: [{ label: 'above', fits: ['number', 'date'] }],
  'match in': [{ label: 'in', fits: ['text'] }],
  'interval or': [{ label: 'or more' }, { label: 'or less' }],
  keep: [{ label: 'keep until below', insert: 'keep until below <>' }],

  // Types and declarations.
  one: [{ label: 'one of', insert: 'one of [<>]' }],
  'type list': [{ label: 'list of text' }, { label: 'list of one of', insert: 'list of one of [<>]' }],
  whole: [{ label: 'whole number' }],
  'type yes': [{ label: 'yes/no' }],
  treat: [{ label: 'treat', insert: 'treat [<>] as missing' }],
  'eventDeclaration not': [{ label: 'not activity' }],
  'fieldDeclaration column': [{ label: 'column', insert: 'column "<>"' }],
  'ignoreSetting events': [{ label: 'events before' }],
  falling: [{ label: 'falling below' }],

  // Promises and tests.
  'never when': [{ label: 'never' }],
  'more never': [{ label: 'more' }],
  'promiseStatement is': [{ label: 'is reachable' }],
  'promiseStatement between': [{ label: 'between', insert: 'between <> and <>' }],
  'expectation between': [{ label: 'between', insert: 'between <> and <>' }],
  'param =': [{ label: 'param' }],
  'no tier': [{ label: 'tier' }],
  'expectStep no': [{ label: 'no tier' }, { label: 'no action' }],
  'is disqualified': [{ label: 'disqualified' }],
  'action name': [{ label: 'action' }],
  'problem name': [{ label: 'problem' }],
  'expectStep is': [{ label: 'is silent' }],
};

/** Words in the order in which they are likelier after a value or a condition. */
export const RULE_RANKS: readonly string[] = [
  'match',
  'relation',
  'denial',
  'clause',
  'arithmetic',
  'condition',
  'properties',
  'effect',
  'pointsClause',
  'reason',
];

/** Clauses of one statement stand in the order in which they act: after one, none of an earlier or the same stage. */
export const STAGES: Readonly<Record<string, number>> = { once: 1, per: 2, fade: 3, shrink: 3, 'half-life': 3, up: 4, because: 5 };

/** The same for what is said of an event; a `followed by` begins anew. */
export const EVENT_STAGES: Readonly<Record<string, number>> = { where: 1, followed: 2, at: 3, exactly: 3, within: 4 };
