// Leads of many shapes: which keys objects hold, and in which order, is their shape. Engines read objects of a few shapes at once, those
// of some dozen nearly so, and look up what those of hundreds hold, ten times as slowly; by `Reflect.get` only twice. What a lead scores is the
// same, however it is read.

import { UNREADABLE } from '@scorelang/runtime/prelude';
import type { ModelField } from './model-fields.ts';

/** So many leads are remembered, of which the first come one after the other; from then on one lead in so many is looked at. */
export const RECENT_LEADS = 64;
export const LEADS_A_LOOK = 1024;

/** Of as many as this among them engines still know where to look. */
export const FEW_SHAPES = 32;

/** Of objects with more keys, which hold much beside a lead, the first are remembered. */
export const MOST_KEYS = 500;

/** The shapes of leads that came lately; so many more leads pass by before one is looked at; and what was found. */
export const recentShapes: string[] = [];
export let leadsToPass = 0;
export let areManyShapes = false;

/** Whether leads come in many shapes, as far as those tell that were looked at. */
export function isOfManyShapes(lead: object): boolean {
  leadsToPass -= 1;
  if (leadsToPass < 0) lookAtShape(lead);
  return areManyShapes;
}

/** Remembers the shape of a lead instead of the oldest. */
export function lookAtShape(lead: object): void {
  if (recentShapes.push(Object.keys(lead).slice(0, MOST_KEYS).join()) > RECENT_LEADS) {
    recentShapes.shift();
    leadsToPass = LEADS_A_LOOK;
  }
  areManyShapes = new Set(recentShapes).size > FEW_SHAPES;
}

/** What makes views of leads. */
export type ViewOf<Held> = new (lead: object) => Held;

/**
 * A class of objects that are the same in shape for all leads, and give what a lead holds for each of the fields, each time that they are asked:
 * UNREADABLE where reading it throws. They are as quick as a copy, and no field has to be written out for it.
 */
export function viewsOf<Held>(fields: readonly ModelField[]): ViewOf<Held> {
  return class View {
    readonly #lead: object;

    constructor(lead: object) {
      this.#lead = lead;
    }

    static {
      for (const { name } of fields) {
        Object.defineProperty(View.prototype, name, {
          get(this: View) {
            try {
              return Reflect.get(this.#lead, name);
            } catch {
              return UNREADABLE;
            }
          },
        });
      }
    }
  } as unknown as ViewOf<Held>;
}
