/** Which keywords fit a place, of those that the grammar admits there. */
import type { Admitted, Symbol as Meaning } from '@scorelang/language';
import type { Offer } from './offer.ts';
import { endsWithNewName, isWord, leftOf, leftOfSubject, nameOf, type Place, textBefore } from './place.ts';
import { EVENT_STAGES, type Left, RULE_RANKS, STAGES, WORDINGS } from './wordings.ts';

/** The words, the likeliest first. */
export function wordsAt(place: Place): readonly Offer[] {
  const options = place.expected.options.filter(({ kind }) => kind === 'keyword');
  const rankOf = ({ rules }: Admitted): number => {
    const rank = RULE_RANKS.indexOf(rules.at(-1) ?? '');
    return rank === -1 ? RULE_RANKS.length : rank;
  };
  return options.toSorted((one, other) => rankOf(one) - rankOf(other)).flatMap((option) => offersOf(option, place));
}

/** Where something left of the place decides what fits. */
const AFTER_LEFT: ReadonlySet<string> = new Set(['relation', 'denial', 'arithmetic', 'clause']);
/** Where what a `rate` is about decides. */
const OF_SUBJECT: ReadonlySet<string> = new Set(['match']);

function offersOf(option: Admitted, place: Place): readonly Offer[] {
  const { text, rules } = option;
  const rule = rules.at(-1) ?? '';
  const wordings = WORDINGS[`${rule} ${text}`] ?? WORDINGS[text] ?? (/\p{L}/u.test(text) ? [{ label: text }] : []);
  if (!isMeant(option, rule, place)) return [];
  const left = AFTER_LEFT.has(rule) ? leftOf(place) : OF_SUBJECT.has(rule) ? [leftOfSubject(place)] : null;
  const fitsAnything =
    left === null || (rule === 'clause' && endsWithNewName(place)) || ((rule === 'relation' || rule === 'denial') && left[0] === 'unknown');
  return wordings
    .filter(({ fits }) => fits === undefined || fitsAnything || fits.some((one) => left.includes(one)))
    .filter(({ fits }) => fits === undefined || !isOnlyOf(fits, 'event') || place.event !== null)
    .filter(({ label }) => label !== 'within any' || place.expected.before[0]?.text !== 'each')
    .filter(({ label }) => !FOLLOWING.has(label) || isBehindFollowed(place) === FOLLOWING.get(label))
    .map(({ label, insert }) => ({ label, insert: insert ?? label, isSnippet: insert !== undefined, kind: 'word', detail: '' }));
}

/** The gap between two events is a bare `within`; windows that look back or for a burst are not of two events. */
const FOLLOWING: ReadonlyMap<string, boolean> = new Map([
  ['within', true],
  ['within last', false],
  ['within any', false],
  ['within next', false],
]);
const isBehindFollowed = ({ expected }: Place): boolean => {
  const followed = expected.before.findLastIndex(({ text }) => text === 'by');
  return followed !== -1 && !expected.before.slice(followed).some(({ text }) => text === 'and' || text === 'or' || text === 'within');
};

const isOnlyOf = (fits: readonly Left[], one: Left): boolean => fits.length === 1 && fits[0] === one;

/** What reads a number from somewhere: not where a text is asked for. */
const NUMBERS: ReadonlySet<string> = new Set(['eventCount', 'aggregation', 'daysSince']);

/** Whether the checker would let it stand, as far as that can be told from the words before. */
function isMeant({ text, rules }: Admitted, rule: string, place: Place): boolean {
  // `yes` and `no` are values of a yes/no field, which are offered as such.
  if (/^(yes|no)$/.test(text) && rule !== 'claim' && rule !== 'type' && rule !== 'expectStep') return false;
  if (text === 'no' && rule === 'claim') return place.model.events.length > 0;
  if (place.expected.before[0]?.text === 'total' && (NUMBERS.has(rule) || text === 'domain')) return /^(max|min)$/.test(text);
  if (NUMBERS.has(rule) || text === 'domain') return !rules.includes('properties') && !isAfterText(place);
  const isEach = place.expected.before[0]?.text === 'each';
  if (isEach && rule === 'effect') return /^(add|subtract)$/.test(text);
  // Of each event it is asked what it is and when it was, not how many there are.
  if (isEach && rule === 'clause' && /^(at|exactly|followed)$/.test(text)) return false;
  // A tier and a grade have no order; what a lead did is no value.
  if (rule === 'expectation' && isNamedOutcome(place)) return /^(=|!=)$/.test(text);
  if (text === '=' && place.expected.before[0]?.text === 'given' && isEvent(place)) return false;
  if ((rule === 'effect' || /^(and|or)$/.test(text)) && isBareValue(place)) return false;
  if (rule === 'clause') return isInOrder(text, EVENT_STAGES, lastFollowed(place), place);
  if (rule !== 'pointsClause' && rule !== 'reason') return true;
  const opener = place.expected.before[0]?.text;
  if (text === 'once' && opener !== 'each') return false;
  if ((text === 'fade' || text === 'shrink' || text === 'half-life') && place.event === null) return false;
  const start = place.expected.before.findLastIndex((lexeme) => lexeme.text === 'add' || lexeme.text === 'subtract');
  return isInOrder(text, STAGES, start, place);
}

const lastSymbol = ({ expected, vocabulary }: Place): Meaning | undefined => {
  const last = expected.before.at(-1);
  return isWord(last) ? vocabulary.names.get(nameOf(last)) : undefined;
};
const isEvent = (place: Place): boolean => lastSymbol(place)?.kind === 'event';
const isNamedOutcome = (place: Place): boolean => textBefore(place, 1) === 'tier' || lastSymbol(place)?.kind === 'grade';

/** `when employees`: what is no condition by itself is asked something first. */
function isBareValue(place: Place): boolean {
  const { before } = place.expected;
  const isFirst = (before[0]?.text === 'let' && before.length === 4) || /^(when|and|or|not|where|\()$/.test(textBefore(place, 2));
  const symbol = lastSymbol(place);
  if (isFirst && before.at(-1)?.kind === 'text') return true;
  return isFirst && symbol?.kind === 'field' && symbol.declaration !== null && symbol.type.kind !== 'yes/no';
}

function isInOrder(text: string, stages: Readonly<Record<string, number>>, start: number, { expected }: Place): boolean {
  const written = expected.before.slice(start + 1);
  // The `per` of `once per day` is no clause of its own.
  const clauses = written.filter(({ kind }, index) => (kind === 'keyword' || kind === 'word') && written[index - 1]?.text !== 'once');
  const reached = Math.max(0, ...clauses.map((lexeme) => stages[lexeme.text] ?? 0));
  const stage = stages[text];
  return stage === undefined || stage > reached;
}

/** Where the clauses of the event that is spoken of last begin. */
const lastFollowed = ({ expected }: Place): number =>
  expected.before.findLastIndex(({ text }) => text === 'by' || text === 'and' || text === 'or');

/** Right of `=` and `!=`, where no number stands left of them. */
function isAfterText(place: Place): boolean {
  const { expected } = place;
  if (!/^(=|!=)$/.test(textBefore(place, 1))) return false;
  return leftOf({ ...place, expected: { ...expected, before: expected.before.slice(0, -1) } }).some((left) =>
    /^(text|yes\/no|grade)$/.test(left),
  );
}
