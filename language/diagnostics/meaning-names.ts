/** Messages on names: what they stand for, and whether anything does. */
import type { Use } from '../check/evidence.ts';
import type { AllWords } from '../check/loose-words.ts';
import { describeType } from '../check/types.ts';
import type { Type } from '../model.ts';
import { error, hint, warning } from './diagnostic.ts';

export const didYouMean = (nearest: string | null): string => (nearest === null ? '' : ` Did you mean ${nearest}?`);

const unknown = (what: string, remedy: (name: string) => string) =>
  error(
    (name: string, nearest: string | null) =>
      `There is no ${what} called ${name}.${nearest === null ? ` ${remedy(name)}` : didYouMean(nearest)}`,
  );

/** A misspelt name, or a word that belongs to the comparison before it; null where it may be neither. */
const whatIsMeant = (nearest: string | null, meant: AllWords | null): string | null =>
  nearest !== null ? didYouMean(nearest) : meant === null ? null : ` ${lookingForAll(meant)}`;

const lookingForAll = ({ text, count }: AllWords): string =>
  `To look for ${count === 2 ? 'both words' : 'all of these words'}, write ${text}.`;

export const NAMES = {
  'unknown-field': error(
    (name: string, nearest: string | null, type: Type, meant: AllWords | null) =>
      `There is no field called ${name}.${whatIsMeant(nearest, meant) ?? ` Declare it: field ${name}: ${type.kind === 'list' ? 'list of text' : type.kind}`}`,
  ),
  'unknown-event': unknown('event', (name) => `Declare it: event ${name}`),
  'unknown-list': unknown('list', (name) => `Declare it: list ${name} = [..], or write the values here: in [..]`),
  'unknown-param': unknown('param', (name) => `Write a number, or declare it: param ${name} = 10`),
  'unknown-group': unknown('group', (name) => `Add one: group ${name} { .. }`),
  'unknown-tier': unknown('tier', (name) => `Add one: tier ${name} >= 70`),
  'unknown-action': unknown('action', (name) => `Add one: on reaching TIER do ${name}`),
  'unknown-reason': error(
    (text: string, nearest: string | null) =>
      `No rule says because "${text}".${nearest === null ? ' Write a text that stands after because in a rule.' : ` Did you mean "${nearest}"?`}`,
  ),
  'unknown-property': error(
    (name: string, event: string, nearest: string | null, meant: AllWords | null) =>
      `The event ${event} has no property called ${name}.${whatIsMeant(nearest, meant) ?? ` Declare it: event ${event} { ${name}: text }`}`,
  ),
  'unknown-result': error(
    (name: string, wanted: string, nearest: string | null) =>
      `${name} is nothing that this model gives. Write ${wanted}.${didYouMean(nearest)}`,
  ),
  'wrong-name': error(
    (name: string, is: string, wanted: string, example: string | null) =>
      `${name} is ${is}, but ${wanted} belongs here.${example === null ? '' : ` Write it so: ${example}`}`,
  ),
  'duplicate-declaration': error(
    (name: string, first: string) =>
      `The name ${name} is taken: it is ${first} already. Remove one of the two, or give this one another name.`,
  ),
  'duplicate-tier': error((name: string) => `There are two tiers called ${name}. Remove one, or give it another name.`),
  'reserved-name': error(
    (name: string, kind: string, why: string) =>
      `${capital(kind)} cannot be called ${name}: ${why}. Give it another name.${kind === 'a field' ? ` Its column can stay: field lead_${name}: number column "${name}"` : ''}`,
  ),
  'reserved-property': error((name: string) =>
    name === 'event'
      ? 'The data of an event says under `event` what kind of event it is. Call this property something else, such as event_name.'
      : `The data of an event says under \`${name}\` when it happened. Call this property something else, such as due_at.`,
  ),
  'conflicting-uses': error(
    (name: string, first: Use, second: Use) =>
      `${name} is used as ${USE_WORDS[first]} elsewhere and as ${USE_WORDS[second]} here. Put the wrong one right, or use two names.`,
  ),
  'bare-word-in-or': warning((words: readonly string[], meant: AllWords) => {
    const are = words.length === 1 ? 'is read as a yes/no field' : 'are read as yes/no fields';
    return `${words.join(' and ')} alone ${are}. ${lookingForAll(meant)}`;
  }),
  'bare-word-is-name': error(
    (word: string, kind: string, otherwise: string | null) =>
      `${word} could be the text "${word}" or ${kind} called ${word}. For the text, put it in quotes${otherwise === null ? '' : `; ${otherwise}`}.`,
  ),
  'let-cycle': error(
    (circle: readonly string[]) =>
      `These lets name each other in a circle: ${circle.join(' -> ')}. Write one of them without naming the next.`,
  ),
  'let-type': error(
    (name: string, type: Type) =>
      `A let names a condition or a number, but ${name} is ${describeType(type)}. Use the field itself in rules, or ask something about it here: let is_boss = title = CEO`,
  ),
  'points-in-rule': error((name: string, kind: string) =>
    kind === 'a tier'
      ? 'tier is what the points come to, and is known only once all points are counted, so no rule can ask for it. Ask here about fields of the lead, and name a tier in a test: expect tier = hot'
      : `${name} is ${kind}, and is known only once all points are counted, so no rule can ask for it. Ask in a tier instead: tier hot when ${name} ${kind === 'a grade' ? '= A' : '>= 40'}`,
  ),
  'lead-field-in-where': error(
    (name: string, event: string) =>
      `${name} belongs to the lead, not to the event ${event}. What follows \`where\` is about the event alone, so put the event's part in parentheses.`,
  ),
  'event-in-where': error(
    (name: string) =>
      `${name} is an event. What follows \`where\` is about the properties of one event, so it cannot ask for another one. Ask for it outside: (EVENT where ..) and ${name}`,
  ),
  'unused-name': warning((name: string, kind: string) => `Nothing uses ${name}, which is ${kind}. Use it, or remove it.`),
  'unused-field': hint((name: string) => `No rule looks at the field ${name}. Use it in a rule, or remove it.`),
  'column-twice': error(
    (column: string, first: string, second: string) =>
      `The fields ${first} and ${second} both read the column ${column}. Each column belongs to one field: remove one of the two, or give it a column of its own.`,
  ),
};

/** What `conflicting-uses` calls a use. */
const USE_WORDS: Readonly<Record<Use, string>> = {
  text: 'a text',
  number: 'a number',
  'yes/no': 'yes or no',
  date: 'a date',
  datetime: 'a date with a time',
  list: 'a list',
  event: 'an event',
  'date or event': 'a date',
  'loose word': 'yes or no',
  mention: 'a field',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
