/** Going through a clean copy by the table that it was made by. */
import { FORMS, within } from './copy.ts';
import type { NodeName } from './nodes.ts';
import type { Description, Placed } from './shape.ts';

export interface Visitor {
  /** Each node, before what it holds. */
  readonly node: (name: NodeName, node: object, path: string) => void;
  /** Each place of something in a list of the plan. */
  readonly place: (index: number, of: Placed, path: string) => void;
}

export function visitNode(name: NodeName, node: object, path: string, visitor: Visitor): void {
  visitor.node(name, node, path);
  const form = FORMS[name];
  const properties = form.properties ?? form.kinds[(node as { readonly kind: string }).kind]!;
  for (const [property, description] of Object.entries(properties)) {
    visit(description, (node as { readonly [property: string]: unknown })[property], within(path, property), visitor);
  }
}

function visit(description: Description, value: unknown, path: string, visitor: Visitor): void {
  switch (description.shape) {
    case 'text':
    case 'yes or no':
    case 'number':
    case 'whole number':
    case 'one of':
      break;
    case 'place':
      visitor.place(value as number, description.of, path);
      break;
    case 'list':
      (value as readonly unknown[]).forEach((element, index) => {
        visit(description.of, element, `${path}[${index}]`, visitor);
      });
      break;
    case 'or null':
      if (value !== null) visit(description.of, value, path, visitor);
      break;
    case 'node':
      visitNode(description.name, value as object, path, visitor);
      break;
  }
}
