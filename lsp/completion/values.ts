/** The values that fit a place: those a type admits, and those that the model itself compares with. */
import { descend, type Expression, type Model, textOf, writtenText } from '@scorelang/language';
import { type Offer, plain } from './offer.ts';
import { type Place, subjectOf } from './place.ts';

/** Above this the model is not searched for values at each letter. */
const MOST_CHARACTERS = 300_000;

/** Values of what the place speaks of, in quotes where they need them, or always. */
export function valuesAt(place: Place, inQuotes: boolean): readonly Offer[] {
  const subject = subjectOf(place);
  if (subject === null) return [];
  const value = (text: string, detail: string): Offer => plain('value', text, detail, inQuotes ? quoted(text) : writtenText(text));
  const { type, name } = subject;
  if (name === 'tier') return [...place.vocabulary.tiers, 'disqualified'].map((tier) => plain('tier', tier, 'tier'));
  switch (type.kind) {
    case 'one of':
      return type.values.map((text) => value(text, name));
    case 'list':
      return type.of.kind === 'one of'
        ? type.of.values.map((text) => value(text, name))
        : usedWith(name, place.model).map((text) => value(text, name));
    case 'grade':
      return type.labels.map((text) => value(text, name));
    case 'text':
    case 'word':
      return usedWith(name, place.model).map((text) => value(text, name));
    case 'yes/no':
      return inQuotes ? [] : ['yes', 'no'].map((text) => plain('value', text, name));
    case 'number':
    case 'points':
    case 'date':
    case 'datetime':
    case 'condition':
    case 'unknown':
      return [];
  }
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const known = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>();

/** The texts that the model compares a field with, each once, in the order written. */
function usedWith(name: string, model: Model): readonly string[] {
  if (model.file.source.text.length > MOST_CHARACTERS) return [];
  const found = known.get(model) ?? gather(model);
  known.set(model, found);
  return found.get(name) ?? [];
}

function gather(model: Model): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const note = (subject: Expression, values: readonly Expression[]): void => {
    if (subject.kind !== 'Reference') return;
    const all = found.get(subject.name.text) ?? [];
    for (const value of values) {
      const isText = value.kind === 'Text' || (value.kind === 'Reference' && !model.symbolOf.has(value.name));
      if (isText && !all.includes(textOf(value))) all.push(textOf(value));
    }
    found.set(subject.name.text, all);
  };
  descend(model.file, (node) => {
    if (node.kind === 'Comparison') note(node.left, [node.right]);
    else if ((node.kind === 'In' || node.kind === 'Has') && node.set.kind === 'ListLiteral') note(node.operand, node.set.items);
    else if (node.kind === 'Rate') {
      for (const { match } of node.bands) {
        if (match.kind === 'ValueBand') note(node.subject, [match.value]);
        if (match.kind === 'ValuesBand') note(node.subject, match.values.items);
      }
    }
    return true;
  });
  return found;
}
