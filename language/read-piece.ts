/** One segment to one piece of the tree, with what is wrong in it. */
import { type Piece, pieceOf } from './cst-to-ast.ts';
import { DEEPEST_EXPRESSION, depthOf, MOST_OPERATORS, operatorsIn } from './depth.ts';
import { diagnose } from './diagnostics/catalogue.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { explainStop, explainUnknown } from './explain-error.ts';
import { readMending } from './mend.ts';
import type { Segment } from './segments/segment.ts';
import type { Source } from './source.ts';
import type { Token } from './tokens.ts';
import { addTo, type Cst, has, placeEmptyParts, spanOfToken } from './tree/cst.ts';
import { spanFrom } from './tree/spans.ts';

/** After these nobody knows where the author's text goes on: what else seems wrong most likely follows from them. */
const CONFUSING: ReadonlySet<string> = new Set(['unclosed-text', 'unclosed-name']);

/** After these what could not be mended most likely follows from them; what could is a mistake of its own. */
const MISLEADING: ReadonlySet<string> = new Set([...CONFUSING, 'unknown-character', 'unquoted-text', 'foreign-quotes', 'dashed-numbers']);

/** Reads a segment and adds to `problems`; `told` are those that its characters have already. */
export function readPiece(source: Source, segment: Segment, told: readonly Diagnostic[], problems: Diagnostic[]): Piece {
  const { tokens } = segment;
  const first = tokens[0]!;
  if (segment.kind === 'closing') return { kind: 'closing', span: spanOfToken(first) };
  if (depthOf(tokens) > DEEPEST_EXPRESSION) {
    problems.push(diagnose(source, spanOfToken(first), 'too-deep', [DEEPEST_EXPRESSION]));
    return broken(segment);
  }
  if (tokens.length > MOST_OPERATORS && operatorsIn(tokens) > MOST_OPERATORS) {
    problems.push(diagnose(source, spanOfToken(first), 'too-many-terms', [MOST_OPERATORS]));
    return broken(segment);
  }
  const reading = readMending(source, segment);
  if (!told.some(({ code }) => CONFUSING.has(code))) problems.push(...reading.problems);
  const isMisled = told.some(({ code }) => MISLEADING.has(code));
  // A mend may leave nothing: a lone `=`.
  if (reading.tree === null || reading.tokens.length === 0) {
    if (!isMisled && reading.problems.length === 0) problems.push(explainUnknown(source, segment));
    return broken(segment);
  }
  const { cst, stop } = reading.tree;
  if (stop !== null) {
    if (!isMisled) problems.push(explainStop(source, reading.tokens, stop));
    placeEmptyParts(cst, (reading.tokens[stop.index - 1]?.endOffset ?? first.startOffset - 1) + 1);
  }
  return asBlock(segment, stop === null ? cst : withBrace(segment, cst));
}

/** A statement that was read only in part still opens its block. */
function withBrace(segment: Segment, cst: Cst): Cst {
  const { endOffset } = cst;
  if (segment.opens !== null && !has(cst, '{')) {
    addTo(cst, '{', segment.tokens.at(-1)!);
    // It ends where reading stopped.
    cst.endOffset = endOffset;
  }
  return cst;
}

/** A `{` opens a block even behind a statement that has none: there is a `}` for it. */
function asBlock(segment: Segment, cst: Cst): Piece {
  const piece = pieceOf(cst);
  if (segment.opens === null || piece.kind === 'header') return piece;
  const statement = piece.kind === 'statement' ? piece.statement : null;
  return { kind: 'header', span: piece.span, header: { kind: 'Broken', statement }, brace: spanOfToken(segment.tokens.at(-1)!) };
}

function broken(segment: Segment): Piece {
  const { tokens } = segment;
  const span = spanFrom(tokens[0]!.startOffset, lastOf(tokens).endOffset + 1);
  if (segment.opens !== null)
    return { kind: 'header', span, header: { kind: 'Broken', statement: null }, brace: spanOfToken(lastOf(tokens)) };
  if (segment.kind === 'step') return { kind: 'step', span, step: { kind: 'Broken', span } };
  return { kind: 'statement', span, statement: { kind: 'Broken', span } };
}

const lastOf = (tokens: readonly Token[]): Token => tokens.at(-1)!;
