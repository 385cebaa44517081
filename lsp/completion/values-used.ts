/**
 * The texts that a model compares a name with. Only the statements in whose text the name stands are looked at, and of a great many those around
 * the place: what it costs goes by how often the name is used, and not by the length of the model.
 */
import { type Expression, type Literal, type Model, type Name, type Statement, textOf } from '@scorelang/language';
import { descendOwn } from '../tree.ts';

/** A pattern such as `/pricing*` is no value, and what a text contains hardly is one. */
export type How = 'value' | 'pattern';

/** Of a long list these will do. */
const MOST_OF_A_LIST = 50;

/** So many places where the name stands are looked at, half of them above the place. */
const MOST_PLACES = 600;

/** The texts that the model compares a name with near a place, each once, in the order written. */
export function textsNear(place: number, name: string, how: How, model: Model): readonly string[] {
  const places = placesOf(name, how, model.file.source.text);
  const above = places.findIndex((one) => one >= place);
  const from = Math.max(0, Math.min((above === -1 ? places.length : above) - MOST_PLACES / 2, places.length - MOST_PLACES));
  return textsAt(places.slice(from, from + MOST_PLACES), name, how, model);
}

/** All texts that the model compares a name with as a whole. */
export const textsUsedWith = (name: string, model: Model): readonly string[] =>
  textsAt(placesOf(name, 'value', model.file.source.text), name, 'value', model);

function textsAt(places: readonly number[], name: string, how: How, model: Model): readonly string[] {
  const { symbolOf } = model;
  const found = new Set<string>();
  const isText = (value: Expression): boolean => value.kind === 'Text' || (value.kind === 'Reference' && !symbolOf.has(value.name));
  for (const statement of new Set(places.map((place) => statementAt(model.file.statements, place)))) {
    for (const use of statement === null ? [] : usesIn(statement)) {
      if (use.name !== name || use.how !== how) continue;
      const texts = use.list === null ? use.values.filter(isText).map((value) => textOf(value as Literal)) : listed(use.list);
      for (const text of texts) if (text !== '') found.add(text);
    }
  }
  return [...found];

  function listed(list: Name): readonly string[] {
    const symbol = symbolOf.get(list);
    return symbol?.kind === 'list' ? symbol.values.slice(0, MOST_OF_A_LIST) : [];
  }
}

/** Where a name stands by itself and is compared so, by the words beside it. */
function placesOf(name: string, how: How, text: string): readonly number[] {
  const places: number[] = [];
  if (name === '') return places;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (IN_A_NAME.test(text[at - 1] ?? '') || IN_A_NAME.test(text[end] ?? '')) continue;
    VALUE_BEHIND.lastIndex = end;
    const isValue = VALUE_BEHIND.test(text) || RATED.test(text.slice(Math.max(0, at - 20), at));
    if (isValue === (how === 'value')) places.push(at);
  }
  return places;
}

const IN_A_NAME = /[\p{L}\p{N}_]/u;
const VALUE_BEHIND = /`?\s*(?:!?=|(?:not\s+)?in\b|has\b)/y;
const RATED = /\brate\s+`?$/;

/** The innermost statement at a place. */
function statementAt(statements: readonly Statement[], place: number): Statement | null {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (statements[middle]!.span.end <= place) low = middle + 1;
    else high = middle;
  }
  const found = statements[low];
  if (found === undefined || found.span.start > place) return null;
  return ('body' in found ? statementAt(found.body, place) : null) ?? found;
}

/** What a name is compared with somewhere: values, or those of a list. */
interface Use {
  readonly name: string;
  readonly how: How;
  readonly values: readonly Expression[];
  readonly list: Name | null;
}

/** From one version of a text to the next nearly all statements stay the same nodes. */
const known = new WeakMap<Statement, readonly Use[]>();

function usesIn(statement: Statement): readonly Use[] {
  const found = known.get(statement) ?? findUses(statement);
  known.set(statement, found);
  return found;
}

function findUses(statement: Statement): readonly Use[] {
  const uses: Use[] = [];
  const note = (subject: Expression, values: readonly Expression[], how: How = 'value', list: Name | null = null): void => {
    if (subject.kind === 'Reference') uses.push({ name: subject.name.text, how, values, list });
  };
  descendOwn(statement, (node) => {
    if (node.kind === 'Comparison') note(node.left, [node.right]);
    else if ((node.kind === 'In' || node.kind === 'Has') && node.set.kind === 'ListLiteral') note(node.operand, node.set.items);
    else if (node.kind === 'In' && node.set.kind === 'Reference') note(node.operand, [], 'value', node.set.name);
    else if (node.kind === 'TextTest')
      note(node.operand, node.pattern.kind === 'ListLiteral' ? node.pattern.items : [node.pattern], 'pattern');
    else if (node.kind === 'Rate') {
      for (const { match } of node.bands) {
        if (match.kind === 'ValueBand') note(node.subject, [match.value]);
        if (match.kind === 'ValuesBand') note(node.subject, match.values.items);
      }
    }
  });
  return uses;
}
