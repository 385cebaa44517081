/** One thing that is offered at a place, before it is put as the protocol has it. */
export interface Offer {
  readonly label: string;
  /** What is written; in a snippet with places to fill in: `<30>`, `<>`, in a part `{{30}}`. */
  readonly insert: string;
  readonly isSnippet: boolean;
  readonly kind:
    | 'field'
    | 'property'
    | 'event'
    | 'list'
    | 'param'
    | 'let'
    | 'group'
    | 'grade'
    | 'tier'
    | 'value'
    | 'word'
    | 'statement'
    | 'part'
    | 'file'
    | 'unit'
    | 'action';
  /** A few words beside it. */
  readonly detail: string;
  /** Of a value: how many leads of the sample have it; left out where that is not known. */
  readonly leads?: number;
}

export const plain = (kind: Offer['kind'], label: string, detail = '', insert = label): Offer => ({
  label,
  insert,
  isSnippet: false,
  kind,
  detail,
});

/** The places to fill in of a snippet, and what they hold for now. */
export const PLACES = /<([^<>=\s]*)>/g;

/** A snippet as the protocol has it, its places numbered. */
export function snippetText(insert: string): string {
  let count = 0;
  return insert.replaceAll('$', '\\$').replace(PLACES, (_, filled: string) => {
    count += 1;
    return filled === '' ? `$${count}` : `$\{${count}:${filled}}`;
  });
}
