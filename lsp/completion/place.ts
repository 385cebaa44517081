/** What is known of the place where something is completed. */
import type { EventSymbol, Expected, Lexeme, Symbol as Meaning, Model, Type } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { SampleFacts } from '../assessment.ts';
import { typeOfName, type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import type { Project } from '../workspace.ts';
import type { Left } from './wordings.ts';

export interface Place {
  readonly expected: Expected;
  readonly model: Model;
  readonly vocabulary: Vocabulary;
  readonly project: Project;
  readonly path: string;
  /** The event that the statement speaks of last; null where it speaks of none. */
  readonly event: EventSymbol | null;
  /** What the model's sample holds; null without one. */
  readonly sample: SampleFacts | null;
}

export function placeOf(expected: Expected, analysis: Analysis, project: Project, path: string, sample: SampleFacts | null): Place {
  const { model } = analysis;
  const vocabulary = vocabularyOf(model);
  return { expected, model, vocabulary, project, path, event: eventIn(expected.before, vocabulary), sample };
}

export const isWord = (lexeme: Lexeme | undefined): lexeme is Lexeme => lexeme?.kind === 'name' || lexeme?.kind === 'word';
export const nameOf = ({ text }: Lexeme): string => text.replaceAll('`', '');

/** The text of the lexeme so many places before the end, 1 being the last. */
export const textBefore = ({ expected }: Place, places: number): string => expected.before.at(-places)?.text ?? '';

/** What the words before a place give, so that an operator may follow. */
export function leftOf(place: Place): readonly Left[] {
  const { before } = place.expected;
  const last = before.at(-1);
  const clauses: readonly Left[] = place.event === null ? [] : ['event'];
  if (last === undefined) return ['unknown'];
  if (last.kind === 'number') return ['number', ...clauses];
  if (last.kind === 'text') return ['quoted', ...clauses];
  if (last.kind === 'date') return ['date', ...clauses];
  // `count of visit within last 30 days`
  if (before.at(-2)?.kind === 'number' && isBehindNumberPhrase(before)) return ['number', ...clauses];
  if (!isWord(last)) return ['unknown', ...clauses];
  if (namesWhatIsCounted(place)) return [];
  const previous = textBefore(place, 2);
  if (previous === 'of' && textBefore(place, 3) === 'domain') return ['text'];
  const symbol = place.vocabulary.names.get(nameOf(last));
  if ((previous === 'of' || previous === 'since' || previous === 'until') && isNumberPhrase(before)) return ['number', ...clauses];
  if (symbol?.kind === 'event' || (symbol === undefined && nameOf(last) === 'activity')) return ['event'];
  // What stands alone is taken for a yes/no field where nothing is declared: it is only half written.
  if (isHalfWritten(symbol)) return ['unknown', ...clauses];
  return [leftOfType(typeOfName(nameOf(last), place.event, place.vocabulary)), ...clauses];
}

/** `sum of seconds`: of which event comes next, and nothing else. */
const namesWhatIsCounted = (place: Place): boolean =>
  textBefore(place, 2) === 'distinct' ||
  (textBefore(place, 2) === 'of' && /^(sum|average|max|min)$/.test(textBefore(place, 3)) && textBefore(place, 4) !== '=');

const isHalfWritten = (symbol: Meaning | undefined): boolean =>
  symbol?.kind === 'field' && symbol.declaration === null && symbol.type.kind === 'yes/no';

/** Whether a name stands last that may be anything: a field nothing is known of, or an event. */
export const endsWithNewName = ({ expected, vocabulary }: Place): boolean =>
  isWord(expected.before.at(-1)) && isHalfWritten(vocabulary.names.get(nameOf(expected.before.at(-1)!)));

/** `count of visit`, `sum of seconds of visit`, `days since created`. */
const isNumberPhrase = (before: readonly Lexeme[]): boolean =>
  before.slice(-5).some(({ kind, text }) => kind === 'keyword' && /^(count|sum|average|max|min|days)$/.test(text));

/** The same where a window or a `where` came behind it, and no comparison yet. */
function isBehindNumberPhrase(before: readonly Lexeme[]): boolean {
  const phrase = before.findLastIndex(({ kind, text }) => kind === 'keyword' && /^(count|sum|average|max|min)$/.test(text));
  const join = before.findLastIndex(({ text }) => /^(and|or|when|not|let|where)$/.test(text));
  return phrase > join && !before.slice(phrase).some(({ text }) => /^(=|!=|<|<=|>|>=|between)$/.test(text));
}

export function leftOfType(type: Type): Left {
  switch (type.kind) {
    case 'text':
    case 'one of':
    case 'word':
      return 'text';
    case 'datetime':
    case 'date':
      return 'date';
    case 'number':
    case 'points':
    case 'yes/no':
    case 'list':
    case 'grade':
    case 'condition':
    case 'unknown':
      return type.kind;
  }
}

export interface Subject {
  /** `tier` for the tier of a lead. */
  readonly name: string;
  readonly type: Type;
}

/** What the values at a place are values of: the nearest name before it that stands for something, or what the block around rates. */
export function subjectOf({ expected, vocabulary, event }: Place): Subject | null {
  const around = expected.blocks.at(-1) ?? [];
  for (const lexeme of expected.before.toReversed()) {
    if (!isWord(lexeme)) continue;
    const name = nameOf(lexeme);
    if (name === 'tier') return { name, type: { kind: 'unknown' } };
    const type = typeOfName(name, event, vocabulary);
    if (type.kind !== 'unknown') return { name, type };
  }
  // A band that has begun speaks of what its `rate` names.
  const rated = around[0]?.text === 'rate' ? around.filter(isWord).at(-1) : undefined;
  return rated === undefined ? null : { name: nameOf(rated), type: typeOfName(nameOf(rated), null, vocabulary) };
}

/** What the values at a place are, as what operators are chosen by. */
export function leftOfSubject(place: Place): Left {
  const subject = subjectOf(place);
  return subject === null ? 'unknown' : leftOfType(subject.type);
}

function eventIn(before: readonly Lexeme[], { names }: Vocabulary): EventSymbol | null {
  for (const lexeme of before.toReversed()) {
    const symbol = isWord(lexeme) ? names.get(nameOf(lexeme)) : undefined;
    if (symbol?.kind === 'event') return symbol;
  }
  return null;
}
