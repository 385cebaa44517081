/** What a whole text says of a name, as far as that helps to tell what a mistake far from there means. */
import type { Source } from '../source.ts';
import { copyOf } from '../versions/copy.ts';

export type Says = 'event' | 'field' | null;

/** A part of a text that is read by itself. */
export interface Part extends Source {
  readonly whole: Source;
}

const wholeOf = (source: Source | Part): Source => ('whole' in source ? source.whole : source);

/** What was found in a text. Nothing in it leads to the text: what a weak map holds stays in memory for long after its key is gone. */
interface Evidence {
  names: { readonly events: ReadonlySet<string>; readonly fields: ReadonlySet<string> } | null;
  readonly asked: Map<string, Says>;
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

/** What was asked, and answered: whoever keeps a reading has to ask again. */
export const askedOf = (source: Source): Map<string, Says> => evidenceIn(wholeOf(source)).asked;

/** One a text, and its names are looked for once, when they are first asked for: a long text may have the mistake in every line. */
function evidenceIn(source: Source): Evidence {
  const found = known.get(source) ?? { names: null, asked: new Map() };
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
