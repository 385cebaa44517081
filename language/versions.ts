/**
 * A text that is being written, version after version. The next one is read from the last: only the segments that a change touches, and a few
 * around it, are scanned, cut and read again, as a small text of their own; what stands before them stays, and what follows them moves.
 */
import type { Comment, File } from './ast.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { type Nested, nest } from './nesting.ts';
import { scan } from './scan.ts';
import { cutSegments } from './segments.ts';
import type { Source } from './source.ts';
import { type Change, growthOf } from './versions/change.ts';
import { firstFrom, moveFrom, replace } from './versions/placed.ts';
import { movedProblem } from './versions/problems.ts';
import { moveAllFrom, putInRuns, replaceStretches } from './versions/runs.ts';
import { isNoted, isOtherwise, problemsOf, type Stretch, stretchesOf } from './versions/stretch.ts';
import { nestAgain } from './versions/units.ts';
import { type Reread, rereadAround } from './versions/window.ts';

/**
 * A version of a text as it was read. The next one takes its tree over, the `File` itself included, and brings it up to date: a version is not
 * to be used any more once there is another.
 */
export interface Version {
  readonly file: File;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  readonly parts: Parts;
}

/** What the next version is read from. */
interface Parts {
  readonly stretches: Stretch[];
  /** Those of them that are to be looked at in each version. */
  readonly noted: readonly Stretch[];
  readonly comments: Comment[];
  readonly nested: Nested;
  /** What its characters were told of, and what was found in cutting them: in the order found. */
  readonly scanned: readonly Diagnostic[];
  readonly cut: readonly Diagnostic[];
  /** Whether no part of it can be read by itself. */
  readonly isWhole: boolean;
}

/** The first version: all is read. */
export function firstVersion(source: Source): Version {
  const { tokens, comments, problems: scanned, openListsAt, crossesLines: isWhole } = scan(source);
  const { segments, problems: cut } = cutSegments(source, tokens);
  const stretches = stretchesOf(source, segments, { problems: scanned, openListsAt }, 0);
  const nested = nest(
    source,
    stretches.map(({ piece }) => piece),
  );
  putInRuns(stretches);
  return versionOf(source, { stretches, noted: stretches.filter(isNoted), comments, nested, scanned, cut, isWhole });
}

/** As many characters have no more tokens than are read. */
const MOST_CHARACTERS = 2_000_000;

/** The version after a change: what `firstVersion` gives of the same text. */
export function nextVersion({ file, parts }: Version, source: Source, change: Change): Version {
  const isTooLong = source.text.length > MOST_CHARACTERS;
  const isOther = parts.noted.some((stretch) => isOtherwise(stretch, source));
  const found = parts.isWhole || isTooLong || isOther ? null : rereadAround(parts.stretches, parts.noted, source, change);
  return found === null ? firstVersion(source) : joined(file, parts, source, growthOf(change), found);
}

/** Puts what was read again between what stands before it and what follows it, `by` further on. */
function joined(file: File, { stretches, comments, ...parts }: Parts, source: Source, by: number, found: Reread): Version {
  // As the last version counts.
  const end = stretches[found.behind]?.span.start ?? Number.POSITIVE_INFINITY;
  const problems = (old: readonly Diagnostic[], read: readonly Diagnostic[]): readonly Diagnostic[] => [
    ...old.filter(({ span }) => span.start < found.start).map((problem) => movedProblem(problem, 0, source)),
    ...read.map((problem) => movedProblem(problem, 0, source)),
    ...old.filter(({ span }) => span.start >= end).map((problem) => movedProblem(problem, by, source)),
  ];
  const [scanned, cut] = [problems(parts.scanned, found.scanned), problems(parts.cut, found.cut)];
  const [firstRead, firstBehind] = [firstFrom(comments, found.start), firstFrom(comments, end)];
  moveFrom(comments, firstBehind, by);
  replace(comments, firstRead, firstBehind, found.comments);
  const noted = [
    ...parts.noted.filter(({ span }) => span.start < found.start),
    ...found.stretches.filter(isNoted),
    ...parts.noted.filter(({ span }) => span.start >= end),
  ];
  moveAllFrom(stretches, found.behind, by);
  replaceStretches(stretches, found.before, found.behind, found.stretches);
  const nested = nestAgain(parts.nested, source, stretches, found, by);
  return versionOf(source, { stretches, noted, comments, scanned, cut, nested, isWhole: false }, file);
}

/** The tree and the findings that its parts come to. */
function versionOf(source: Source, parts: Parts, last: Partial<File> = {}): Version {
  const { noted, comments, nested, scanned, cut } = parts;
  const read = noted.flatMap((stretch) => problemsOf(stretch, source));
  const diagnostics = [...unlessRemoved(scanned, read), ...cut, ...read, ...nested.problems];
  diagnostics.sort((one, other) => one.span.start - other.span.start);
  const span = { start: 0, end: source.text.length };
  const statements = nested.units.flatMap((unit) => unit.statements);
  const file = Object.assign(last, { kind: 'File', span, source, statements, comments } as const);
  return { parts, file, diagnostics };
}

/** A foreign character (`，`, `–`) that is to be removed or to become a word where it stands: that it is foreign, too, need not be said. */
function unlessRemoved(scanned: readonly Diagnostic[], problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const removed = new Set(problems.filter(({ code }) => code === 'needless-word' || code === 'foreign-word').map(({ span }) => span.start));
  return scanned.filter(({ code, span }) => code !== 'foreign-operator' || !removed.has(span.start));
}
