/** Reads again what a change touches: a window of lines, as a small text of its own. */
import type { Comment } from '../ast.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Part } from '../mend/evidence.ts';
import { type Scanned, scan } from '../scan.ts';
import type { Segment } from '../segments/segment.ts';
import { cutSegments } from '../segments.ts';
import type { Source, Span } from '../source.ts';
import { type Change, growthOf } from './change.ts';
import { copyOf } from './copy.ts';
import { lineStart } from './lines.ts';
import { moveFrom } from './placed.ts';
import { movedProblem } from './problems.ts';
import { isSame, lastBefore, move, reachOf, type Stretch, stretchesOf } from './stretch.ts';

/** What was read again. All places are those of the new text. */
export interface Reread {
  /** How many stretches of the last version stand before it, unchanged. */
  readonly before: number;
  /** The first stretch of the last version that follows it, unchanged. */
  readonly behind: number;
  readonly stretches: readonly Stretch[];
  /** Where those before it end: comments and findings from here on are new. */
  readonly start: number;
  readonly comments: readonly Comment[];
  readonly scanned: readonly Diagnostic[];
  readonly cut: readonly Diagnostic[];
}

/** How far a segment can depend on what stands before and behind it, in tokens: the shapes of statements look at three. */
const SIGHT = 4;

/** So many segments behind a change are read at first, and so many times more each time that this is not enough. */
const FIRST_WIDTH = 6;
const GROWTH = 8;

/** Null where nothing but a reading of the whole text will do. */
export function rereadAround(old: readonly Stretch[], noted: readonly Stretch[], source: Source, change: Change): Reread | null {
  let before = firstTouched(old, change);
  let entry = entryBefore(old, before);
  // What the cutting of an earlier one depends on cannot be cut without it.
  const seesHere = (stretch: Stretch): boolean =>
    stretch.span.start < old[before]!.span.start && reachOf(stretch) >= old[entry]!.span.start;
  for (let first = noted.find(seesHere); first !== undefined; first = noted.find(seesHere)) {
    before = lastBefore(old, first.span.start);
    entry = entryBefore(old, before);
  }
  for (let width = FIRST_WIDTH; ; width *= GROWTH) {
    const found = readWindow(old, source, change, { entry, before, width });
    if (found !== 'too narrow') return found;
  }
}

/** The first segment to be read again: one that a change behind it can touch. */
function firstTouched(old: readonly Stretch[], change: Change): number {
  let first = lastBefore(old, change.start);
  for (let tokens = 0; first > 0 && tokens < SIGHT; tokens += old[first]!.segment.tokens.length) first -= 1;
  return first;
}

/** Where reading begins, so that it sees as far back as it needs. */
function entryBefore(old: readonly Stretch[], start: number): number {
  let entry = start;
  for (let tokens = 0; entry > 0 && (tokens < SIGHT || old[entry]!.openLists === null); ) {
    entry -= 1;
    tokens += old[entry]!.segment.tokens.length;
  }
  return entry;
}

interface Extent {
  /** The stretch with which reading begins: those up to `before` only give their context. */
  readonly entry: number;
  readonly before: number;
  /** How many stretches behind the change are read. */
  readonly width: number;
}

function readWindow(old: readonly Stretch[], source: Source, change: Change, extent: Extent): Reread | 'too narrow' | null {
  const { entry, before, width } = extent;
  const by = growthOf(change);
  const touched = lastBefore(old, change.end) + 1;
  const limit = nextLine(old, touched + width);
  const opening = entry === 0 ? undefined : old[entry];
  const from = opening === undefined ? 0 : lineStart(source.text, opening.span.start);
  const to = limit === null ? source.text.length : lineStart(source.text, limit.span.start + by);
  // A copy: what is kept of a slice would keep the whole text with it, for each version one.
  const window: Part = { path: source.path, text: copyOf(source.text.slice(from, to)), whole: source };
  const scanned = scan(window, opening?.openLists ?? 0);
  const { segments, problems } = cutSegments(window, scanned.tokens, opening?.segment.around ?? null);
  const isContextSame = old.slice(entry, before).every((stretch, index) => {
    const segment = segments[index];
    return segment !== undefined && isSame(stretch, segment, startOf(segment) + from);
  });
  if (scanned.crossesLines || !isContextSame) return null;
  const meeting = limit === null ? END : meetingOf(old, segments, scanned, { before, touched, shift: from - by, window });
  if (meeting === null) return 'too narrow';

  const start = before === 0 ? 0 : old[before - 1]!.span.end;
  const stretches = stretchesOf(window, segments.slice(before - entry, meeting.segment), scanned, start - from);
  for (const stretch of stretches) move(stretch, from);
  const end = meeting.segment === undefined ? Number.POSITIVE_INFINITY : startOf(segments[meeting.segment]!);
  const isRead = ({ span }: { readonly span: Span }): boolean => span.start >= start - from && span.start < end;
  const comments = scanned.comments.filter(isRead);
  moveFrom(comments, 0, from);
  const moved = (found: readonly Diagnostic[]) => found.filter(isRead).map((problem) => movedProblem(problem, from, source));
  return {
    before,
    behind: meeting.stretch ?? old.length,
    stretches,
    start,
    comments,
    scanned: moved(scanned.problems),
    cut: moved(problems),
  };
}

/** The first stretch from `index` on with which reading can begin or end; null where that is the end of the text. */
function nextLine(old: readonly Stretch[], index: number): Stretch | null {
  for (let at = index; at < old.length; at += 1) if (old[at]!.openLists !== null) return old[at]!;
  return null;
}

const startOf = (segment: Segment): number => segment.tokens[0]!.startOffset;

/** Where the new segments meet the old: from there on all is as it was. */
interface Meeting {
  readonly segment: number | undefined;
  readonly stretch: number | undefined;
}

const END: Meeting = { segment: undefined, stretch: undefined };

interface Ground {
  readonly before: number;
  /** The first stretch that the change does not touch. */
  readonly touched: number;
  /** What is added to a place in the window for the one it had in the last version. */
  readonly shift: number;
  readonly window: Source;
}

function meetingOf(
  old: readonly Stretch[],
  segments: readonly Segment[],
  { tokens, openListsAt }: Scanned,
  { before, touched, shift, window }: Ground,
): Meeting | null {
  let at = touched;
  // Nothing before the place may depend on what stands behind it: neither as it was read before, nor as it is now.
  let reach = Math.max(...old.slice(before, touched).map(reachOf)) - shift;
  // How many tokens before the place are as they were, and how many are left behind it.
  let same = 0;
  let left = tokens.length;
  for (const [index, segment] of segments.entries()) {
    const start = startOf(segment);
    for (; at < old.length && old[at]!.span.start < start + shift; at += 1) reach = Math.max(reach, reachOf(old[at]!) - shift);
    const stretch = old[at];
    if (stretch === undefined) return null;
    if (isSame(stretch, segment, start + shift)) {
      const openLists = stretch.openLists === null ? null : (openListsAt.get(lineStart(window.text, start)) ?? 0);
      const isSeen = same >= SIGHT && left >= SIGHT && reach < start;
      if (isSeen && openLists !== null && openLists === stretch.openLists) return { segment: index, stretch: at };
      same += segment.tokens.length;
    } else same = 0;
    left -= segment.tokens.length;
    reach = Math.max(reach, segment.seesTo);
  }
  return null;
}
