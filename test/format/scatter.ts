/** Writes a model anew with other spaces, line ends and comments between its words: what formatting must undo, or keep. */

const WORD =
  /#[^\r\n]*|"(?:[^"\\\r\n]|\\.)*"|`[^`\r\n]*`|\d[\d_]*(?:\.\d+)?(?:-\d\d-\d\d(?:T[\d:]+Z?)?)?[a-zA-Z%]*|half-life|yes\/no|[+-]\d\d:\d\d|[\p{L}_][\p{L}\p{M}\p{Nd}_.]*|[!<>]?=|[^\s]/gu;

/** A place between two words of one line. */
export interface Gap {
  readonly offset: number;
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

/** The gaps between the words of a line, for every line of the text; none beside a comment. */
export function gapsOf(text: string): readonly Gap[] {
  const words = [...text.matchAll(WORD)];
  return words.slice(1).flatMap((word, index) => {
    const last = words[index]!;
    const offset = last.index + last[0].length;
    const between = text.slice(offset, word.index);
    if (between.includes('\n') || last[0].startsWith('#') || word[0].startsWith('#')) return [];
    return [{ offset, length: between.length, before: last[0], after: word[0] }];
  });
}

/** `text` with other things in some of its gaps. */
export function scatter(text: string, fillings: ReadonlyMap<Gap, string>): string {
  let scattered = '';
  let offset = 0;
  for (const [gap, filling] of [...fillings].sort(([left], [right]) => left.offset - right.offset)) {
    scattered += text.slice(offset, gap.offset) + filling;
    offset = gap.offset + gap.length;
  }
  return scattered + text.slice(offset);
}
