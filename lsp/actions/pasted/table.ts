/** Rows of a spreadsheet or a document as they stand in the text of a model: which lines they are, and what their cells hold. */
import { linesOf, type Source } from '@scorelang/language';

export interface Table {
  /** Lines, from 1. */
  readonly first: number;
  readonly last: number;
  /** Names of the columns; null where the first row is one like all others. */
  readonly header: readonly string[] | null;
  readonly rows: readonly Row[];
}

export interface Row {
  /** What stands before the points. */
  readonly cells: readonly string[];
  /** As it is written here, with its minus. */
  readonly points: string;
  readonly reason: string;
}

/** More are no table of points. */
const MOST_ROWS = 2000;

/** The rows around a line; null where it is none of a table whose last numbers are points. */
export function tableAt(source: Source, line: number): Table | null {
  const { count, textOf } = linesOf(source);
  const delimiter = DELIMITERS.find((one) => cellsOf(textOf(line), one) !== null);
  if (delimiter === undefined) return null;
  const width = cellsOf(textOf(line), delimiter)!.length;
  // Only some rows may have a reason.
  const isLike = (other: number): boolean =>
    other >= 1 && other <= count && (isRuler(textOf(other)) || Math.abs((cellsOf(textOf(other), delimiter)?.length ?? 0) - width) <= 1);
  let [first, last] = [line, line];
  while (isLike(first - 1) && last - first < MOST_ROWS) first -= 1;
  while (isLike(last + 1) && last - first < MOST_ROWS) last += 1;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => textOf(first + index)).filter((text) => !isRuler(text));
  const found = rowsOf(lines.map((text) => cellsOf(text, delimiter) ?? []));
  return found === null ? null : { first, last, ...found };
}

/** A comma last: it stands in numbers and in texts, too. */
const DELIMITERS = ['\t', '|', ';', ','] as const;

/** What a line of this language has or begins with, and no row. */
const OWN =
  /^\s*(?:(?:when|each|always|if)\s|(?:field|event|list|param|let|group|rate|tier|grade|test|given|expect)\s+\S+\s*[:={>"])|[{}#[\]]|\sadd\s|\ssubtract\s/;

/** The line under the names of a table in Markdown. */
const isRuler = (text: string): boolean => /^\s*\|[\s|:-]+\|\s*$/.test(text);

/** The cells of a line, without their quotes; null where it is no row. */
function cellsOf(line: string, delimiter: string): readonly string[] | null {
  if (OWN.test(line)) return null;
  const text = delimiter === '|' ? /^\s*\|(.*)\|\s*$/.exec(line)?.[1] : line.replace(/^ +| +$/g, '');
  const cells = [...(text ?? '').matchAll(CELL[delimiter]!)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
  return cells.length < 2 || cells[0] === '' ? null : cells;
}

/** A cell in quotes may hold the delimiter. */
const CELL: Readonly<Record<string, RegExp>> = Object.fromEntries(
  DELIMITERS.map((delimiter) => {
    const written = delimiter === '|' ? '\\|' : delimiter;
    return [delimiter, new RegExp(`(?:^|${written})(?:[ ]*"((?:[^"]|"")*)"[ ]*(?=${written}|$)|([^${written}]*))`, 'g')];
  }),
);

const NUMBER = /^([+-]?)(\d+(?:[.,]\d{1,4})?)(?:\s*(?:points?|pts?\.?|p))?$/i;

/** `+20 points` as `20`; null where it is no number of points. */
function pointsIn(cell: string | undefined): string | null {
  const found = NUMBER.exec((cell ?? '').replace(/^[\u2212\u2013]/, '-'));
  return found === null ? null : `${found[1] === '-' ? '-' : ''}${found[2]!.replace(',', '.')}`;
}

/** The points stand last, or before the reason. */
function rowsOf(lines: readonly (readonly string[])[]): Pick<Table, 'header' | 'rows'> | null {
  const widths = lines.map(({ length }) => length);
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  for (const place of most - least > 1 ? [] : least === most ? [most - 1, most - 2] : [least - 1]) {
    const hasHeader = lines.length > 1 && pointsIn(lines[0]![place]) === null;
    const body = hasHeader ? lines.slice(1) : lines;
    const rows = body.flatMap((cells): readonly Row[] => {
      const points = pointsIn(cells[place]);
      return points === null ? [] : [{ cells: cells.slice(0, place), points, reason: cells[place + 1] ?? '' }];
    });
    if (place > 0 && rows.length === body.length) return { header: hasHeader ? lines[0]!.slice(0, place) : null, rows };
  }
  return null;
}
