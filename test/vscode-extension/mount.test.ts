/** How a tree gets into a document, and changes there: what is the same stays the same element. */
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Node, node } from '../../vscode-extension/panel/page/tree.ts';

// Its types know a browser, which those of the tests do not.
const { mount } = await import(join(import.meta.dirname, '../../vscode-extension/panel/page/mount.ts'));

let document: Window['document'];
let show: (tree: Node) => void;
beforeEach(() => {
  document = new Window().document;
  vi.stubGlobal('document', document);
  show = mount(document.body);
});

const inputs = () => [...document.querySelectorAll('input')];

test('text is text', () => {
  show(node('p', { title: '"><b>' }, '<img src=x onerror=alert(1)>'));
  expect(document.querySelector('img')).toBe(null);
  expect(document.querySelector('p')!.textContent).toBe('<img src=x onerror=alert(1)>');
  expect(document.querySelector('p')!.getAttribute('title')).toBe('"><b>');
});

test('drawings are drawings', () => {
  show(node('svg', { viewBox: '0 0 1 1' }, node('g', {}, node('rect', { x: 1 }))));
  expect(document.querySelector('rect')!.namespaceURI).toBe('http://www.w3.org/2000/svg');
});

test('an attribute that is false or gone is not there', () => {
  show(node('button', { disabled: true, title: 'a' }));
  show(node('button', { disabled: false }));
  expect(document.querySelector('button')!.outerHTML).toBe('<button></button>');
});

test('a slider that is moved stays the element that it was', () => {
  show(node('input', { type: 'range', value: 3 }));
  const [slider] = inputs();
  show(node('input', { type: 'range', value: 4 }));
  expect(inputs()).toEqual([slider]);
  expect(slider!.value).toBe('4');
});

test('what is half typed stays as long as what it means does not change', () => {
  show(node('input', { type: 'text', value: 3 }));
  inputs()[0]!.value = '3.';
  show(node('input', { type: 'text', value: 3 }));
  expect(inputs()[0]!.value).toBe('3.');
});

test('rows with a key move, and others come and go', () => {
  const list = (...keys: number[]): Node => node('ul', {}, ...keys.map((key) => node('li', { key }, `${key}`)));
  show(list(1, 2, 3));
  const [, second, third] = [...document.querySelectorAll('li')];
  show(list(3, 4, 2));
  const after = [...document.querySelectorAll('li')];
  expect(after.map(({ textContent }) => textContent)).toEqual(['3', '4', '2']);
  expect([after[0], after[2]]).toEqual([third, second]);
  expect(after[0]!.hasAttribute('key')).toBe(false);
  show(list());
  expect(document.querySelectorAll('li')).toHaveLength(0);
});

test('an element in place of another kind takes its place', () => {
  show(node('div', {}, node('p', {}, 'a'), 'b'));
  show(node('div', {}, 'c', node('p', {}, 'd'), node('h2', {}, 'e')));
  expect(document.body.innerHTML).toBe('<div>c<p>d</p><h2>e</h2></div>');
});
