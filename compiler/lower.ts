/** A model without errors to its plan: names become indexes, points become units, and every shorthand is written out. */
import type { Model } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import { fieldsOf, letsOf, paramsOf } from './lower/declarations.ts';
import { fieldsOfLets } from './lower/fields-read.ts';
import { groupsOf } from './lower/groups.ts';
import { originsOf } from './lower/origins.ts';
import { pointParamsOf, readsTime } from './lower/plan-facts.ts';
import { decimalsOf, gradesOf, rangeOf, tiersOf, totalOf } from './lower/results.ts';
import { entriesOf } from './lower/rules.ts';
import { createScope } from './lower/scope.ts';
import { dropUnused } from './optimize/drop-unused.ts';

/** The plan of a model. The model must be without errors; otherwise it throws. */
export function lower(model: Model): Plan {
  const scope = createScope(model);
  const lets = letsOf(scope);
  let leaves = 0;
  const nextLeaf = (): number => {
    leaves += 1;
    return leaves - 1;
  };
  const entries = entriesOf({ ...scope, originOf: originsOf(model), fieldsOfLet: fieldsOfLets(lets), nextLeaf }, model.rules);
  const parts: Plan = {
    format: 1,
    name: model.title ?? nameOfFile(model.file.source.path),
    source: baseName(model.file.source.path),
    zoneMinutes: model.zoneMinutes,
    readsTime: false,
    fields: fieldsOf(scope),
    params: [],
    sets: [],
    lets,
    entries,
    groups: groupsOf(scope),
    grades: gradesOf(scope),
    total: totalOf(scope),
    decimals: decimalsOf(scope),
    range: rangeOf(scope),
    tiers: tiersOf(scope),
    leaves,
  };
  const plan = dropUnused({ ...parts, sets: scope.sets.all() });
  return { ...plan, readsTime: readsTime(plan), params: paramsOf(scope, pointParamsOf(plan)) };
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const nameOfFile = (path: string): string => baseName(path).replace(/\.score$/, '');
