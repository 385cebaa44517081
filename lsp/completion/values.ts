/** The values that fit a place: those a type admits, and those that the model itself compares with. */
import { writtenText } from '@scorelang/language';
import type { ColumnFacts, ValueShare } from '../assessment.ts';
import { columnFor } from '../sample/columns.ts';
import { type Offer, plain } from './offer.ts';
import { type Place, subjectOf, textBefore } from './place.ts';
import { textsNear } from './values-used.ts';

/** Behind these stands a part of a text. */
const PATTERNS = /^(contains|contain|word|with|like)$/;

/** Values of what the place speaks of, in quotes where they need them, or always. */
export function valuesAt(place: Place, inQuotes: boolean): readonly Offer[] {
  const subject = subjectOf(place);
  if (subject === null) return [];
  const { type, name } = subject;
  const seen = valuesSeen(name, place);
  const value = (text: string, detail: string): Offer => {
    const offer = plain('value', text, detail, inQuotes ? quoted(text) : writtenText(text));
    const leads = seen.get(text.toLowerCase())?.leads;
    return leads === undefined ? offer : { ...offer, leads };
  };
  const how = PATTERNS.test(textBefore(place, 1)) ? 'pattern' : 'value';
  if (name === 'tier') return [...place.vocabulary.tiers, 'disqualified'].map((tier) => plain('tier', tier, 'tier'));
  switch (type.kind) {
    case 'one of':
      // Where they are declared, its own are written already.
      return (place.expected.before[0]?.text === 'field' ? [...seen.values()].map(({ text }) => text) : type.values).map((text) =>
        value(text, name),
      );
    case 'list':
      return type.of.kind === 'one of' ? type.of.values.map((text) => value(text, name)) : textsOf(name).map((text) => value(text, name));
    case 'grade':
      return type.labels.map((text) => value(text, name));
    case 'text':
    case 'word':
      return textsOf(name).map((text) => value(text, name));
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

  /** Those that the model names, then those that only the sample has, the most frequent first. */
  function textsOf(field: string): readonly string[] {
    const used = textsNear(place.expected.wordStart, field, how, place.model);
    if (how === 'pattern') return used;
    const named = new Set(used.map((text) => text.toLowerCase()));
    return [...used, ...[...seen.values()].map(({ text }) => text).filter((text) => !named.has(text.toLowerCase()))];
  }
}

/** What the sample holds of a field, by the folded text, the most frequent first. */
function valuesSeen(name: string, { sample }: Place): ReadonlyMap<string, ValueShare> {
  const facts = sample?.fields.find((field) => field.name === name) ?? columnFor(name, sample?.others ?? []);
  const values = facts === null || tellsLeadsApart(facts) ? [] : facts.values.filter(({ text }) => !/[\r\n]/.test(text));
  return new Map(values.map((value) => [value.text.toLowerCase(), value]));
}

/** A name or an address is another in nearly each lead: none of them is worth offering. */
const tellsLeadsApart = ({ filled, distinct }: ColumnFacts): boolean => filled > 20 && (distinct === null || distinct > filled / 2);

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
