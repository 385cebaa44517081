import {
  columnsOf,
  cutToColumns,
  type Diagnostic,
  linesOf,
  type RelatedPlace,
  renderCompact,
  renderDiagnostic,
  type Severity,
  wrap,
} from '@scorelang/language';
import { describe, expect, test } from 'vitest';

/** A finding at the place that the text marks with `[|..|]`; `{|..|}` is a place that belongs to it. */
function finding(marked: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const marks = [...marked.matchAll(/\[\||\|\]|\{\||\|\}/g)].map((match, index) => ({ sign: match[0], at: match.index - index * 2 }));
  const at = (sign: string): number => marks.find((mark) => mark.sign === sign)?.at ?? -1;
  const source = { path: 'models/inbound.score', text: marked.replace(/\[\||\|\]|\{\||\|\}/g, '') };
  const related: readonly RelatedPlace[] =
    at('{|') === -1 ? [] : [{ source, span: { start: at('{|'), end: at('|}') }, message: 'declared here' }];
  const severity: Severity = 'error';
  const own = { start: at('[|'), end: at('|]') };
  return { code: 'unknown-field', severity, message: 'There is no field called titel.', source, span: own, related, fixes: [], ...more };
}

const shown = (diagnostic: Diagnostic, columns: number | null = null): string => `\n${renderDiagnostic(diagnostic, { columns })}\n`;

describe('a finding as text', () => {
  test('names the file, the line and the column, and underlines the place', () => {
    expect(shown(finding('field title: text\nwhen [|titel|] = CEO add 20\n'))).toBe(`
error: There is no field called titel.
  ┌─ models/inbound.score:2:6  unknown-field
  │
2 │ when titel = CEO add 20
  │      ^^^^^
`);
  });

  test('shows what belongs to it in the same frame, and how to mend it', () => {
    const diagnostic = finding('field {|title|}: text\n\n\nwhen [|titel|] = CEO add 20', { fixes: [{ title: 'Write title', edits: [] }] });
    expect(shown(diagnostic)).toBe(`
error: There is no field called titel.
  ┌─ models/inbound.score:4:6  unknown-field
  │
1 │ field title: text
  │       ----- declared here
  ┆
4 │ when titel = CEO add 20
  │      ^^^^^
  = fix: Write title
`);
  });

  test('shows a place in another file in a frame of its own', () => {
    const crm = { path: 'crm.score', text: '\n\n\n\n\n\n\n\n\nfield title: text' };
    const related = [{ source: crm, span: { start: 15, end: 20 }, message: 'declared here' }];
    expect(shown(finding('field [|title|]: text', { related }))).toBe(`
error: There is no field called titel.
   ┌─ models/inbound.score:1:7  unknown-field
   │
 1 │ field title: text
   │       ^^^^^
   ┌─ crm.score:10:7
   │
10 │ field title: text
   │       ----- declared here
`);
  });

  test('stands under Chinese text, emoji and combining marks', () => {
    expect(shown(finding('when "日本語🎉e\u0301" = [|титул|] add 1'))).toContain(`
1 │ when "日本語🎉e\u0301" = титул add 1
  │                    ^^^^^`);
  });

  test('stands under text behind tabs', () => {
    expect(shown(finding('\twhen\t[|titel|] add 1'))).toContain(`
1 │     when    titel add 1
  │             ^^^^^`);
  });

  test('is at least one sign wide, also at the end of the file', () => {
    expect(shown(finding('when title =[||]'))).toContain(`
1 │ when title =
  │             ^
`);
  });

  test('says where a place of several lines ends', () => {
    expect(shown(finding('[|group fit {\n  when a add 1\n}|]\n'))).toContain(`
1 │ group fit {
  │ ^^^^^^^^^^^ to line 3
`);
  });

  test('cuts a long line to what is around the place', () => {
    const text = shown(finding(`${'left '.repeat(200)}[|HERE|]${' right'.repeat(200)}`), 60);
    expect(text.split('\n').every((line) => columnsOf(line) <= 60)).toBe(true);
    expect(text).toMatch(/│ ….*HERE.*…\n/);
    const [code = '', signs = ''] = text.split('\n').slice(4);
    expect(signs.indexOf('^')).toBe(code.indexOf('HERE'));
  });

  test('is quick with a line of ten megabytes', () => {
    const text = shown(finding(`${'x'.repeat(10_000_000)}[|HERE|]${'y'.repeat(100)}`), 80);
    expect(text).toContain('HERE');
    expect(text.length).toBeLessThan(1000);
  });

  test('makes visible what a terminal would obey', () => {
    const text = shown(finding('when [|a|]\u001b[31m\u202e\u0007 add 1'));
    expect(text).toContain('when a␛[31m�␇ add 1');
    expect(text).not.toContain('\u001b');
  });

  test('breaks a long sentence at the width of the terminal', () => {
    const message = 'This sentence is so long that it does not fit into a narrow terminal at all, so it goes on below.';
    expect(shown(finding('[|a|]', { message }), 50).split('\n').slice(1, 4)).toEqual([
      'error: This sentence is so long that it does not',
      '       fit into a narrow terminal at all, so it',
      '       goes on below.',
    ]);
  });

  test('keeps a long sentence in one line where there is no terminal', () => {
    const message = 'word '.repeat(60).trim();
    expect(shown(finding('[|a|]', { message }))).toContain(`\nerror: ${message}\n`);
  });

  test('goes in one line for editors and grep', () => {
    expect(renderCompact(finding('\nwhen [|titel|] add 1'))).toBe(
      'models/inbound.score:2:6: error: There is no field called titel. [unknown-field]',
    );
  });
});

describe('lines of a source', () => {
  test('end with LF, CRLF or CR', () => {
    const lines = linesOf({ path: 'a', text: 'one\ntwo\r\nthree\rfour' });
    expect([1, 2, 3, 4, 5].map((line) => lines.textOf(line))).toEqual(['one', 'two', 'three', 'four', '']);
    expect(lines.positionAt(4)).toEqual({ line: 2, column: 1 });
    expect(lines.positionAt(16)).toEqual({ line: 4, column: 2 });
    expect(lines.count).toBe(4);
  });
});

describe('columns', () => {
  test.each([
    ['abc', 3],
    ['日本', 4],
    ['한국', 4],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['👩‍👩‍👧', 2],
    ['✔\uFE0F', 2],
    ['العربية', 7],
  ])('%s takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test('cutting never takes more than it may', () => {
    expect(cutToColumns('日本語', 6)).toBe('日本語');
    expect(cutToColumns('日本語', 5)).toBe('日本…');
    expect(cutToColumns('日本語', 4)).toBe('日…');
  });

  test('wrapping keeps words whole', () => {
    expect(wrap('one two three', 7, '  ')).toEqual(['one two', '  three']);
  });
});
