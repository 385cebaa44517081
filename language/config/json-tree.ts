/** JSON with places: a tree for a text, and sentences for what is wrong with it. Comments and a comma too many are no mistake. */
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../source.ts';

export type { Node as JsonNode } from 'jsonc-parser';

export interface JsonProblem {
  readonly message: string;
  readonly span: Span;
}

/** The tree as far as it can be read; null for a text with nothing in it. Of mistakes in the writing only the first is told. */
export function jsonTree(text: string): { readonly root: Node | null; readonly problems: readonly JsonProblem[] } {
  const tooDeep = depthProblem(text);
  if (tooDeep !== null) return { root: null, problems: [tooDeep] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true }) ?? null;
  // The rest mostly follows from the first.
  const problems = errors.slice(0, 1).map(({ error, offset, length }) => ({
    message: SENTENCES[printParseErrorCode(error)] ?? 'This is not JSON.',
    span: { start: offset, end: offset + length },
  }));
  return { root, problems };
}

/** Far above what any configuration needs, and below what would exhaust the stack of the parser. */
const DEEPEST = 100;

function depthProblem(text: string): JsonProblem | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let before = -1; scanner.getPosition() > before; ) {
    before = scanner.getPosition();
    scanner.scan();
    const start = scanner.getTokenOffset();
    const first = text[start];
    if (first === '{' || first === '[') depth += 1;
    if (first === '}' || first === ']') depth -= 1;
    if (depth > DEEPEST) return { message: 'Brackets stand in each other too deep.', span: { start, end: start + 1 } };
  }
  return null;
}

export const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This word has no meaning here. Put text in double quotes.',
  InvalidNumberFormat: 'This is not a number as JSON writes it.',
  PropertyNameExpected: 'A key in double quotes belongs here.',
  ValueExpected: 'A value belongs here.',
  ColonExpected: 'A colon belongs here, between the key and its value.',
  CommaExpected: 'A comma belongs before this.',
  CloseBraceExpected: 'A } belongs here.',
  CloseBracketExpected: 'A ] belongs here.',
  EndOfFileExpected: 'The file should end before this.',
  UnexpectedEndOfComment: 'This comment lacks its closing */.',
  UnexpectedEndOfString: 'This text lacks its closing double quote.',
  UnexpectedEndOfNumber: 'This number is cut off.',
  InvalidUnicode: 'After \\u four hexadecimal digits belong.',
  InvalidEscapeCharacter: 'A backslash before this character means nothing. For a backslash write \\\\.',
  InvalidCharacter: 'This character cannot stand here. A line break in a text is written \\n.',
};
