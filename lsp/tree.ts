/** The nodes of a tree around a place. */
import { type AnyNode, descend, type File, type Statement } from '@scorelang/language';

/** The nodes that hold an offset, the file first, each within the one before; one that ends at the offset holds it, too. */
export function pathAt(file: File, offset: number): readonly AnyNode[] {
  let path: readonly AnyNode[] = [file];
  descend(file, (node, around) => {
    const isIn = node.kind === 'File' || (node.span.start <= offset && offset <= node.span.end);
    if (isIn && node.kind !== 'File') path = [...around, node];
    return isIn;
  });
  return path;
}

/** The nodes of a statement, without those of the statements in its body, each with the nodes around it. */
export function descendOwn(statement: Statement, enter: (node: AnyNode, around: readonly AnyNode[]) => void): void {
  const inner: ReadonlySet<AnyNode> = new Set('body' in statement ? statement.body : []);
  descend(statement, (node, around) => {
    if (inner.has(node)) return false;
    enter(node, around);
    return true;
  });
}
