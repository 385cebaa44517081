/** A segment as it was read, and where it stands now: what the next version of a text is read from. */
import type { Piece } from '../cst-to-ast.ts';
import { type Diagnostic, NOWHERE } from '../diagnostics/diagnostic.ts';
import { type Answer, askedOf, isAnsweredOtherwise } from '../mend/evidence.ts';
import { readPiece } from '../read-piece.ts';
import type { Scanned } from '../scan.ts';
import type { OpenBlock, Segment } from '../segments/segment.ts';
import type { Source, Span } from '../source.ts';
import type { Token } from '../tokens.ts';
import { beginPiece, movedBy, type Shift, spanFrom } from '../tree/spans.ts';
import { isAlone, lineStart } from './lines.ts';
import { movedProblem } from './problems.ts';

export interface Stretch {
  /** Its tokens keep the places that they were read at. */
  readonly segment: Segment;
  /** Where it stands now, and by how much that is further on. */
  readonly span: Span;
  readonly shift: Shift;
  /** How many `[` are open where its line begins; null where it does not begin a line, so that reading cannot begin with it. */
  readonly openLists: number | null;
  readonly piece: Piece;
  /** What the whole text was asked while it was read; null if nothing. */
  readonly asked: ReadonlyMap<string, Answer> | null;
  /** What is wrong in it, at the places that its tokens were read at. */
  readonly problems: readonly Diagnostic[];
}

/** Whether more is to be done for it in each version than to move it. */
export const isNoted = ({ problems, asked, segment }: Stretch): boolean => problems.length > 0 || asked !== null || segment.seesTo !== -1;

const NONE: readonly Diagnostic[] = [];

/** Reads segments; what their characters were told of counts from `from`. */
export function stretchesOf(
  source: Source,
  segments: readonly Segment[],
  scanned: Pick<Scanned, 'problems' | 'openListsAt'>,
  from: number,
): Stretch[] {
  let next = 0;
  const asking = askedOf(source);
  const { problems: told, openListsAt } = scanned;
  while (next < told.length && told[next]!.span.start < from) next += 1;
  return segments.map((segment): Stretch => {
    const last = segment.tokens.at(-1)!.endOffset;
    const first = next;
    while (next < told.length && told[next]!.span.start <= last) next += 1;
    const problems: Diagnostic[] = [];
    asking.clear();
    const shift = beginPiece();
    const span = spanFrom(segment.tokens[0]!.startOffset, last + 1);
    const piece = readPiece(source, segment, first === next ? NONE : told.slice(first, next), problems);
    const asked = asking.size === 0 ? null : new Map(asking);
    const openLists = openListsBefore(segment, source, openListsAt);
    const kept = problems.length === 0 ? NONE : problems.map((problem) => movedProblem(problem, 0, NOWHERE));
    return { segment, span, shift, openLists, piece, asked, problems: kept };
  });
}

/** How many `[` are open where the line of a segment begins; null where it does not begin it. */
function openListsBefore({ tokens }: Segment, { text }: Source, openListsAt: Scanned['openListsAt']): number | null {
  const { startsLine, startOffset } = tokens[0]!;
  if (!startsLine) return null;
  const line = lineStart(text, startOffset);
  return isAlone(text, line, startOffset) ? (openListsAt.get(line) ?? 0) : null;
}

/** Moves a stretch and its piece by itself, in place. */
export function move({ shift }: Stretch, by: number): void {
  shift.by += by;
}

/** Whether a segment that was cut again at `at` is the one that stood there before; what follows both is then cut alike. */
export function isSame(stretch: Stretch, segment: Segment, at: number): boolean {
  const { tokens } = stretch.segment;
  if (stretch.segment.kind !== segment.kind || stretch.segment.opens !== segment.opens || tokens.length !== segment.tokens.length)
    return false;
  const by = segment.tokens[0]!.startOffset - tokens[0]!.startOffset;
  return (
    stretch.span.start === at &&
    tokens.every((token, index) => isSameToken(token, segment.tokens[index]!, by)) &&
    isSameBlock(stretch.segment.around, segment.around)
  );
}

const isSameToken = (token: Token, other: Token, by: number): boolean =>
  token.tokenTypeIdx === other.tokenTypeIdx &&
  token.startOffset + by === other.startOffset &&
  token.endOffset + by === other.endOffset &&
  token.startsLine === other.startsLine &&
  token.image === other.image;

/** Whether two places are cut alike: how many blocks of rules are around makes no difference. */
export function isSameBlock(block: OpenBlock | null, other: OpenBlock | null): boolean {
  let [left, right] = [block, other];
  while (left !== right) {
    const kind = left?.kind ?? 'rules';
    if (kind !== (right?.kind ?? 'rules') || (kind !== 'rules' && left?.column !== right?.column)) return false;
    left = left?.outer ?? null;
    right = right?.outer ?? null;
  }
  return true;
}

/** The furthest place that it depends on; -1 where that is near. */
export const reachOf = ({ segment, shift }: Stretch): number => (segment.seesTo === -1 ? -1 : segment.seesTo + movedBy(shift));

/** The last stretch that begins at an offset or before; 0 where none does. */
export function lastBefore(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a later text gives other answers to what was asked while it was read. */
export const isOtherwise = ({ asked }: Stretch, source: Source): boolean =>
  asked !== null && [...asked].some(([question, answer]) => isAnsweredOtherwise(question, answer, source));

/** What is wrong in it, where it stands now. */
export const problemsOf = ({ problems, shift }: Stretch, source: Source): readonly Diagnostic[] =>
  problems.map((problem) => movedProblem(problem, movedBy(shift), source));
