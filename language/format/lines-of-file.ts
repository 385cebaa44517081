/** The lines of a file or a block: entries one below the other, with the comments and blank lines between them. */
import type { Comment, File } from '../ast.ts';
import { columnsOf } from '../diagnostics/width.ts';
import type { Source, Span } from '../source.ts';
import { type Block, type Entry, entriesOf } from './body.ts';
import { commentDoc, isTrailing, textOfComment, withComments } from './comments.ts';
import { type Doc, flat, join, spaced } from './doc.ts';
import { linesOf } from './layout.ts';
import { BEFORE_TRAILING_COMMENT } from './page.ts';
import { INDENT, WIDTH } from './writing.ts';

export function linesOfFile({ source, statements, comments }: File): readonly string[] {
  return linesOfEntries(entriesOf(statements, { source, because: true, indent: 0 }), comments, 0, source);
}

/** `comments` are those that stand among the entries or in them, in their order. */
function linesOfEntries(entries: readonly Entry[], comments: readonly Comment[], indent: number, source: Source): readonly string[] {
  const lines: string[] = [];
  let lastEnd: number | null = null;
  let endOfLastEntry: number | null = null;
  let next = 0;
  const add = (span: Span, added: readonly string[]): void => {
    if (lastEnd !== null && isBlankBetween(source, lastEnd, span.start)) lines.push('');
    for (const line of added) lines.push(line);
    lastEnd = span.end;
  };
  const addCommentsBefore = (end: number): void => {
    for (; next < comments.length && comments[next]!.span.start < end; next += 1) {
      const comment = comments[next]!;
      const last = lines.at(-1);
      if (last !== undefined && lastEnd === endOfLastEntry && isTrailing(comment, source)) {
        lines[lines.length - 1] = last + BEFORE_TRAILING_COMMENT + textOfComment(comment);
        lastEnd = comment.span.end;
      } else {
        add(comment.span, [' '.repeat(indent) + textOfComment(comment)]);
      }
    }
  };
  for (const entry of entries) {
    addCommentsBefore(entry.span.start);
    const first = next;
    while (next < comments.length && comments[next]!.span.start < entry.span.end) next += 1;
    add(entry.span, linesOfEntry(entry, comments.slice(first, next), indent, source));
    endOfLastEntry = entry.span.end;
  }
  addCommentsBefore(Number.POSITIVE_INFINITY);
  return lines;
}

function linesOfEntry(entry: Entry, comments: readonly Comment[], indent: number, source: Source): readonly string[] {
  const { block, doc, span } = entry;
  if (block === null) return linesOfStatement(entry, comments, indent, source);
  if (comments.length === 0 && (block.isShort || block.entries.length === 0)) {
    const line = ' '.repeat(indent) + onOneLine(entry.doc, block.entries);
    if (columnsOf(line) <= WIDTH) return [line];
  }
  const isInHead = (comment: Comment): boolean => comment.span.start < block.span.start;
  const head = withComments(doc, comments.filter(isInHead), span.start, source);
  const opening = linesOf(spaced(head.doc, '{'), indent);
  const inside = [...head.left, ...comments.filter((comment) => !isInHead(comment))];
  return [...linesOfBody(opening, block, inside, indent, source), `${' '.repeat(indent)}}`];
}

function linesOfStatement({ doc, span }: Entry, comments: readonly Comment[], indent: number, source: Source): readonly string[] {
  const { doc: commented, left } = withComments(doc, comments, span.start, source);
  // Comments within the last word, `14 days` say, are left; only the first of them can stand beside words.
  const beside = left.slice(0, 1).filter((comment) => isTrailing(comment, source));
  const below = left.slice(beside.length);
  const words = linesOf(join([commented, ...beside.map((comment) => commentDoc(comment, source))]), indent);
  return [...words, ...below.map((comment) => ' '.repeat(indent) + textOfComment(comment))];
}

function linesOfBody(
  opening: readonly string[],
  { entries }: Block,
  comments: readonly Comment[],
  indent: number,
  source: Source,
): readonly string[] {
  const [first, ...others] = comments;
  const isBesideBrace =
    first !== undefined && isTrailing(first, source) && first.span.start < (entries[0]?.span.start ?? Number.POSITIVE_INFINITY);
  if (!isBesideBrace) return [...opening, ...linesOfEntries(entries, comments, indent + INDENT, source)];
  const brace = opening.at(-1) + BEFORE_TRAILING_COMMENT + textOfComment(first);
  return [...opening.slice(0, -1), brace, ...linesOfEntries(entries, others, indent + INDENT, source)];
}

/** `grade profile of fit { A >= 45  B >= 30 }`. */
function onOneLine(head: Doc, entries: readonly Entry[]): string {
  if (entries.length === 0) return `${flat(head)} {}`;
  return `${flat(head)} { ${entries.map((entry) => flat(entry.doc)).join('  ')} }`;
}

/** Whether the author left a line empty between the two places. */
const isBlankBetween = ({ text }: Source, from: number, to: number): boolean =>
  (text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
