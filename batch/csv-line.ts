/** Cells as a line of CSV, quoted where that is needed and nowhere else. */
export type CsvCell = (value: string) => string;

/** A value that holds the delimiter, a quote or a line's end is quoted, as is one with white space at an end. */
export function csvCell(delimiter: string): CsvCell {
  // White space at an end is looked for apart: a pattern would try at every character.
  const special = new RegExp(`["\\r\\n${delimiter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}]`);
  return (value) => (special.test(value) || value.trim().length < value.length ? `"${value.replaceAll('"', '""')}"` : value);
}
