/**
 * Rows pasted from a spreadsheet or a document, written as what they mean where they stand.
 *
 *     rate title {          ->    rate title {
 *     CEO <tab> 20                  CEO    add 20
 *     }                           }
 */
import { type Edit, linesOf, type RateRule, type Source, type Span } from '@scorelang/language';
import { type Analysis, analyse } from '../analysis.ts';
import { applied } from '../edits.ts';
import { pathAt } from '../tree.ts';
import type { Project } from '../workspace.ts';
import { pastedList } from './pasted/list.ts';
import { type Table, tableAt } from './pasted/table.ts';
import { bandsOf, fieldFor, rulesOf } from './pasted/written.ts';
import { indentOf, lineEndOf } from './rules-here.ts';

export interface Written {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The lines of the table. */
  readonly span: Span;
}

/** What was written is read again: nobody shall wait for that in a file that is larger than this. */
const MOST_CHARACTERS = 400_000;

/** What the rows or values at a place mean, where something is wrong with them and less would be; null otherwise. */
export function pastedRows(analysis: Analysis, { start }: Span, { host }: Project): Written | null {
  const { source, diagnostics } = analysis;
  if (source.text.length > MOST_CHARACTERS) return null;
  const meant = listAt(source, start) ?? tableMeant(analysis, start);
  if (meant === null) return null;
  const { title, span, text } = meant;
  const isWrong = diagnostics.some((one) => one.severity === 'error' && one.span.start >= span.start && one.span.end <= span.end);
  if (!isWrong) return null;
  const edits = [{ span, text }];
  const after = analyse({ path: source.path, text: applied(source.text, edits) }, host);
  return errorsIn(after) < errorsIn(analysis) ? { title, edits, span } : null;
}

interface Meant {
  readonly title: string;
  readonly span: Span;
  readonly text: string;
}

function listAt(source: Source, place: number): Meant | null {
  const list = pastedList(source, place);
  return list === null ? null : { ...list, title: `Write these ${list.count} values as a list` };
}

function tableMeant(analysis: Analysis, place: number): Meant | null {
  const { source } = analysis;
  const index = linesOf(source);
  const table = tableAt(source, index.positionAt(place).line);
  if (table === null) return null;
  const span = { start: index.startOf(table.first), end: index.startOf(table.last) + index.textOf(table.last).length };
  const meant = meantBy(table, analysis, span);
  return meant === null ? null : { title: meant.title, span, text: meant.lines.join(lineEndOf(source)) };
}

const errorsIn = ({ diagnostics }: Analysis): number => diagnostics.filter(({ severity }) => severity === 'error').length;

const INDENT = '  ';

function meantBy(table: Table, analysis: Analysis, span: Span): { readonly title: string; readonly lines: readonly string[] } | null {
  const { model, source, file } = analysis;
  const { rows, header } = table;
  const count = rows.length === 1 ? 'this row' : `these ${rows.length} rows`;
  const written = indentOf(source, table.first);
  const rate = pathAt(file, span.start).findLast((node): node is RateRule => node.kind === 'Rate');
  if (rate !== undefined) {
    const bands = bandsOf(table, model.typeOf.get(rate.subject) ?? { kind: 'unknown' });
    const indent = written === '' ? `${indentOf(source, linesOf(source).positionAt(rate.span.start).line)}${INDENT}` : written;
    return bands === null
      ? null
      : { title: `Write ${count} as ${rows.length === 1 ? 'a line' : 'lines'} of the rate`, lines: bands.map((line) => indent + line) };
  }
  const rules = rulesOf(table, model);
  if (rules !== null)
    return { title: `Write ${count} as ${rows.length === 1 ? 'a rule' : 'rules'}`, lines: rules.map((line) => written + line) };
  const field = header?.length === 1 ? fieldFor(header[0]!, model) : null;
  const bands = field === null ? null : bandsOf(table, field.type);
  if (bands === null) return null;
  return {
    title: `Write ${count} as a rate`,
    lines: [`rate ${field!.name} {`, ...bands.map((line) => INDENT + line), '}'].map((line) => written + line),
  };
}
