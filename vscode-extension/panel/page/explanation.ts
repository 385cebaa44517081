/** Why a lead has its points: a table whose rows are the bars of a waterfall, so that it reads without the drawing. */
import type { ExplainedLead, ExplainedLine } from '@scorelang/lsp/protocol';
import { points, signed } from './numbers.ts';
import { tierName } from './tier-shares.ts';
import { foreign, type Node, node } from './tree.ts';
import { type Extent, extentOf, meaningOf, type Step, scoreBar, stepBar, stepsOf } from './waterfall.ts';

export function explanationSection(explained: ExplainedLead | null): Node {
  return node(
    'section',
    { class: 'explanation', 'aria-labelledby': 'explanation' },
    node(
      'div',
      { class: 'heading' },
      node('h2', { id: 'explanation', tabindex: '-1' }, ...(explained === null ? ['A lead'] : [foreign(explained.label)])),
      node('button', { type: 'button', class: 'plain', 'data-do': 'close lead', 'aria-label': 'Close the explanation' }, 'Close'),
    ),
    ...(explained === null ? [node('p', { class: 'quiet' }, 'This lead is not in the sample now.')] : explanation(explained)),
  );
}

function explanation({ score, tier, lines, values }: ExplainedLead): readonly Node[] {
  const steps = stepsOf(lines);
  const extent = extentOf(steps);
  const total = steps.at(-1)?.after ?? 0;
  const silent = lines.flatMap((line, index) => (line.points === 0 ? [{ line, index }] : []));
  return [
    node('p', { class: 'verdict' }, node('strong', {}, points(Number(score))), ' points, ', node('strong', {}, foreign(tierName(tier)))),
    node(
      'table',
      { class: 'waterfall' },
      node('colgroup', {}, node('col', {}), node('col', { class: 'points' }), node('col', { class: 'drawn' })),
      node('thead', {}, node('tr', {}, ...['Reason', 'Points', 'Total'].map((text) => node('th', { scope: 'col' }, unseen(text))))),
      node(
        'tbody',
        {},
        ...steps.map((step) => row(step, extent)),
        node(
          'tr',
          { class: 'sum' },
          node('th', { scope: 'row' }, 'Score'),
          node('td', { class: 'number strong' }, points(total)),
          node('td', { class: 'drawn' }, unseen(points(total)), scoreBar(total, extent)),
        ),
      ),
    ),
    ...(silent.length === 0 ? [] : [silentLines(silent)]),
    ...(values.length === 0 ? [] : [seenValues(values)]),
  ];
}

/** Read aloud: what the drawing shows, in a number. */
const unseen = (text: string): Node => node('span', { class: 'unseen' }, text);

function row(step: Step, extent: Extent): Node {
  const { line, index, after } = step;
  return node(
    'tr',
    { class: meaningOf(step), 'data-do': line.range === null ? null : 'reveal', 'data-at': index },
    node('th', { scope: 'row' }, reason(line, index)),
    node('td', { class: 'number' }, signed(line.points)),
    node('td', { class: 'drawn' }, unseen(points(after)), stepBar(step, extent)),
  );
}

/** What a line says; its words in the file, where it has a place there, are a press away. */
function reason(line: ExplainedLine, index: number): Node {
  const said = line.because ?? line.text;
  const title = line.because === null ? line.text : `${line.because}: ${line.text}`;
  return line.range === null
    ? node('span', { class: 'said', title }, foreign(said))
    : node(
        'button',
        { type: 'button', class: 'link', 'data-do': 'reveal', 'data-at': index, title: `${title} (line ${line.range.start.line + 1})` },
        foreign(said),
      );
}

const silentLines = (silent: readonly { readonly line: ExplainedLine; readonly index: number }[]): Node =>
  node(
    'details',
    {},
    node('summary', {}, silent.length === 1 ? 'One line gives nothing' : `${silent.length} lines give nothing`),
    node('ul', { class: 'silent' }, ...silent.map(({ line, index }) => node('li', {}, reason(line, index)))),
  );

const seenValues = (values: ExplainedLead['values']): Node =>
  node(
    'details',
    {},
    node('summary', {}, 'What the model sees of this lead'),
    node(
      'table',
      { class: 'values' },
      node(
        'tbody',
        {},
        ...values.map(({ field, text }) =>
          node('tr', {}, node('th', { scope: 'row', class: 'field' }, foreign(field)), node('td', { title: text }, foreign(text))),
        ),
      ),
    ),
  );
