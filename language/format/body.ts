/** What stands one below the other in a file or a block, as documents: statements, bands, grade lines, the steps of a test. */
import type { Band, GradeDeclaration, Name, Statement, TestStep, TierDeclaration } from '../ast.ts';
import { columnsOf } from '../diagnostics/width.ts';
import type { Span } from '../source.ts';
import { type Doc, flat, join, space, spaced, together, word } from './doc.ts';
import { nameDoc } from './print-leaf.ts';
import { type BandColumns, bandColumns } from './print-rule.ts';
import { gradeLabelDoc, statementDoc, tierLineDoc } from './print-statement.ts';
import { deeper, type Writing } from './writing.ts';

export interface Entry {
  readonly span: Span;
  /** The whole entry, or what stands before its brace. */
  readonly doc: Doc;
  readonly block: Block | null;
}

export interface Block {
  /** From brace to brace, both included. */
  readonly span: Span;
  readonly entries: readonly Entry[];
  /** Written on one line where it fits. */
  readonly isShort: boolean;
}

/** The columns between a band's match and its points, and between these and its reason. */
const AFTER_MATCH = 4;
const AFTER_POINTS = 2;
/** A match wider than this, a long list say, does not push the points of the other bands away. */
const WIDEST_ALIGNED_MATCH = 48;

export function entriesOf(statements: readonly (Statement | TestStep)[], writing: Writing): readonly Entry[] {
  const alignedNames = alignedTierNames(statements, writing);
  return statements.map((statement) => {
    const { span } = statement;
    if (statement.kind === 'Tier') return { span, doc: tierDoc(statement, alignedNames.get(statement)!, writing), block: null };
    return { span, doc: statementDoc(statement, writing), block: blockOf(statement, deeper(writing)) };
  });
}

function blockOf(statement: Statement | TestStep, inside: Writing): Block | null {
  if (!('bodySpan' in statement)) return null;
  switch (statement.kind) {
    case 'Block':
    case 'Choice':
    case 'Group':
      return { span: statement.bodySpan, entries: entriesOf(statement.body, inside), isShort: false };
    case 'Test':
      return { span: statement.bodySpan, entries: entriesOf(statement.steps, inside), isShort: false };
    case 'Rate':
      return { span: statement.bodySpan, entries: bandEntries(statement.bands, inside), isShort: false };
    case 'Grade':
      return { span: statement.bodySpan, entries: gradeEntries(statement, inside), isShort: true };
  }
}

function bandEntries(bands: readonly Band[], writing: Writing): readonly Entry[] {
  const rows = bands.map((band) => bandColumns(band, writing));
  const matchWidth = Math.max(0, ...rows.map(({ match }) => widthOf(match)).filter((width) => width <= WIDEST_ALIGNED_MATCH));
  const pointsWidth = Math.max(0, ...rows.map(({ points }) => widthOf(points)));
  return bands.map(({ span }, index) => ({ span, doc: bandRow(rows[index]!, matchWidth, pointsWidth), block: null }));
}

function bandRow({ match, points, because }: BandColumns, matchWidth: number, pointsWidth: number): Doc {
  const row = join([match, space(AFTER_MATCH + missing(match, matchWidth)), points]);
  return because === null ? row : join([row, space(AFTER_POINTS + missing(points, pointsWidth)), because]);
}

function gradeEntries({ lines }: GradeDeclaration, writing: Writing): readonly Entry[] {
  return lines.map((line) => ({
    span: line.span,
    doc: spaced(gradeLabelDoc(line, writing), tierLineDoc(line.line, writing)),
    block: null,
  }));
}

function tierDoc({ name, line }: TierDeclaration, nameWidth: number, writing: Writing): Doc {
  const printed = nameDoc(name, writing);
  return together(word('tier'), space(1), printed, space(1 + missing(printed, nameWidth)), tierLineDoc(line, writing));
}

/** For each tier, the width of the longest name among the tiers that stand with it: no other statement between them, and no blank line. */
function alignedTierNames(statements: readonly (Statement | TestStep)[], writing: Writing): ReadonlyMap<TierDeclaration, number> {
  const widths = new Map<TierDeclaration, number>();
  let run: TierDeclaration[] = [];
  const settle = (): void => {
    const width = Math.max(0, ...run.map(({ name }) => widthOfName(name, writing)));
    for (const tier of run) widths.set(tier, width);
    run = [];
  };
  for (const statement of statements) {
    const last = run.at(-1);
    if (statement.kind !== 'Tier' || (last !== undefined && hasBlankLine(writing, last.span.end, statement.span.start))) settle();
    if (statement.kind === 'Tier') run.push(statement);
  }
  settle();
  return widths;
}

const hasBlankLine = ({ source }: Writing, from: number, to: number): boolean =>
  source !== null && /(\r\n|\r(?!\n)|\n)[^\S\r\n]*(\r\n|\r|\n)/.test(source.text.slice(from, to));

const widthOfName = (name: Name, writing: Writing): number => widthOf(nameDoc(name, writing));
const widthOf = (doc: Doc): number => (doc.breaks ? Number.POSITIVE_INFINITY : columnsOf(flat(doc)));
const missing = (doc: Doc, width: number): number => Math.max(0, width - widthOf(doc));
