// What an explanation shows of the values that the model saw.

import { textOfDay, textOfMoment } from './dates.ts';

/** A number, or null for a missing one. */
export function seenNumber(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

/** A day as ISO text, or null for a missing one. */
export function seenDay(day: number): string | null {
  return Number.isNaN(day) ? null : textOfDay(day);
}

/** A moment as ISO text in the zone, or null for a missing one. */
export function seenMoment(moment: number, zoneMinutes: number): string | null {
  return Number.isNaN(moment) ? null : textOfMoment(moment, zoneMinutes);
}
