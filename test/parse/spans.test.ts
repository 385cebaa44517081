import { type File, parse, type Span } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { EXAMPLE } from './example.ts';
import { fileOf } from './shape.ts';

interface Node {
  readonly kind: string;
  readonly span: Span;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'kind' in value && 'span' in value;

/** Every node with the one around it. */
function* nodesOf(value: unknown, around: Node | null = null): Generator<readonly [Node, Node | null]> {
  if (typeof value !== 'object' || value === null) return;
  const inner = isNode(value) ? value : around;
  if (isNode(value)) yield [value, around];
  for (const [key, part] of Object.entries(value)) if (key !== 'span' && key !== 'source') yield* nodesOf(part, inner);
}

const textOf = ({ source }: File, { start, end }: Span): string => source.text.slice(start, end);

describe.each([
  ['LF', EXAMPLE],
  ['CRLF', EXAMPLE.replaceAll('\n', '\r\n')],
])('spans with %s', (_, text) => {
  const file = fileOf(text);
  const nodes = [...nodesOf(file)];

  test('every node lies in the one around it', () => {
    for (const [node, around] of nodes) {
      expect(node.span.start).toBeLessThanOrEqual(node.span.end);
      if (around === null) continue;
      expect(around.span.start, textOf(file, node.span)).toBeLessThanOrEqual(node.span.start);
      expect(node.span.end, textOf(file, node.span)).toBeLessThanOrEqual(around.span.end);
    }
  });

  test('names, numbers, dates and texts span what was written', () => {
    for (const [node] of nodes) {
      const written = textOf(file, node.span);
      if (node.kind === 'Name') expect(written.replaceAll('`', '')).toBe((node as Node & { text: string }).text);
      if (node.kind === 'Number' || node.kind === 'Date') expect(written).toBe((node as Node & { text: string }).text);
      if (node.kind === 'Text') expect(written).toBe(JSON.stringify((node as Node & { value: string }).value));
    }
  });

  test('statements begin with their word and end with their last', () => {
    const lines = file.statements.map(({ span }) => textOf(file, span).split(/\r?\n/));
    expect(lines.map(([first]) => first!.split(' ')[0])).toEqual(
      'model range budget zone round as ignore use sample field field field field field field field field event event event param list list let group group when when when when total tier tier tier grade on on promise promise promise promise test test'.split(
        ' ',
      ),
    );
    expect(lines.filter((all) => all.length > 1).map((all) => all.at(-1))).toEqual(['}', '}', '}']);
  });
});

test('a block spans its braces', () => {
  const file = fileOf('group fit "Fit" {\n  when a { when b add 5 }\n}');
  const bodies = [...nodesOf(file)].flatMap(([node]) => ('bodySpan' in node ? [textOf(file, node.bodySpan as Span)] : []));
  expect(bodies).toEqual(['{\n  when a { when b add 5 }\n}', '{ when b add 5 }']);
});

test('comments span from their # to the end of the line', () => {
  const file = fileOf('# one\r\nwhen a add 5 # two  \n#');
  expect(file.comments.map(({ text, span }) => [text, textOf(file, span)])).toEqual([
    ['# one', '# one'],
    ['# two  ', '# two  '],
    ['#', '#'],
  ]);
});

test('what a half-typed statement lacks is a place in the text', () => {
  for (const text of ['when title =', 'when a add', 'tier', 'field x', 'each', 'rate {', 'let x = (a +', 'given', 'when a in', 'group']) {
    const { file } = parse({ path: 'model.score', text });
    for (const [node] of nodesOf(file)) {
      expect(node.span.start, `${text}: ${node.kind}`).toBeGreaterThanOrEqual(0);
      expect(node.span.end, `${text}: ${node.kind}`).toBeLessThanOrEqual(text.length);
      expect(node.span.start, `${text}: ${node.kind}`).toBeLessThanOrEqual(node.span.end);
    }
  }
});
