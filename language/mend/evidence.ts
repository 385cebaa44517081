/** What a whole text says of a name, as far as that helps to tell what a mistake far from there means. */
import type { Source } from '../source.ts';

export type Says = 'event' | 'field' | null;

export interface Evidence {
  /** Null where the text says nothing of the name. */
  readonly of: (name: string) => Says;
  /** What was asked, and answered: whoever keeps a reading has to ask again. */
  readonly asked: Map<string, Says>;
}

const known = new WeakMap<Source, Evidence>();

/** The evidence in a text; it is looked for once, when it is first asked for: a long text may have the mistake in every line. */
export function evidenceIn(source: Source): Evidence {
  const found = known.get(source) ?? look(source);
  known.set(source, found);
  return found;
}

/** Of a part that is read by itself the whole text is asked. */
export function isPartOf(part: Source, whole: Source): void {
  known.set(part, evidenceIn(whole));
}

function look({ text }: Source): Evidence {
  const after = (words: RegExp): ReadonlySet<string> => new Set([...text.matchAll(words)].map(([, name]) => name!));
  let names: { readonly events: ReadonlySet<string>; readonly fields: ReadonlySet<string> } | null = null;
  const asked = new Map<string, Says>();
  const of = (name: string): Says => {
    names ??= {
      events: after(/(?<=^|[\s{}])(?:event|each)[ \t]+([^\s{},:]+)/g),
      fields: after(/(?<=^|[\s{}])field[ \t]+([^\s{},:]+)[ \t]*:/g),
    };
    const answer = names.events.has(name) ? 'event' : names.fields.has(name) ? 'field' : null;
    asked.set(name, answer);
    return answer;
  };
  return { of, asked };
}
