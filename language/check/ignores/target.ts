/** What a `# score-ignore` comment is about: the statement beside it, else the next one. */
import type { Band, Comment, File, GradeLine, Statement, TestStep } from '../../ast.ts';
import { isTrailing } from '../../format/comments.ts';
import type { Span } from '../../source.ts';
import { type AnyNode, descend, type Kind } from '../descend.ts';
import { STATEMENT_WORDS } from '../statement-words.ts';

/** A statement, or what is a line of its own within one. */
type Entry = Statement | TestStep | Band | GradeLine;

const LINES: readonly Kind[] = [
  'Band',
  'GradeLine',
  'GivenValues',
  'GivenParam',
  'GivenTier',
  'GivenEvent',
  'ExpectReason',
  'ExpectAction',
  'ExpectDisqualified',
  'ExpectNoTier',
  'ExpectProblem',
  'ExpectValue',
  'ExpectBetween',
  'ExpectAbout',
];
const ENTRIES: ReadonlySet<string> = new Set([...Object.keys(STATEMENT_WORDS), ...LINES]);

export interface Target {
  readonly span: Span;
  /** False for what could not be read: what would be found in it is not known. */
  readonly isRead: boolean;
}

/** All statements of a file and the lines in them, in the order written. */
export function entriesOf(file: File): readonly Entry[] {
  const entries: Entry[] = [];
  descend(file, (node) => {
    if (isEntry(node)) entries.push(node);
    // No line of its own stands in these.
    return node.kind !== 'When' && node.kind !== 'Always' && node.kind !== 'Each';
  });
  return entries;
}

/** The place in which a finding is ignored, or null where nothing follows the comment. */
export function targetOf(comment: Comment, entries: readonly Entry[], file: File): Target | null {
  const { text } = file.source;
  const entry = isTrailing(comment, file.source)
    ? (entries.find(({ span }) => span.start < comment.span.start && isOneLine(text, span.start, comment.span.start)) ??
      lastWordsOf(comment, entries, text))
    : (around(comment, entries) ?? entries.find(({ span }) => span.start >= comment.span.end));
  return entry === undefined ? null : { span: ownPart(entry), isRead: isRead(entry) };
}

/** The statement whose last words stand before the comment, which begins further up. */
function lastWordsOf(comment: Comment, entries: readonly Entry[], text: string): Entry | undefined {
  const before = text.slice(0, comment.span.start).trimEnd().length - 1;
  return entries.findLast(({ span }) => span.start <= before && before < span.end);
}

/** The statement that goes on below the comment. */
const around = (comment: Comment, entries: readonly Entry[]): Entry | undefined =>
  entries.findLast((entry) => entry.span.start < comment.span.start && comment.span.start < entry.span.end && !('bodySpan' in entry));

/** Of what holds rules of their own only the opening: a comment above a group is not meant for all that is in it. */
function ownPart(entry: Entry): Span {
  if (entry.kind !== 'Group' && entry.kind !== 'Block' && entry.kind !== 'Choice') return entry.span;
  return { start: entry.span.start, end: entry.bodySpan.start + 1 };
}

function isRead(entry: Entry): boolean {
  let isWhole = true;
  descend(entry, ({ kind }) => {
    if (kind === 'Broken' || kind === 'Hole') isWhole = false;
    return isWhole;
  });
  return isWhole;
}

const isOneLine = (text: string, from: number, to: number): boolean => !/[\r\n]/.test(text.slice(from, to));

const isEntry = (node: AnyNode): node is Entry => ENTRIES.has(node.kind);
