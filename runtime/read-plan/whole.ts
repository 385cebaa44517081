/** What holds of a plan as a whole: each name, rule and group is there once, and each param's value is one that it may have. */
import type { Amount, Entry, Plan, PlanParam } from '../plan.ts';
import type { Decay } from '../plan-events.ts';
import { decayTable, MOST_UNITS, unitsOf } from '../prelude/index.ts';
import { damaged } from './plan-error.ts';

const NAMED = ['fields', 'params', 'groups', 'grades', 'tiers'] as const;

/** Throws a `PlanError` where something is there twice, or out of its own bounds. */
export function checkWhole(plan: Plan): void {
  for (const list of NAMED) checkNames(plan, list);
  plan.params.forEach(checkParam);
  checkEvents(plan);
  const leaves = new Set<number>();
  const groups = new Set<number>();
  // An explanation tells by its id that a block was closed.
  const blocks = new Set<string>();
  const once = <T>(seen: Set<T>, one: T, path: string): void => {
    if (seen.has(one)) throw damaged(path, `is ${JSON.stringify(one)}, as another's`);
    seen.add(one);
  };
  const checkLeaf = (leaf: number, path: string): void => {
    if (leaf >= plan.leaves) throw damaged(path, `is ${leaf}, but there are ${plan.leaves} leaves`);
    once(leaves, leaf, path);
  };
  const checkEntry = (entry: Entry, parent: number | null, path: string): void => {
    switch (entry.kind) {
      case 'Rule':
        checkLeaf(entry.leaf, `${path}.leaf`);
        if (entry.effect.kind === 'Points' && entry.effect.decay !== null)
          checkDecay(entry.effect.decay, entry.effect.amount, entry.effect.per !== null, `${path}.effect.decay`);
        break;
      case 'Rate':
        entry.bands.forEach(({ leaf }, index) => {
          checkLeaf(leaf, `${path}.bands[${index}].leaf`);
        });
        break;
      case 'Choice':
        checkEntries(entry.members, parent, `${path}.members`);
        break;
      case 'Block':
        once(blocks, entry.origin.id, `${path}.origin.id`);
        checkEntries(entry.entries, parent, `${path}.entries`);
        break;
      case 'Group':
        once(groups, entry.group, `${path}.group`);
        if (plan.groups[entry.group]!.parent !== parent) throw damaged(`${path}.group`, 'stands in another group than its parent');
        checkEntries(entry.entries, entry.group, `${path}.entries`);
        break;
    }
  };
  const checkEntries = (entries: readonly Entry[], parent: number | null, path: string): void => {
    entries.forEach((entry, index) => {
      checkEntry(entry, parent, `${path}[${index}]`);
    });
  };
  checkEntries(plan.entries, null, 'entries');
}

function checkNames(plan: Plan, list: (typeof NAMED)[number]): void {
  const seen = new Set<string>();
  plan[list].forEach(({ name }, index) => {
    if (seen.has(name)) throw damaged(`${list}[${index}].name`, `is ${JSON.stringify(name)}, as another's`);
    seen.add(name);
  });
}

function checkParam({ value, from, to, isPoints }: PlanParam, index: number): void {
  const path = `params[${index}].value`;
  if (value < from || (to !== null && value > to)) throw damaged(path, `is ${value}, out of its own range`);
  const units = unitsOf(value);
  if (isPoints && (units === null || Math.abs(units) > MOST_UNITS)) throw damaged(path, `is ${value}, which cannot be points`);
}

function checkEvents(plan: Plan): void {
  const { readsEvents, readsTime, events, selectors, occurrences } = plan;
  if (readsEvents && !readsTime) throw damaged('readsEvents', 'is true, but readsTime is false');
  const names = new Set<string | null>();
  events.forEach(({ name, properties }, index) => {
    if (names.has(name)) throw damaged(`events[${index}].name`, `is ${JSON.stringify(name)}, as another's`);
    if (name === null && index < events.length - 1)
      throw damaged(`events[${index}].name`, 'is null, which stands for all others and comes last');
    names.add(name);
    const own = new Set(properties.map((property) => property.name));
    if (own.size < properties.length) throw damaged(`events[${index}].properties`, 'has two of one name');
  });
  selectors.forEach(({ kinds, where }, index) => {
    if (where !== null && kinds.length !== 1) throw damaged(`selectors[${index}].where`, 'is asked of events of several kinds');
    if (new Set(kinds).size < kinds.length) throw damaged(`selectors[${index}].kinds`, 'names a kind twice');
  });
  occurrences.forEach(({ decay, amount, per }, index) => {
    if (decay !== null) checkDecay(decay, amount, per !== null, `occurrences[${index}].decay`);
  });
}

/** The table, where there is one, is that of the shape. */
function checkDecay({ shape, table }: Decay, amount: Amount, isPer: boolean, path: string): void {
  if (shape.kind === 'HalfLife' && shape.days <= 0) throw damaged(`${path}.shape.days`, `should be more than 0, not ${shape.days}`);
  if (table === null) return;
  const isKnown = amount.kind === 'Fixed' && !isPer && !(shape.kind === 'Shrink' && shape.by.kind === 'Param');
  const expected = isKnown ? decayTable(amount.units, shape, []) : null;
  const isRight = expected !== null && expected.length === table.length && expected.every((units, age) => units === table[age]);
  if (!isRight) throw damaged(`${path}.table`, 'is not what the shape gives');
}
