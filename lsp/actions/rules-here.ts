/** Rules that stand with each other in a file or a block, and the lines they stand on. */
import {
  type ChoiceRule,
  descend,
  type File,
  type GroupRule,
  linesOf,
  type Source,
  type Span,
  type Statement,
  type WhenBlock,
} from '@scorelang/language';

export type Holder = File | GroupRule | WhenBlock | ChoiceRule;

export interface RulesHere {
  readonly holder: Holder;
  readonly statements: readonly Statement[];
  /** The first and the last statement that a span touches. */
  readonly first: number;
  readonly last: number;
}

/** The innermost file or block whose own statements the span touches; null where it touches none. */
export function rulesAt(file: File, span: Span): RulesHere | null {
  let found: RulesHere | null = null;
  descend(file, (node) => {
    const holds = node.kind === 'File' || (node.span.start <= span.start && span.end <= node.span.end);
    if (!holds) return false;
    if (node.kind === 'File' || node.kind === 'Group' || node.kind === 'Block' || node.kind === 'Choice') {
      const statements = node.kind === 'File' ? node.statements : node.body;
      const touched = (one: Statement): boolean => one.span.start <= span.end && one.span.end >= span.start;
      const first = statements.findIndex(touched);
      if (first !== -1) found = { holder: node, statements, first, last: statements.findLastIndex(touched) };
    }
    return true;
  });
  return found;
}

/** The lines of a node, from 1, where nothing else stands on them but white space; null where something does. */
export function ownLines(source: Source, span: Span): { readonly first: number; readonly last: number } | null {
  const index = linesOf(source);
  const start = index.positionAt(span.start);
  const end = index.positionAt(span.end);
  const before = index.textOf(start.line).slice(0, start.column - 1);
  const after = index.textOf(end.line).slice(end.column - 1);
  return before.trim() === '' && after.trim() === '' ? { first: start.line, last: end.line } : null;
}

/** The same where a comment may follow. */
export function linesWithComment(source: Source, span: Span): { readonly first: number; readonly last: number } | null {
  const index = linesOf(source);
  const start = index.positionAt(span.start);
  const end = index.positionAt(span.end);
  const before = index.textOf(start.line).slice(0, start.column - 1);
  const after = index
    .textOf(end.line)
    .slice(end.column - 1)
    .trim();
  return before.trim() === '' && (after === '' || after.startsWith('#')) ? { first: start.line, last: end.line } : null;
}

/** Whole lines with their ends. */
export function spanOfLines(source: Source, first: number, last: number): Span {
  const index = linesOf(source);
  return { start: index.startOf(first), end: last >= index.count ? source.text.length : index.startOf(last + 1) };
}

export const indentOf = (source: Source, line: number): string => /^[^\S\r\n]*/.exec(linesOf(source).textOf(line))?.[0] ?? '';

export const lineEndOf = ({ text }: Source): string => (text.includes('\r\n') ? '\r\n' : '\n');

export const hasComment = ({ comments }: File, { start, end }: Span): boolean =>
  comments.some(({ span }) => span.start >= start && span.end <= end);
