import { type Code, NOTHING } from './code.ts';

/** A line of the module, and the line of the model it was made from. */
export interface Line {
  readonly depth: number;
  readonly code: Code;
  readonly from: number | null;
  /** Whether it only keeps something for an explanation. */
  readonly isTrace?: true;
}

/** A line that comes from no place in the model, or from `from`. */
export function line(code: Code, from: number | null = null): Line {
  return { depth: 0, code, from };
}

/** A line that a scorer without explanations has not. */
export function traceLine(code: Code, from: number | null): Line {
  return { ...line(code, from), isTrace: true };
}

/** Lines one step further in, between a first and a last. */
export function block(head: Line, body: readonly Line[], tail: Line): Line[] {
  return [head, ...body.map(indent), tail];
}

/** Lines with a blank one between each section and the next; a section without lines leaves none. */
export function sectionsOf(sections: readonly (readonly Line[])[]): readonly Line[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [line(NOTHING), ...section]));
}

export function indent(inner: Line): Line {
  return { ...inner, depth: inner.depth + 1 };
}

/** A line as it was written: how far in it begins, and the line of the model it was made from. */
export interface WrittenLine {
  readonly column: number;
  readonly from: number | null;
}

/** The text of a module: two spaces a step, a line break after every line. A `Code` may hold several lines; they all are indented. */
export function write(lines: readonly Line[]): { readonly text: string; readonly lines: readonly WrittenLine[] } {
  const texts: string[] = [];
  const written: WrittenLine[] = [];
  const spaces: string[] = [];
  const add = (text: string, depth: number, from: number | null): void => {
    if (text === '') {
      texts.push('');
      written.push({ column: 0, from });
      return;
    }
    spaces[depth] ??= '  '.repeat(depth);
    texts.push(spaces[depth] + text);
    let column = 2 * depth;
    for (let at = 0; text[at] === ' '; at += 1) column += 1;
    written.push({ column, from });
  };
  for (const { depth, code, from } of lines) {
    if (code.text.includes('\n')) for (const text of code.text.split('\n')) add(text, depth, from);
    else add(code.text, depth, from);
  }
  // What follows the last line break: put on behind, it would make of megabytes another copy.
  texts.push('');
  return { text: texts.join('\n'), lines: written };
}
