/** A model without errors to its plan: names become indexes, points become units, and every shorthand is written out. */
import type { Model } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import { portableSha256, type Sha256 } from './hash.ts';
import { brokenPromise } from './lower/broken-promise.ts';
import { fieldsOf, letsOf, paramsOf } from './lower/declarations.ts';
import { groupsOf } from './lower/groups.ts';
import { originsOf } from './lower/origins.ts';
import { pointParamsOf, readsTime } from './lower/plan-facts.ts';
import { readsOfLets } from './lower/reads.ts';
import { actionsOf, decimalsOf, gradesOf, rangeOf, tiersOf, totalOf } from './lower/results.ts';
import { entriesOf } from './lower/rules.ts';
import { createScope, type Scope, symbolOf } from './lower/scope.ts';
import { dropUnused } from './optimize/drop-unused.ts';

/** The plan of a model, with ids of rules by this hash. The model must be without errors; otherwise it throws. */
export function lower(model: Model, hash: Sha256 = portableSha256): Plan {
  const scope = createScope(model);
  const lets = letsOf(scope);
  let leaves = 0;
  const nextLeaf = (): number => {
    leaves += 1;
    return leaves - 1;
  };
  const entries = entriesOf({ ...scope, originOf: originsOf(model, hash), readsOfLet: readsOfLets(lets), nextLeaf }, model.rules);
  const parts: Plan = {
    format: 1,
    name: model.title ?? nameOfFile(model.file.source.path),
    source: baseName(model.file.source.path),
    zoneMinutes: model.zoneMinutes,
    readsTime: false,
    readsEvents: false,
    fields: fieldsOf(scope),
    params: [],
    sets: [],
    ...NO_HISTORY,
    lets,
    entries,
    groups: groupsOf(scope),
    grades: gradesOf(scope),
    total: totalOf(scope),
    decimals: decimalsOf(scope),
    range: rangeOf(scope),
    tiers: tiersOf(scope),
    actions: actionsOf(scope),
    leaves,
  };
  const plan = withoutIdleEvents(dropUnused({ ...parts, sets: scope.sets.all(), ...scope.history.all() }), ignoreBeforeOf(scope));
  return { ...plan, readsTime: readsTime(plan), params: model.params.length === 0 ? [] : paramsOf(scope, pointParamsOf(plan)) };
}

const NO_HISTORY = { events: [], ignoreBefore: null, selectors: [], tallies: [], occurrences: [] } as const;

/** Of events nothing is said in the plan of a model that never looks at any. */
const withoutIdleEvents = (plan: Plan, ignoreBefore: number | null): Plan =>
  plan.selectors.length === 0 ? { ...plan, ...NO_HISTORY } : { ...plan, readsEvents: true, ignoreBefore };

function ignoreBeforeOf(scope: Scope): number | null {
  const { ignoreEvents } = scope.model;
  if (ignoreEvents === null) return null;
  const symbol = symbolOf(scope, ignoreEvents.before);
  return symbol?.kind === 'field'
    ? scope.fields(symbol)
    : brokenPromise(`The checker let events be ignored before ${ignoreEvents.before.text}`);
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const nameOfFile = (path: string): string => baseName(path).replace(/\.score$/, '');
