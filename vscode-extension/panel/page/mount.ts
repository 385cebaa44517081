/**
 * Puts a tree into the document and keeps it there: what is the same stays the same element, so that the focus, a slider under a finger
 * and a half-typed number are left alone.
 */
import type { Attributes, Child, Node as Tree } from './tree.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Gives a function that shows a tree in `root`; each time it changes only what differs from the time before. */
export function mount(root: Element): (tree: Tree) => void {
  let shown: readonly Child[] = [];
  return (tree) => {
    patchChildren(root, shown, [tree]);
    shown = [tree];
  };
}

function create(child: Child, parent: Element): Node {
  if (typeof child === 'string') return document.createTextNode(child);
  const made =
    child.tag === 'svg' || parent.namespaceURI === SVG ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
  setAttributes(made, {}, child.attributes);
  for (const each of child.children) made.append(create(each, made));
  return made;
}

function patchChildren(parent: Element, before: readonly Child[], after: readonly Child[]): void {
  const shown = [...parent.childNodes];
  const kept = new Map(before.map((child, index) => [identityOf(child, index), { child, at: shown[index]! }]));
  after.forEach((child, index) => {
    const identity = identityOf(child, index);
    const same = kept.get(identity);
    kept.delete(identity);
    const there = same === undefined ? create(child, parent) : patch(same.at, same.child, child);
    const place = parent.childNodes[index] ?? null;
    if (place !== there) parent.insertBefore(there, place);
  });
  for (const { at } of kept.values()) at.remove();
}

/** What makes a child the same as one before: its key, or else its place; and its kind. */
const identityOf = (child: Child, index: number): string =>
  typeof child === 'string' ? `text ${index}` : `${child.tag} ${'key' in child.attributes ? `key ${child.attributes.key}` : index}`;

function patch(there: Node, before: Child, after: Child): Node {
  if (before === after) return there;
  if (typeof before === 'string' || typeof after === 'string') {
    there.textContent = after as string;
    return there;
  }
  setAttributes(there as Element, before.attributes, after.attributes);
  patchChildren(there as Element, before.children, after.children);
  return there;
}

/** Those that a person changes live in the element's properties; the attribute is only how they began. */
const LIVE: readonly string[] = ['value', 'checked'];

function setAttributes(element: Element, before: Attributes, after: Attributes): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = after[name] ?? null;
    if (name === 'key' || (before[name] ?? null) === value) continue;
    if (LIVE.includes(name)) setLive(element as HTMLInputElement, name, value);
    else if (value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

function setLive(input: HTMLInputElement, name: string, value: Attributes[string]): void {
  if (name === 'checked') input.checked = value === true;
  // Setting the same text again would move the cursor.
  else if (input.value !== String(value ?? '')) input.value = String(value ?? '');
}
