/** A text and the path it came from: `/`-separated, relative to the project's root. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A half-open stretch of a source, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place a person can go to; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset. A line ends with LF, CRLF or CR, as editors count them. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  const end = Math.min(offset, text.length);
  for (let index = 0; index < end; index += 1) {
    const unit = text.charCodeAt(index);
    const isLineEnd = unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10);
    if (!isLineEnd) continue;
    line += 1;
    lineStart = index + 1;
  }
  return { line, column: end - lineStart + 1 };
}

/** A place of its own in the text as it is now: one in a tree moves with what is written before it. */
export const settled = ({ start, end }: Span): Span => ({ start, end });

/** The smallest span around both. */
export const spanning = (first: Span, last: Span): Span => ({
  start: Math.min(first.start, last.start),
  end: Math.max(first.end, last.end),
});
