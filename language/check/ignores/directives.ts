/** Comments that ask to ignore a finding: `# score-ignore CODE, CODE reason`. */
import type { Comment } from '../../ast.ts';
import { isPlainLetter, isSpace } from '../../characters.ts';
import type { Span } from '../../source.ts';

export interface Directive {
  readonly comment: Comment;
  /** As they are written, which may be none, or none that exists. */
  readonly codes: readonly WrittenCode[];
  /** Empty where the author gave none. */
  readonly reason: string;
}

export interface WrittenCode {
  readonly text: string;
  readonly span: Span;
}

/** Whether the first letter may be that of `score-ignore`: a great model has a thousand comments, and an editor asks at each letter. */
function mayAsk(text: string): boolean {
  let at = 1;
  while (isSpace(text.charCodeAt(at))) at += 1;
  const unit = text.charCodeAt(at);
  return !isPlainLetter(unit) || unit === 83 || unit === 115;
}

const OPENING = /^#\s*score-ignore(?![\w-])\s*:?\s*/i;
const CODE = /[\w-]+/y;
const COMMA = /\s*,\s*/y;
/** What people put between the code and the reason. */
const DASHES = /^[\s:–—-]+/;

/** What comments ask for. */
export function directivesIn(comments: readonly Comment[]): readonly Directive[] {
  const directives: Directive[] = [];
  for (const comment of comments) {
    const directive = mayAsk(comment.text) ? directiveIn(comment) : null;
    if (directive !== null) directives.push(directive);
  }
  return directives;
}

/** What a comment asks for, or null for one that is only a comment. */
function directiveIn(comment: Comment): Directive | null {
  const { text, span } = comment;
  const opening = OPENING.exec(text);
  if (opening === null) return null;
  const codes: WrittenCode[] = [];
  let offset = opening[0].length;
  for (;;) {
    CODE.lastIndex = offset;
    const code = CODE.exec(text)?.[0];
    if (code === undefined) break;
    codes.push({ text: code, span: { start: span.start + offset, end: span.start + offset + code.length } });
    offset += code.length;
    COMMA.lastIndex = offset;
    const comma = COMMA.exec(text)?.[0];
    if (comma === undefined) break;
    offset += comma.length;
  }
  return { comment, codes, reason: text.slice(offset).replace(DASHES, '').trim() };
}
