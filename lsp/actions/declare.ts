/** Declarations for what a model names and does not declare. */
import { type Diagnostic, type Edit, type EventSymbol, type File, writtenName } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { SampleFacts } from '../assessment.ts';
import { fieldLine } from '../sample/declare-field.ts';
import { typeText } from '../type-text.ts';
import { declaring } from './placing.ts';

export interface Declaring {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/**
 * How to declare the field that a finding misses; and, if there are several, all that the file misses. Types follow from the use and, where
 * the sample has a column for it, from what that holds.
 */
export function declarationsFor(analysis: Analysis, diagnostic: Diagnostic, sample: SampleFacts | null): readonly Declaring[] {
  if (diagnostic.code !== 'unknown-field') return [];
  const name = nameIn(diagnostic);
  const all = [...new Set(analysis.diagnostics.filter(({ code }) => code === 'unknown-field').map(nameIn))];
  const line = (field: string): string => fieldLine(field, analysis.guessType(field), analysis.model, sample);
  const one = { title: `Declare ${line(name)}`, edits: [inserting(analysis.file, [line(name)])] };
  if (all.length === 1) return [one];
  return [one, { title: `Declare all ${all.length} unknown fields`, edits: [inserting(analysis.file, all.map(line))] }];
}

/** Without any declaration types follow from use: all that is used can be written down at once. */
export function declarationsOfUsed({ model, file }: Analysis, sample: SampleFacts | null): readonly Declaring[] {
  const fields = model.fields.filter(({ declaration }) => declaration === null);
  const events = model.events.filter(({ declaration, name }) => declaration === null && name !== 'activity');
  if (fields.length === 0 || model.file !== file) return [];
  const lines = [...fields.map(({ name, type }) => fieldLine(name, type, model, sample)), ...events.map(eventLine)];
  const title = lines.length === 1 ? `Declare ${lines[0]}` : `Declare all ${lines.length} names that this model uses`;
  return [{ title, edits: [inserting(file, lines)] }];
}

const nameIn = ({ source, span }: Diagnostic): string => source.text.slice(span.start, span.end).replaceAll('`', '');

function eventLine({ name, properties }: EventSymbol): string {
  const inner = [...properties].map(([property, type]) => `${writtenName(property)}: ${typeText(type)}`).join(', ');
  return `event ${writtenName(name)}${inner === '' ? '' : ` { ${inner} }`}`;
}

const inserting = (file: File, lines: readonly string[]): Edit => declaring(file, lines, ['Field']);
