import type { Code } from './code.ts';

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

export function indent(inner: Line): Line {
  return { ...inner, depth: inner.depth + 1 };
}

/** The text of a module: two spaces a step, a line break after every line. A `Code` may hold several lines; they all are indented. */
export function write(lines: readonly Line[]): { readonly text: string; readonly from: readonly (number | null)[] } {
  const written: string[] = [];
  const from: (number | null)[] = [];
  for (const each of lines) {
    const space = '  '.repeat(each.depth);
    for (const text of each.code.text.split('\n')) {
      written.push(text === '' ? '' : space + text);
      from.push(each.from);
    }
  }
  return { text: `${written.join('\n')}\n`, from };
}
