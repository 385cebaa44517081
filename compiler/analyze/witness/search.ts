/**
 * Leads that show what is possible. A start is guessed from the cells, then one thing after the other is changed as long as that helps. Whatever
 * is found has been scored by the interpreter; what is not found may still be there.
 */
import { interpret, type Lead, type LeadEvent, type Plan, type Result } from '@scorelang/runtime';
import { amountOf } from '@scorelang/runtime/prelude';
import type { Proven } from '../bounds.ts';
import { type Values, valuesInCells } from './lead-in-cells.ts';
import { type Move, movesOf } from './moves.ts';
import { type Aim, wishedCells } from './wishes.ts';

/** A lead as it is searched with. */
interface Candidate {
  readonly values: Values;
  readonly events: readonly LeadEvent[];
}

export interface Witness {
  readonly lead: Lead;
  /** The values of `lead`, by the names of its fields, in the order of the plan. */
  readonly values: readonly { readonly field: string; readonly value: unknown }[];
  readonly events: readonly LeadEvent[];
  /** In units: the total, after `limit score` and before rounding and `range`. */
  readonly total: number;
  readonly result: Result;
}

export interface Witnesses {
  readonly most: Witness | null;
  readonly least: Witness | null;
  /** A lead for every tier that one was found for. */
  readonly tiers: ReadonlyMap<string, Witness>;
}

/** So many rules are asked in all; a model of usual size is searched through, of a great one only the guesses are looked at. */
const MOST_RULES_ASKED = 100_000;
const [FEWEST, MOST] = [12, 500];

/** What a search that is cancelled has found by then is of no use. */
export function findWitnesses(proven: Proven, now: number, isCancelled: () => boolean): Witnesses {
  const search = createSearch(proven, now, isCancelled);
  const { from, to } = proven.totals.total;
  const best = search.climb([...search.guesses('most'), NOBODY], { worth: ({ total }) => total, enough: to });
  const worst = search.climb([...search.guesses('least'), NOBODY], { worth: leastFirst, enough: -from });
  for (const [tier, { name }] of proven.plan.tiers.entries()) {
    if (proven.outOfReach[tier] || search.tiers.has(name)) continue;
    const { worth, enough } = goalOfTier(proven, tier);
    search.witness(search.climb([best, worst, NOBODY], { worth, enough }));
  }
  return { most: search.witness(best), least: search.witness(worst), tiers: search.tiers };
}

const NOBODY: Candidate = { values: new Map(), events: [] };

/** What is looked for: the greatest worth, and a worth that is enough. */
interface Goal {
  readonly worth: (scored: Scored) => number;
  readonly enough: number;
}

const leastFirst = ({ total }: Scored): number => (total === -Infinity ? total : -total);

/** A total between the line of a tier and those above it. */
function goalOfTier({ plan, params }: Proven, tier: number): Goal {
  const lineOf = (at: number): number => {
    const { line } = plan.tiers[at]!;
    return line.kind === 'Points' ? amountOf(line.amount, params)! + (line.operator === '>' ? 1 : 0) : -Infinity;
  };
  const above = plan.tiers.slice(0, tier).map((_, at) => lineOf(at));
  const below = Math.min(Infinity, ...above.filter((line) => line !== -Infinity));
  const from = lineOf(tier);
  return { worth: ({ total }) => -Math.max(0, from - total, total - (below - 1)), enough: 0 };
}

interface Scored extends Candidate {
  /** In units; infinitely little for a lead that is disqualified. */
  readonly total: number;
}

function createSearch(proven: Proven, now: number, isCancelled: () => boolean) {
  const { plan } = proven;
  // Without what comes after the total, which would hide it.
  const open: Plan = { ...plan, range: null, decimals: 4 };
  const options = plan.readsTime || plan.readsEvents ? { asOf: now } : {};
  const moves = movesOf(plan, proven.params, now);
  const tiers = new Map<string, Witness>();
  const paths = plan.fields.map(({ name }) => name.split('.'));
  let left = Math.max(FEWEST, Math.min(MOST, Math.floor(MOST_RULES_ASKED / Math.max(1, plan.leaves))));

  const leadOf = ({ values }: Candidate): Lead => leadWith(values, paths);

  const score = (candidate: Candidate): Scored => {
    left = isCancelled() ? -Infinity : left - 1;
    const result = interpret(open, leadOf(candidate), { ...options, events: candidate.events });
    return { ...candidate, total: result.disqualified ? -Infinity : unitsOf(result.score) };
  };

  const witness = (candidate: Scored): Witness | null => {
    if (candidate.total === -Infinity) return null;
    const lead = leadOf(candidate);
    const result = interpret(plan, lead, { ...options, events: candidate.events });
    const values = [...candidate.values]
      .filter(([, value]) => value !== null)
      .sort(([one], [other]) => one - other)
      .map(([field, value]) => ({ field: plan.fields[field]!.name, value }));
    const found = { lead, values, events: candidate.events, total: candidate.total, result };
    if (result.tier !== null && !tiers.has(result.tier)) tiers.set(result.tier, found);
    return found;
  };

  /** The best of the starts, changed in whatever makes it better. */
  const climb = (starts: readonly Candidate[], { worth, enough }: Goal): Scored => {
    const scored = starts.map(score);
    let best = scored.reduce((one, other) => (worth(other) > worth(one) ? other : one));
    witness(best);
    for (let isBetter = true; isBetter && left > 0 && worth(best) < enough; ) {
      isBetter = false;
      for (const choices of moves) {
        const from = best;
        for (const move of choices) {
          if (left <= 0 || worth(best) >= enough) break;
          const moved = score(changed(from, move));
          if (worth(moved) > worth(best)) {
            best = moved;
            isBetter = true;
          }
        }
        if (best !== from) witness(best);
      }
    }
    return simpler(best, worth);
  };

  /** Without the values and events that change nothing. */
  const simpler = (found: Scored, worth: (scored: Scored) => number): Scored => {
    let best = found;
    for (const [field, value] of found.values) {
      if (left <= -MOST_EXTRA || value === null) continue;
      const less = score(changed(best, { kind: 'field', field, value: null }));
      if (worth(less) >= worth(best)) best = less;
    }
    for (const name of new Set(found.events.map(({ event }) => event))) {
      if (left <= -MOST_EXTRA) break;
      const less = score({ ...best, events: best.events.filter(({ event }) => event !== name) });
      if (worth(less) >= worth(best)) best = less;
    }
    return best;
  };

  const guesses = (aim: Aim): readonly Candidate[] =>
    [true, false].map((seeded) => ({ values: valuesInCells(wishedCells(proven, aim, seeded), proven.variables, plan, now), events: [] }));

  return { climb, witness, guesses, tiers };
}

/** A lead with these values, each where the path of its field leads. */
function leadWith(values: Values, paths: readonly (readonly string[])[]): Lead {
  const lead: Record<string, unknown> = Object.create(null);
  for (const [field, value] of values) {
    if (value === null) continue;
    let holder = lead;
    const path = paths[field]!;
    for (let depth = 0; depth < path.length - 1; depth += 1) holder = innerOf(holder, path[depth]!);
    holder[path.at(-1)!] = value;
  }
  return lead;
}

/** The object that stands there; where none does, a new one. */
function innerOf(holder: Record<string, unknown>, name: string): Record<string, unknown> {
  const known = holder[name];
  if (typeof known === 'object' && known !== null) return known as Record<string, unknown>;
  const inner: Record<string, unknown> = Object.create(null);
  holder[name] = inner;
  return inner;
}

/** So many more are scored to make what was found shorter to tell. */
const MOST_EXTRA = 20;

const unitsOf = (points: number): number => Math.round(points * 10_000);

function changed(from: Candidate, move: Move): Candidate {
  if (move.kind === 'events') return { ...from, events: [...from.events, ...move.events] };
  return { ...from, values: new Map([...from.values, [move.field, move.value]]) };
}
