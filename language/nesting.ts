/** The flat list of pieces, back in its blocks. */
import type { Statement } from './ast.ts';
import type { Header, Piece } from './cst-to-ast.ts';
import { DEEPEST } from './depth.ts';
import { diagnose } from './diagnostics/catalogue.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { closings } from './nesting/closings.ts';
import { type Frame, statementOf } from './nesting/frames.ts';
import { removing } from './scan/reading.ts';
import { columnOf } from './segments/cutting.ts';
import type { Source, Span } from './source.ts';

interface Nesting {
  readonly source: Source;
  readonly problems: Diagnostic[];
  /** The blocks open at this place, the file first. */
  readonly frames: Frame[];
  /** Blocks beyond the deepest: only counted. */
  ignored: number;
  /** Whether a `}` is missing somewhere, so that a statement or an indentation may show where. */
  readonly lacksClosing: boolean;
  /** Whether a `{` is missing somewhere. */
  readonly lacksOpening: boolean;
}

/** What pieces that belong together came to: a statement at the top, and all in it. */
export interface Unit {
  /** How many pieces it is made of. */
  readonly pieces: number;
  readonly statements: readonly Statement[];
}

export interface Nested {
  readonly units: readonly Unit[];
  readonly problems: readonly Diagnostic[];
  /** Whether all that is open is closed, and nothing else: then each unit is so by itself, and does not depend on the others. */
  readonly isBalanced: boolean;
}

/** Rebuilds the nesting of a whole file, or of the pieces of some of its units. */
export function nest(source: Source, pieces: readonly Piece[]): Nested {
  const file: Frame = {
    header: { kind: 'Broken', statement: null },
    opening: { start: 0, end: 0 },
    brace: null,
    column: -1,
    statements: [],
    bands: [],
    lines: [],
    steps: [],
  };
  const nesting: Nesting = { source, problems: [], frames: [file], ignored: 0, ...balanceOf(pieces) };
  const units: Unit[] = [];
  let endsOpen = false;
  for (let next = 0; next < pieces.length; ) {
    const first = next;
    for (let isOver = false; !isOver && next < pieces.length; next += 1) {
      place(nesting, pieces[next]!);
      isOver = nesting.frames.length === 1 && nesting.ignored === 0;
    }
    endsOpen = nesting.frames.length > 1;
    while (nesting.frames.length > 1) closeUnclosed(nesting, source.text.length);
    units.push({ pieces: next - first, statements: file.statements.splice(0) });
  }
  const { problems, lacksClosing, lacksOpening } = nesting;
  return { units, problems, isBalanced: !lacksClosing && !lacksOpening && !endsOpen };
}

function balanceOf(pieces: readonly Piece[]): { readonly lacksClosing: boolean; readonly lacksOpening: boolean } {
  let open = 0;
  let strays = 0;
  for (const piece of pieces) {
    if (piece.kind === 'header' && piece.brace !== null) open += 1;
    else if (piece.kind === 'closing' && open > 0) open -= 1;
    else if (piece.kind === 'closing') strays += 1;
  }
  return { lacksClosing: open > 0, lacksOpening: strays > 0 };
}

function place(nesting: Nesting, piece: Piece): void {
  leaveTest(nesting, piece);
  switch (piece.kind) {
    case 'closing':
      close(nesting, piece.span);
      break;
    case 'header':
      leaveBlocks(nesting, topOnly.has(piece.header.kind));
      open(nesting, piece.header, piece.span, piece.brace);
      break;
    case 'statement':
      leaveBlocks(nesting, topOnly.has(piece.statement.kind));
      admit(nesting, piece.statement);
      break;
    case 'band':
      innermost(nesting).bands.push(piece.band);
      break;
    case 'grade line':
      innermost(nesting).lines.push(piece.line);
      break;
    case 'step':
      step(nesting, piece);
      break;
  }
}

/** A test without its `{` holds the steps right after it. */
function leaveTest(nesting: Nesting, { kind, span }: Piece): void {
  const { header, brace } = innermost(nesting);
  if (header.kind === 'Test' && brace === null && kind !== 'step' && !(kind === 'closing' && nesting.lacksOpening))
    closeUnclosed(nesting, span.start);
}

const innermost = ({ frames }: Nesting): Frame => frames.at(-1)!;

function step(nesting: Nesting, piece: Piece & { readonly kind: 'step' }): void {
  const frame = innermost(nesting);
  if (frame.header.kind === 'Test') {
    frame.steps.push(piece.step);
    return;
  }
  if (piece.step.kind !== 'Broken') nesting.problems.push(diagnose(nesting.source, firstWord(nesting, piece.span), 'outside-test', []));
  frame.statements.push({ kind: 'Broken', span: piece.span });
}

/** The place of the word that begins a piece. */
function firstWord({ source }: Nesting, { start, end }: Span): Span {
  const word = /^[^\s{]+/.exec(source.text.slice(start, end))?.[0] ?? '';
  return { start, end: start + Math.max(word.length, 1) };
}

const isLineBlock = ({ header }: Frame): boolean => header.kind === 'Rate' || header.kind === 'Grade' || header.kind === 'Test';

/** A statement among bands, grade lines or steps: told, and kept beside the block it stands in. */
function admit(nesting: Nesting, statement: Statement): void {
  const frame = innermost(nesting);
  if (!isLineBlock(frame)) {
    frame.statements.push(statement);
    return;
  }
  tellMisplaced(nesting, frame, statement.span);
  const outside = nesting.frames.findLast((outer) => !isLineBlock(outer))!;
  outside.statements.push(statement);
}

function tellMisplaced(nesting: Nesting, frame: Frame, span: Span): void {
  const place = firstWord(nesting, span);
  const word = nesting.source.text.slice(place.start, place.end);
  // What is broken has been told already.
  if (nesting.problems.at(-1)?.span.start === span.start) return;
  const { kind } = frame.header;
  if (kind === 'Rate' || kind === 'Grade' || kind === 'Test')
    nesting.problems.push(diagnose(nesting.source, place, 'statement-in-lines', [word, kind]));
}

function open(nesting: Nesting, header: Header, span: Span, brace: Span | null): void {
  const { source, frames, problems } = nesting;
  if (brace !== null && frames.length > DEEPEST) {
    if (nesting.ignored === 0) problems.push(diagnose(source, firstWord(nesting, span), 'too-deep', [DEEPEST]));
    nesting.ignored += 1;
    return;
  }
  const frame: Frame = {
    header,
    opening: span,
    brace,
    column: columnOf(source.text, span.start),
    statements: [],
    bands: [],
    lines: [],
    steps: [],
  };
  // Without its `{` a block is open only if there is a `}` for it.
  if (brace === null && !nesting.lacksOpening && header.kind !== 'Test') finish(nesting, frame, span.end);
  else frames.push(frame);
}

function close(nesting: Nesting, span: Span): void {
  const { frames, source, problems } = nesting;
  if (nesting.ignored > 0) {
    nesting.ignored -= 1;
    return;
  }
  if (nesting.lacksClosing) leaveIndented(nesting, span);
  const frame = frames.length > 1 ? frames.pop() : undefined;
  if (frame !== undefined) finish(nesting, frame, span.end);
  else problems.push(diagnose(source, span, 'stray-brace', [], { fixes: [removing(source, span)] }));
}

/** A `}` as far left as a block further out closes that one: those within lack theirs. */
function leaveIndented(nesting: Nesting, span: Span): void {
  const { source, frames } = nesting;
  const column = columnOf(source.text, span.start);
  const isFirstOnLine = source.text.slice(span.start - column, span.start).trim() === '';
  const outer = isFirstOnLine ? frames.findLastIndex((frame, index) => index > 0 && frame.column === column) : -1;
  if (outer === -1) return;
  while (frames.length > outer + 1) closeUnclosed(nesting, span.start);
}

/** Kinds that stand only at the top of a file: where a `}` is missing, they show that the blocks before them are over. */
const topOnly: ReadonlySet<Statement['kind']> = new Set<Statement['kind']>([
  'Model',
  'Use',
  'Sample',
  'Range',
  'Budget',
  'Zone',
  'Round',
  'IgnoreEvents',
  'Field',
  'Event',
  'List',
  'Param',
  'Let',
  'Total',
  'Tier',
  'Grade',
  'Action',
  'Promise',
  'Test',
  'TestFile',
]);

function leaveBlocks(nesting: Nesting, standsAtTop: boolean): void {
  if (!nesting.lacksClosing) return;
  while (nesting.frames.length > 1 && (standsAtTop || isLineBlock(innermost(nesting)))) closeUnclosed(nesting, null);
}

function closeUnclosed(nesting: Nesting, end: number | null): void {
  const { source, problems } = nesting;
  const frame = nesting.frames.pop()!;
  if (frame.brace !== null && frame.header.kind !== 'Broken' && nesting.ignored === 0 && problems.at(-1)?.code !== 'too-deep') {
    problems.push(diagnose(source, frame.brace, 'unclosed-block', [], { fixes: closings(source, frame.brace, frame.column) }));
  }
  finish(nesting, frame, end ?? endOfContents(frame));
}

/** Where the last thing in a block ends. */
function endOfContents({ statements, bands, lines, steps, brace, opening }: Frame): number {
  const last = [statements, bands, lines, steps].map((all) => all.at(-1)?.span.end ?? 0);
  return Math.max((brace ?? opening).start + 1, ...last);
}

/** Puts a finished block where it stands. */
function finish(nesting: Nesting, frame: Frame, end: number): void {
  const statement = statementOf(frame, end);
  const outer = innermost(nesting);
  if (isLineBlock(outer)) admit(nesting, statement);
  else outer.statements.push(statement);
  if (frame.header.kind === 'Broken') outer.statements.push(...frame.statements);
}
