/** Which words are likeliest to come next, by what stands before: in the order in which models are written. */
import type { Left } from './wordings.ts';

/** Right of a value that a condition is about. */
export const AFTER_VALUE: Readonly<Record<Left, readonly string[]>> = {
  text: [
    '=',
    'in',
    'contains',
    'is known',
    'like',
    'contains word',
    'contains any of',
    'contains word any of',
    'starts with',
    'is missing',
  ],
  quoted: ['in'],
  number: ['>=', '<', 'between', '>', '=', '<=', 'is known', 'is missing', 'in'],
  points: ['>=', '<', 'between', '>', '='],
  date: ['within last', 'more than', 'before', 'after', 'is known', 'within next', 'is missing'],
  'yes/no': ['add', 'and', 'subtract', 'is known', 'disqualify', 'or', 'qualify', '='],
  list: ['has any of', 'has all of', 'is known', 'is missing'],
  grade: ['=', 'in'],
  condition: ['add', 'and', 'subtract', 'disqualify', 'or', 'limit', 'qualify'],
  event: ['within last', 'where', 'add', 'and', 'at least', 'followed by', 'subtract', 'or'],
  unknown: ['=', 'in', 'add', 'subtract', '>=', 'contains', 'is known', '<', 'and'],
};

/** Where a condition could end. */
export const AFTER_CONDITION: readonly string[] = ['add', 'and', 'subtract', 'or', 'disqualify', 'limit', 'qualify'];
/** The same behind what is said of an event. */
export const AFTER_EVENT_CLAUSE: readonly string[] = ['within last', 'add', 'and', 'followed by', 'at least', 'subtract', 'or'];
export const AFTER_TIMES: readonly string[] = ['within last', 'within any', 'add', 'and', 'subtract', 'or'];
export const AFTER_FOLLOWED: readonly string[] = ['within', 'where', 'add', 'and', 'subtract'];
export const AFTER_EACH: readonly string[] = ['where', 'within last', 'add', 'and', 'subtract', 'or'];
/** A number made of events. */
export const AFTER_NUMBER_OF_EVENTS: readonly string[] = ['>=', 'within last', 'where', '>', '<', '=', 'between'];
/** The same with its window behind it. */
export const AFTER_WINDOW_OF_NUMBER: readonly string[] = ['>=', '>', '<', '=', 'between'];
export const AFTER_POINTS: readonly string[] = ['because', 'up to', 'per', 'half-life', 'fade over', 'shrink by'];
export const AFTER_POINTS_OF_EACH: readonly string[] = ['up to', 'once per', 'because', 'fade over', 'half-life', 'per', 'shrink by'];
export const IN_BANDS: readonly string[] = ['below', 'above', 'missing', 'otherwise', 'in'];
export const AFTER_RESULT: readonly string[] = ['=', '>=', 'between', 'about', '<='];
export const AFTER_TIER: readonly string[] = ['>=', 'otherwise', 'when', '>'];

/** The words behind which `of` follows. */
export const BEFORE_OF: ReadonlySet<string> = new Set(['any', 'all', 'sum', 'count', 'average', 'max', 'min', 'domain', 'distinct']);

/** What a field's name tells of its type; the first that fits. */
export const TYPES_BY_NAME: readonly (readonly [name: RegExp, types: readonly string[]])[] = [
  [/(^|_)(date|day|created|updated|on|since|until|birthday|founded)$|_(up|in)$/i, ['date', 'datetime']],
  [/(^|_)(at|time|timestamp|login|last_seen)$/i, ['datetime', 'date']],
  [/^(is|has|can|wants|was|did|opted)_|(^|_)(subscribed|unsubscribed|demo|paying|active|opt_?in|opt_?out)$/i, ['yes/no']],
  [
    /(^|_)(employees|count|visits|views|seats|number|size|age|downloads|opens|clicks)$|^(n|num|number)_/i,
    ['whole number', 'number', 'one of'],
  ],
  [/(^|_)(amount|revenue|minutes|seconds|hours|price|spend|balance|score|rate|percent)$/i, ['number', 'whole number']],
  [/(^|_)(industry|source|status|stage|plan|segment|region|origin|channel|type|level)$/i, ['one of', 'text']],
  [/(^|_)(interests|tags|topics|products|languages|skills)$/i, ['list of text', 'list of one of']],
];

export const TYPES: readonly string[] = ['text', 'one of', 'whole number', 'yes/no', 'date', 'number', 'datetime', 'list of text'];

/** Statements in the order in which a file has them, and those of a block. */
export const ORDER_IN_FILE: readonly string[] = [
  'model',
  'use',
  'sample',
  'range',
  'budget',
  'zone',
  'round',
  'as of',
  'field',
  'event',
  'ignore events',
  'param',
  'list',
  'let',
  'group',
  'when',
  'rate',
  'each',
  'best of',
  'always',
  'first of',
  'total',
  'tier',
  'grade',
  'on reaching',
  'on falling below',
  'promise',
  'test',
];
/** Three lines make a model: a file may as well begin with its first rule. */
export const FIRST_OF_ALL: readonly string[] = ['model', 'when', 'field', 'use', 'range'];
export const ORDER_IN_BLOCK: readonly string[] = ['when', 'rate', 'each', 'best of', 'always', 'group', 'first of'];

/** Of these a file has one. */
export const ONCE: ReadonlySet<string> = new Set([
  'model',
  'sample',
  'range',
  'budget',
  'zone',
  'round',
  'as of',
  'ignore events',
  'total',
]);
