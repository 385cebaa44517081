/**
 * What a statement looks like before its lines are chosen: words, and the places where a line may end.
 * Each document knows whether something in it forces a line end, so that whatever is around it breaks too.
 */
import type { Span } from '../source.ts';

export type Doc = Plain | Word | Space | LineBreak | CommentHere | Join | Indent | Group;

/** Text without a place in a source, on one line for good. What holds some of it is of it: where nobody chooses lines, no documents are made. */
export interface Plain {
  readonly kind: 'plain';
  readonly text: string;
  readonly breaks: false;
}

/** One or more words that stay together: a keyword, a name, a text, `30 days`. */
export interface Word {
  readonly kind: 'word';
  readonly text: string;
  /** Where it stands in the source, if the tree knows: what finds the place of a comment. */
  readonly span: Span | null;
  /** A comment right before a comma, or right after an `and`, steps over it: so a line is never begun by a comma. */
  readonly comments: 'stay' | 'step after' | 'step before';
  readonly breaks: false;
}
interface Space {
  readonly kind: 'space';
  readonly columns: number;
  readonly breaks: false;
}
/** A line end in a broken group; otherwise a space, or nothing. */
interface LineBreak {
  readonly kind: 'line';
  readonly flat: ' ' | '';
  readonly breaks: false;
}
export interface CommentHere {
  readonly kind: 'comment';
  readonly text: string;
  /** It ends a line of words, rather than having a line of its own. */
  readonly isTrailing: boolean;
  readonly breaks: true;
}
interface Join {
  readonly kind: 'join';
  readonly parts: readonly Doc[];
  readonly breaks: boolean;
}
interface Indent {
  readonly kind: 'indent';
  readonly content: Doc;
  readonly breaks: boolean;
}
/** On one line if it fits, else with every one of its own line breaks taken. */
export interface Group {
  readonly kind: 'group';
  readonly content: Doc;
  readonly breaks: boolean;
}

export const word = (text: string, span: Span | null = null): Word => ({ kind: 'word', text, span, comments: 'stay', breaks: false });
export const plain = (text: string): Plain => ({ kind: 'plain', text, breaks: false });
export const space = (columns: number): Space => ({ kind: 'space', columns, breaks: false });
export const join = (parts: readonly Doc[]): Doc => joined(parts, null);
export const indent = (content: Doc): Doc => (content.kind === 'plain' ? content : { kind: 'indent', content, breaks: content.breaks });
export const group = (content: Doc): Doc => (content.kind === 'plain' ? content : { kind: 'group', content, breaks: content.breaks });
/** A group that takes its line breaks even where it would fit. */
export const brokenGroup = (content: Doc): Group => ({ kind: 'group', content, breaks: true });
export const comment = (text: string, isTrailing: boolean): CommentHere => ({ kind: 'comment', text, isTrailing, breaks: true });

export const LINE: LineBreak = { kind: 'line', flat: ' ', breaks: false };
export const SOFT_LINE: LineBreak = { kind: 'line', flat: '', breaks: false };
export const COMMA: Word = { ...word(','), comments: 'step after' };
export const AND: Word = { ...word('and'), comments: 'step before' };
export const OR: Word = { ...word('or'), comments: 'step before' };

/** Stands before a closing bracket's line: a comment before the bracket belongs with what is inside. */
export const BEFORE_CLOSING: Word = word('');

type Part = Doc | string | null;

/** The parts with a space between them; nulls are left out. */
export const spaced = (...parts: readonly Part[]): Doc => joined(parts, SPACE);

/** The parts with nothing between them; nulls are left out. */
export const together = (...parts: readonly Part[]): Doc => joined(parts, null);

/** The parts with `between` between them. */
export const separated = (parts: readonly Doc[], between: Doc): Doc => joined(parts, between);

const SPACE: Space = space(1);

/** One loop, as every rule of a model is printed for its id. */
function joined(parts: readonly Part[], between: Doc | null): Doc {
  if (parts.some(isPlain)) return plain(flatJoined(parts, between === null ? '' : flat(between)));
  const docs: Doc[] = [];
  let breaks = false;
  for (const part of parts) {
    if (part === null) continue;
    const doc = typeof part === 'string' ? keyword(part) : part;
    if (between !== null && docs.length > 0) docs.push(between);
    docs.push(doc);
    breaks ||= doc.breaks;
  }
  return { kind: 'join', parts: docs, breaks: breaks || (docs.length > 1 && between?.breaks === true) };
}

const isPlain = (part: Part): boolean => part !== null && typeof part !== 'string' && part.kind === 'plain';

function flatJoined(parts: readonly Part[], between: string): string {
  let text: string | null = null;
  for (const part of parts) {
    if (part === null) continue;
    const own = typeof part === 'string' ? part : flat(part);
    text = text === null ? own : text + between + own;
  }
  return text ?? '';
}

/** The document on one line, without its comments. */
export function flat(doc: Doc): string {
  switch (doc.kind) {
    case 'plain':
    case 'word':
      return doc.text;
    case 'space':
      return ' '.repeat(doc.columns);
    case 'line':
      return doc.flat;
    case 'comment':
      return '';
    case 'join': {
      let text = '';
      for (const part of doc.parts) text += flat(part);
      return text;
    }
    case 'indent':
    case 'group':
      return flat(doc.content);
  }
}

const keywords = new Map<string, Doc>();

/** `as missing`: a comment may stand between the two. The language has few, so each is made once. */
function keyword(text: string): Doc {
  let known = keywords.get(text);
  if (known === undefined) {
    const words = text.split(' ').map((part) => word(part));
    known = separated(words, SPACE);
    keywords.set(text, known);
  }
  return known;
}
