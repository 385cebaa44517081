import { globSync, readFileSync } from 'node:fs';
import { formatText } from '@scorelang/language';
import { formatting, formattingOnType, offsetOf, rangeFormatting } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/seeded.ts';
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

describe('some lines of a text that is too long to be laid out at once', () => {
  const root = new URL('../../', import.meta.url).pathname;
  /** Untidy, and longer than what is laid out as a whole. */
  const rules = (count: number): string => Array.from({ length: count }, (_, index) => `when   visits >= ${index}   add 1\n`).join('');
  const ABOVE = `field visits: number\n${rules(1500)}\n`;
  const BELOW = `\n${rules(800)}`;

  /** More space than there should be, and less, at random; what stands in quotes and comments is left. */
  function untidy(text: string, random: () => number): string {
    return text
      .split('\n')
      .map((line) => {
        const more = random() < 0.1 ? '\n\n' : '';
        if (random() < 0.5) return more + line;
        const code = /^[^"#`]*/.exec(line)![0];
        return more + code.replace(/ /g, () => (random() < 0.3 ? '   ' : ' ')) + line.slice(code.length);
      })
      .join('\n');
  }

  // One has three lines, and nothing in its middle.
  test.each(globSync('examples/*.score', { cwd: root, exclude: ['examples/first.score'] }))('%s in the middle', (path) => {
    const random = randomFrom(path.length + 4);
    // What may stand once is left out, as the lines around have it already.
    const text = untidy(readFileSync(`${root}${path}`, 'utf8').replaceAll('|', '/'), random);
    const { analysis, source } = project(ABOVE + text + BELOW);
    expect(source.text.length).toBeGreaterThan(60_000);
    const whole = formatText(source);
    expect(whole.kind).toBe('formatted');
    let changes = 0;
    for (let count = 0; count < 8; count += 1) {
      const start = ABOVE.length + Math.floor(text.length * random());
      const end = Math.min(ABOVE.length + text.length, start + Math.floor(random() * 300));
      const found = rangeFormatting(analysis, { start, end });
      // What is laid out says what the whole would, and no line is touched that was not asked for.
      expect(formatText({ path: source.path, text: edited(source, found) })).toEqual(whole);
      for (const { range } of found) {
        expect(offsetOf(source, range.start)).toBeGreaterThanOrEqual(source.text.lastIndexOf('\n', start - 1) + 1);
        expect(offsetOf(source, range.end)).toBeLessThanOrEqual(source.text.indexOf('\n', end) + 1);
      }
      changes += found.length;
    }
    expect(changes).toBeGreaterThan(0);
  });

  test('tiers stand below each other with all that stand with them', () => {
    const tiers = ['tier a   >= 9', 'tier b >= 8', 'tier c >= 7', 'tier longest >= 6'];
    const { analysis, source } = project(`${ABOVE}${tiers.join('\n')}\n`);
    const at = source.text.indexOf('tier a');
    expect(edited(source, rangeFormatting(analysis, { start: at, end: at + 5 }))).toContain('tier a       >= 9\ntier b >= 8\n');
  });

  test('at its first and at its last line', () => {
    const { source, ...analysis } = project(`${ABOVE}${rules(1000)}`).analysis;
    for (const at of [0, source.text.length - 3]) {
      const changed = edited(source, rangeFormatting({ source, ...analysis }, { start: at, end: at + 2 }));
      expect(changed.split('\n').filter((line, index) => line !== source.text.split('\n')[index])).toEqual(
        at === 0 ? [] : ['when visits >= 999 add 1'],
      );
    }
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
