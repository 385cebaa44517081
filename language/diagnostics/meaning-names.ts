/** Messages on names: what they stand for, and whether anything does. */
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
const whatIsMeant = (nearest: string | null, meant: string | null): string | null =>
  nearest !== null ? didYouMean(nearest) : meant === null ? null : ` To look for all of these words, write ${meant}.`;

export const NAMES = {
  'unknown-field': error(
    (name: string, nearest: string | null, meant: string | null) =>
      `There is no field called ${name}.${whatIsMeant(nearest, meant) ?? ` Declare it: field ${name}: text`}`,
  ),
  'unknown-event': unknown('event', (name) => `Declare it: event ${name}`),
  'unknown-list': unknown('list', (name) => `Declare it: list ${name} = [..], or write the values here: in [..]`),
  'unknown-param': unknown('param', (name) => `Write a number, or declare it: param ${name} = 10`),
  'unknown-group': unknown('group', (name) => `Add one: group ${name} { .. }`),
  'unknown-tier': unknown('tier', (name) => `Add one: tier ${name} >= 70`),
  'unknown-action': unknown('action', (name) => `Add one: on reaching TIER do ${name}`),
  'unknown-reason': error(
    (text: string, nearest: string | null) => `No rule says because "${text}".${nearest === null ? '' : ` Did you mean "${nearest}"?`}`,
  ),
  'unknown-property': error(
    (name: string, event: string, nearest: string | null, meant: string | null) =>
      `The event ${event} has no property called ${name}.${whatIsMeant(nearest, meant) ?? ` Declare it: event ${event} { ${name}: text }`}`,
  ),
  'unknown-result': error(
    (name: string, wanted: string, nearest: string | null) =>
      `${name} is nothing that this model gives. Write ${wanted}.${didYouMean(nearest)}`,
  ),
  'wrong-name': error(
    (name: string, is: string, wanted: string, example: string | null) =>
      `${name} is ${is}, but here stands ${wanted}.${example === null ? '' : ` Write it so: ${example}`}`,
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
  'reserved-property': error(
    (name: string) =>
      `A property cannot be called ${name}: in the data, ${name} is ${name === 'event' ? 'the kind of the event' : 'its moment'}. Give it another name.`,
  ),
  'conflicting-uses': error(
    (name: string, first: string, second: string) =>
      `${name} is used as ${first} elsewhere and as ${second} here. Change one of them, or say what it is: field ${name}: ${first === 'list' ? 'list of text' : first}`,
  ),
  'bare-word-in-or': warning((words: readonly string[], meant: string) =>
    words.length === 1
      ? `${words[0]} alone is read as a yes/no field. To look for all of these words, write ${meant}.`
      : `${words.join(' and ')} alone are read as yes/no fields. To look for all of these words, write ${meant}.`,
  ),
  'bare-word-is-name': error(
    (word: string, kind: string) =>
      `${word} could be the text "${word}" or ${kind} called ${word}. For the text, put it in quotes; to compare two fields, write \`same as\`.`,
  ),
  'let-cycle': error(
    (circle: readonly string[]) => `These lets name each other in a circle: ${circle.join(' -> ')}. One of them must do without the next.`,
  ),
  'let-type': error(
    (name: string, type: Type) =>
      `A let names a condition or a number, but ${name} is ${describeType(type)}. Use the field itself, or make it a condition: let ${name} = FIELD = VALUE`,
  ),
  'points-in-rule': error(
    (name: string, kind: string) =>
      `${name} is ${kind}, and is known only when every rule has given its points. It can be named in total, limit, grades, tiers, tests and promises, but not in a rule.`,
  ),
  'lead-field-in-where': error(
    (name: string, event: string) =>
      `${name} belongs to the lead, not to the event ${event}. What follows \`where\` is about the event alone, so put the event's part in parentheses.`,
  ),
  'event-in-where': error(
    (name: string) => `${name} is an event. What follows \`where\` is about the properties of one event, so it cannot ask for another one.`,
  ),
  'unused-name': warning((name: string, kind: string) => `Nothing uses ${name}, which is ${kind}. Use it, or remove it.`),
  'unused-field': hint((name: string) => `No rule looks at the field ${name}.`),
  'column-twice': error(
    (column: string, first: string, second: string) =>
      `The fields ${first} and ${second} both read the column ${column}. Each column belongs to one field.`,
  ),
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
