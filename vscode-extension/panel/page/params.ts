/** A slider for each param: what is tried in place of what is written, until it is written into the file or taken back. */
import type { PanelParam } from '@scorelang/lsp/protocol';
import { points } from './numbers.ts';
import { foreign, type Node, node } from './tree.ts';

export function paramsSection(params: readonly PanelParam[], tried: { readonly [name: string]: number }, hasSample: boolean): Node {
  const changed = params.filter((param) => isTried(param, tried));
  return node(
    'section',
    { class: 'params', 'aria-labelledby': 'params' },
    node(
      'div',
      { class: 'heading' },
      node('h2', { id: 'params' }, 'Params'),
      changed.length > 1 && node('button', { type: 'button', class: 'plain', 'data-do': 'reset all' }, 'Reset All'),
    ),
    params.length === 0
      ? node(
          'p',
          { class: 'quiet' },
          'No params in this model. A line such as ',
          node('code', {}, 'param demo_points = 25'),
          ' names a number that can be tried here.',
        )
      : node('div', { class: 'sliders' }, ...params.map((param) => slider(param, tried))),
    hasSample &&
      changed.length > 0 &&
      node('p', { class: 'note', role: 'status' }, 'The panel shows the sample with these values. The file is as it was.'),
  );
}

const isTried = ({ name, written }: PanelParam, tried: { readonly [name: string]: number }): boolean =>
  Object.hasOwn(tried, name) && tried[name] !== written;

function slider(param: PanelParam, tried: { readonly [name: string]: number }): Node {
  const { name, written, from, to, step } = param;
  const value = Object.hasOwn(tried, name) ? tried[name]! : written;
  const changed = isTried(param, tried);
  const id = `param ${name}`;
  const common = { 'data-do': 'try', 'data-param': name, min: from, max: to, step, value };
  return node(
    'div',
    { class: changed ? 'slider tried' : 'slider', role: 'group', 'aria-labelledby': id, key: name },
    node('span', { class: 'name', id, title: name }, foreign(name)),
    node('input', { ...common, type: 'range', 'aria-labelledby': id, 'aria-valuetext': points(value) }),
    node('input', { ...common, type: 'number', 'aria-labelledby': id }),
    node(
      'span',
      { class: 'acts' },
      changed && node('span', { class: 'quiet' }, `written ${points(written)}`),
      changed &&
        node(
          'button',
          {
            type: 'button',
            'data-do': 'write',
            'data-param': name,
            'data-at': value,
            'aria-label': `Write ${points(value)} into the file for ${name}`,
          },
          'Write into File',
        ),
      changed &&
        node('button', { type: 'button', class: 'plain', 'data-do': 'reset', 'data-param': name, 'aria-label': `Reset ${name}` }, 'Reset'),
    ),
  );
}
