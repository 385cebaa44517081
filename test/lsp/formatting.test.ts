import { formatting, formattingOnType, rangeFormatting } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import { edited, project } from './service.ts';

const UNTIDY = 'field   title : text\nwhen title   = CEO add 5 # best\n\ngroup g {\nwhen title = VP   add 3\n}\n';
const TIDY = 'field title: text\nwhen title = CEO add 5  # best\n\ngroup g {\n  when title = VP add 3\n}\n';

describe('a whole file', () => {
  test('gets its one shape', () => {
    const { analysis, source } = project(UNTIDY);
    expect(edited(source, formatting(analysis))).toBe(TIDY);
  });
  test('is changed by the line, so that the rest stays where it is', () => {
    const { analysis } = project('field title: text\nwhen title   = CEO add 5\nwhen title = CFO add 5\n');
    expect(formatting(analysis).map(({ range }) => range)).toEqual([{ start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }]);
  });
  test('that is tidy is left alone', () => expect(formatting(project(TIDY).analysis)).toEqual([]));
  test('with mistakes in its writing is left alone', () =>
    expect(formatting(project(`${UNTIDY}when title in [ add 5`).analysis)).toEqual([]));
  test('keeps its line ends', () => {
    const { analysis, source } = project(UNTIDY.replaceAll('\n', '\r\n'));
    expect(edited(source, formatting(analysis))).toBe(TIDY.replaceAll('\n', '\r\n'));
  });
});

describe('some lines', () => {
  test('are laid out, and no others', () => {
    const { analysis, source, spans } = project('field   title : text\n[|when title   = CEO add 5|]\nwhen title   = CFO add 5\n');
    expect(edited(source, rangeFormatting(analysis, spans[0]!))).toBe(
      'field   title : text\nwhen title = CEO add 5\nwhen title   = CFO add 5\n',
    );
  });
  test('up to the beginning of a line do not take that line in', () => {
    const { analysis, source, spans } = project('[|field   title : text\n|]when title   = CEO add 5\n');
    expect(edited(source, rangeFormatting(analysis, spans[0]!))).toBe('field title: text\nwhen title   = CEO add 5\n');
  });
});

describe('while typing', () => {
  const typed = (marked: string, character: string): string => {
    const { analysis, source, offset } = project(marked);
    return edited(source, formattingOnType(analysis, offset, character));
  };
  test('a new line tidies the statement above it, and not the new line', () => {
    expect(typed('field   title : text\nwhen title   = CEO add 5\n|', '\n')).toBe('field   title : text\nwhen title = CEO add 5\n');
    expect(typed('when title   = CEO add 5\n  |', '\n')).toBe('when title = CEO add 5\n  ');
  });
  test('a closing brace tidies its block', () => {
    expect(typed('field   title : text\ngroup g {\nwhen title = VP   add 3\n}|\n', '}')).toBe(
      'field   title : text\ngroup g {\n  when title = VP add 3\n}\n',
    );
  });
  test('half a file is left alone', () => expect(typed('when title   = CEO add\n|', '\n')).toBe('when title   = CEO add\n'));
  test('on the first line nothing is above', () => expect(typed('|', '\n')).toBe(''));
});
