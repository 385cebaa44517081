/** Groups by their index, with their bounds. */
import type { GroupBound } from '@scorelang/language';
import type { Amount, GroupInfo } from '@scorelang/runtime';
import { amountOf } from './points.ts';
import type { Scope } from './scope.ts';

export const groupsOf = (scope: Scope): readonly GroupInfo[] =>
  scope.model.groups.map(({ name, declaration, parent }) => ({
    name,
    label: declaration.label?.value ?? null,
    min: boundOf(scope, declaration.bounds, 'min'),
    max: boundOf(scope, declaration.bounds, 'max'),
    parent: parent === null ? null : scope.groups(parent),
  }));

function boundOf(scope: Scope, bounds: readonly GroupBound[], which: GroupBound['which']): Amount | null {
  const bound = bounds.find((each) => each.which === which);
  return bound === undefined ? null : amountOf(scope, bound.value);
}
