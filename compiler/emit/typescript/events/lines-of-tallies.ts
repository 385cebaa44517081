/** Where in the model something is asked of events: the line of the first rule that asks, for the map from the program to the model. */
import type { Plan } from '@scorelang/runtime';
import { entriesIn, originsOf } from '../../../plan/parts.ts';

export interface LinesOfTallies {
  /** By index. What only a tier or a `let` asks has no line. */
  readonly tallies: ReadonlyMap<number, number>;
  readonly occurrences: ReadonlyMap<number, number>;
}

export function linesOfTallies(plan: Plan): LinesOfTallies {
  const tallies = new Map<number, number>();
  const occurrences = new Map<number, number>();
  for (const entry of entriesIn(plan.entries)) {
    for (const origin of originsOf(entry)) {
      for (const tally of origin.tallies) if (!tallies.has(tally)) tallies.set(tally, origin.line);
    }
    if (entry.kind === 'Rule' && entry.effect.kind === 'Occurrences' && !occurrences.has(entry.effect.occurrences)) {
      occurrences.set(entry.effect.occurrences, entry.origin.line);
    }
  }
  return { tallies, occurrences };
}
