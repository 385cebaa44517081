/** What the language server says that the words of a text are: what the grammar, which knows no meaning, is measured against. */
import { semanticTokens, TOKEN_TYPES } from '@scorelang/lsp';
import { project } from '../lsp/service.ts';
import type { Colour } from './grammar.ts';

export interface Word {
  readonly line: number;
  readonly start: number;
  readonly text: string;
  readonly colour: Colour;
}

const NOT_A_NAME = new Set<string>(['keyword', 'operator', 'comment', 'string', 'number']);

/** `|` is a cursor to the helper: texts here have none. */
export function wordsOf(text: string): readonly Word[] {
  const lines = text.split(/\r\n|\r|\n/);
  const data = semanticTokens(project(text.replaceAll('|', '¦')).analysis);
  const words: Word[] = [];
  let line = 0;
  let start = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines_, characters, length, type] = data.slice(index, index + 4) as [number, number, number, number];
    start = lines_ === 0 ? start + characters : characters;
    line += lines_;
    const name = TOKEN_TYPES[type]!;
    words.push({ line, start, text: lines[line]!.slice(start, start + length), colour: (NOT_A_NAME.has(name) ? name : 'name') as Colour });
  }
  return words;
}
