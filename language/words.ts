/** The words of the language: which are reserved, which mean something only in their place, which begin a statement. */

/** Never a bare name: a missing value must not swallow them. As a text they need quotes, as a name backticks. */
export const RESERVED_WORDS = [
  'not',
  'no',
  'yes',
  'missing',
  'otherwise',
  'in',
  'when',
  'each',
  'always',
  'and',
  'or',
  'is',
  'add',
  'subtract',
  'because',
  'where',
  'within',
] as const;

export type ReservedWord = (typeof RESERVED_WORDS)[number];

/** Words that begin a statement (beside the reserved `when`, `each`, `always`), and are names everywhere else. */
export const OPENERS = [
  'model',
  'use',
  'sample',
  'range',
  'budget',
  'zone',
  'as',
  'round',
  'ignore',
  'field',
  'event',
  'list',
  'param',
  'let',
  'group',
  'rate',
  'best',
  'first',
  'total',
  'tier',
  'grade',
  'on',
  'promise',
  'test',
  'given',
  'expect',
] as const;

export type Opener = (typeof OPENERS)[number];

/** Words with a meaning where no name can stand; everywhere else they are names. */
export const PLACED_WORDS = [
  ...OPENERS,
  'from',
  'to',
  'of',
  'by',
  'per',
  'up',
  'once',
  'every',
  'over',
  'fade',
  'shrink',
  'until',
  'since',
  'keep',
  'below',
  'above',
  'more',
  'less',
  'than',
  'ago',
  'known',
  'at',
  'least',
  'most',
  'exactly',
  'times',
  'last',
  'next',
  'any',
  'all',
  'followed',
  'contains',
  'contain',
  'word',
  'starts',
  'start',
  'ends',
  'end',
  'with',
  'like',
  'does',
  'same',
  'has',
  'between',
  'before',
  'after',
  'qualify',
  'disqualify',
  'limit',
  'text',
  'number',
  'whole',
  'date',
  'datetime',
  'one',
  'column',
  'treat',
  'activity',
  'events',
  'days',
  'distinct',
  'count',
  'sum',
  'average',
  'max',
  'min',
  'domain',
  'reaching',
  'falling',
  'do',
  'never',
  'lowers',
  'raises',
  'reachable',
  'was',
  'fires',
  'silent',
  'about',
  'action',
  'problem',
  'disqualified',
] as const;

export const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;

export type Unit = (typeof UNITS)[number];

const reserved: ReadonlySet<string> = new Set(RESERVED_WORDS);

/** Whether a bare word cannot be a name: it needs backticks as a name, and quotes as a text. */
export const isReserved = (word: string): word is ReservedWord => reserved.has(word);

/** Most names; the letters of all scripts take a millisecond to be got ready. */
const usualName = /^[a-z_]\w*(\.[a-z_]\w*)*$/i;
const plainName = /^[\p{L}_][\p{L}\p{M}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{M}\p{Nd}_]*)*$/u;

/** Whether `text` can be written bare, as a name or as a word in a text's place. */
export const isPlainWord = (text: string): boolean => (usualName.test(text) || plainName.test(text)) && !isReserved(text);

/** A name as it is written: in backticks where it needs them. */
export const quoteName = (name: string): string => (isPlainWord(name) ? name : `\`${name}\``);

/** A text as it is written between double quotes, with `\"` and `\\`. */
export const quoteText = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
