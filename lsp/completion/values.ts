/** The values that fit a place: those a type admits, and those that the model itself compares with. */
import { type Expression, type Literal, type Symbol as Meaning, type Model, textOf, writtenText } from '@scorelang/language';
import type { ColumnFacts, ValueShare } from '../assessment.ts';
import { namesWithin, type StatementNames } from '../names.ts';
import { columnFor } from '../sample/columns.ts';
import { descendOwn } from '../tree.ts';
import { type Offer, plain } from './offer.ts';
import { type Place, subjectOf, textBefore } from './place.ts';

/** Above this the model is not searched for values at each letter. */
const MOST_CHARACTERS = 300_000;

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
    const used = usedWith(field, place.model, how);
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

/** Of a long list these will do. */
const MOST_OF_A_LIST = 50;

/** The texts that the model compares a field with, each once, in the order written. */
function usedWith(name: string, model: Model, how: How): readonly string[] {
  if (model.file.source.text.length > MOST_CHARACTERS) return [];
  const found = new Set<string>();
  for (const statement of model.file.statements) {
    for (const names of namesWithin(statement, model)) {
      for (const use of usesIn(names, model)) {
        if (use.name !== name || use.how !== how) continue;
        const texts = use.list === null ? use.texts : use.list.values.slice(0, MOST_OF_A_LIST);
        for (const text of texts) if (text !== '') found.add(text);
      }
    }
  }
  return [...found];
}

/** The texts that the model compares a field with, as a whole. */
export const textsUsedWith = (name: string, model: Model): readonly string[] => usedWith(name, model, 'value');

/** A pattern such as `/pricing*` is no value, and what a text contains hardly is one. */
type How = 'value' | 'pattern';

/** What a name is compared with somewhere: texts, or those of a list. */
interface Use {
  readonly name: string;
  readonly how: How;
  readonly texts: readonly string[];
  readonly list: ListSymbol | null;
}

type ListSymbol = Extract<Meaning, { readonly kind: 'list' }>;

const known = new WeakMap<StatementNames, readonly Use[]>();

function usesIn(names: StatementNames, model: Model): readonly Use[] {
  const found = known.get(names) ?? findUses(names, model);
  known.set(names, found);
  return found;
}

function findUses({ statement }: StatementNames, { symbolOf }: Model): readonly Use[] {
  const uses: Use[] = [];
  const isText = (value: Expression): boolean => value.kind === 'Text' || (value.kind === 'Reference' && !symbolOf.has(value.name));
  const note = (subject: Expression, values: readonly Expression[], how: How = 'value', list: ListSymbol | null = null): void => {
    if (subject.kind !== 'Reference') return;
    uses.push({ name: subject.name.text, how, texts: values.filter(isText).map((value) => textOf(value as Literal)), list });
  };
  descendOwn(statement, (node) => {
    if (node.kind === 'Comparison') note(node.left, [node.right]);
    else if ((node.kind === 'In' || node.kind === 'Has') && node.set.kind === 'ListLiteral') note(node.operand, node.set.items);
    else if (node.kind === 'In' && node.set.kind === 'Reference') {
      const list = symbolOf.get(node.set.name);
      if (list?.kind === 'list') note(node.operand, [], 'value', list);
    } else if (node.kind === 'TextTest') {
      const { pattern } = node;
      note(node.operand, pattern.kind === 'ListLiteral' ? pattern.items : [pattern], 'pattern');
    } else if (node.kind === 'Rate') {
      for (const { match } of node.bands) {
        if (match.kind === 'ValueBand') note(node.subject, [match.value]);
        if (match.kind === 'ValuesBand') note(node.subject, match.values.items);
      }
    }
  });
  return uses;
}
