/** What a cell means as a list of texts. */
export type ListSeparator = ';' | '|' | ',' | '\n';

/** The first of these that occurs is what separates. */
const SEPARATORS: readonly ListSeparator[] = ['\n', ';', '|', ','];

/** The elements, trimmed, empty ones left out; a JSON array gives its own. */
export function readList(text: string, separator: ListSeparator | null): readonly unknown[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
    const array = jsonArray(trimmed);
    if (array !== null) return array;
  }
  const between = separator ?? separatorIn(trimmed);
  const elements = between === null ? [trimmed] : trimmed.split(between);
  return elements.map((element) => element.trim()).filter((element) => element !== '');
}

/** What separates in a cell, or null where nothing does. */
export function separatorIn(text: string): ListSeparator | null {
  return SEPARATORS.find((separator) => text.includes(separator)) ?? null;
}

/** What separates in a column: the one of highest rank that any of its cells holds. */
export function separatorOf(cells: Iterable<string>): ListSeparator | null {
  const found = new Set<ListSeparator>();
  for (const cell of cells) {
    const separator = cell.trim().startsWith('[') ? null : separatorIn(cell.trim());
    if (separator !== null) found.add(separator);
  }
  return SEPARATORS.find((separator) => found.has(separator)) ?? null;
}

function jsonArray(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
