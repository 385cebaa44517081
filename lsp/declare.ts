/** Declarations for what a model names and does not declare. */
import type { Diagnostic, Edit, EventSymbol, FieldSymbol, File, Statement } from '@scorelang/language';
import { linesOf, writtenName } from '@scorelang/language';
import type { Analysis } from './analysis.ts';
import { typeText } from './type-text.ts';

export interface Declaring {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** How to declare the field that a finding misses; and, if there are several, all that the file misses. */
export function declarationsFor(analysis: Analysis, diagnostic: Diagnostic): readonly Declaring[] {
  if (diagnostic.code !== 'unknown-field') return [];
  const name = nameIn(diagnostic);
  const all = [...new Set(analysis.diagnostics.filter(({ code }) => code === 'unknown-field').map(nameIn))];
  const line = (field: string): string => `field ${writtenName(field)}: ${typeText(analysis.guessType(field))}`;
  const one = { title: `Declare ${line(name)}`, edits: [inserting(analysis.file, [line(name)])] };
  if (all.length === 1) return [one];
  return [one, { title: `Declare all ${all.length} unknown fields`, edits: [inserting(analysis.file, all.map(line))] }];
}

/** Without any declaration types follow from use: all that is used can be written down at once. */
export function declarationsOfUsed({ model, file }: Analysis): readonly Declaring[] {
  const fields = model.fields.filter(({ declaration }) => declaration === null);
  const events = model.events.filter(({ declaration, name }) => declaration === null && name !== 'activity');
  if (fields.length === 0 || model.file !== file) return [];
  const lines = [...fields.map(fieldLine), ...events.map(eventLine)];
  const title = lines.length === 1 ? `Declare ${lines[0]}` : `Declare all ${lines.length} names that this model uses`;
  return [{ title, edits: [inserting(file, lines)] }];
}

const nameIn = ({ source, span }: Diagnostic): string => source.text.slice(span.start, span.end).replaceAll('`', '');

const fieldLine = ({ name, type }: FieldSymbol): string => `field ${writtenName(name)}: ${typeText(type)}`;

function eventLine({ name, properties }: EventSymbol): string {
  const inner = [...properties].map(([property, type]) => `${writtenName(property)}: ${typeText(type)}`).join(', ');
  return `event ${writtenName(name)}${inner === '' ? '' : ` { ${inner} }`}`;
}

/** Puts lines behind the last field, or else before the first statement that is about more than the file itself. */
function inserting({ statements, source, comments }: File, lines: readonly string[]): Edit {
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
  const index = linesOf(source);
  const lineOf = (offset: number): number => index.positionAt(offset).line;
  const last = statements.findLast(({ kind }) => kind === 'Field');
  if (last !== undefined) {
    // Behind its line, with the comment that may stand there.
    const next = lineOf(last.span.end) + 1;
    const text = lines.map((line) => line + lineEnd).join('');
    return next > index.count ? at(source.text.length, lineEnd + text) : at(index.startOf(next), text);
  }
  const first = statements.find(({ kind }) => !HEADING.has(kind));
  if (first === undefined) return at(source.text.length, lines.map((line) => lineEnd + line).join(''));
  // Comments right above belong to the statement.
  let line = lineOf(first.span.start);
  const commented = new Set(comments.map(({ span }) => lineOf(span.start)));
  while (line > 1 && commented.has(line - 1) && /^\s*#/.test(index.textOf(line - 1))) line -= 1;
  return at(index.startOf(line), lines.map((written) => written + lineEnd).join('') + lineEnd);
}

const at = (offset: number, text: string): Edit => ({ span: { start: offset, end: offset }, text });

/** What stands above the declarations. */
const HEADING: ReadonlySet<Statement['kind']> = new Set([
  'Model',
  'Use',
  'Sample',
  'Range',
  'Budget',
  'Zone',
  'Round',
  'AsOf',
  'IgnoreEvents',
]);
