/** What a plan says about its other parts holds: every place is there, of the right kind, and known when it is asked for. */
import type { Plan } from '../plan.ts';
import { ASKS_FOR_POINTS, ASKS_FOR_TIME } from './nodes.ts';
import { damaged } from './plan-error.ts';
import type { Placed } from './shape.ts';
import { visitNode } from './visit.ts';

/** Throws a `PlanError` at the first place that leads nowhere. */
export function checkPlaces(plan: Plan): void {
  visitNode('Plan', plan, '', {
    node: (name, node, path) => {
      const kind = 'kind' in node ? String(node.kind) : '';
      if (name === 'NumberValue' && ASKS_FOR_TIME.has(kind) && !plan.readsTime)
        throw damaged(path, 'asks for the moment of scoring, but readsTime is false');
      if (name === 'Condition' && ASKS_FOR_POINTS.has(kind) && !/^(?:tiers|grades)\[/.test(path))
        throw damaged(path, 'asks for points, which only tiers and grades may');
    },
    place: (index, of, path) => {
      const wrong = wrongPlace(plan, index, of, path);
      if (wrong !== null) throw damaged(path, wrong);
    },
  });
}

/** Why a place leads nowhere, or null. */
function wrongPlace(plan: Plan, index: number, of: Placed, path: string): string | null {
  const { length } = plan[of.list];
  if (index >= length) return `is ${index}, but ${of.list} has ${length}`;
  switch (of.list) {
    case 'fields': {
      const { name, type } = plan.fields[index]!;
      return of.types === null || of.types.includes(type.kind) ? null : `points at ${name}, which is of type ${type.kind}`;
    }
    case 'params':
      return !of.isPoints || plan.params[index]!.isPoints ? null : `points at ${plan.params[index]!.name}, which is no points`;
    case 'lets': {
      const { name, kind } = plan.lets[index]!;
      if (kind !== of.kind) return `points at ${name}, which is a ${kind}`;
      return index < namedFrom(path, 'lets') ? null : `points at ${name}, which comes later`;
    }
    case 'grades':
      return index < namedFrom(path, 'grades') ? null : `points at ${plan.grades[index]!.name}, which comes later`;
    case 'sets':
    case 'groups':
    case 'tiers':
      return null;
  }
}

/** The index of the let or grade that this path is in, which may name those before it; elsewhere all are known. */
function namedFrom(path: string, list: 'lets' | 'grades'): number {
  return path.startsWith(`${list}[`) ? Number.parseInt(path.slice(list.length + 1), 10) : Number.POSITIVE_INFINITY;
}
