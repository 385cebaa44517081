/** Facts under each other: a name, and what there is to say, in lines of the terminal's width. */
import { type Paint, printable, wrap } from '@scorelang/language';

const NAME_WIDTH = 18;
const INDENT = ' '.repeat(NAME_WIDTH + 2);

/** Nothing where there is nothing to say. */
export function factLines(name: string, text: string, paint: Paint, columns: number): readonly string[] {
  if (text.trim() === '') return [];
  const [first = '', ...rest] = wrap(`${INDENT}${printable(text.trim())}`, columns, INDENT);
  return [`  ${paint('quiet', name.padEnd(NAME_WIDTH))}${first.trimStart()}`, ...rest];
}
