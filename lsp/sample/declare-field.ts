/**
 * The declaration of a field from how a model uses it and what its sample holds.
 *
 *     when industry = Software add 5    ->    field industry: one of [Retail, Software] treat ["N/A"] as missing
 */
import { type Model, type ValueType, writtenName, writtenText } from '@scorelang/language';
import type { FieldType } from '@scorelang/runtime';
import type { ColumnFacts, SampleFacts } from '../assessment.ts';
import { textsUsedWith } from '../completion/values-used.ts';
import { typeText } from '../type-text.ts';
import { columnFor } from './columns.ts';

/** `guessed`: by its use alone. */
export function fieldLine(name: string, guessed: ValueType, model: Model, sample: SampleFacts | null): string {
  const facts = sample?.fields.find((field) => field.name === name) ?? columnFor(name, sample?.others ?? []);
  if (facts === null) return `field ${writtenName(name)}: ${typeText(guessed)}`;
  const type = typeOf(facts, guessed, textsUsedWith(name, model));
  return `field ${writtenName(name)}: ${typeText(type)}${missingText(facts, type)}`;
}

/** What the column holds, where that agrees with how the field is used; the use is what the author knows. */
function typeOf({ type }: ColumnFacts, guessed: ValueType, used: readonly string[]): ValueType {
  const held = valueTypeOf(type);
  switch (guessed.kind) {
    case 'text':
      return held.kind === 'one of' && used.every((text) => isAmong(text, held.values)) ? held : guessed;
    case 'number':
      // The next lead may have more than any of the sample.
      return held.kind === 'number' ? { ...held, from: null, to: null } : guessed;
    case 'yes/no':
    case 'list':
      return held.kind === guessed.kind ? held : guessed;
    case 'date':
    case 'datetime':
      return held.kind === 'date' || held.kind === 'datetime' ? held : guessed;
    case 'one of':
      return guessed;
  }
}

const isAmong = (text: string, values: readonly string[]): boolean => values.some((value) => value.toLowerCase() === text.toLowerCase());

const valueTypeOf = (type: FieldType): ValueType =>
  type.kind === 'list' ? { kind: 'list', of: type.values === null ? { kind: 'text' } : { kind: 'one of', values: type.values } } : type;

const MOST_MISSING = 8;

/** In the column a number that stands for nothing is a number; in a text or a list of values it is a text. */
function missingText({ placeholders }: ColumnFacts, { kind }: ValueType): string {
  const texts = placeholders.map(({ text }) => text.replace(/[\r\n]+/g, ' ')).slice(0, MOST_MISSING);
  if (texts.length === 0 || kind === 'yes/no') return '';
  const isNumber = (text: string): boolean => kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(text);
  return ` treat [${texts.map((text) => (isNumber(text) ? text : writtenText(text))).join(', ')}] as missing`;
}
