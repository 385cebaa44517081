/** Looking into what the grammar read of one segment. */
import type { Hole, Name, NameReference, TextLiteral } from '../ast.ts';
import { meaningOfName } from '../scan/names.ts';
import { meaningOfText } from '../scan/texts.ts';
import type { Span } from '../source.ts';
import type { Token } from '../tokens.ts';
import { spanFrom } from './spans.ts';

/** What one rule of the grammar read: its tokens, and what other rules read in it, by the names of their kinds and rules. */
export interface Cst {
  readonly name: string;
  /** Its first and last code unit, as tokens count; -1 where it holds none. */
  startOffset: number;
  endOffset: number;
  /** In the order read, as a chain: most hold one or two, so that a list or a table for each would be most of what reading makes. */
  first: Child | null;
  last: Child | null;
}

interface Child {
  readonly label: string;
  readonly part: Cst | Token;
  next: Child | null;
}

export const emptyCst = (name: string): Cst => ({ name, startOffset: -1, endOffset: -1, first: null, last: null });

export function addTo(cst: Cst, label: string, part: Cst | Token): void {
  const child: Child = { label, part, next: null };
  if (cst.last === null) cst.first = child;
  else cst.last.next = child;
  cst.last = child;
  if (cst.startOffset === -1) cst.startOffset = part.startOffset;
  if (cst.endOffset < part.endOffset) cst.endOffset = part.endOffset;
}

function find(cst: Cst, label: string, index: number): Cst | Token | undefined {
  let left = index;
  for (let child = cst.first; child !== null; child = child.next) {
    if (child.label !== label) continue;
    if (left === 0) return child.part;
    left -= 1;
  }
  return undefined;
}

const NONE: readonly never[] = [];

function all(cst: Cst, label: string): readonly (Cst | Token)[] {
  let parts: (Cst | Token)[] | null = null;
  for (let child = cst.first; child !== null; child = child.next) {
    if (child.label !== label) continue;
    if (parts === null) parts = [child.part];
    else parts.push(child.part);
  }
  return parts ?? NONE;
}

export const part = (cst: Cst, rule: string, index = 0): Cst | undefined => find(cst, rule, index) as Cst | undefined;

export const partsOf = (cst: Cst, rule: string): readonly Cst[] => all(cst, rule) as readonly Cst[];

/** What these parts are, those left out that are nothing. As long as it is, where a list that grew would have room for more: a tree has many. */
export function eachOf<Part>(cst: Cst, rule: string, convert: (cst: Cst) => Part | null): readonly Part[] {
  const parts = partsOf(cst, rule).map(convert);
  return parts.includes(null) ? parts.filter((part) => part !== null) : (parts as Part[]);
}

export const tokenOf = (cst: Cst, kind: string, index = 0): Token | undefined => find(cst, kind, index) as Token | undefined;

export const tokensOf = (cst: Cst, kind: string): readonly Token[] => all(cst, kind) as readonly Token[];

export const has = (cst: Cst, kind: string): boolean => find(cst, kind, 0) !== undefined;

export const spanOf = ({ startOffset, endOffset }: Cst): Span => spanFrom(startOffset, endOffset + 1);

export const endOf = ({ endOffset }: Cst): number => endOffset + 1;

export const spanOfToken = (token: Token): Span => spanFrom(token.startOffset, token.endOffset + 1);

/** What stands for something that is missing at the end of `cst`. */
export const holeIn = (cst: Cst): Hole => ({ kind: 'Hole', span: spanFrom(endOf(cst), endOf(cst)) });

/** The tree's name for a token; an empty one at the end of `cst` if there is none. */
export const nameOf = (token: Token | undefined, cst: Cst): Name =>
  token === undefined
    ? { kind: 'Name', span: holeIn(cst).span, text: '' }
    : { kind: 'Name', span: spanOfToken(token), text: meaningOfName(token.image) };

export function referenceTo(token: Token): NameReference {
  const span = spanOfToken(token);
  return { kind: 'Reference', span, name: { kind: 'Name', span, text: meaningOfName(token.image) } };
}

export const textOf = (token: Token | undefined, cst: Cst): TextLiteral =>
  token === undefined
    ? { kind: 'Text', span: holeIn(cst).span, value: '' }
    : { kind: 'Text', span: spanOfToken(token), value: meaningOfText(token.image) };

export const optionalTextOf = (token: Token | undefined, cst: Cst): TextLiteral | null => (token === undefined ? null : textOf(token, cst));

/**
 * Gives the parts of a broken tree that hold no token the place where reading stopped, so that every span is a place in the text.
 */
export function placeEmptyParts(cst: Cst, offset: number): void {
  if (cst.startOffset < 0) {
    cst.startOffset = offset;
    cst.endOffset = offset - 1;
  }
  for (let child = cst.first; child !== null; child = child.next) if ('first' in child.part) placeEmptyParts(child.part, offset);
}
