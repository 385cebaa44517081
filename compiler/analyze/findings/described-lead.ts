/** A lead in a few words: `title = CFO, employees = 500 and 12 session`. */
import { descend, type File, writtenName, writtenText } from '@scorelang/language';
import { fold } from '@scorelang/runtime/prelude';
import type { Witness } from '../witness/search.ts';

const MOST_PARTS = 6;

/** Texts are written as somewhere in the files: scoring knows them folded only. */
export function describedLead({ values, events }: Witness, files: readonly File[]): string {
  const spelling = spellingsIn(
    files,
    new Set(values.flatMap(({ value }) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value : []))),
  );
  const counts = new Map<string, number>();
  for (const { event } of events) counts.set(event, (counts.get(event) ?? 0) + 1);
  const parts = [
    ...values.map(({ field, value }) => `${writtenName(field)} = ${written(value, spelling)}`),
    ...[...counts].map(([event, count]) => `${count === 1 ? '' : `${count} `}${writtenName(event)}`),
  ];
  if (parts.length === 0) return 'one of whom nothing is known';
  const left = parts.length - MOST_PARTS;
  const shown = left > 1 ? [...parts.slice(0, MOST_PARTS), `${left} more`] : parts;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function written(value: unknown, spelling: ReadonlyMap<string, string>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d/.test(value) ? value : writtenText(spelling.get(value) ?? value);
  if (Array.isArray(value)) return `[${value.map((text) => written(text, spelling)).join(', ')}]`;
  return String(value);
}

function spellingsIn(files: readonly File[], wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const put = (text: string): void => {
    const folded = fold(text);
    if (wanted.has(folded) && !found.has(folded)) found.set(folded, text);
  };
  for (const file of files) {
    descend(file, (node) => {
      if (node.kind === 'Text') put(node.value);
      else if (node.kind === 'Reference') put(node.name.text);
      return true;
    });
  }
  return found;
}
