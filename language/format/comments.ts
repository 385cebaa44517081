/**
 * Puts comments back between the words of a statement.
 *
 * A statement is printed from its tree, which keeps no keywords; but the words it prints are those of the source, in its order. So the
 * place of a comment is found by going along the source, word by word, and putting it before the first word that starts after it.
 */
import type { Comment } from '../ast.ts';
import type { Source } from '../source.ts';
import { brokenGroup, type CommentHere, comment as commentHere, type Doc, group, indent, join, type Word } from './doc.ts';

interface Commented {
  readonly doc: Doc;
  /** Those that no word follows. */
  readonly left: readonly Comment[];
}

/** `doc`, which is printed from the source at `start`, with `comments` (in their order) in it. */
export function withComments(doc: Doc, comments: readonly Comment[], start: number, source: Source): Commented {
  if (comments.length === 0) return { doc, left: comments };
  const words = wordsOf(doc);
  const starts = startsOf(words, start, source);
  const before = new Map<number, Comment[]>();
  for (const comment of comments) {
    const place = placeOf(comment, words, starts);
    before.set(place, [...(before.get(place) ?? []), comment]);
  }
  return { doc: inserted(doc, before, source), left: before.get(words.length) ?? [] };
}

/** The comment as it is written: without spaces at its end. */
export const textOfComment = (comment: Comment): string => comment.text.trimEnd();

export const commentDoc = (comment: Comment, source: Source): CommentHere =>
  commentHere(textOfComment(comment), isTrailing(comment, source));

/** Whether words stand before the comment on its line. */
export function isTrailing(comment: Comment, { text }: Source): boolean {
  let index = comment.span.start - 1;
  while (index >= 0 && isBlank(text[index]!) && !isLineEnd(text[index]!)) index -= 1;
  return index >= 0 && !isLineEnd(text[index]!);
}

/** The number of the word that the comment goes before; past the last for none. */
function placeOf(comment: Comment, words: readonly Word[], starts: readonly number[]): number {
  let place = starts.findIndex((start) => start > comment.span.start);
  if (place === -1) place = words.length;
  while (words[place]?.comments === 'step after') place += 1;
  while (words[place - 1]?.comments === 'step before') place -= 1;
  return place;
}

function wordsOf(doc: Doc): readonly Word[] {
  switch (doc.kind) {
    case 'word':
      return [doc];
    case 'join':
      return doc.parts.flatMap(wordsOf);
    case 'indent':
    case 'group':
      return wordsOf(doc.content);
    case 'plain':
    case 'space':
    case 'line':
    case 'comment':
      return [];
  }
}

/** Where each word starts in the source. What the tree does not say is found by counting characters from the word before. */
function startsOf(words: readonly Word[], start: number, { text }: Source): readonly number[] {
  let offset = start;
  return words.map((word) => {
    offset = word.span?.start ?? nextCharacter(text, offset);
    const startOfWord = offset;
    if (word.span !== null) {
      offset = word.span.end;
      return startOfWord;
    }
    for (const character of word.text) {
      if (isSkipped(character)) continue;
      offset = nextCharacter(text, offset) + character.length;
    }
    return startOfWord;
  });
}

/** The next place with something that is neither space nor comment. */
function nextCharacter(text: string, from: number): number {
  let offset = from;
  while (offset < text.length) {
    if (text[offset] === '#') offset = endOfLine(text, offset);
    else if (isSkipped(text[offset]!)) offset += 1;
    else break;
  }
  return offset;
}

function endOfLine(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && !isLineEnd(text[offset]!)) offset += 1;
  return offset;
}

const isLineEnd = (character: string): boolean => character === '\n' || character === '\r';
const isBlank = (character: string): boolean => /[\s\p{Cf}]/u.test(character);
const isSkipped = (character: string): boolean => character === '`' || isBlank(character);

function inserted(doc: Doc, before: ReadonlyMap<number, readonly Comment[]>, source: Source): Doc {
  let place = -1;
  const insert = (part: Doc): Doc => {
    switch (part.kind) {
      case 'word': {
        place += 1;
        const comments = before.get(place) ?? [];
        return comments.length === 0 ? part : join([...comments.map((comment) => commentDoc(comment, source)), part]);
      }
      case 'join':
        return join(part.parts.map(insert));
      case 'indent':
        return indent(insert(part.content));
      case 'group': {
        const content = insert(part.content);
        return part.breaks ? brokenGroup(content) : group(content);
      }
      case 'plain':
      case 'space':
      case 'line':
      case 'comment':
        return part;
    }
  };
  return insert(doc);
}
