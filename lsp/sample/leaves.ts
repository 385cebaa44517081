/** Every rule and band of a plan, with what counting its leads needs. */
import type { Entry, Origin, Plan } from '@scorelang/runtime';

export interface Leaf {
  readonly leaf: number;
  readonly id: string;
  /** In the model's file, from 1. */
  readonly line: number;
  readonly text: string;
  /** Whether it, or what it stands in, looks at events. */
  readonly asksEvents: boolean;
}

/** In the order of the plan. */
export const leavesOf = ({ entries }: Plan): readonly Leaf[] => entries.flatMap((entry) => leavesIn(entry, false));

function leavesIn(entry: Entry, isWithinEvents: boolean): readonly Leaf[] {
  const asksEvents = isWithinEvents || entry.origin.tallies.length > 0;
  switch (entry.kind) {
    case 'Rule':
      return [leafOf(entry.leaf, entry.origin, asksEvents || entry.effect.kind === 'Occurrences')];
    case 'Rate':
      return entry.bands.map(({ leaf, origin }) => leafOf(leaf, origin, asksEvents));
    case 'Choice':
      return entry.members.flatMap((member) => leavesIn(member, asksEvents));
    case 'Block':
    case 'Group':
      return entry.entries.flatMap((inner) => leavesIn(inner, asksEvents));
  }
}

const leafOf = (leaf: number, { id, line, text, tallies }: Origin, asksEvents: boolean): Leaf => ({
  leaf,
  id,
  line,
  text,
  asksEvents: asksEvents || tallies.length > 0,
});
