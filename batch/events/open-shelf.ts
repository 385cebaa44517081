/** The shelf of which the leads are being scored: whose each of its events is. An event is made when its lead asks, and lives no longer. */
import type { LeadEvent } from '@scorelang/runtime';
import type { CellProblem } from '../cell.ts';
import type { KeptEvents } from './event-file.ts';

export interface OpenShelf {
  /** From 0; -1 for none. */
  readonly shelf: number;
  /** Adds the events of the lead at this place in the order in which they were put aside. */
  readonly addEvents: (place: number, events: LeadEvent[], problems: CellProblem[]) => void;
}

export const NO_SHELF: OpenShelf = { shelf: -1, addEvents: () => undefined };

/** `first`: the place of the first of its leads. */
export function openShelf(shelf: number, first: number, leads: number, { places, eventAt }: KeptEvents): OpenShelf {
  // By lead: where its events begin among all, ordered by lead.
  const starts = new Int32Array(leads + 1);
  for (let index = 0; index < places.length; index += 1) starts[places[index]! - first + 1]! += 1;
  for (let lead = 0; lead < leads; lead += 1) starts[lead + 1]! += starts[lead]!;
  const next = starts.slice();
  const order = new Int32Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const lead = places[index]! - first;
    order[next[lead]!] = index;
    next[lead]! += 1;
  }
  return {
    shelf,
    addEvents: (place, events, problems) => {
      const end = starts[place - first + 1]!;
      for (let at = starts[place - first]!; at < end; at += 1) events.push(eventAt(order[at]!, problems));
    },
  };
}
