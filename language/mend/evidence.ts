/** What a whole text says of a name, as far as that helps to tell what a mistake far from there means. */
import type { Source } from '../source.ts';
import { copyOf } from '../versions/copy.ts';

export type Says = 'event' | 'field' | null;

/** To what a text was asked; of a column (a question in quotes) the field that it is of. */
export type Answer = string | null;

/** A part of a text that is read by itself. */
export interface Part extends Source {
  readonly whole: Source;
}

const wholeOf = (source: Source | Part): Source => ('whole' in source ? source.whole : source);

/** What was found in a text. Nothing in it leads to the text: what a weak map holds stays in memory for long after its key is gone. */
interface Evidence {
  names: { readonly events: ReadonlySet<string>; readonly fields: ReadonlySet<string> } | null;
  /** Fields by their column or name, whatever the case, spaces, `_` and `-`. */
  columns: ReadonlyMap<string, string> | null;
  readonly asked: Map<string, Answer>;
}

const known = new WeakMap<Source, Evidence>();

/** Null where the text says nothing of the name. Of a part that is read by itself the whole text is asked. */
export function evidenceOf(name: string, part: Source): Says {
  const source = wholeOf(part);
  const evidence = evidenceIn(source);
  evidence.names ??= namesIn(source);
  const { events, fields } = evidence.names;
  const answer = events.has(name) ? 'event' : fields.has(name) ? 'field' : null;
  evidence.asked.set(name, answer);
  return answer;
}

/** The field that the text declares with that column, or with such a name; null where it declares none. */
export function fieldOfColumn(column: string, part: Source): string | null {
  const source = wholeOf(part);
  const evidence = evidenceIn(source);
  evidence.columns ??= columnsIn(source);
  const answer = evidence.columns.get(looseName(column)) ?? null;
  evidence.asked.set(`"${column}`, answer);
  return answer;
}

/** Whether a text gives another answer than the one that was given. */
export const isAnsweredOtherwise = (question: string, answer: Answer, source: Source): boolean =>
  (question.startsWith('"') ? fieldOfColumn(question.slice(1), source) : evidenceOf(question, source)) !== answer;

/** What was asked, and answered: whoever keeps a reading has to ask again. */
export const askedOf = (source: Source): Map<string, Answer> => evidenceIn(wholeOf(source)).asked;

/** One a text, and its names are looked for once, when they are first asked for: a long text may have the mistake in every line. */
function evidenceIn(source: Source): Evidence {
  const found = known.get(source) ?? { names: null, columns: null, asked: new Map() };
  known.set(source, found);
  return found;
}

function namesIn({ text }: Source): NonNullable<Evidence['names']> {
  const after = (words: RegExp): ReadonlySet<string> => new Set(Array.from(text.matchAll(words), ([, name]) => copyOf(name!)));
  return {
    events: after(/(?<=^|[\s{}])(?:event|each)[ \t]+([^\s{},:]+)/g),
    fields: after(/(?<=^|[\s{}])field[ \t]+([^\s{},:]+)[ \t]*:/g),
  };
}

const FIELD = /(?<=^|[\s{}])field[ \t]+(?:`([^`\r\n]+)`|([^\s{},:`]+))[ \t]*:([^\r\n#]*)/g;
const COLUMN = /\scolumn[ \t]+"((?:[^"\\]|\\.)*)"/;

function columnsIn({ text }: Source): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, quoted, bare, rest] of text.matchAll(FIELD)) {
    const name = copyOf((quoted ?? bare)!);
    for (const called of [COLUMN.exec(rest!)?.[1], name]) {
      if (called !== undefined && !found.has(looseName(called))) found.set(looseName(called), name);
    }
  }
  return found;
}

const looseName = (name: string): string => copyOf(name.replace(/[\s_-]+/g, '').toLowerCase());
