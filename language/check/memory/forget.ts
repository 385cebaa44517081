/** Takes the facts of statements that are gone, or that are bound anew, out of the maps. */
import type { Expression, Name, Statement } from '../../ast.ts';
import { type AnyNode, descend } from '../descend.ts';
import type { Facts } from '../env.ts';

/** Of a statement and all that is in it. */
export function forget(root: AnyNode, facts: Facts): void {
  descend(root, (node) => {
    forgetNode(node, facts);
    return true;
  });
}

/** Of a statement, but not of those that stand in it. */
export function forgetOwn(statement: Statement, facts: Facts): void {
  if (!('body' in statement)) forget(statement, facts);
  else {
    forgetNode(statement, facts);
    if (statement.kind === 'Block') forget(statement.condition, facts);
    if (statement.kind === 'Group') for (const { value } of statement.bounds) forget(value, facts);
  }
}

function forgetNode(node: AnyNode, { symbolOf, typeOf, expectationOf }: Facts): void {
  typeOf.delete(node as Expression);
  expectationOf.delete(node as Expression);
  for (const part of Object.values(node)) {
    if (isName(part)) symbolOf.delete(part);
    else if (Array.isArray(part) && isName(part[0])) for (const name of part) symbolOf.delete(name);
  }
}

const isName = (part: unknown): part is Name => typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'Name';
