// Leads of many shapes: which keys objects hold, and in which order, is their shape. Engines read objects of a few shapes at once, and look up
// what those of many hold, ten times as slowly; by `Reflect.get` only twice. What a lead scores is the same, however it is read.

/** The shapes of leads that came lately. */
export interface Shapes {
  readonly recent: string[];
  /** So many leads more pass by before one is looked at. */
  left: number;
  areMany: boolean;
}

/** So many leads are remembered, of which the first come one after the other; from then on one lead in so many is looked at. */
export const RECENT_LEADS = 8;
export const LEADS_A_LOOK = 256;

/** Engines remember as many as this for a place that reads an object. */
export const FEW_SHAPES = 3;

/** Whether leads come in many shapes, as far as those tell that were looked at. */
export function isOfManyShapes(seen: Shapes, lead: object): boolean {
  seen.left -= 1;
  if (seen.left < 0) lookAtShape(seen, lead);
  return seen.areMany;
}

/** Remembers the shape of a lead instead of the oldest. */
export function lookAtShape(seen: Shapes, lead: object): void {
  const { recent } = seen;
  recent.push(Object.keys(lead).join());
  if (recent.length > RECENT_LEADS) recent.shift();
  seen.left = recent.length < RECENT_LEADS ? 0 : LEADS_A_LOOK;
  seen.areMany = new Set(recent).size > FEW_SHAPES;
}
