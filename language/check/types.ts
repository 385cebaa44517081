/** The types of expressions: what is what, and how each is called in a sentence. */
import type { Symbol as Meaning, Type, ValueType } from '../model.ts';

export const UNKNOWN: Type = { kind: 'unknown' };
export const CONDITION: Type = { kind: 'condition' };
export const POINTS: Type = { kind: 'points' };
export const WORD: Type = { kind: 'word' };
export const TEXT: ValueType = { kind: 'text' };
export const NUMBER: ValueType = { kind: 'number', whole: false, from: null, to: null };
/** How many: whole, and never below 0. */
export const COUNT: ValueType = { kind: 'number', whole: true, from: 0, to: null };
/** Days between two dates: whole, and below 0 where the later comes first. */
export const DAYS: ValueType = { kind: 'number', whole: true, from: null, to: null };
export const YES_NO: ValueType = { kind: 'yes/no' };
export const DATE: ValueType = { kind: 'date' };
export const DATETIME: ValueType = { kind: 'datetime' };
export const LIST_OF_TEXT: ValueType = { kind: 'list', of: { kind: 'text' } };

/** What a bare word right of `=` is measured against: then it is a text, not a name. */
export const isTextLike = (type: Type): boolean =>
  type.kind === 'text' || type.kind === 'one of' || type.kind === 'grade' || type.kind === 'list' || type.kind === 'word';
export const isText = (type: Type): boolean => type.kind === 'text' || type.kind === 'one of' || type.kind === 'word';
export const isMoment = (type: Type): boolean => type.kind === 'date' || type.kind === 'datetime';
export const isCondition = (type: Type): boolean => type.kind === 'condition' || type.kind === 'yes/no';
/** What `<` can order. */
export const isOrdered = (type: Type): boolean => type.kind === 'number' || type.kind === 'points' || isMoment(type);
/** What has one value, as a rate needs it. */
export const isRatable = (type: Type): boolean =>
  type.kind !== 'list' && type.kind !== 'condition' && type.kind !== 'points' && type.kind !== 'grade';

/** `text`, `a whole number from 1 to 100`: what follows "is" in a sentence. */
export function describeType(type: Type): string {
  switch (type.kind) {
    case 'text':
    case 'word':
      return 'text';
    case 'number':
      return `a ${type.whole ? 'whole ' : ''}number`;
    case 'yes/no':
      return 'yes or no';
    case 'date':
      return 'a date';
    case 'datetime':
      return 'a date with a time';
    case 'one of':
      return 'one of a list of texts';
    case 'list':
      return 'a list of texts';
    case 'condition':
      return 'a condition';
    case 'points':
      return 'points';
    case 'grade':
      return 'a grade';
    case 'unknown':
      return 'unknown';
  }
}

/** `a field`, `an event`: what a name stands for. */
export const SYMBOL_WORDS: Readonly<Record<Meaning['kind'], string>> = {
  field: 'a field',
  property: 'a property of an event',
  event: 'an event',
  list: 'a list',
  param: 'a param',
  let: 'a let',
  group: 'a group',
  grade: 'a grade',
  tier: 'a tier',
  score: 'what the model gives',
};
