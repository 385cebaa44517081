/** Where `sample "leads.csv"` goes in the text of a model: in place of the one that is there, or behind what opens the file. */

/** An insertion, or a replacement where `start` and `end` differ: offsets into the text. */
export interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @param path of the sample, relative to the model, with `/` between folders. */
export function sampleStatement(text: string, path: string): Insertion {
  const statement = `sample "${path.replace(/[\\"]/g, '\\$&')}"`;
  const there = /^[ \t]*sample[ \t]+"(?:[^"\\\r\n]|\\.)*"/m.exec(text);
  if (there !== null) return { start: there.index, end: there.index + there[0].length, text: statement };
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const opening = [...text.matchAll(/^(?:model|range|budget|zone)\b.*$/gm)].at(-1);
  if (opening === undefined) return { start: afterComment(text), end: afterComment(text), text: `${statement}${lineEnd}` };
  const end = opening.index + opening[0].replace(/\r$/, '').length;
  return { start: end, end, text: `${lineEnd}${statement}` };
}

/** Behind the comment that a file begins with. */
const afterComment = (text: string): number => /^(?:\uFEFF?(?:[ \t]*#.*(?:\r?\n|$))*)/.exec(text)![0].length;
