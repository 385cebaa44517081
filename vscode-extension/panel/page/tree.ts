/**
 * What the page shows, as plain data. Pure functions build it, `mount` puts it into the document; text goes in as text and attributes as
 * attributes, so that nothing a lead is called can become markup.
 */
export interface Node {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

export type Child = Node | string;

/** False and null: the attribute is not there. `key` tells children of one list apart, and is no attribute. */
export type Attributes = { readonly [name: string]: string | number | boolean | null };

/** A node; children that are null or false are left out, which makes `condition && node(..)` say what it means. */
export const node = (tag: string, attributes: Attributes = {}, ...children: readonly (Child | null | false)[]): Node => ({
  tag,
  attributes,
  children: children.filter((child): child is Child => child !== null && child !== false && child !== ''),
});

/** Text from a file: right-to-left letters in it leave what stands around it in place. */
export const foreign = (text: string): Node => node('bdi', {}, text);
