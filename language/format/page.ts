/** Lines as they are being written: spaces and line ends wait until a word follows, so that no line ends with a space. */
import { INDENT } from './writing.ts';

interface Page {
  /** Where the next word begins, counted from 0. */
  column(): number;
  write(text: string, indent: number): void;
  space(columns: number): void;
  endLine(indent: number): void;
  /** A comment ends its line, whatever follows. A trailing one goes to the end of the last line of words. */
  comment(text: string, isTrailing: boolean, indent: number): void;
  lines(): readonly string[];
}

/** What stands between a line of words and the comment at its end. */
export const BEFORE_TRAILING_COMMENT = '  ';

export function newPage(firstIndent: number, columnsOf: (text: string) => number): Page {
  const done: string[] = [];
  let line = '';
  let columns = 0;
  let spaces = firstIndent;
  let isLineEnding = false;
  let endsWithComment = false;
  // Words after a comment where no line could otherwise end still belong to the statement: they stand further in.
  const continuation = firstIndent + INDENT;

  const startLine = (indent: number): void => {
    done.push(line);
    line = '';
    columns = 0;
    spaces = indent;
    isLineEnding = false;
    endsWithComment = false;
  };
  const put = (text: string): void => {
    line += ' '.repeat(spaces) + text;
    columns += spaces + columnsOf(text);
    spaces = 0;
  };

  return {
    column: () => (isLineEnding ? spaces : columns + spaces),
    write(text, indent) {
      if (text === '') return;
      if (isLineEnding || endsWithComment) startLine(isLineEnding ? spaces : Math.max(indent, continuation));
      put(text);
    },
    space(count) {
      if (!isLineEnding && !endsWithComment) spaces += count;
    },
    endLine(indent) {
      isLineEnding = true;
      spaces = indent;
    },
    comment(text, isTrailing, indent) {
      if (isTrailing && line !== '' && !endsWithComment) {
        line += BEFORE_TRAILING_COMMENT + text;
      } else {
        if (line !== '') startLine(isLineEnding ? spaces : Math.max(indent, continuation));
        put(text);
      }
      endsWithComment = true;
    },
    lines: () => (line === '' ? done : [...done, line]),
  };
}
