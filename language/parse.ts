/** Text to tree. Never throws at a text: it gives what it understood, and what it did not. */
import type { File } from './ast.ts';
import type { Piece } from './cst-to-ast.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { nest } from './nesting.ts';
import { readPiece } from './read-piece.ts';
import { scan } from './scan.ts';
import { cutSegments } from './segments.ts';
import type { Source } from './source.ts';

export interface Parsed {
  readonly file: File;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a whole file. */
export function parse(source: Source): Parsed {
  const scanned = scan(source);
  const cut = cutSegments(source, scanned.tokens);
  const problems: Diagnostic[] = [];
  const pieces: Piece[] = [];
  let next = 0;
  for (const segment of cut.segments) {
    const end = segment.tokens.at(-1)!.endOffset;
    const first = next;
    while (next < scanned.problems.length && scanned.problems[next]!.span.start <= end) next += 1;
    pieces.push(readPiece(source, segment, scanned.problems.slice(first, next), problems));
  }
  const nested = nest(source, pieces);
  const diagnostics = [...unlessRemoved(scanned.problems, problems), ...cut.problems, ...problems, ...nested.problems];
  diagnostics.sort((one, other) => one.span.start - other.span.start);
  const span = { start: 0, end: source.text.length };
  return { file: { kind: 'File', span, source, statements: nested.statements, comments: scanned.comments }, diagnostics };
}

/** A foreign character (`，`) that has no place where it stands is to be removed: that it is foreign, too, need not be said. */
function unlessRemoved(scanned: readonly Diagnostic[], problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const removed = new Set(problems.filter(({ code }) => code === 'needless-word').map(({ span }) => span.start));
  return scanned.filter(({ code, span }) => code !== 'foreign-operator' || !removed.has(span.start));
}
