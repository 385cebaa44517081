/** What a cell gives a field: its text, which the field's own declaration reads; a list in parts or as JSON; a time ago as its moment. */
import { type Duration, type FieldSymbol, millisecondsOf } from '@scorelang/language';

export function givenOf({ type }: FieldSymbol, text: string, asOf: number): unknown {
  if (type.kind === 'list') return listIn(text) ?? text.split(text.includes(';') ? ';' : ',').map((part) => part.trim());
  if (type.kind === 'date' || type.kind === 'datetime') return momentAgo(text, asOf) ?? text;
  return text;
}

/** The values of a list in JSON; null where it is none. */
function listIn(text: string): readonly unknown[] | null {
  if (!text.startsWith('[')) return null;
  try {
    return JSON.parse(text) as readonly unknown[];
  } catch {
    return null;
  }
}

const AGO = /^(\d+) (second|minute|hour|day|week|month|year)s? ago$/i;

/** `2 days ago` as milliseconds since 1970; null for anything else. */
export function momentAgo(text: string, asOf: number): number | null {
  const parts = AGO.exec(text);
  if (parts === null) return null;
  const unit = parts[2]?.toLowerCase() as Duration['unit'];
  return asOf - millisecondsOf({ kind: 'Duration', span: { start: 0, end: 0 }, count: Number(parts[1]), unit });
}
