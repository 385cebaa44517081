/** Looking into what the grammar read of one segment. */
import type { Hole, Name, NameReference, TextLiteral } from '../ast.ts';
import { meaningOfName } from '../scan/names.ts';
import { meaningOfText } from '../scan/texts.ts';
import type { Span } from '../source.ts';
import type { Token } from '../tokens.ts';
import { spanFrom } from './spans.ts';

/** Chevrotain's tree: tokens and parts by the names of their kinds and rules. */
export interface Cst {
  readonly name: string;
  readonly children: Readonly<Record<string, readonly (Cst | Token)[] | undefined>>;
  readonly location: { startOffset: number; endOffset: number };
}

export const part = (cst: Cst, rule: string, index = 0): Cst | undefined => cst.children[rule]?.[index] as Cst | undefined;

export const partsOf = (cst: Cst, rule: string): readonly Cst[] => (cst.children[rule] as readonly Cst[] | undefined) ?? [];

export const tokenOf = (cst: Cst, kind: string, index = 0): Token | undefined => cst.children[kind]?.[index] as Token | undefined;

export const tokensOf = (cst: Cst, kind: string): readonly Token[] => (cst.children[kind] as readonly Token[] | undefined) ?? [];

export const has = (cst: Cst, kind: string): boolean => cst.children[kind] !== undefined;

export const spanOf = ({ location }: Cst): Span => spanFrom(location.startOffset, location.endOffset + 1);

export const endOf = ({ location }: Cst): number => location.endOffset + 1;

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
  if (cst.location.startOffset < 0) {
    cst.location.startOffset = offset;
    cst.location.endOffset = offset - 1;
  }
  for (const children of Object.values(cst.children)) {
    for (const child of children ?? []) if ('children' in child) placeEmptyParts(child, offset);
  }
}
