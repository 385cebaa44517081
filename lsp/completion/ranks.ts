/** The order of what is offered: what fits a place is known by now, and here what is likeliest there. */
import type { Source } from '@scorelang/language';
import * as likely from './likely.ts';
import type { Offer } from './offer.ts';
import { isWord, leftOf, nameOf, type Place, textBefore } from './place.ts';
import { type Written, writtenBefore } from './written.ts';

/** The offers, the likeliest first; those that are equally likely stay as they are. */
export function ranked(offers: readonly Offer[], place: Place, source: Source): readonly Offer[] {
  const written = writtenBefore(source, place);
  const { expected } = place;
  const names = rankerOfNames(place, written);
  const isAhead = isAheadOfNames(place);
  const words = likelyWords(place, written);
  const wordRank = new Map(words.map((label, index) => [label, index]));
  const ranks = new Map(offers.map((offer): [Offer, number] => [offer, rankOf(offer)]));
  return offers.toSorted((one, other) => ranks.get(one)! - ranks.get(other)!);

  function rankOf(offer: Offer): number {
    if (offer.label === 'tier' && expected.before[0]?.text === 'expect') return 0;
    if (offer.kind === 'part') return AFTER_NAMES * 3;
    if (offer.label === 'activity' && textBefore(place, 1) === 'no') return -1;
    const isOfLanguage = offer.kind === 'word' || offer.kind === 'statement';
    const rank = isOfLanguage ? (wordRank.get(offer.label) ?? UNLIKELY) : names(offer);
    // Where a name may stand, names are likelier than words: only what must follow comes before them.
    return isOfLanguage && !isAhead ? AFTER_NAMES + rank : rank;
  }
}

const UNLIKELY = 1000;
const AFTER_NAMES = 10_000;

/** After points and after a whole condition a word follows; a name would begin something new. */
function isAheadOfNames({ expected }: Place): boolean {
  if (expected.startsLine || /^(per|of|to|over|by|every|-)$/.test(expected.before.at(-1)?.text ?? '')) return false;
  const points = expected.before.findLastIndex(({ text }) => text === 'add' || text === 'subtract');
  return points !== -1 && points < expected.before.length - 1;
}

/** Words of the language in their order here; those that are not among them come after. */
function likelyWords(place: Place, written: Written): readonly string[] {
  const { expected } = place;
  const last = expected.before.at(-1);
  const opener = expected.before[0]?.text ?? '';
  const statements = expected.begins === 'rules' ? statementsByUse(expected.blocks.length > 0, written) : [];
  if (expected.begins === 'bands') return likely.IN_BANDS;
  if (last === undefined || (expected.startsLine && statements.length > 0)) return statements;
  if (likely.BEFORE_OF.has(last.text) || (last.text === 'as' && expected.before.length === 1)) return ['of', 'any of', 'all of'];
  if (opener === 'field' && last.text === ':') return typesFor(nameOf(expected.before[1] ?? last));
  if (opener === 'expect') return likely.AFTER_RESULT;
  const points = expected.before.findLastIndex(({ text }) => text === 'add' || text === 'subtract');
  if (points !== -1) return opener === 'each' ? likely.AFTER_POINTS_OF_EACH : likely.AFTER_POINTS;
  if (opener === 'tier' && expected.before.length <= 2) return likely.AFTER_TIER;
  return afterValue(place, opener === 'each');
}

function afterValue(place: Place, isEach: boolean): readonly string[] {
  const { before } = place.expected;
  const last = before.at(-1)!;
  const numbers = before.findLastIndex(({ kind, text }) => kind === 'keyword' && NUMBERS_OF_EVENTS.test(text));
  const joint = before.findLastIndex(({ text }) => JOINS.has(text));
  // The `=` of `let` begins what follows.
  const relation = before.findLastIndex(({ text }, index) => RELATIONS.has(text) && !(before[0]?.text === 'let' && index === 2));
  const hasComparison = before.slice(Math.max(numbers, joint)).some(({ text }) => COMPARES.test(text));
  // `sum of seconds`: what it is the sum of comes next.
  if (/^(sum|average|max|min)$/.test(textBefore(place, 3)) && textBefore(place, 2) === 'of') return ['of', ...likely.AFTER_VALUE.number];
  if (numbers > joint && !hasComparison && place.event !== null) {
    return relation > numbers ? likely.AFTER_WINDOW_OF_NUMBER : likely.AFTER_NUMBER_OF_EVENTS;
  }
  if (textBefore(place, 2) === 'by') return likely.AFTER_FOLLOWED;
  if (last.text === 'times') return likely.AFTER_TIMES;
  const [left = 'unknown'] = leftOf(place);
  const lastKind: string = last.kind;
  const isSubject = (isWord(last) || lastKind === 'text') && relation <= joint;
  if (isSubject && left !== 'event') return likely.AFTER_VALUE[left];
  if (isEach) return likely.AFTER_EACH;
  if (isSubject) return likely.AFTER_VALUE.event;
  return place.event === null ? likely.AFTER_CONDITION : likely.AFTER_EVENT_CLAUSE;
}

const NUMBERS_OF_EVENTS = /^(count|sum|average|max|min|days)$/;
const COMPARES = /^(=|!=|<|<=|>|>=|between)$/;
/** Behind these another subject comes. */
const JOINS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'no', 'where', 'when', 'by', '(', 'each', 'let', 'expect']);
/** What has to stand between a value and the end of its condition. */
const RELATIONS: ReadonlySet<string> = new Set(
  '= != < <= > >= in between contains like with is within has before after ago times as'.split(' '),
);

/** Like the one above again, then what follows it in a file, and at last what is written already or belongs above. */
function statementsByUse(isInBlock: boolean, { above, opened }: Written): readonly string[] {
  const order = isInBlock ? likely.ORDER_IN_BLOCK : likely.ORDER_IN_FILE;
  const like = LIKE[above ?? ''] ?? above ?? '';
  // A setting may stand anywhere: it tells nothing of what follows.
  const last = likely.ONCE.has(like) ? order.findLast((label) => opened.has(label)) : like;
  const at = order.indexOf(last ?? '');
  const current = order[at];
  const next = order.slice(at + 1);
  const earlier = order.slice(0, Math.max(0, at));
  const followers = isInBlock || current === undefined ? [] : (FOLLOWERS[current] ?? []);
  const fresh = isInBlock ? next : [...likely.FIRST_OF_ALL, ...next];
  const all = current === undefined ? fresh : [current, ...followers, ...next, ...earlier];
  const isDone = (label: string): boolean => likely.ONCE.has(label) && opened.has(label);
  return [...new Set([...all.filter((label) => !isDone(label)), ...all.filter(isDone)])];
}

/** What stands in a test or a choice belongs to the statement around it. */
const LIKE: Readonly<Record<string, string>> = {
  given: 'test',
  expect: 'test',
  'on falling': 'on falling below',
  'ignore event': 'ignore events',
};

/** Where a run of one kind is over, these usually come; the rest in the order of a file. */
const FOLLOWERS: Readonly<Record<string, readonly string[]>> = {
  model: ['range', 'field'],
  range: ['budget', 'field', 'sample'],
  budget: ['field', 'sample'],
  sample: ['field'],
  field: ['event', 'param', 'list', 'let'],
  event: ['param', 'list', 'let', 'group'],
  when: ['group', 'tier', 'rate', 'each'],
  rate: ['when', 'group', 'tier', 'always'],
  each: ['when', 'group', 'tier', 'rate'],
  always: ['when', 'group', 'tier', 'rate'],
  group: ['when', 'tier', 'rate', 'each'],
  tier: ['grade', 'test', 'on reaching'],
  grade: ['test', 'on reaching'],
  'on reaching': ['on falling below', 'test'],
};

function typesFor(name: string): readonly string[] {
  const told = likely.TYPES_BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? [];
  return [...told, ...likely.TYPES.filter((type) => !told.includes(type))];
}

/**
 * A name that is new comes before those that have their rules, as one who writes goes through what there is; but the one just spoken of comes
 * first of all. What this block names already comes last.
 */
function rankerOfNames(place: Place, { lastUse, inBlock, rated }: Written): (offer: Offer) => number {
  const { expected } = place;
  const opener = expected.before[0]?.text;
  const block = expected.blocks.at(-1)?.[0]?.text;
  const isStep = opener === 'given' || opener === 'expect';
  const isBand = block === 'rate' && (expected.before.length === 0 || expected.startsLine);
  const recent = [...lastUse.keys()].reverse();
  const recency = new Map(recent.map((name, index) => [name, index]));
  const latest = recent.find((name) => place.vocabulary.names.get(name)?.kind === 'field');
  const isSubject = /^(when|and|or|not|\(|=)$/.test(textBefore(place, 1)) && !isStep;
  const isBehindPoints = isAheadOfNames(place);
  return (offer) => {
    if (isBehindPoints) return AFTER_NAMES;
    // A unit belongs to a number; on a new line a new statement is likelier.
    if (offer.kind === 'unit') return expected.startsLine ? AFTER_NAMES * 2 : 0;
    if (textBefore(place, 1) === 'problem') return inBlock.has(offer.label.toLowerCase()) ? 0 : 1;
    if (opener === 'rate') return rated.has(offer.label) ? 1 : 0;
    if (isStep || isBand) {
      if (IN_LINES.has(offer.kind) && inBlock.has(offer.label.toLowerCase())) return WRITTEN_ALREADY;
      return offer.kind === 'value' && isStep ? REASONS : 0;
    }
    if (!isSubject || !SUBJECTS.has(offer.kind)) return 0;
    if (offer.label === latest) return 0;
    if (!lastUse.has(offer.label)) return offer.kind === 'let' ? 1 : 2;
    return 3 + recency.get(offer.label)!;
  };
}

const SUBJECTS: ReadonlySet<Offer['kind']> = new Set(['field', 'let', 'event']);
/** What a scorecard has one line for, and a test one step. */
const IN_LINES: ReadonlySet<Offer['kind']> = new Set(['field', 'event', 'value', 'grade']);
const REASONS = 50;
const WRITTEN_ALREADY = 200;
