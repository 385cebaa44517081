/** Looks into trees of the panel's page. */
import type { Child, Node } from '../../vscode-extension/panel/page/tree.ts';

/** Every node of a tree that the selector names: `tag`, `.class`, `tag.class`, `[attribute]`, `[attribute=value]`. */
export function all(tree: Child, selector: string): readonly Node[] {
  if (typeof tree === 'string') return [];
  return [...(isSelected(tree, selector) ? [tree] : []), ...tree.children.flatMap((child) => all(child, selector))];
}

/** The only one. */
export function one(tree: Child, selector: string): Node {
  const found = all(tree, selector);
  if (found.length !== 1) throw new Error(`${found.length} nodes are ${selector}`);
  return found[0]!;
}

export const textOf = (tree: Child): string => (typeof tree === 'string' ? tree : tree.children.map(textOf).join(''));

/** The text of each cell of a table, row by row. */
export const rowsOf = (table: Child): readonly (readonly string[])[] =>
  all(table, 'tr').map((row) => row.children.map((cell) => textOf(cell)));

function isSelected({ tag, attributes }: Node, selector: string): boolean {
  const [, name = '', style, attribute, value] = /^(\w*)(?:\.([\w-]+))?(?:\[([\w-]+)(?:=([^\]]*))?\])?$/.exec(selector) ?? [];
  if (name !== '' && name !== tag) return false;
  if (
    style !== undefined &&
    !String(attributes.class ?? '')
      .split(' ')
      .includes(style)
  )
    return false;
  if (attribute === undefined) return true;
  const there = attributes[attribute] ?? false;
  return value === undefined ? there !== false : String(there) === value;
}
