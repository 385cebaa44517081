/** Edits as they are made while a text is written, and worse ones. */
import type { Change } from '@scorelang/language';

/** Pieces of the language and of other ones, whole and half. */
const PIECES = [
  ...[
    '',
    '',
    '',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
    ',',
    '"',
    '`',
    '#',
    '%',
    ' %',
    '=',
    '-',
    '5',
    '.5',
    'a',
    '🚀',
    '模',
    '“',
  ],
  ...[
    'when ',
    ' add 5',
    ' and ',
    ' or ',
    'in {',
    'not ',
    'sum of ',
    'days ',
    ' since ',
    'count ',
    ' of ',
    'tier ',
    'expect ',
    'given ',
    'as of ',
  ],
  ...[
    'group g {\n',
    'rate x {\n',
    'test "t" {\n',
    'grade p of g {\n',
    'best of {',
    'tier x >= 3\n',
    '\n40-69',
    'total = ',
    '// ',
    '/* ',
    '*/',
  ],
  ...[
    'field a: text\n',
    'each ',
    'info@acme.com',
    'AT&T',
    '&&',
    '==',
    '，',
    ';',
    ' 1,000 ',
    '# note\n',
    '  when b add 1\n',
    '\u0000',
    'Field x text',
  ],
];

export interface Edit {
  readonly text: string;
  readonly change: Change;
}

/** What somebody might do next to a text, or a cat on the keyboard. */
export function randomEdit(text: string, random: () => number): Edit {
  const below = (count: number): number => Math.floor(random() * count);
  const start = below(text.length + 1);
  const end = Math.min(text.length, start + (random() < 0.5 ? 0 : below(random() < 0.1 ? 200 : 8)));
  const inserted = random() < 0.15 ? text.slice(below(text.length), below(text.length)).slice(0, 300) : PIECES[below(PIECES.length)]!;
  return { text: text.slice(0, start) + inserted + text.slice(end), change: { start, end, length: inserted.length } };
}
