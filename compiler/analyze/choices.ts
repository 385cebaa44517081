/** What `best of` and `first of` give, cell by cell of one variable: what their members have to do with all others is left open. */
import type { ChoiceEntry } from '@scorelang/runtime';
import { type Chance, onVariable } from './cells/projection.ts';
import { hasCell, type Mask, sizeOf } from './masks.ts';
import type { Piece, Span } from './sums.ts';

/** A rule, or a band of a rate: it fires or not, and gives so much if it does. */
export interface Member {
  readonly chance: Chance;
  readonly span: Span;
}

export interface ChoicePieces {
  readonly variable: number;
  readonly pieces: readonly Piece[];
}

/** So often is a member asked for one run of cells; beyond that all members are taken together. */
const MOST_LOOKS = 200_000;

/** By the variable that most members look at; null where they look at none. */
export function choicePieces(members: readonly Member[], how: ChoiceEntry['how'], counts: readonly number[]): ChoicePieces | null {
  const variable = sharedVariable(members, counts);
  if (variable === null) return null;
  const count = counts[variable]!;
  const views = members.map(({ chance, span }) => ({ ...onVariable(chance, variable, count), span }));
  const borders = new Set([0, count]);
  for (const { mayHold, mustHold } of views) for (const at of [...mayHold, ...mustHold]) borders.add(at);
  if (borders.size * members.length > MOST_LOOKS) return null;
  const sorted = [...borders].sort((one, other) => one - other);
  const pieces = sorted.slice(0, -1).map((from, index): Piece => {
    const states = views.map(({ mayHold, mustHold, span }) => ({ may: hasCell(mayHold, from), must: hasCell(mustHold, from), span }));
    return { mask: [from, sorted[index + 1]!], ...spanOfChoice(states, how) };
  });
  return { variable, pieces };
}

interface State {
  readonly may: boolean;
  readonly must: boolean;
  readonly span: Span;
}

/** Of members of which some may fire, and some must. */
export function spanOfChoice(states: readonly State[], how: ChoiceEntry['how']): Span {
  const sure = states.findIndex(({ must }) => must);
  const firing = (how === 'first' && sure >= 0 ? states.slice(0, sure + 1) : states).filter(({ may }) => may);
  const spans = [...firing.map(({ span }) => span), ...(sure < 0 ? [{ from: 0, to: 0 }] : [])];
  const to = Math.max(...spans.map((span) => span.to));
  const least = Math.min(...spans.map((span) => span.from));
  if (how === 'first') return { from: least, to };
  // The best is no less than any that is sure to fire.
  const floors = states.filter(({ must }) => must).map(({ span }) => span.from);
  return { from: floors.length > 0 ? Math.max(...floors) : least, to };
}

/** Whether a member can be the one that counts, given the others. */
export function canCount(members: readonly Member[], at: number, how: ChoiceEntry['how']): boolean {
  const { chance, span } = members[at]!;
  if (chance.may === null) return false;
  const sure = members.flatMap((member, index) => (index !== at && member.chance.mayNot === null ? [{ ...member, index }] : []));
  // Of equals the first counts.
  return how === 'first'
    ? sure.every(({ index }) => index > at)
    : sure.every((other) => span.to > other.span.from || (span.to === other.span.from && at < other.index));
}

function sharedVariable(members: readonly Member[], counts: readonly number[]): number | null {
  const asked = new Map<number, { members: number; share: number }>();
  for (const { chance } of members) {
    const cells = new Map<number, Mask>([...(chance.mayNot ?? []), ...(chance.may ?? [])]);
    for (const [variable, mask] of cells) {
      const known = asked.get(variable) ?? { members: 0, share: 0 };
      asked.set(variable, { members: known.members + 1, share: known.share + sizeOf(mask) / counts[variable]! });
    }
  }
  let found: number | null = null;
  for (const [variable, { members: asking, share }] of asked) {
    const best = found === null ? null : asked.get(found)!;
    if (best === null || asking > best.members || (asking === best.members && share < best.share)) found = variable;
  }
  return found;
}
