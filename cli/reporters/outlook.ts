/** What lies ahead of a lead: when its score changes by itself, and what would lift it to a tier. */
import type { Paint } from '@scorelang/language';
import type { NextChange } from '@scorelang/runtime';
import { textOfMoment } from '@scorelang/runtime/prelude';
import type { Change, Way } from '@scorelang/runtime/reach';
import { formatPoints } from '../count.ts';

/** Ways that are shown; JSON has all. */
const MOST_WAYS = 10;

/** `If nothing happens, it changes 2026-04-06T09:00:00.001Z: 60, warm (now 65, warm)`. */
export function nextChangeLines(change: NextChange | null, zoneMinutes: number, paint: Paint): readonly string[] {
  if (change === null) return [`${paint('strong', 'Next change')}  none: time alone changes nothing`];
  const { at, before, after } = change;
  const stand = ({ score, tier }: NextChange['after']): string => `${score}, ${tier ?? 'no tier'}`;
  return [
    `${paint('strong', 'Next change')}  ${textOfMoment(at, zoneMinutes)}, if nothing happens: ${stand(after)}`,
    paint('quiet', `             now ${stand(before)}`),
  ];
}

/** The ways to a tier, one a line. */
export function wayLines(tier: string, ways: readonly Way[], isThere: boolean, paint: Paint): readonly string[] {
  const head = paint('strong', `To reach ${tier}`);
  if (isThere) return [`${head}  nothing: the lead is there`];
  if (ways.length === 0) return [`${head}  no single change lifts it so far, and no two of those that were tried`];
  return [
    `${head}${ways[0]!.changes.length > 1 ? '  two changes together' : ''}`,
    ...ways.slice(0, MOST_WAYS).map(({ changes, result, beyond }) => {
      const over = beyond === 0 ? '' : paint('quiet', `, ${formatPoints(beyond)} over the line`);
      return `  ${changes.map(changeInWords).join(' and ')}: ${result.score}${over}`;
    }),
    ...(ways.length > MOST_WAYS ? [paint('quiet', `  and ${ways.length - MOST_WAYS} more; --json has them all`)] : []),
  ];
}

/** `employees = 500`, `a page_view with page "/pricing" now`. */
export function changeInWords(change: Change): string {
  if (change.kind === 'field') return `${change.field} ${change.value === null ? 'missing' : `= ${valueInWords(change.value)}`}`;
  const { event, at: _, ...properties } = change.event;
  const held = Object.entries(properties).map(([name, value]) => `${name} ${valueInWords(value)}`);
  return `one more ${event}${held.length === 0 ? '' : ` with ${held.join(', ')}`}`;
}

const valueInWords = (value: unknown): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : JSON.stringify(value));
